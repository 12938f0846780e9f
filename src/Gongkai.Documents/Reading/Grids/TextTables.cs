namespace Gongkai.Documents.Reading.Grids;

/// <summary>The tables of a plain text whose lines are rows: cells between tabs, or between the rules of Markdown.</summary>
internal static class TextTables
{
    private const int MostRows = 2_000;

    public static List<GridTable> In(string text)
    {
        var tables = new List<GridTable>();
        var rows = new List<List<RawCell>>();
        var starts = new List<int>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = text.AsSpan(at, end - at);
            if (line.IndexOfAny('\t', '|') < 0 || rows.Count == MostRows) Close(text, rows, starts, tables);
            else if (line.TrimStart("|-: \t\r+").Length > 0)
            {
                rows.Add(Cells(line));
                starts.Add(at);
            }

            at = end + 1;
        }

        Close(text, rows, starts, tables);
        return tables;
    }

    private static List<RawCell> Cells(ReadOnlySpan<char> line)
    {
        var cells = new List<RawCell>();
        foreach (var part in line.SplitAny('\t', '|')) cells.Add(new RawCell(line[part].Trim().ToString()));
        return cells;
    }

    private static void Close(string text, List<List<RawCell>> rows, List<int> starts, List<GridTable> tables)
    {
        if (rows.Count > 0 && GridTable.Place(rows, tables.Count + 1, null) is { } table)
        {
            (table.Start, table.End) = (starts[0], text.Length);
            for (var r = 0; r < rows.Count; r++) Locate(text, table, r, starts[r]);
            table.End = table.Row(rows.Count - 1).Max(c => c.End);
            tables.Add(table);
        }

        rows.Clear();
        starts.Clear();
    }

    private static void Locate(string text, GridTable table, int row, int start)
    {
        foreach (var cell in table.Row(row))
        {
            cell.Start = cell.Text.Length == 0 ? start : text.IndexOf(cell.Text, start, StringComparison.Ordinal);
            start = cell.End = cell.Start + cell.Text.Length;
        }
    }
}
