using System.Buffers;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Markdown;

/// <summary>Finds the pipe tables of a Markdown text, so that they are read by row and column; the text itself stays as it is.</summary>
internal static class MarkdownTables
{
    private const int Fewest = 2;

    /// <summary>The text with its tables; null where it holds none of these.</summary>
    public static LaidOut? Of(string text)
    {
        var (tables, open) = (new List<GridTable>(), new List<List<PipeCell>>());
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            if (text.AsSpan(at, end - at).TrimStart().StartsWith("|") && PipeCell.Split(text, at, end) is { Count: > 0 } cells)
                open.Add(cells);
            else Close(tables, open);
            at = end + 1;
        }
        Close(tables, open);
        return tables.Count == 0 ? null : new LaidOut(text, tables);
    }

    private static void Close(List<GridTable> tables, List<List<PipeCell>> rows)
    {
        if (rows.Count > Fewest && rows[1].TrueForAll(c => c.IsRule))
        {
            rows.RemoveAt(1);
            if (GridTable.Place(HeadCells.Merge(rows), tables.Count + 1, null) is { } table) tables.Add(Located(table, rows));
        }
        rows.Clear();
    }

    private static GridTable Located(GridTable table, List<List<PipeCell>> rows)
    {
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < Math.Min(rows[r].Count, table.Columns); c++)
                if (table[r, c] is { } cell && cell.Row == r && cell.Column == c)
                    (cell.Start, cell.End) = (rows[r][c].Start, rows[r][c].End);
        (table.Start, table.End) = (rows[0][0].Start, rows[^1][^1].End);
        return table;
    }
}

/// <summary>A cell between two pipes, and where it stands in the text.</summary>
internal readonly record struct PipeCell(string Text, int Start, int End)
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,+-");

    public bool IsRule => Text.Length > 2 && Text.AsSpan().Trim(':').IndexOfAnyExcept('-') < 0;

    public bool IsNumber => Text.Length > 0 && Text.AsSpan().IndexOfAnyExcept(OfNumbers) < 0;

    public static List<PipeCell> Split(string text, int from, int to)
    {
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from && text[to - 1] is '|') to--;
        var cells = new List<PipeCell>();
        for (var at = text.IndexOf('|', from) + 1; at <= to;)
        {
            var end = text.IndexOf('|', at, to - at) is >= 0 and var found ? found : to;
            var (start, stop) = (at, end);
            while (start < stop && char.IsWhiteSpace(text[start])) start++;
            while (stop > start && char.IsWhiteSpace(text[stop - 1])) stop--;
            cells.Add(new(text[start..stop], start, stop));
            at = end + 1;
        }
        return cells;
    }
}
