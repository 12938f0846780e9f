using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>Rules about table IV (T4-01 to T4-05). A case counts in the year of its result, and while it is pending.</summary>
internal static class Table4
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("T4-01", Severity.Error, Basis.Arithmetic, "行政复议：结果维持、结果纠正、其他结果、尚未审结之和等于总计",
            "按复议台账核对这五个数，改正写错的一个", "table4.review", Table3.Sums),
        new("T4-02", Severity.Error, Basis.Arithmetic, "未经复议直接起诉：结果维持、结果纠正、其他结果、尚未审结之和等于总计",
            "按诉讼台账核对这五个数，改正写错的一个", "table4.litigation_direct", Table3.Sums),
        new("T4-03", Severity.Error, Basis.Arithmetic, "复议后起诉：结果维持、结果纠正、其他结果、尚未审结之和等于总计",
            "按诉讼台账核对这五个数，改正写错的一个", "table4.litigation_after_review", Table3.Sums),
        new("T4-04", Severity.Warning, Basis.Arithmetic, "上年尚未审结的案件，本年应当再次计入：本年总计不小于上年的尚未审结",
            "查明上年未审结的案件本年的结果，补计或者说明", "table4.*.total", PendingReturn) { NeedsPrevious = true },
        new("T4-05", Severity.Info, Basis.Experience, "复议后起诉的件数，一般不多于上年和本年已审结的复议件数",
            "核对是否把直接起诉的案件计入了复议后起诉", "table4.litigation_after_review.total", AfterReview) { NeedsPrevious = true },
    ];

    private static IEnumerable<Finding> PendingReturn(Rule rule, CheckContext context)
    {
        if (context.LastYear is not { } last) yield break;
        foreach (var row in context.Report.Form.Table4.Rows)
        {
            var cell = row["total"];
            if (context.Report.Values[cell] is not { } total || last.Values[$"table4.{row.Id}.pending"] is not { } pending) continue;
            yield return total >= pending
                ? new Finding(rule, Outcome.Pass, cell.Id, $"{row.Label}：本年总计不小于上年的尚未审结")
                : new Finding(rule, Outcome.Fail, cell.Id,
                    $"{row.Label}总计写的是 {FormWords.Of(total)}，上年年报还有 {FormWords.Of(pending)} 件尚未审结，本年应当再次计入")
                { Found = FormWords.Of(total), Expected = $"不小于 {FormWords.Of(pending)}", Cells = [cell.Id] };
        }
    }

    private static IEnumerable<Finding> AfterReview(Rule rule, CheckContext context)
    {
        const string id = "table4.litigation_after_review.total";
        if (context.LastYear is not { } last) yield break;
        if (context.Report.Values[id] is not { } suits || Closed(context.Report) + Closed(last) is not { } closed) yield break;
        yield return suits <= closed
            ? new Finding(rule, Outcome.Pass, id, "复议后起诉的件数不多于两年已审结的复议件数")
            : new Finding(rule, Outcome.Uncertain, id, $"复议后起诉 {FormWords.Of(suits)} 件，多于上年和本年已审结的复议 {FormWords.Of(closed)} 件")
            { Found = FormWords.Of(suits), Expected = $"不多于 {FormWords.Of(closed)}", Cells = [id] };
    }

    private static decimal? Closed(AnnualReport report) =>
        report.Values["table4.review.upheld"] + report.Values["table4.review.corrected"] + report.Values["table4.review.other"];
}
