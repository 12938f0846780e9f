using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>Table IV: fifteen numbers in one row, behind three levels of header.</summary>
internal static class Table4Reading
{
    /// <summary>The values of the table's cells, in order, and the index behind the last of them.</summary>
    public static (CellValue[] Values, int End) Read(Landmarks marks, FormTable table, FaultList faults)
    {
        var (text, start) = (marks.Text, marks.Table4);
        var to = marks.TableLimit(start);
        var cells = table.Rows.SelectMany(r => r.Cells).ToArray();
        var values = new CellValue[cells.Length];
        var tokens = NumberToken.Scan(text, HeaderEnd(text, start, to), to);
        if (tokens.Count(t => !t.IsMark) == cells.Length) tokens.RemoveAll(t => t.IsMark);
        NumberToken.KeepFirstRun(tokens);
        if (tokens.Count == 0)
        {
            faults.Add("row.missing", "table4", "表四没有数字", text.Offset(start));
            return (values, start);
        }

        var end = tokens[^1].End;
        if (tokens.Count == cells.Length)
            for (var i = 0; i < cells.Length; i++) values[i] = CellText.Read(tokens[i], cells[i].Column, text);
        else if (!Unglue(tokens, values, text, faults))
            faults.Add("row.count", "table4", $"表四应有 {cells.Length} 个数，读到 {tokens.Count} 个，无法确定各在哪一格", text.Offset(tokens[0].Start));
        return (values, end);
    }

    private static int HeaderEnd(Squeezed text, int start, int to) =>
        text.FindLast("总计", start, Math.Min(to, start + 200)) is >= 0 and var total ? total + 2 : start;

    /// <summary>Glued digits: three groups of five, the fifth the sum of the four before it.</summary>
    private static bool Unglue(List<NumberToken> tokens, CellValue[] values, Squeezed text, FaultList faults)
    {
        if (tokens.Count > values.Length || !tokens.TrueForAll(t => !t.IsMark && t.IsPlain)) return false;
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
