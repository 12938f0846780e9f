using System.Text;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>
/// A document as text, a row of a table a line with its cells between tabs; and its tables, whose cells know where in the text they stand.
/// </summary>
/// <param name="Text">The text.</param>
/// <param name="Tables">The tables, in order.</param>
internal sealed record LaidOut(string Text, IReadOnlyList<GridTable> Tables)
{
    /// <summary>The date of publication that the source itself states, if it does.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Lays out blocks whose tables are flat.</summary>
    public static LaidOut Of(IEnumerable<Block> blocks, string? sheet = null) => new Layout().Add(blocks, sheet).Done();
}

/// <summary>Lays out a document block by block.</summary>
internal sealed class Layout
{
    private readonly StringBuilder text = new();
    private readonly List<GridTable> tables = [];

    public Layout Add(IEnumerable<Block> blocks, string? sheet = null)
    {
        foreach (var block in blocks)
        {
            if (block is LineBlock line) text.Append(line.Text).Append('\n');
            else if (block is TableBlock table) Grid(table.Rows, sheet);
        }

        return this;
    }

    public LaidOut Done() => new(text.ToString(), tables);

    private void Grid(List<List<RawCell>> rows, string? sheet)
    {
        if (rows.Count == 0) return;
        if (GridTable.Place(rows, tables.Count + 1, sheet) is not { } grid)
        {
            foreach (var row in rows) text.AppendJoin('\t', row.Select(c => c.Text)).Append('\n');
            return;
        }

        grid.Start = text.Length;
        for (var r = 0; r < rows.Count; r++) Row(grid, r);
        grid.End = text.Length;
        tables.Add(grid);
    }

    /// <summary>
    /// A line with as many tabs as the table has columns, so that numbers of one column stand behind the same number of tabs.
    /// </summary>
    private void Row(GridTable grid, int row)
    {
        for (var c = 0; c < grid.Columns; c++)
        {
            if (c > 0) text.Append('\t');
            if (grid[row, c] is not { } cell || cell.Row != row || cell.Column != c) continue;
            cell.Start = text.Length;
            text.Append(cell.Text);
            cell.End = text.Length;
        }

        while (text.Length > 0 && text[^1] is '\t' or ' ') text.Length--;
        text.Append('\n');
    }
}
