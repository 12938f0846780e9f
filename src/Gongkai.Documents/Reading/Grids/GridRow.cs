namespace Gongkai.Documents.Reading.Grids;

/// <summary>A row of a table of the document.</summary>
internal readonly record struct GridRow(GridTable Table, int Index)
{
    /// <summary>The cells that begin in it; those merged with cells above are not among them.</summary>
    public List<GridCell> Own
    {
        get
        {
            var own = new List<GridCell>();
            foreach (var cell in Table.Row(Index))
                if (cell.Row == Index) own.Add(cell);
            return own;
        }
    }

    /// <summary>The rows of all tables whose text lies between two offsets.</summary>
    public static List<GridRow> Between(IReadOnlyList<GridTable> tables, int from, int to)
    {
        var rows = new List<GridRow>();
        foreach (var table in tables)
        {
            if (table.End <= from || table.Start >= to) continue;
            for (var r = 0; r < table.Rows; r++)
                if (LastOf(table, r) is { } last && last >= from && FirstOf(table, r) < to) rows.Add(new GridRow(table, r));
        }

        return rows;
    }

    private static int? LastOf(GridTable table, int row)
    {
        for (var c = table.Columns - 1; c >= 0; c--)
            if (table[row, c] is { } cell && cell.Row == row && cell.Text.Length > 0) return cell.Start;
        return null;
    }

    private static int? FirstOf(GridTable table, int row)
    {
        for (var c = 0; c < table.Columns; c++)
            if (table[row, c] is { } cell && cell.Row == row && cell.Text.Length > 0) return cell.Start;
        return null;
    }
}
