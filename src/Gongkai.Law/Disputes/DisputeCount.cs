namespace Gongkai.Law.Disputes;

/// <summary>Where a review or suit counts in table IV (表四).</summary>
[Article("国办公开办函〔2016〕201号", "作为复议机关的共同被告案件不计，只计算原行为主体的案件数量")]
[Article("国办公开办函〔2021〕30号", "当年有结果的按结果计，年末未结的计入尚未审结", Unconfirmed = "按结果作出的年度统计，见于公开的年报，没有国家层面的填报说明")]
public static class DisputeCount
{
    /// <summary>The row of table IV ("litigation_direct"), or null where it is not counted at this organ.</summary>
    /// <param name="route">Review or suit.</param>
    /// <param name="afterReview">A suit that followed a review.</param>
    /// <param name="onlyAsReviewBody">The organ is a defendant only because it reviewed.</param>
    public static string? Row(DisputeRoute route, bool afterReview, bool onlyAsReviewBody) => route switch
    {
        _ when onlyAsReviewBody => null,
        DisputeRoute.Review => "review",
        _ => afterReview ? "litigation_after_review" : "litigation_direct",
    };

    /// <summary>The column of table IV in the report of a year, or null where it counts in another year's.</summary>
    /// <param name="year">The report year.</param>
    /// <param name="begun">The day it began.</param>
    /// <param name="ended">The day it ended, and how; null while it is open.</param>
    public static DisputeColumn? Column(int year, DateOnly begun, (DateOnly On, Ruling Ruling)? ended) =>
        Column(year, begun, ended is { } end ? (end.On, end.Ruling.Column) : null);

    /// <summary>The same of one of which only the column is known that its end counts in.</summary>
    public static DisputeColumn? Column(int year, DateOnly begun, (DateOnly On, DisputeColumn Column)? ended) => ended switch
    {
        _ when begun.Year > year => null,
        { } end when end.On.Year == year => end.Column,
        { } end when end.On.Year < year => null,
        _ => DisputeColumn.Pending,
    };

    /// <summary>The id of a column in the forms.</summary>
    public static string Id(DisputeColumn column) => column switch
    {
        DisputeColumn.Upheld => "upheld",
        DisputeColumn.Corrected => "corrected",
        DisputeColumn.Other => "other",
        _ => "pending",
    };
}
