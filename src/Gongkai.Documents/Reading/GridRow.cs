namespace Gongkai.Documents.Reading;

/// <summary>A row with empty cells, in a layout that shows where cells begin (tabs, the rules of a Markdown table).</summary>
internal static class GridRow
{
    /// <summary>Puts the numbers into the cells where they stand. Only where it is certain: as many cells as columns behind the
    /// label, once empty cells at the outer ends are not counted.</summary>
    /// <returns>False where the layout does not decide it; then nothing is filled in.</returns>
    public static bool Align(Squeezed text, RowReading reading, List<NumberToken> tokens, int to)
    {
        var cells = Cells(text, reading.Label.End, tokens, to);
        var columns = reading.Values.Length;
        if (cells.Count < columns || tokens.Count > columns) return false;

        while (cells.Count > columns && cells[^1] is null) cells.RemoveAt(cells.Count - 1);
        while (cells.Count > columns && cells[0] is null) cells.RemoveAt(0);
        if (cells.Count != columns || IsShiftedSum(cells)) return false;

        for (var i = 0; i < columns; i++)
            if (cells[i] is { } token) reading.Values[i] = CellText.Read(token, reading.Row.Cells[i].Column, text);
        return true;
    }

    /// <summary>A leading empty cell may be the second half of a merged label cell: then the numbers begin one column too late, and
    /// all of them but the first place are filled.</summary>
    private static bool IsShiftedSum(List<NumberToken?> cells) =>
        cells[0] is null && cells.Skip(1).All(c => c is not null);

    /// <summary>What stands in the cells behind the label, null for an empty one.</summary>
    private static List<NumberToken?> Cells(Squeezed text, int from, List<NumberToken> tokens, int to)
    {
        var cells = new List<NumberToken?>();
        var (at, last) = (text.OffsetBehind(from), text.Offset(to));
        foreach (var token in tokens)
        {
            var separators = Separators(text.Text, at, text.Offset(token.Start));
            for (var i = 1; i < separators; i++) cells.Add(null);
            cells.Add(token);
            at = text.OffsetBehind(token.Start + token.Length);
        }

        for (var i = Separators(text.Text, at, EndOfRow(text.Text, at, last)); i > 0; i--) cells.Add(null);
        return cells;
    }

    private static int Separators(string text, int from, int to)
    {
        var separators = 0;
        for (var i = from; i < to; i++)
            if (text[i] is '\t' or '|') separators++;
        return separators;
    }

    /// <summary>The end of the line where it holds the row; the next empty line where each line holds one cell.</summary>
    private static int EndOfRow(string text, int at, int to)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var line = text.IndexOf('\n', at, Math.Max(0, to - at));
        if (line >= 0 && Separators(text, start, line) > 1) return line;
        var blank = text.IndexOf("\n\n", at, Math.Max(0, to - at), StringComparison.Ordinal);
        return blank >= 0 ? blank : to;
    }
}
