namespace Gongkai.Ledger.Reports;

/// <summary>What an item of table III counts: a named condition on `span s` in the year from @first to @last.</summary>
/// <remarks>A span closes on the day it opens or later, so that 新收 + 上年结转 = 办理结果 + 结转下年度, whatever the dates are.
/// The numbers and the cases behind them are asked with the same condition.</remarks>
/// <param name="Name">The name; of three of them, the id of the row.</param>
/// <param name="Sentence">What it counts, for people.</param>
/// <param name="Sql">The condition.</param>
/// <param name="OfImported">The same of `entry e` of 历史导入: these never moved from organ to organ.</param>
public sealed record Predicate(string Name, string Sentence, string Sql, string OfImported)
{
    /// <summary>一、本年新收.</summary>
    public static Predicate NewReceived { get; } =
        new("new_received", "收到申请之日在本年度内", "s.came_on is null and s.opened_on between @first and @last",
            "e.on_day between @first and @last");

    /// <summary>二、上年结转.</summary>
    public static Predicate CarriedIn { get; } =
        new("carried_in", "收到申请之日在本年度以前，到上年末没有办结；本年度从其他机关承接的也在内",
            $"{Came} and (s.closed_on is null or s.closed_on >= @first) and (s.left_on is null or s.left_on > @first)",
            "e.on_day < @first and (e.until_day is null or e.until_day >= @first)");

    /// <summary>三、本年度办理结果.</summary>
    public static Predicate Closed { get; } =
        new("results", "最终办理结果的日期在本年度内", "s.closed_on between @first and @last",
            "e.until_day between @first and @last");

    /// <summary>四、结转下年度, as of 31 December.</summary>
    public static Predicate CarriedOut { get; } =
        new("carried_out", "收到申请之日在本年度末以前，到12月31日没有办结；本年度划转给其他机关的也在内",
            "coalesce(s.came_on, s.opened_on) <= @last and (s.closed_on is null or s.closed_on > @last) and (s.left_on is null or s.left_on > @first)",
            "e.on_day <= @last and (e.until_day is null or e.until_day > @last)");

    // What came from another organ was carried out there: it is new to nobody.
    private const string Came = "coalesce(s.came_on, s.opened_on) <= @last and (s.came_on is not null or s.opened_on < @first)";

    /// <summary>Whether a span is an application of its own in table III.</summary>
    public static string Counts(ReportSettings settings) => settings.CountsReopened ? "true" : "not s.reopened";

    /// <inheritdoc />
    public override string ToString() => Name;
}
