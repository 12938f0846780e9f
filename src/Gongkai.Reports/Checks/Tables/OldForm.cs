namespace Gongkai.Reports.Checks;

/// <summary>What only table II of the 2019 form counts: documents made public, and items of the lists of powers (T2-07, T2-08).</summary>
internal static class OldForm
{
    /// <summary>T2-07: a part is not greater than its whole, and no list has fewer than no items.</summary>
    public static IEnumerable<Finding> Within(Rule rule, CheckContext context)
    {
        var values = context.Report.Values;
        var compared = false;
        foreach (var row in context.Report.Form.Table2.Rows)
        {
            if (Number(values, row, "newly_disclosed") is { } newly && Number(values, row, "total_disclosed") is { } total)
            {
                compared = true;
                if (newly > total)
                    yield return Fail(rule, row, [row["newly_disclosed"], row["total_disclosed"]], $"本年新公开 {newly}，多于对外公开总数量 {total}");
            }
            if (Number(values, row, "items_last_year") is { } last && Number(values, row, "items_change") is { } change)
            {
                compared = true;
                if (last + change < 0)
                    yield return Fail(rule, row, [row["items_last_year"], row["items_change"]], $"上一年项目 {last}，本年减少 {-change}，减得比原有的还多");
            }
        }
        if (compared) yield return new Finding(rule, Outcome.Pass, "table2", "表二各行的部分不大于全部");
    }

    /// <summary>T2-08: the list of last year is last year's list.</summary>
    public static IEnumerable<Finding> AcrossYears(Rule rule, CheckContext context)
    {
        if (context.LastYear is not { } last) yield break;
        foreach (var row in context.Report.Form.Table2.Rows)
        {
            if (Number(context.Report.Values, row, "items_last_year") is not { } found) continue;
            if (last.Values[$"table2.{row.Id}.items_last_year"] is not { } before) continue;
            if (last.Values[$"table2.{row.Id}.items_change"] is not { } change) continue;
            var expected = before + change;
            var cell = row["items_last_year"];
            yield return found == expected
                ? new Finding(rule, Outcome.Pass, cell.Id, $"{row.Label}的上一年项目数量与上年年报一致")
                : new Finding(rule, Outcome.Fail, cell.Id, $"{row.Label}的上一年项目数量写的是 {found}，上年年报是 {before}，增减 {change}，应为 {expected}")
                { Found = FormWords.Of(found), Expected = FormWords.Of(expected), Cells = [cell.Id] };
        }
    }

    private static Finding Fail(Rule rule, FormRow row, Cell[] cells, string message) =>
        new(rule, Outcome.Fail, $"table2.{row.Id}", $"{row.Label}：{message}") { Cells = [.. cells.Select(c => c.Id)] };

    private static decimal? Number(ReportValues values, FormRow row, string column)
    {
        foreach (var cell in row.Cells)
            if (cell.Column.Id == column) return values[cell];
        return null;
    }
}
