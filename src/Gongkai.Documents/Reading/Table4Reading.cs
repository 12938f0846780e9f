using Gongkai.Documents.Reading.Glued;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Table IV: fifteen numbers in one row, behind three levels of header.</summary>
internal static class Table4Reading
{
    /// <summary>The values of the table's cells, in order, and the index behind the last of them.</summary>
    public static (CellValue[] Values, int End) Read(Landmarks marks, FormTable table, IReadOnlyList<GridTable> grids, FaultList faults)
    {
        var (text, start) = (marks.Text, marks.Table4);
        var to = marks.TableLimit(start);
        if (grids.Count > 0 && new DisputeGrid(text, table).Read(grids, Begin(marks), to) is { } grid && !IsPrintedBelow(text, grid, to))
            return grid;
        var cells = table.Rows.SelectMany(r => r.Cells).ToArray();
        var values = new CellValue[cells.Length];
        var tokens = NumberScan.Tokens(text, HeaderEnd(text, start, to), to);
        if (tokens.Count(t => !t.IsMark) == cells.Length) tokens.RemoveAll(t => t.IsMark);
        NumberToken.KeepFirstRun(tokens);
        if (tokens.Count != cells.Length && DisputeRows.Read(text, table, start, to) is { } three) return three;
        if (tokens.Count == 0)
        {
            faults.Add("row.missing", "table4", "表四没有数字", text.Offset(start));
            return (values, start);
        }

        if (tokens.Count < cells.Length && new DisputeGrid(text, table).Read(TextTables.In(text.Text), Begin(marks), to) is { } lines)
            return lines;
        var end = tokens[^1].End;
        if (tokens.Count == cells.Length && !tokens.Exists(t => t.IsTorn))
            for (var i = 0; i < cells.Length; i++) values[i] = CellText.Read(tokens[i], cells[i].Column, text);
        else if (!ByTabs(tokens, cells, values, text) && !Unglue(tokens, values, text, faults)
            && !ByCount(tokens, table, values, text, faults))
            CountDiffers(text, tokens, cells.Length, faults);
        return (values, end);
    }

    /// <summary>Says what was read, and where: the others may stand beside it.</summary>
    private static void CountDiffers(Squeezed text, List<NumberToken> tokens, int cells, FaultList faults)
    {
        var (offset, read) = (text.Offset(tokens[0].Start), string.Join(' ', tokens.Take(cells).Select(t => t.IsMark ? "-" : t.Digits)));
        var line = text.Text.AsSpan(0, offset).Count('\n') + 1;
        faults.Add(
            "row.count", "table4",
            $"表四应有 {cells} 个数，从第{line}行起读到 {tokens.Count} 个（{read}），无法确定各在哪一格，其余的没有认出，请对照原件", offset);
    }

    /// <summary>The table is blank, and a row of numbers stands below it: it was cut off from the table.</summary>
    private static bool IsPrintedBelow(Squeezed text, (CellValue[] Values, int End) grid, int to)
    {
        const int Near = 40;
        return Array.TrueForAll(grid.Values, v => v.Number is null)
            && NumberScan.Tokens(text, grid.End, Math.Min(to, grid.End + Near)).Count >= 5;
    }

    /// <summary>
    /// Where the labels of the table may begin: behind the heading of its part, or a little before the first that was recognised.
    /// </summary>
    private static int Begin(Landmarks marks)
    {
        const int Lead = 60;
        if (marks.Table4From >= 0) return marks.Table4From;
        return marks.Headings[3] is { } heading && heading.End <= marks.Table4 ? heading.End
            : Math.Max(marks.Table3Rows + 1, marks.Table4 - Lead);
    }

    /// <summary>Behind the last 总计 of the head: above the first row of numbers.</summary>
    private static int HeaderEnd(Squeezed text, int start, int to)
    {
        const int Longest = 200;
        const int FewestNumbers = 5;
        var (end, limit) = (start, Math.Min(to, start + Longest));
        for (var total = text.Find("总计", start, limit); total >= 0; total = text.Find("总计", end, limit))
        {
            if (end > start && NumberScan.Tokens(text, end, total).Count >= FewestNumbers) break;
            end = total + 2;
        }

        return end;
    }

    /// <summary>
    /// Empty cells in a line that has a tab between every two cells: so pages are laid out, whose labels need not stand in a table of text
    /// (see <see cref="DisputeGrid"/>).
    /// </summary>
    private static bool ByTabs(List<NumberToken> tokens, Cell[] cells, CellValue[] values, Squeezed text)
    {
        var (source, first, last) = (text.Text, text.Offset(tokens[0].Start), text.Offset(tokens[^1].Start));
        var start = source.LastIndexOf('\n', Math.Max(0, first - 1)) + 1;
        var end = source.IndexOf('\n', first);
        if (end < 0) end = source.Length;
        if (last > end || !tokens.TrueForAll(t => t.IsWhole) || source.AsSpan(start, end - start).Count('\t') != cells.Length - 1)
            return false;
        foreach (var token in tokens)
        {
            var cell = source.AsSpan(start, text.Offset(token.Start) - start).Count('\t');
            values[cell] = CellText.Read(token, cells[cell].Column, text);
        }

        return true;
    }

    /// <summary>As many digits as the table has cells are its numbers, whatever they add up to; what does not add up is named.</summary>
    private static bool ByCount(List<NumberToken> tokens, FormTable table, CellValue[] values, Squeezed text, FaultList faults)
    {
        if (!tokens.TrueForAll(t => t.IsPlain && t.Head is null)) return false;
        var digits = string.Concat(tokens.Select(t => t.Digits));
        if (digits.Length != values.Length || tokens.Exists(t => !t.IsPlain)) return false;
        var offset = text.Offset(tokens[0].Start);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var (at, count) = (r * table.Rows[r].Cells.Length, table.Rows[r].Cells.Length);
            var addsUp = digits[at..(at + count - 1)].Sum(c => c - '0') == digits[at + count - 1] - '0';
            for (var c = at; c < at + count; c++)
                values[c] = new CellValue(digits[c] - '0', null, offset) { Sureness = addsUp ? Sureness.Solved : Sureness.Doubtful };
            if (!addsUp) GlueSolver.Unclear(faults, $"table4.{table.Rows[r].Id}", [digits[at..(at + count)]], 1, offset);
        }

        GlueSolver.Glued(faults, offset);
        return true;
    }

    /// <summary>Glued digits: three groups of five, the fifth the sum of the four before it.</summary>
    private static bool Unglue(List<NumberToken> tokens, CellValue[] values, Squeezed text, FaultList faults)
    {
        if (tokens.Count > values.Length || !tokens.TrueForAll(t => t.IsGlueable)) return false;
        var readings = new Glue(tokens.ConvertAll(t => t.Digits), Groups: 3, Size: 5, Summed: true).Readings();
        if (readings.Count == 0) return false;

        var offset = text.Offset(tokens[0].Start);
        // Numbers that stand apart may also be fewer than they should be: then nothing says which is missing.
        var isSure = readings.Count == 1 && (tokens.Count == 1 || !tokens.TrueForAll(t => t.IsWhole));
        var sure = isSure ? Sureness.Solved : Sureness.Doubtful;
        for (var i = 0; i < values.Length; i++) values[i] = new CellValue(readings[0][i], null, offset) { Sureness = sure };
        if (!isSure) GlueSolver.Unclear(faults, "table4", tokens.ConvertAll(t => t.Digits), readings.Count, offset);
        else GlueSolver.Glued(faults, offset);
        return true;
    }
}
