using System.Collections.Immutable;
using static Gongkai.Law.Requests.Outcomes.FieldKind;
using static Gongkai.Law.Requests.Outcomes.OutcomeKind;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>The closed list of lawful outcomes: one row each.</summary>
/// <remarks>不存在 and 非本机关负责 share a row of table III but not a letter; so do the four that the form calls 其他.</remarks>
[Article("条例第三十六条", "答复的各种情形")]
[Article("国办公开办函〔2021〕30号", "表三办理结果各行")]
public static class OutcomeTable
{
    /// <summary>Where a law, regulation or rule wants it public, articles 16(2) can't withhold it.</summary>
    private static readonly ReplyField NoDuty = new("noDuty", "经核对，没有法律、法规、规章规定该信息应当公开", YesNo);

    /// <summary>已主动公开, 依申请提供.</summary>
    [Article("条例第三十六条第一项", "已经主动公开的，告知获取方式、途径")]
    public static Outcome AlreadyPublic { get; } = new("G1", "已主动公开", Granted, "results.granted", "条例第三十六条第一项", 14)
    {
        Says = ["根据{articles}的规定，{you}申请的信息已经主动公开，现告知获取的方式、途径：{way}。", "获取的时间：{when}。"],
        OwnFields = [new("way", "获取的方式、途径（网址、文号或者地点）"), new("when", "获取的时间")],
        Evidence = [new("published", "已经主动公开的证明", "法释〔2025〕8号第五条第二款第一项"), new("wayTold", "已告知获取的方式、途径", "法释〔2025〕8号第五条第二款第一项")],
    };

    /// <summary>提供政府信息.</summary>
    [Article("条例第三十六条第二项", "可以公开的，提供该信息或者告知获取的方式、途径和时间")]
    [Article("条例第四十条", "按申请人要求的形式提供；可能危及载体安全或者成本过高的，以其他适当形式提供")]
    public static Outcome Provided { get; } = new("G2", "提供政府信息", Granted, "results.granted", "条例第三十六条第二项", 14)
    {
        Says =
        [
            "{?copies}根据{articles}的规定，本机关决定公开{you}申请的信息，随本答复书提供，目录见附件。",
            "{?way}根据{articles}的规定，本机关决定公开{you}申请的信息。获取的方式、途径：{way}；获取的时间：{when}。",
            "{formReasons}，不能按照{you}要求的形式提供。根据该条例第四十条的规定，改以其他适当形式提供。",
        ],
        OwnFields =
        [
            new("provision", "提供的方式", Choice) { Choices = "随本答复提供、告知获取途径" },
            new("copies", "所附信息目录", List) { OnlyWhen = ("provision", "随本答复提供") },
            new("way", "获取的方式、途径") { OnlyWhen = ("provision", "告知获取途径") },
            new("when", "获取的时间") { OnlyWhen = ("provision", "告知获取途径") },
            new("asAsked", "按申请人要求的形式提供", YesNo),
            new("formReasons", "改用其他形式的理由") { OnlyWhen = ("asAsked", "否") },
        ],
    };

    /// <summary>部分公开: the only row for an application of which some is given and some is not.</summary>
    [Article("条例第三十七条", "能够作区分处理的，提供可以公开的内容并说明理由")]
    public static Outcome Partial { get; } = new("PD", "部分公开", OutcomeKind.Partial, "results.partial", "条例第三十七条", 15)
    {
        Says =
        [
            "{you}申请的信息中含有不应当公开的内容，能够作区分处理。根据{articles}的规定，本机关决定公开下列内容：{given}。",
            "其余部分未予提供：{withheld}。",
            "未予提供部分的依据为{grounds}。",
        ],
        OwnFields = [new("given", "提供的内容", List), new("withheld", "未提供的各部分、理由和依据条款", List)],
        OfTheWhole = true,
    };

    /// <summary>属于国家秘密.</summary>
    [Article("条例第十四条", "国家秘密，法律、行政法规禁止公开，危及国家安全、公共安全、经济安全、社会稳定的，不予公开")]
    public static Outcome StateSecret { get; } = new("N1", "属于国家秘密", Refused, "results.refused.state_secret", "条例第十四条", 16)
    {
        Cites = ["条例第十四条", "条例第三十六条第三项"],
        Says = ["{you}申请的信息属于国家秘密。", "{reasons}。", "根据{articles}的规定，本机关决定不予公开。"],
        Evidence = [new("classification", "依法确定为国家秘密的密级标识、保密期限或者其他证明", "法释〔2025〕8号第六条")],
        Withholds = true,
    };

    /// <summary>其他法律行政法规禁止公开.</summary>
    public static Outcome LawForbids { get; } = new("N2", "其他法律行政法规禁止公开", Refused, "results.refused.law_forbids", "条例第十四条", 16)
    {
        Cites = ["条例第十四条", "条例第三十六条第三项"],
        Says = ["{you}申请的信息，{forbiddingLaw}禁止公开。", "{reasons}。", "根据{articles}的规定，本机关决定不予公开。"],
        OwnFields = [new("forbiddingLaw", "禁止公开的法律或者行政法规的名称和条款", Citation)],
        Withholds = true,
    };

    /// <summary>危及“三安全一稳定”.</summary>
    public static Outcome Danger { get; } = new("N3", "危及“三安全一稳定”", Refused, "results.refused.three_security_one_stability", "条例第十四条", 16)
    {
        Cites = ["条例第十四条", "条例第三十六条第三项"],
        Says = ["公开{you}申请的信息，可能危及{danger}。", "{reasons}。", "根据{articles}的规定，本机关决定不予公开。"],
        OwnFields = [new("danger", "可能危及的方面", Choice) { Choices = "国家安全、公共安全、经济安全、社会稳定" }],
        Evidence = [new("adverseEffect", "公开后产生不利影响的证据或者合理说明", "法释〔2025〕8号第六条")],
        Withholds = true,
    };

    /// <summary>保护第三方合法权益.</summary>
    [Article("条例第十五条", "涉及商业秘密、个人隐私等的，不得公开；第三方同意或者不公开会对公共利益造成重大影响的除外")]
    public static Outcome ThirdParty { get; } = new("N4", "保护第三方合法权益", Refused, "results.refused.third_party", "条例第十五条", 16)
    {
        Cites = ["条例第十五条", "条例第三十二条", "条例第三十六条第三项"],
        Says = ["{you}申请的信息涉及{right}，公开会对第三方合法权益造成损害。", "{thirdPartyResult}。", "{publicInterest}。", "{reasons}。",
            "根据{articles}的规定，本机关决定不予公开。"],
        OwnFields =
            [new("right", "涉及的权益", Choice)
            { Choices = "商业秘密、个人隐私、其他合法权益" }, new("thirdPartyResult", "征求第三方意见的情况", Required: false),
            new("publicInterest", "不公开不会对公共利益造成重大影响的说明")],
        Evidence = [new("thirdPartyOpinion", "征求第三方意见的函件和第三方的意见，或者逾期未提出意见的记录", "条例第三十二条")],
        Withholds = true,
    };

    /// <summary>属于三类内部事务信息.</summary>
    [Article("条例第十六条第一款", "人事管理、后勤管理、内部工作流程信息，可以不予公开")]
    public static Outcome InternalAffairs { get; } = new("N5", "属于三类内部事务信息", Refused, "results.refused.internal_affairs", "条例第十六条第一款", 16)
    {
        Cites = ["条例第十六条第一款", "条例第三十六条第三项"],
        Says = ["{you}申请的信息属于本机关的{internal}信息。", "{reasons}。", "根据{articles}的规定，本机关决定不予公开。"],
        OwnFields = [new("internal", "信息的种类", Choice) { Choices = "人事管理、后勤管理、内部工作流程" }],
        Evidence = [new("internalAffairs", "属于内部事务信息的证据", "法释〔2025〕8号第五条第二款第三项")],
        Withholds = true,
    };

    /// <summary>属于四类过程性信息.</summary>
    [Article("条例第十六条第二款", "过程性信息、行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定")]
    public static Outcome ProcessInformation { get; } =
        new("N6", "属于四类过程性信息", Refused, "results.refused.process_information", "条例第十六条第二款", 16)
        {
            Cites = ["条例第十六条第二款", "条例第三十六条第三项"],
            Says = ["{you}申请的信息属于本机关在履行行政管理职能过程中形成的{process}。", "{?noDuty}经核对，法律、法规、规章没有规定该信息应当公开。", "{reasons}。",
                "根据{articles}的规定，本机关决定不予公开。"],
            OwnFields = [new("process", "信息的种类", Choice) { Choices = "讨论记录、过程稿、磋商信函、请示报告" }, NoDuty],
            Evidence = [new("beforeDecision", "在行政决定作出前形成的证据", "法释〔2025〕8号第五条第二款第四项")],
            Withholds = true,
        };

    /// <summary>属于行政执法案卷.</summary>
    public static Outcome EnforcementFile { get; } = new("N7", "属于行政执法案卷", Refused, "results.refused.enforcement_file", "条例第十六条第二款", 16)
    {
        Cites = ["条例第十六条第二款", "条例第三十六条第三项"],
        Says = ["{you}申请的信息属于行政执法案卷信息，在{file}中。", "{?noDuty}经核对，法律、法规、规章没有规定该信息应当公开。", "{reasons}。", "根据{articles}的规定，本机关决定不予公开。"],
        OwnFields = [new("file", "所在的行政执法案卷"), NoDuty],
        Evidence = [new("inFile", "在行政执法中形成并收入案卷的证据", "法释〔2025〕8号第五条第二款第五项")],
        Withholds = true,
    };

    /// <summary>属于行政查询事项: a row of 不予公开, but its ground is article 36, so review does not come first.</summary>
    [Article("条例第三十六条第七项", "工商、不动产登记资料等有特别规定的，告知依照该规定办理")]
    public static Outcome Query { get; } = new("N8", "属于行政查询事项", Refused, "results.refused.administrative_query", "条例第三十六条第七项", 17)
    {
        HasFindings = false,
        Says = ["对{you}申请的信息的获取，{law}有特别规定。根据{articles}的规定，请{you}依照该规定，到{place}办理查询。"],
        SuitBarredBy = "法释〔2025〕8号第十条第二款第五项",
    };

    /// <summary>政府信息不存在.</summary>
    [Article("条例第三十六条第四项", "经检索没有所申请公开信息的，告知该信息不存在")]
    public static Outcome NotExisting { get; } = new("U1.1", "政府信息不存在", Unable, "results.unable.not_held", "条例第三十六条第四项", 18)
    {
        HasFindings = false,
        Says = ["本机关进行了检索：{search}。", "经检索，没有找到{you}申请公开的信息。根据{articles}的规定，现告知{you}该信息不存在。"],
        Evidence = [new("searched", "尽到合理检索义务的记录，或者信息不存在的合理说明", "法释〔2025〕8号第五条第二款第六项")],
    };

    /// <summary>非本机关负责公开.</summary>
    [Article("条例第三十六条第五项", "不属于本机关负责公开的，告知并说明理由；能够确定负责机关的，告知其名称、联系方式")]
    public static Outcome NotResponsible { get; } = new("U1.2", "非本机关负责公开", Unable, "results.unable.not_held", "条例第三十六条第五项", 19)
    {
        HasFindings = false,
        Says = ["{reasons}。", "根据{articles}的规定，现告知{you}，{you}申请的信息不属于本机关负责公开。",
            "{you}可以向{responsibleOrgan}申请公开，联系方式：{responsibleContact}。"],
    };

    /// <summary>没有现成信息需要另行制作.</summary>
    [Article("条例第三十八条", "需要对现有政府信息进行加工、分析的，可以不予提供")]
    public static Outcome NeedsCreation { get; } = new("U2", "没有现成信息需要另行制作", Unable, "results.unable.needs_creation", "条例第三十八条", 20)
    {
        Says = ["{reasons}。", "{you}申请的信息没有现成的，需要本机关对现有政府信息进行加工、分析。根据{articles}的规定，本机关不予提供。"],
        SuitBarredBy = "法释〔2025〕8号第十条第二款第六项",
    };

    /// <summary>补正后申请内容仍不明确.</summary>
    public static Outcome StillUnclear { get; } =
        new("U3", "补正后申请内容仍不明确", Unable, "results.unable.unclear_after_correction", "条例第三十条", 21)
        {
            Says = ["经补正，{you}的申请内容仍不明确：{unclear}。", "根据{articles}的规定，现告知{you}，本机关无法按照现有的申请内容提供政府信息。"],
            OfTheWhole = true
        };

    /// <summary>信访举报投诉类申请.</summary>
    [Article("条例第三十九条第一款", "以申请形式进行信访、投诉、举报等活动的，告知不作为政府信息公开申请处理")]
    public static Outcome Petition { get; } = new("NP1", "信访举报投诉类申请", NotProcessed, "results.not_processed.petition", "条例第三十九条第一款", 22)
    {
        HasFindings = false,
        Says = ["{you}以政府信息公开申请的形式进行信访、投诉、举报等活动。根据{articles}的规定，不作为政府信息公开申请处理。", "{you}可以通过下列渠道提出：{channel}。"],
        SuitBarredBy = "法释〔2025〕8号第十条第二款第七项",
    };

    /// <summary>重复申请.</summary>
    [Article("条例第三十六条第六项", "已就申请作出答复、申请人重复申请公开相同信息的，告知不予重复处理")]
    public static Outcome Duplicate { get; } = new("NP2", "重复申请", NotProcessed, "results.not_processed.duplicate", "条例第三十六条第六项", 23)
    {
        Says = ["{you}申请公开的信息，本机关已于{earlierDate}以{earlierNumber}作出答复。根据{articles}的规定，本机关不予重复处理。"],
        OwnFields = [new("earlierGiven", "此前的答复已经向申请人公开了该信息", YesNo)],
        Evidence = [new("earlierReply", "此前已经作出的答复", "条例第三十六条第六项")],
        SuitBarredBy = "法释〔2025〕8号第十条第二款第四项",
    };

    /// <summary>要求提供公开出版物.</summary>
    [Article("条例第三十九条第二款", "要求提供政府公报、报刊、书籍等公开出版物的，可以告知获取的途径")]
    public static Outcome Publication { get; } =
        new("NP3", "要求提供公开出版物", NotProcessed, "results.not_processed.publication", "条例第三十九条第二款", 24)
        {
            Says = ["{you}要求提供的是公开出版物。根据{articles}的规定，现告知获取的途径：{place}。"],
            SuitBarredBy = "法释〔2025〕8号第十条第二款第八项",
        };

    /// <summary>无正当理由大量反复申请.</summary>
    [Article("条例第三十五条", "申请数量、频次明显超过合理范围，理由不合理的，告知不予处理")]
    public static Outcome Excessive { get; } = new("NP4", "无正当理由大量反复申请", NotProcessed, "results.not_processed.excessive", "条例第三十五条", 25)
    {
        Says =
        [
            "{you}申请的数量、频次明显超过合理范围，本机关于{reasonsAsked}要求{you}说明理由。{you}说明的理由为：{reasonsGiven}。",
            "{judgment}。根据{articles}的规定，本机关不予处理。",
        ],
        Evidence = [new("reasonsAsked", "要求申请人说明理由的告知和送达记录", "条例第三十五条")],
        OfTheWhole = true,
    };

    /// <summary>要求行政机关确认或重新出具已获取信息: a row of the form without an article.</summary>
    public static Outcome Reconfirm { get; } = new("NP5", "要求行政机关确认或重新出具已获取信息", NotProcessed, "results.not_processed.reconfirm", null, 26)
    {
        Says = ["{earlierProvision}。", "{reasons}。", "根据{articles}的规定，本机关不再重新出具或者确认。"],
    };

    /// <summary>逾期不补正.</summary>
    [Article("条例第三十条", "无正当理由逾期不补正的，视为放弃申请")]
    public static Outcome CorrectionLapsed { get; } = new("O1", "申请人无正当理由逾期不补正", Other, "results.other.correction_overdue", "条例第三十条", 27)
    {
        Says =
        [
            "本机关于{noticeDate}告知{you}补正，{you}于{receivedNoticeOn}收到，补正期限{window}，已于{endedOn}届满。",
            "根据{articles}的规定，视为{you}放弃申请，本机关按放弃申请处理，不再处理。",
        ],
        OwnFields = [new("window", "补正期限")],
        OfTheWhole = true,
    };

    /// <summary>逾期不缴费.</summary>
    [Article("国办函〔2020〕109号第六条", "逾期未缴纳的，视为放弃申请")]
    public static Outcome FeeUnpaid { get; } =
        new("O2", "申请人逾期未按收费通知要求缴纳费用", Other, "results.other.fee_unpaid", "条例第四十二条、国办函〔2020〕109号第六条", 27)
        {
            Cites = ["条例第四十二条", "国办函〔2020〕109号第六条"],
            Says =
        [
            "本机关于{noticeDate}通知{you}缴纳信息处理费{amount}元，{you}于{receivedNoticeOn}收到，缴纳期限已于{endedOn}届满。",
            "根据{articles}的规定，视为{you}放弃申请，本机关按放弃申请处理，不再处理。",
        ],
            OwnFields = [new("amount", "收费数额", Yuan)],
            OfTheWhole = true,
        };

    /// <summary>申请人撤回.</summary>
    [Article("设置 outcomes", "撤回计入其他处理第三项", Unconfirmed = "条例没有规定撤回，没有国家层面的填报说明")]
    public static Outcome Withdrawn { get; } = new("O3.1", "申请人撤回申请", Other, "results.other.other", null, 28)
    {
        Says = ["应{you}的请求，本机关确认撤回上述申请，不再继续办理。"],
        OfTheWhole = true
    };

    /// <summary>已移交国家档案馆: where it counts is a setting.</summary>
    [Article("法释〔2025〕8号第九条第二款", "已移交国家档案馆的，依照档案管理的规定办理")]
    public static Outcome Archived { get; } = new("O3.2", "已移交国家档案馆", Other, "results.other.other", "档案法第十五条第二款", 17)
    {
        HasFindings = false,
        Says = ["{you}申请的信息已经移交国家档案馆，其获取适用{law}。根据{articles}的规定，请{you}到{place}查询、利用。"],
    };

    /// <summary>咨询: a question, not a request for recorded information.</summary>
    [Article("条例第二条", "政府信息以一定形式记录、保存；咨询不是申请", Unconfirmed = "计入哪一行没有国家规定，默认计入其他处理第三项")]
    public static Outcome Consultation { get; } = new("O3.3", "咨询", Other, "results.other.other", "条例第二条", 22)
    {
        HasFindings = false,
        Says = ["{you}提出的是咨询，没有申请公开以一定形式记录、保存的信息。根据{articles}的规定，不作为政府信息公开申请处理。", "{you}可以通过下列渠道咨询：{channel}。"],
    };

    /// <summary>其他: what fits nowhere, such as an applicant who has died.</summary>
    public static Outcome Else { get; } =
        new("O3.4", "其他", Other, "results.other.other", null, 22)
        {
            Says = ["{reasons}。", "根据{articles}的规定，本机关对该申请不再继续办理。"],
            OwnFields = [new("reasons", "理由")],
            OfTheWhole = true
        };

    /// <summary>All outcomes, in the order of table III.</summary>
    public static ImmutableArray<Outcome> All { get; } =
    [
        AlreadyPublic, Provided, Partial,
        StateSecret, LawForbids, Danger, ThirdParty, InternalAffairs, ProcessInformation, EnforcementFile, Query,
        NotExisting, NotResponsible, NeedsCreation, StillUnclear,
        Petition, Duplicate, Publication, Excessive, Reconfirm,
        CorrectionLapsed, FeeUnpaid, Withdrawn, Archived, Consultation, Else,
    ];

    /// <summary>The outcome with this code; a family's code ("U1") gives its first; null where there is none.</summary>
    public static Outcome? Find(string code) =>
        All.FirstOrDefault(o => o.Code == code) ?? All.FirstOrDefault(o => o.Code.StartsWith(code + ".", StringComparison.Ordinal));
}
