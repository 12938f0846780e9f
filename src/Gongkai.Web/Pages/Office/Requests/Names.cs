using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What the office calls what only the ledger knows, and how it shows a person.</summary>
internal static class Names
{
    /// <summary>张*; an organisation is named in full.</summary>
    public static string Masked(string name, ApplicantKind kind) =>
        kind == ApplicantKind.NaturalPerson && name.Length > 0 ? $"{name[..1]}*" : name;

    /// <summary>What happened.</summary>
    public static string Of(FactBody fact) => fact switch
    {
        StepTaken { Step: { } step } => step.Name(),
        LawFact known => VerbTable.Of(known.Law).Name,
        PersonSeen => "查看身份信息",
        SentBack => "退回",
        StrikeProposed => "提请更正",
        StrikeDeclined => "不予更正",
        ContactTried => "联系申请人",
        KeyDestroyed => "销毁申请人信息",
        FileAdded => "添加附件",
        Searched => "检索",
        DecisionEntered => "录入线下办理",
        EntryDeclined => "不予确认录入",
        NameConfirmed => "本人确认属实",
        ExtensionConsented => "负责人同意延期",
        ExtensionRefused => "负责人不同意延期",
        _ => "记录",
    };
}
