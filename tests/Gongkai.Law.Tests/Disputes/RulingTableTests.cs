using Gongkai.Law.Disputes;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Disputes;

[Covers(typeof(RulingTable), typeof(DisputeCount))]
public sealed class RulingTableTests
{
    [Theory]
    [InlineData("review.upheld", DisputeColumn.Upheld, "行政复议法第六十八条")]
    [InlineData("review.rejected", DisputeColumn.Upheld, "行政复议法第六十九条")] // 驳回请求 is a result on the merits
    [InlineData("review.changed", DisputeColumn.Corrected, "行政复议法第六十三条")]
    [InlineData("review.annulled", DisputeColumn.Corrected, "行政复议法第六十四条")]
    [InlineData("review.declared-unlawful", DisputeColumn.Corrected, "行政复议法第六十五条")]
    [InlineData("review.ordered", DisputeColumn.Corrected, "行政复议法第六十六条")]
    [InlineData("review.declared-void", DisputeColumn.Corrected, "行政复议法第六十七条")]
    [InlineData("review.not-accepted", DisputeColumn.Other, "行政复议法第三十条")]
    [InlineData("review.dismissed", DisputeColumn.Other, "行政复议法第三十三条")] // 驳回申请 is none
    [InlineData("review.ended", DisputeColumn.Other, "行政复议法第四十一条")] // withdrawn: nobody looked at the merits
    [InlineData("review.mediated", DisputeColumn.Other, "行政复议法第七十三条")]
    [InlineData("suit.rejected", DisputeColumn.Upheld, "行政诉讼法第六十九条")]
    [InlineData("suit.annulled", DisputeColumn.Corrected, "行政诉讼法第七十条")]
    [InlineData("suit.ordered", DisputeColumn.Corrected, "行政诉讼法第七十二条")]
    [InlineData("suit.declared-unlawful", DisputeColumn.Corrected, "行政诉讼法第七十四条")]
    [InlineData("suit.declared-void", DisputeColumn.Corrected, "行政诉讼法第七十五条")]
    [InlineData("suit.changed", DisputeColumn.Corrected, "行政诉讼法第七十七条")]
    [InlineData("suit.not-accepted", DisputeColumn.Other, "")]
    [InlineData("suit.dismissed", DisputeColumn.Other, "")]
    [InlineData("suit.withdrawn", DisputeColumn.Other, "")] // 撤诉 is no win of the organ
    [InlineData("suit.transferred", DisputeColumn.Other, "")]
    public void A_ruling_has_its_column_and_article(string code, DisputeColumn column, string article) =>
        Assert.Equal((column, article), RulingTable.Find(code) is { } r ? (r.Column, r.Article) : default);

    [Fact]
    public void Codes_are_unique_and_say_the_route() =>
        Assert.All(RulingTable.All, r =>
        {
            Assert.Same(r, RulingTable.Find(r.Code));
            Assert.StartsWith(r.Route == DisputeRoute.Review ? "review." : "suit.", r.Code, StringComparison.Ordinal);
        });

    [Fact]
    public void A_defendant_only_as_the_review_body_does_not_count() =>
        Assert.Null(DisputeCount.Row(DisputeRoute.Litigation, true, onlyAsReviewBody: true));

    [Theory]
    [InlineData(2024, "2024-05-01", "2024-08-01", DisputeColumn.Upheld)]
    [InlineData(2024, "2023-05-01", "2024-01-01", DisputeColumn.Upheld)] // the year of the result, not of the application
    [InlineData(2023, "2023-05-01", "2024-01-01", DisputeColumn.Pending)] // open on 31 December
    [InlineData(2024, "2024-05-01", null, DisputeColumn.Pending)]
    [InlineData(2025, "2024-05-01", "2024-08-01", null)] // over before
    [InlineData(2023, "2024-05-01", "2024-08-01", null)] // not begun yet
    public void The_year_of_the_result_decides(int year, string begun, string? ended, DisputeColumn? column) =>
        Assert.Equal(
            column, DisputeCount.Column(year, Day(begun), ended is null ? null : (Day(ended), RulingTable.Find("review.upheld")!)));
}
