namespace Gongkai.Reports.Checks;

/// <summary>Counts are whole numbers, zero or more; only 本年增/减 of the 2019 form may be negative.</summary>
internal static class Counts
{
    /// <summary>One finding a cell that holds something else, or one that all cells of the table hold counts.</summary>
    public static IEnumerable<Finding> Check(Rule rule, AnnualReport report, FormTable table)
    {
        var (wrong, seen) = (false, false);
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Column.Type == CellType.Money || report.Values[cell] is not { } number) continue;
                seen = true;
                if (IsCount(number, cell.Column.Type)) continue;
                wrong = true;
                yield return Wrong(rule, cell, number);
            }
        }
        if (seen && !wrong) yield return new Finding(rule, Outcome.Pass, table.Id, $"{FormWords.Of(table)}的件数都是整数");
    }

    private static bool IsCount(decimal number, CellType type) =>
        number == decimal.Truncate(number) && (number >= 0 || type == CellType.Change);

    private static Finding Wrong(Rule rule, Cell cell, decimal number)
    {
        var text = FormWords.Of(number);
        var expected = cell.Column.Type == CellType.Change ? "整数" : "不小于零的整数";
        var message = $"{FormWords.Subject(cell.Row)}（{cell.Column.Label}）写成了 {text}，应为{expected}";
        return new Finding(rule, Outcome.Fail, cell.Id, message)
        {
            Found = text,
            Cells = [cell.Id],
        };
    }
}
