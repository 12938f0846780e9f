namespace Gongkai.Documents.Reading.Grids;

/// <summary>A piece of a document, in its order: a line of prose or a table.</summary>
internal abstract record Block;

/// <summary>A line of prose, its blanks squeezed.</summary>
internal sealed record LineBlock(string Text) : Block;

/// <summary>A table as its source writes it: rows of cells, not yet placed.</summary>
internal sealed record TableBlock(List<List<RawCell>> Rows) : Block
{
    /// <summary>
    /// The table; or, where it only holds other tables and prose apart, what it holds, and the rows between as tables of their own.
    /// </summary>
    public IEnumerable<Block> Flat()
    {
        var plain = new List<List<RawCell>>();
        foreach (var row in Rows)
        {
            if (Inline(row) is { } whole)
            {
                plain.Add(whole);
                continue;
            }

            if (plain.Count > 0) yield return new TableBlock(plain);
            plain = [];
            foreach (var cell in row)
                foreach (var block in cell.Inner ?? [new LineBlock(cell.Text)])
                    yield return block;
        }

        if (plain.Count == Rows.Count) yield return this with { Rows = plain };
        else if (plain.Count > 0) yield return new TableBlock(plain);
    }

    /// <summary>A row whose inner tables are single rows is one row; null where an inner table is more.</summary>
    private static List<RawCell>? Inline(List<RawCell> row)
    {
        if (!row.Exists(c => c.Inner is not null)) return row;
        if (row.Count == 1) return null;
        var whole = new List<RawCell>();
        foreach (var cell in row)
        {
            if (cell.Inner is null) whole.Add(cell);
            else if (cell.Inner is [TableBlock { Rows: [var only] }]) whole.AddRange(only);
            else return null;
        }

        return whole;
    }
}

/// <summary>A cell as its source writes it.</summary>
/// <param name="Text">Its text in one line.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Columns">How many columns it spans.</param>
internal sealed record RawCell(string Text, int Rows = 1, int Columns = 1)
{
    /// <summary>It only carries on the cell above it (vMerge of Word).</summary>
    public bool Continues { get; init; }

    /// <summary>What the cell holds, where it holds a table or prose of many lines; null where it is a cell like others.</summary>
    public IReadOnlyList<Block>? Inner { get; init; }

    /// <summary>No label has more lines than this.</summary>
    private const int MostLines = 8;

    private const int LongestText = 300;

    public static RawCell Of(IReadOnlyList<Block> blocks, int rows = 1, int columns = 1)
    {
        if (blocks is [LineBlock only]) return new RawCell(only.Text, rows, columns);
        if (blocks is [TableBlock { Rows: [[{ Inner: null } lone]] }]) return lone with { Rows = rows, Columns = columns };
        var (text, tables) = (string.Join(' ', blocks.OfType<LineBlock>().Select(l => l.Text)), blocks.Any(b => b is TableBlock));
        return new RawCell(
            text, rows, columns)
        { Inner = tables || (blocks.Count > MostLines && text.Length > LongestText) ? blocks : null };
    }
}
