using Gongkai.Documents.Reading.Glued;

namespace Gongkai.Documents.Reading;

/// <summary>Tells a table III of a form that we do not know from a damaged one of a form that we do: by numbers for which the known
/// form has no row or no column. Then nothing is put into its cells.</summary>
internal sealed class OtherForm(Squeezed text, TableReading reading, int start, int to)
{
    /// <summary>So many numbers close together are a row.</summary>
    private const int Row = 6;

    /// <summary>Fewer rows than this show no column: the text may end in them.</summary>
    private const int FewestRows = 3;

    private readonly List<RowReading> rows = [.. reading.Rows.OfType<RowReading>()];

    public bool IsIt => HasRowsOfItsOwn || HasOtherColumns || LacksRows;

    private bool HasRowsOfItsOwn =>
        rows.Exists(r => r.Numbers >= 2 * r.Values.Length || IsTwoGluedRows(r))
        || (rows.Count > 0 && HasRunAround);

    private bool HasRunAround => HasRun(start, rows.Min(r => r.Label.Start)) || HasRun(rows.Max(r => r.End), to);

    /// <summary>The digits of another row behind those of this one, each adding up for itself.</summary>
    private static bool IsTwoGluedRows(RowReading row) =>
        row.Tokens.Count == 2 && row.Readings.Count == 0
        && row.Tokens.TrueForAll(
            t => t.IsPlain && t.Digits.Length >= Row && new Glue([t.Digits], 1, row.Values.Length, Summed: true).Readings().Count > 0);

    /// <summary>
    /// FewestRows rows have the same number of numbers too many, or one too few under a header that lacks another column than 总计.
    /// </summary>
    private bool HasOtherColumns
    {
        get
        {
            var wide = rows.Where(r => r.Numbers > r.Values.Length).GroupBy(r => r.Numbers).Select(g => g.Count()).DefaultIfEmpty().Max();
            var narrow = rows.Count(r => r.Tokens.Count < r.Values.Length && r.Tokens.Count >= 2 && r.Readings.Count == 0);
            return AreMost(wide) || (AreMost(narrow) && HeaderCheck.LacksColumn(text, start, reading));
        }
    }

    private bool AreMost(int some) => some >= FewestRows && some * 2 > rows.Count;

    /// <summary>Two rows in five are not there, others are damaged, and it is not because the text ends before them.</summary>
    private bool LacksRows
    {
        get
        {
            var isCutOff = to == text.Length && reading.Rows.SkipWhile(r => r is not null).All(r => r is null || r.Numbers == 0);
            return rows.Count * 10 < reading.Rows.Length * 6 && !isCutOff && !AreWhole;
        }
    }

    /// <summary>Every row that is there is whole: the others were left out because they are zero.</summary>
    private bool AreWhole =>
        rows.Count >= FewestRows && rows.TrueForAll(r => r.Numbers == r.Values.Length || r.Readings.Count > 0);

    private bool HasRun(int from, int end)
    {
        var tokens = NumberScan.Tokens(text, from, end);
        for (var i = 0; i + Row <= tokens.Count; i++)
            if (tokens[i + Row - 1].Start - tokens[i].Start <= 4 * Row) return true;
        return false;
    }
}
