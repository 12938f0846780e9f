using System.Collections.Immutable;
using static Gongkai.Law.Requests.Outcomes.FieldKind;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>The 32 standard letters: one row each.</summary>
/// <remarks>Names vary by province; numbers 1 to 12 follow 宿政办函〔2021〕21号, the others the outcomes of the Regulations.</remarks>
[Article("条例第四十五条", "登记、审核、办理、答复、归档各环节的文书", Unconfirmed = "各地文书名称不一，国家没有统一样式")]
public static class Letters
{
    /// <summary>What every letter of the organ states.</summary>
    public static ImmutableArray<ReplyField> Common { get; } =
    [
        new("number", "文号", LetterNumber),
        new("applicant", "申请人姓名或者名称"),
        new("applicationNumber", "申请编号"),
        new("receivedOn", "收到申请日期", Date),
        new("correctedOn", "收到补正申请日期", Date, Required: false),
        new("request", "申请内容"),
        new("organ", "落款机关", Organ),
        new("seal", "印章", YesNo),
        new("date", "落款日期", Date),
        new("contact", "联系人与联系电话"),
        new("attachments", "附件", List, Required: false),
    ];

    /// <summary>What a reply states beyond that.</summary>
    public static ImmutableArray<ReplyField> OfReplies { get; } =
    [
        new("findings", "查明的情况"),
        new("article", "依据条款", Citation),
        new("result", "办理结果"),
        new("delivery", "送达方式"),
        new("remedies", "救济途径和期限"),
    ];

    private static readonly ImmutableArray<RemedyText> None = [RemedyText.None];
    private static readonly ImmutableArray<RemedyText> Suit = [RemedyText.ReviewOrSuit];

    /// <summary>All letters, in the order of their numbers.</summary>
    public static ImmutableArray<Letter> All { get; } =
    [
        new(1, "政府信息公开申请表", "条例第二十九条", None,
            [new("identity", "身份证明"), new("applicantKind", "申请人类型", Choice)
            { Choices = string.Join('、', Enum.GetValues<ApplicantKind>().Select(k => k.Name())) }, new("description", "信息的名称、文号或者其他特征性描述"),
            new("form", "获取信息的方式、途径"), new("channel", "申请渠道"), new("agent", "代理人", Required: false), new("signature", "签名或者盖章")]),
        new(2, "登记回执", "条例第三十一条、第四十五条", None,
            [new("channel", "申请渠道"), new("receiptGround", "收到日期的确定方式"), new("queryCode", "查询码"), new("replyDue", "答复期限", Date)]),
        new(3, "补正告知书", "条例第三十条", [RemedyText.Procedural],
            [new("toCorrect", "需要补正的事项", List), new("guidance", "指导和释明"), new("answerBy", "补正期限", Date), new("consequence", "逾期不补正的后果"),
                new("how", "补正方式")]),
        new(4, "说明理由告知书", "条例第三十五条", [RemedyText.Procedural], [new("abnormality", "数量、频次明显超过合理范围的情况"), new("answerBy", "说明理由的期限", Date)]),
        new(5, "延期答复告知书", "条例第三十三条", [RemedyText.Procedural],
            [new("oldDue", "原答复期限", Date), new("days", "延长的工作日数", Number), new("newDue", "延长后的答复期限", Date),
                new("consent", "政府信息公开工作机构负责人同意的文号", LetterNumber)]),
        new(6, "征求第三方意见函", "条例第三十二条", [RemedyText.Procedural],
            [new("information", "涉及的信息"),
                new("answerWithin", $"{HanNumber.Of(Consultation.OpinionDays.On(InForce.Regulations))}个工作日的期限和起算"),
                new("silence", "逾期未提出意见由行政机关决定是否公开的说明"), new("replySlip", "回执（同意、不同意及理由）")]),
        new(7, "第三方意见回执", "条例第三十二条", None,
            [new("choice", "意见", Choice) { Choices = "同意公开、不同意公开" }, new("reasons", "理由")
            { OnlyWhen = ("choice", "不同意公开") }, new("signature", "签名或者盖章"), new("answeredOn", "日期", Date)]),
        new(8, "征求意见情况告知书", "条例第三十三条第三款", [RemedyText.Procedural], [new("excluded", "征求意见所需时间不计入答复期限的说明")]),
        new(9, "征求共同制作机关意见函", "条例第三十四条", [RemedyText.Procedural],
            [new("information", "涉及的信息"),
                new("answerWithin", $"{HanNumber.Of(Consultation.OpinionDays.On(InForce.Regulations))}个工作日的期限和起算"),
                new("silence", "逾期未反馈意见视为同意公开的说明")]),
        new(10, "征求其他机关意见函", "条例第十一条、第十七条、第三十三条第三款", [RemedyText.Procedural],
            [new("question", "征求意见的问题"), new("wishedBy", "希望反馈的日期", Date, Required: false)]),
        new(11, "决定公开告知书（第三方）", "条例第三十二条", [RemedyText.ThirdParty], [new("content", "决定公开的信息内容"), new("reasons", "理由")]),
        new(12, "信息处理费收费通知书", "条例第四十二条、国办函〔2020〕109号第六条", [RemedyText.Procedural],
            [new("basis", "收费依据", Citation), new("tariff", "收费标准", Choice)
            { Choices = "按件计收、按量计收" }, new("calculation", "计算过程"), new("amount", "收费数额", Yuan), new("payment", "缴纳方式"),
            new("payBy", "缴纳期限"), new("consequence", "逾期不缴纳的后果"), new("noSeparateRemedy", "不得单独就收费决定申请行政复议或者提起行政诉讼的说明")]),
        new(13, "延迟答复告知书", "条例第三十五条", [RemedyText.Procedural], [new("until", "延迟答复的合理期限", Date), new("reasons", "理由")]),
        new(14, "予以公开答复书", "条例第三十六条第一项、第二项、第四十条", Suit, []),
        new(15, "部分公开答复书", "条例第三十七条", [RemedyText.ReviewFirst, RemedyText.ReviewOrSuit], []),
        new(16, "不予公开答复书", "条例第十四条至第十六条、第三十六条第三项", [RemedyText.ReviewFirst], [new("reasons", "不予公开的理由")]),
        new(17, "依法查询告知书", "条例第三十六条第七项", [RemedyText.ReviewOrSuit, RemedyText.ReviewOnly],
            [new("law", "规定查询的法律、行政法规", Citation), new("place", "查询的机构和地点")]),
        new(18, "政府信息不存在答复书", "条例第三十六条第四项", Suit, [new("search", "检索情况（范围、方式、人员）")]),
        new(19, "非本机关负责公开告知书", "条例第三十六条第五项", Suit,
            [new("reasons", "不属于本机关负责公开的理由"), new("organKnown", "能够确定负责公开的行政机关", YesNo), new("responsibleOrgan", "负责公开的行政机关", Organ)
            { OnlyWhen = ("organKnown", "是") }, new("responsibleContact", "负责公开的行政机关的联系方式") { OnlyWhen = ("organKnown", "是") }]),
        new(20, "需另行制作不予提供告知书", "条例第三十八条", Suit, [new("reasons", "需要加工、分析的理由")]),
        new(21, "补正后仍不明确告知书", "条例第三十条", Suit, [new("unclear", "补正后仍不明确的内容")]),
        new(22, "不作为政府信息公开申请处理告知书", "条例第三十九条第一款", Suit, [new("channel", "相应的渠道", Required: false)]),
        new(23, "不予重复处理告知书", "条例第三十六条第六项", Suit, [new("earlierNumber", "此前答复的文号", LetterNumber), new("earlierDate", "此前答复的日期", Date)]),
        new(24, "公开出版物获取途径告知书", "条例第三十九条第二款", Suit, [new("place", "获取的途径")]),
        new(25, "不予处理告知书", "条例第三十五条", Suit,
            [new("reasonsAsked", "要求说明理由的日期", Date), new("reasonsGiven", "申请人说明的理由"), new("judgment", "理由不合理的判断")]),
        new(26, "不予重新出具（确认）告知书", "", Suit, [new("earlierProvision", "此前提供该信息的情况"), new("reasons", "理由")]),
        new(27, "视为放弃告知书", "条例第三十条、国办函〔2020〕109号第六条", Suit,
            [new("noticeDate", "通知日期", Date), new("receivedNoticeOn", "申请人收到通知日期", Date), new("endedOn", "期限届满日期", Date)]),
        new(28, "撤回申请确认书", "", None, [new("signature", "签名或者盖章")]),
        new(29, "更正（转送）告知书", "条例第四十一条", Suit, [new("record", "要求更正的记录"), new("proof", "证据材料", List), new("correctionResult", "处理结果")]),
        new(30, "送达回证", "国办公开办函〔2016〕235号、民事诉讼法第八十七条", None,
            [new("document", "送达文书"), new("documentNumber", "送达文书的文号", LetterNumber), new("recipient", "受送达人"), new("way", "送达方式"),
                new("place", "送达地点"), new("sentOn", "送出日期", Date), new("signedOn", "签收日期", Date, Required: false),
                new("signer", "签收人", Required: false), new("proof", "送达凭证（邮件号）", Required: false), new("refusal", "拒收情况", Required: false),
                new("witnesses", "见证人", Required: false)]),
        new(31, "信息公开审查表", "条例第十七条", None,
            [new("item", "审查的信息"), new("drafter", "拟稿人"), new("reviewer", "审查人"), new("reviewResult", "审查结果", Choice)
            { Choices = "主动公开、依申请公开、不予公开" }, new("reviewArticle", "依据条款", Citation) { OnlyWhen = ("reviewResult", "不予公开") },
            new("reviewedOn", "审查日期", Date)]),
        new(32, "督促整改通知书", "条例第四十七条、第五十一条", None,
            [new("complaint", "举报投诉的内容"), new("complaintFinding", "查明的情况"), new("correctBy", "整改期限", Date),
                new("rectification", "整改结果", Required: false)]),
    ];

    /// <summary>The letter with this number, 1 to 32.</summary>
    public static Letter At(int number) => All[number - 1];
}
