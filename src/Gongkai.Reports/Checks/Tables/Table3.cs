using System.Collections.Immutable;

namespace Gongkai.Reports.Checks;

/// <summary>Rules about table III (T3-01 to T3-08).</summary>
internal static class Table3
{
    // A share of fewer than ten results says nothing about an organ's practice.
    private const decimal FewResults = 10;

    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } =
    [
        new("T3-01", Severity.Error, Basis.Arithmetic, "表三每一列：本年新收加上年结转，等于办理结果总计加结转下年度继续办理",
            "按申请登记台账核对这一列的四个数，改正写错的一个", "table3.*", Sums),
        new("T3-02", Severity.Error, Basis.Arithmetic, "表三每一列：（七）总计等于（一）至（六）各项办理结果之和",
            "按办理结果台账核对这一列，改正写错的结果或者总计", "table3.results.*", Sums),
        new("T3-03", Severity.Error, Basis.Arithmetic, "表三每一行：总计等于自然人与五类法人或其他组织之和",
            "按申请人类别核对这一行，改正写错的一格或者总计", "table3.*.total", Sums),
        new("T3-04", Severity.Error, Basis.Arithmetic, "上年结转等于上年年报的结转下年度继续办理",
            "与上年已公布的年报核对；机构改革或者上年有误的，在正文中说明", "table3.carried_in", CarriedIn) { NeedsPrevious = true },
        new("T3-05", Severity.Error, Basis.StatutoryForm, "表三的数都是不小于零的整数", "改为件数；没有的填 0", "table3", WholeNumbers),
        new("T3-08", Severity.Info, Basis.Experience, "“其他处理”的“其他”不宜超过办理结果的 20%，“本机关不掌握”不宜超过 60%",
            "核对归类是否准确，检索是否充分；属实的不必改", "table3.results.other.other, table3.results.unable.not_held", Shares),
    ];

    internal static IEnumerable<Finding> Sums(Rule rule, CheckContext context)
    {
        var diagnosis = context.Diagnosis;
        foreach (var cause in diagnosis.Causes)
            if (cause.Primary.Rule == rule.Id) yield return Judged(Telling.Find(rule, cause, context.Report.Values), cause, context);
        foreach (var identity in diagnosis.Sound)
            if (identity.Rule == rule.Id) yield return new Finding(rule, Outcome.Pass, identity.Place, identity.Holds);
    }

    // A sum is no surer than the least sure of its numbers.
    private static Finding Judged(Finding finding, Cause cause, CheckContext context) =>
        cause.Breaks.SelectMany(i => i.Cells).Any(c => context.IsUnclear(c.Id)) ? finding with { Outcome = Outcome.Uncertain } : finding;

    // Rows 一, 二 and 四 are the same in both forms, so the comparison runs across the change of form.
    private static IEnumerable<Finding> CarriedIn(Rule rule, CheckContext context)
    {
        if (context.LastYear is not { } last) yield break;
        var row = context.Report.Form.Table3.Row("carried_in");
        var before = row.Cells.Select(c => last.Values[c.Id.Replace("carried_in", "carried_out", StringComparison.Ordinal)]).ToArray();
        var now = row.Cells.Select(c => context.Report.Values[c]).ToArray();
        var known = Enumerable.Range(0, now.Length).Where(i => now[i] is not null && before[i] is not null).ToArray();
        if (known.Length == 0) yield break;

        var wrong = known.Where(i => now[i] != before[i]).ToArray();
        if (wrong.Length == 0)
        {
            yield return new Finding(rule, Outcome.Pass, "table3.carried_in", "上年结转与上年年报的结转下年度继续办理一致");
            yield break;
        }
        var columns = FormWords.Columns([.. wrong.Select(i => row.Cells[i].Column.Label)]);
        var (found, expected) = (List(wrong.Select(i => now[i]!.Value)), List(wrong.Select(i => before[i]!.Value)));
        var total = now.Length - 1;
        var sameTotal = known.Contains(total) && !wrong.Contains(total);
        yield return new Finding(rule, Outcome.Fail, wrong.Length == 1 ? row.Cells[wrong[0]].Id : "table3.carried_in",
            $"二、上年结转（{columns}）写的是 {found}，上年年报的结转下年度继续办理是 {expected}{(sameTotal ? "，总计相同而申请人类别不同" : "")}")
        {
            Found = found,
            Expected = expected,
            Severity = sameTotal ? Severity.Warning : rule.Severity,
            Cells = [.. wrong.Select(i => row.Cells[i].Id)],
        };
    }

    private static string List(IEnumerable<decimal> numbers) => string.Join('、', numbers.Select(FormWords.Of));

    private static IEnumerable<Finding> WholeNumbers(Rule rule, CheckContext context) =>
        Counts.Check(rule, context.Report, context.Report.Form.Table3);

    // Only the form of 2021 tells 其他 apart from the applications that were given up.
    private static IEnumerable<Finding> Shares(Rule rule, CheckContext context)
    {
        var values = context.Report.Values;
        if (values["table3.results.total.total"] is not { } total || total < FewResults) return [];
        return new[] { Share("table3.results.other.other.total", 20), Share("table3.results.unable.not_held.total", 60) }.OfType<Finding>();

        Finding? Share(string id, decimal most)
        {
            if (values.Form.Find(id) is not { } cell || values[cell] is not { } number) return null;
            var share = decimal.Round(number * 100 / total, 1);
            var text = $"{FormWords.Subject(cell.Row)} {FormWords.Of(number)} 件，占办理结果 {FormWords.Of(total)} 件的 {FormWords.Of(share)}%";
            return number * 100 <= most * total
                ? new Finding(rule, Outcome.Pass, id, text)
                : new Finding(
                    rule, Outcome.Fail, id, $"{text}，超过 {FormWords.Of(most)}%")
                { Found = $"{FormWords.Of(share)}%", Cells = [id] };
        }
    }
}
