using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Web.Demo;

/// <summary>A reply that states everything its letter has to, in invented words such as a court would let stand.</summary>
internal static class DemoReply
{
    /// <summary>What the letters of all cases say.</summary>
    private static readonly ImmutableDictionary<string, string> Words = Of(
        ("findings", "申请公开的信息由本机关在履行职责过程中形成，保存在本机关"),
        ("contact", "党政办公室，0000-1234567"),
        ("delivery", "邮政特快专递"),
        ("way", "云岭县人民政府网站“政府信息公开”栏目"),
        ("when", "即日起，网站全天开放"),
        ("copies", "申请公开的材料复印件一份"),
        ("responsibleOrgan", "云岭县住房和城乡建设局"),
        ("responsibleContact", "云岭县中心路8号，0000-7654321"),
        ("window", "为收到补正告知书之日起十个工作日"));

    /// <summary>What the letter of one case says, by what was asked for.</summary>
    private static readonly ImmutableDictionary<string, ImmutableDictionary<string, string>> Cases =
        new Dictionary<string, ImmutableDictionary<string, string>>
        {
            ["青石村集体土地权属登记资料"] = Of(("law", "《不动产登记暂行条例》第二十七条"), ("place", "云岭县不动产登记中心（中心路18号）")),
            ["老旧小区改造项目施工合同"] = Of(
                ("given", "施工合同正文"),
                ("withheld", "合同附件二投标报价分析表，记载施工单位的成本构成和利润，属于商业秘密，施工单位书面答复不同意公开"),
                ("copies", "施工合同正文复印件一份")),
            ["街道内部会议记录"] = Of(
                ("process", "讨论记录"),
                ("reasons", "会议记录载明各参会人员在决定作出前的讨论意见，公开会妨碍今后讨论时充分发表意见；会议的决定事项已在会议纪要中公开")),
            ["河道整治工程环境影响评价文件"] = Of(
                ("reasons", "河道整治工程的建设单位为云岭县住房和城乡建设局，环境影响评价文件由该局获取和保存，本机关没有制作，也没有获取"),
                ("organKnown", "是")),
            ["邻居违法建设的处理"] = Of(("channel", "云岭县综合行政执法局举报电话0000-1234500")),
            ["云岭县城北地块出让合同"] = Of(
                ("right", "商业秘密"),
                ("publicInterest", "该地块的出让公告、成交价格和规划条件已经公开，不公开合同不会对公共利益造成重大影响"),
                ("reasons", "合同附件载明受让人的开发时序、融资安排和设备选型，受让人采取了保密措施，公开会使其在竞争中处于不利地位")),
            ["青石村征收补偿费支付凭证"] = Of(
                ("given", "支付凭证中的支付时间、金额和用途"),
                ("withheld", "被征收人的身份证号码和银行账号，属于个人隐私"),
                ("copies", "作区分处理后的支付凭证复印件一份")),
            ["社区养老服务设施清单"] = Of(("way", "云岭县人民政府网站“养老服务”栏目，文号青街办〔2024〕6号"), ("when", "已于2024年3月1日公布，可以随时查阅")),
        }.ToImmutableDictionary();

    /// <summary>The draft of a reply with this outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="day">The day of the draft.</param>
    /// <param name="asked">What was asked for.</param>
    public static ReplyDraft Of(Outcome outcome, DateOnly day, string asked)
    {
        var own = Cases.GetValueOrDefault(asked) ?? ImmutableDictionary<string, string>.Empty;
        var filled = outcome.Fields.Where(
            f => (f.Required || own.ContainsKey(f.Id)) && !LetterMaterial.Own.Contains(f.Id) && f.Id is not ("article" or "search"))
            .ToImmutableSortedDictionary(f => f.Id, f => own.GetValueOrDefault(f.Id) ?? Value(f, day), StringComparer.Ordinal);
        var grounds = outcome == OutcomeTable.Partial ? [OutcomeTable.ThirdParty] : ImmutableArray<Outcome>.Empty;
        if (OutcomeSettings.Default.ArticleOf(outcome) is null) filled = filled.SetItem("article", "条例第三十六条");
        return new()
        {
            Outcome = outcome.Code,
            Grounds = [.. grounds.Select(g => g.Code)],
            Filled = filled,
            InFile = [.. grounds.Append(outcome).SelectMany(o => o.Evidence).Select(e => e.Id)],   // on paper
        };
    }

    private static string Value(ReplyField field, DateOnly day) => field.Kind switch
    {
        FieldKind.Choice => field.Choices!.Split('、')[0],
        FieldKind.YesNo => "是",
        FieldKind.Date => day.AddDays(-10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        FieldKind.LetterNumber => "青街信公〔2023〕3号",
        FieldKind.Number or FieldKind.Yuan => "1",
        _ => Words.GetValueOrDefault(field.Id, "见案卷"),
    };

    private static ImmutableDictionary<string, string> Of(params IEnumerable<(string Field, string Said)> words) =>
        words.ToImmutableDictionary(w => w.Field, w => w.Said);
}
