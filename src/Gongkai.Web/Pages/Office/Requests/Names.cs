using Gongkai.Law.Requests;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What the office calls what only the ledger knows, and how it shows a person.</summary>
internal static class Names
{
    /// <summary>张*; an organisation is named in full.</summary>
    public static string Masked(string name, ApplicantKind kind) => kind == ApplicantKind.NaturalPerson && name.Length > 0 ? $"{name[..1]}*" : name;

    /// <summary>What happened, of a fact that the law does not know of.</summary>
    public static string Of(string ledgerCode) => ledgerCode switch
    {
        LedgerCode.PersonSeen => "查看身份信息",
        LedgerCode.Returned => "退回",
        LedgerCode.StrikeProposed => "提请更正",
        LedgerCode.StrikeDeclined => "不予更正",
        LedgerCode.ContactTried => "联系申请人",
        LedgerCode.KeyDestroyed => "销毁申请人信息",
        LedgerCode.FileAdded => "添加附件",
        LedgerCode.Searched => "检索",
        LedgerCode.DecisionEntered => "录入线下办理",
        LedgerCode.EntryDeclined => "不予确认录入",
        LedgerCode.NameConfirmed => "本人确认属实",
        LedgerCode.ExtensionConsented => "负责人同意延期",
        LedgerCode.ExtensionRefused => "负责人不同意延期",
        _ => "记录",
    };
}
