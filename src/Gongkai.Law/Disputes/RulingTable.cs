using System.Collections.Immutable;
using static Gongkai.Law.Disputes.DisputeColumn;
using static Gongkai.Law.Disputes.DisputeRoute;

namespace Gongkai.Law.Disputes;

/// <summary>How reviews and suits end, and where each counts in table IV: one row each.</summary>
[Article("国办公开办函〔2021〕30号", "表四各列", Unconfirmed = "裁判结果与各列的对应关系没有国家层面的填报说明，请与主管部门核对")]
public static class RulingTable
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Ruling> All { get; } =
    [
        new("review.upheld", "维持", Review, Upheld, "行政复议法第六十八条"),
        new("review.rejected", "驳回行政复议请求", Review, Upheld, "行政复议法第六十九条"),
        new("review.changed", "变更", Review, Corrected, "行政复议法第六十三条"),
        new("review.annulled", "撤销或者部分撤销", Review, Corrected, "行政复议法第六十四条") { MayOrderNewReply = true },
        new("review.declared-unlawful", "确认违法", Review, Corrected, "行政复议法第六十五条"),
        new("review.ordered", "责令限期履行", Review, Corrected, "行政复议法第六十六条") { MayOrderNewReply = true },
        new("review.declared-void", "确认无效", Review, Corrected, "行政复议法第六十七条"),
        new("review.not-accepted", "不予受理", Review, Other, "行政复议法第三十条"),
        new("review.dismissed", "驳回申请", Review, Other, "行政复议法第三十三条"),
        new("review.ended", "终止（含撤回）", Review, Other, "行政复议法第四十一条"),
        new("review.mediated", "调解", Review, Other, "行政复议法第七十三条"),

        new("suit.rejected", "判决驳回诉讼请求", Litigation, Upheld, "行政诉讼法第六十九条"),
        new("suit.annulled", "判决撤销或者部分撤销", Litigation, Corrected, "行政诉讼法第七十条") { MayOrderNewReply = true },
        new("suit.ordered", "判决履行", Litigation, Corrected, "行政诉讼法第七十二条") { MayOrderNewReply = true },
        new("suit.declared-unlawful", "判决确认违法", Litigation, Corrected, "行政诉讼法第七十四条"),
        new("suit.declared-void", "判决确认无效", Litigation, Corrected, "行政诉讼法第七十五条"),
        new("suit.changed", "判决变更", Litigation, Corrected, "行政诉讼法第七十七条"),
        new("suit.not-accepted", "不予立案", Litigation, Other, ""),
        new("suit.dismissed", "驳回起诉", Litigation, Other, ""),
        new("suit.withdrawn", "撤诉", Litigation, Other, ""),
        new("suit.transferred", "移送", Litigation, Other, ""),
    ];

    /// <summary>The ruling with this code, or null.</summary>
    public static Ruling? Find(string code) => All.FirstOrDefault(r => r.Code == code);
}
