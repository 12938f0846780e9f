using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What the office calls things that the law only counts.</summary>
internal static class Names
{
    public static string Name(this ConsultationKind kind) => kind switch
    {
        ConsultationKind.ThirdParty => "第三方",
        ConsultationKind.CoProducer => "共同制作机关",
        _ => "其他机关",
    };

    public static string Name(this DeliveryWay way) => way switch
    {
        DeliveryWay.InPerson => "当面送达",
        DeliveryWay.ByOtherOrgan => "委托其他行政机关送达",
        DeliveryWay.Post => "邮政寄送（挂号信、邮政 EMS）",
        DeliveryWay.PostCollect => "邮政寄送，收件人付费",
        DeliveryWay.Courier => "其他快递",
        DeliveryWay.Electronic => "电子送达",
        DeliveryWay.Refused => "拒收、留置",
        _ => "公告送达",
    };

    public static string Name(this DisputeRoute route) => route == DisputeRoute.Review ? "行政复议" : "行政诉讼";

    public static string Name(this Lapse lapse) => lapse == Lapse.Correction ? "逾期不补正" : "逾期不缴费";

    public static string Name(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Granted => "予以公开",
        OutcomeKind.Partial => "部分公开",
        OutcomeKind.Refused => "不予公开",
        OutcomeKind.Unable => "无法提供",
        OutcomeKind.NotProcessed => "不予处理",
        _ => "其他处理",
    };

    /// <summary>张*; an organisation is named in full.</summary>
    public static string Masked(string name, ApplicantKind kind) => kind == ApplicantKind.NaturalPerson && name.Length > 0 ? $"{name[..1]}*" : name;

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
