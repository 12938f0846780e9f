namespace Gongkai.Reports.Checks;

/// <summary>Documents issued, abolished and in force in the form of 2021 (T2-03 to T2-05).</summary>
/// <remarks>The three rules look at the same three numbers; a row that breaks several is told once, by the one that says most.</remarks>
internal static class Stock
{
    private static readonly string[] Rows = ["art20_1.regulation", "art20_1.normative_document"];

    /// <summary>What the rule has to say of 规章 and 行政规范性文件.</summary>
    public static IEnumerable<Finding> Check(Rule rule, CheckContext context)
    {
        if (context.Report.Form.Find("table2.art20_1.regulation.in_force") is null) return [];
        return Rows.Select(row => Check(rule, context, context.Report.Form.Table2.Row(row))).OfType<Finding>();
    }

    private static Finding? Check(Rule rule, CheckContext context, FormRow row)
    {
        var values = context.Report.Values;
        if (values[row["issued"]] is not { } issued || values[row["abolished"]] is not { } abolished) return null;
        // null where last year's table II is of the form of 2019, which does not count what is in force.
        var before = context.LastYear?.Values[row["in_force"].Id];
        var (all, now) = (before + issued, values[row["in_force"]]);
        string[] broken =
        [
            .. abolished > all ? ["T2-04"] : (string[])[],
            .. (now + abolished - all) is not (null or 0) ? ["T2-03"] : (string[])[],
            .. now < issued - abolished ? ["T2-05"] : (string[])[],
        ];
        if (broken is [var first, .. var others])
            return first == rule.Id ? Fail(rule, row, (issued, abolished, now, before)) with { Also = [.. others] } : null;
        var compared = rule.Id == "T2-04" ? before is not null : now is not null && (rule.Id == "T2-05" || before is not null);
        return compared ? new Finding(rule, Outcome.Pass, $"table2.{row.Id}", $"{row.Label}：制发、废止与现行有效件数相符") : null;
    }

    private static Finding Fail(Rule rule, FormRow row, (decimal Issued, decimal Abolished, decimal? Now, decimal? Before) n)
    {
        var (place, found, expected, sentence) = rule.Id switch
        {
            "T2-04" => (row["abolished"], n.Abolished, n.Before + n.Issued,
                $"上年有效 {n.Before} + 本年制发 {n.Issued} = {n.Before + n.Issued}，本年废止却有 {n.Abolished}"),
            "T2-03" => (row["in_force"], n.Now, n.Before + n.Issued - n.Abolished,
                $"上年有效 {n.Before} + 本年制发 {n.Issued} - 本年废止 {n.Abolished} = {n.Before + n.Issued - n.Abolished}，现行有效写的是 {n.Now}"),
            _ => (row["in_force"], n.Now, n.Issued - n.Abolished,
                $"本年制发 {n.Issued} - 本年废止 {n.Abolished} = {n.Issued - n.Abolished}，现行有效只写了 {n.Now}"),
        };
        return new Finding(rule, Outcome.Fail, place.Id, $"{row.Label}：{sentence}")
        {
            Found = FormWords.Of(found!.Value),
            Expected = rule.Id switch { "T2-04" => "不大于 ", "T2-05" => "不小于 ", _ => "" } + FormWords.Of(expected!.Value),
            Cells = [.. row.Cells.Select(c => c.Id)],
        };
    }
}
