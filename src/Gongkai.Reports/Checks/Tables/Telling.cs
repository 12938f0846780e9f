using System.Collections.Immutable;
namespace Gongkai.Reports.Checks;

/// <summary>Says in a sentence, with the arithmetic, why a sum of table III or IV does not hold.</summary>
internal static class Telling
{
    // A sum of more terms than this is told by its result alone.
    private const int LongSum = 5;

    /// <summary>The finding for a cause.</summary>
    public static Finding Find(Rule rule, Cause cause, ReportValues values)
    {
        if (cause.Breaks.Length > Diagnosis.Slipped) return Slipped(rule, cause);
        if (cause.Primary.Rule == "T3-03" && cause.Breaks.Length >= Diagnosis.SlippedRows) return SlippedColumn(rule, cause);
        return cause.Changes.Length > 0 ? Pinned(rule, cause, values) : Open(rule, cause, values);
    }

    // The cause is known: these cells, and what should stand there.
    private static Finding Pinned(Rule rule, Cause cause, ReportValues values)
    {
        var cells = cause.Changes.Select(c => c.Cell).ToArray();
        var found = Numbers(cause, c => values[c.Cell]!.Value);
        var expected = Numbers(cause, c => values[c.Cell]!.Value + c.By);
        var columns = FormWords.Columns([.. cells.Select(c => c.Column.Label)]);
        var place = cells.Length == 1 ? cells[0].Id : $"table{cells[0].Table}.{cells[0].Row.Id}";
        var message = $"{FormWords.Subject(cells[0].Row)}（{columns}）应为 {expected}，写成了 {found}：{Reason(cause, cells, values)}";
        return Fail(rule, cause, place, message) with
        {
            Found = found,
            Expected = expected,
            Cells = [.. cells.Select(c => c.Id)],
        };
    }

    // The sums are known, the wrong number is not.
    private static Finding Open(Rule rule, Cause cause, ReportValues values)
    {
        var primary = cause.Primary;
        var message = $"{Title(cause)}：{Both(primary, values)}{Blanks(primary, values)}{Rest(cause, values)}";
        return Fail(rule, cause, primary.Place, message) with
        {
            Found = FormWords.Of(Identity.Sum(values, primary.Right).Sum),
            Expected = FormWords.Of(Identity.Sum(values, primary.Left).Sum),
            Cells = [.. cause.Breaks.SelectMany(i => i.Cells).Distinct().Select(c => c.Id)],
        };
    }

    private static Finding Slipped(Rule rule, Cause cause)
    {
        var message = $"表三有 {cause.Breaks.Length} 处合计不相符，多半是数字错了行或者错了列，需要对照原表逐行核对";
        return Fail(rule, cause, "table3", message) with
        {
            Cells = [.. cause.Breaks.SelectMany(i => i.Right).Distinct().Select(c => c.Id)],
        };
    }

    private static Finding SlippedColumn(Rule rule, Cause cause)
    {
        var message = $"表三有 {cause.Breaks.Length} 行各列之和与总计不相符，而每一列都相符，多半是有一列填错了位置，或者总计没有填";
        return Fail(rule, cause, "table3.*.total", message) with { Cells = [.. cause.Breaks.Select(i => i.Right[0].Id)] };
    }

    private static Finding Fail(Rule rule, Cause cause, string place, string message) =>
        new(rule, Outcome.Fail, place, message) { Also = cause.Also };

    // One number where all columns agree, else one a column.
    private static string Numbers(Cause cause, Func<Change, decimal> number)
    {
        var numbers = cause.Changes.Select(number).ToArray();
        return string.Join('、', numbers.Distinct().Count() == 1 ? [FormWords.Of(numbers[0])] : numbers.Select(FormWords.Of));
    }

    private static string Reason(Cause cause, Cell[] cells, ReportValues values)
    {
        var primary = cause.Primary;
        var total = primary.Rule != "T3-01" && cells.Contains(primary.Right[0]);
        return (total ? Addition(primary, values) : Both(primary, values)) + Rest(cause, values);
    }

    private static string Title(Cause cause)
    {
        var primary = cause.Primary;
        if (primary.Rule is not ("T3-01" or "T3-02")) return $"{FormWords.Subject(primary.Row)}各列之和与总计不相符";
        var columns = FormWords.Columns([.. cause.Of(primary.Rule).Select(i => i.Column.Label)]);
        return columns + (primary.Rule == "T3-01" ? "的勾稽关系不成立" : "各项办理结果之和与（七）总计不相符");
    }

    // Both sides as printed.
    private static string Both(Identity identity, ReportValues values)
    {
        if (identity.Rule == "T3-01") return Balance(identity, values);
        return $"{Addition(identity, values)}，总计写的是 {FormWords.Of(Identity.Sum(values, identity.Right).Sum)}";
    }

    private static string Balance(Identity identity, ReportValues values)
    {
        string Of(Cell cell) => values[cell] is { } number ? FormWords.Of(number) : "空白";
        var ((left, _), (right, _)) = (Identity.Sum(values, identity.Left), Identity.Sum(values, identity.Right));
        return $"本年新收 {Of(identity.Left[0])} + 上年结转 {Of(identity.Left[1])} = {FormWords.Of(left)}，"
            + $"办理结果总计 {Of(identity.Right[0])} + 结转下年度 {Of(identity.Right[1])} = {FormWords.Of(right)}";
    }

    private static string Addition(Identity identity, ReportValues values)
    {
        var sum = FormWords.Of(Identity.Sum(values, identity.Left).Sum);
        var terms = identity.Left.Where(c => values[c] is not (null or 0)).ToArray();
        if (terms.Length == 0) return "各项都是 0";
        if (terms.Length > LongSum) return $"各项之和为 {sum}";
        return $"{string.Join(" + ", terms.Select(c => $"{Term(identity, c)} {FormWords.Of(values[c]!.Value)}"))} = {sum}";
    }

    private static string Term(Identity identity, Cell cell) =>
        identity.Rule == "T3-02" ? FormWords.Term(cell.Row) : cell.Column.Label;

    private static string Blanks(Identity identity, ReportValues values) =>
        identity.Cells.Any(c => values[c] is null) ? "（空白格未计）" : "";

    private static string Rest(Cause cause, ReportValues values)
    {
        var rules = cause.Also;
        var parts = rules.Select(r => cause.Of(r)[0]).Select(i => i.Rule == "T3-01" ? $"勾稽关系 {Short(i, values)}" : Along(i, values));
        return rules.Length == 0 ? "" : $"，因此{string.Join('、', parts)} 也不成立";
    }

    private static string Along(Identity identity, ReportValues values) =>
        $"本行各列之和 {FormWords.Of(Identity.Sum(values, identity.Left).Sum)}={FormWords.Of(Identity.Sum(values, identity.Right).Sum)}";

    private static string Short(Identity identity, ReportValues values)
    {
        string Side(ImmutableArray<Cell> cells) => string.Join('+', cells.Select(c => values[c] is { } n ? FormWords.Of(n) : "空白"));
        return $"{Side(identity.Left)}={Side(identity.Right)}";
    }
}
