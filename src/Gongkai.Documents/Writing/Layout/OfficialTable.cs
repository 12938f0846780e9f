using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>
/// A table as the official form prints it: rows of cells with their spans. Cells covered by a span above or to the left are left out.
/// </summary>
/// <param name="Table">The table of the form.</param>
/// <param name="Width">How many columns it has.</param>
/// <param name="Heads">How many rows at its top are headers; table II has none, its blocks have their own.</param>
/// <param name="Rows">Its rows, headers included.</param>
public sealed record OfficialTable(FormTable Table, int Width, int Heads, ImmutableArray<OfficialRow> Rows)
{
    /// <summary>Lays a table out as its notice prints it.</summary>
    public static OfficialTable Of(FormTable table) => table.Number switch
    {
        2 => BlockLayout.Of(table),
        3 => GroupLayout.Of(table),
        _ => SidewaysLayout.Of(table),
    };

    /// <summary>Its cells with the row and column, counted from 0, of their upper left corner.</summary>
    public IEnumerable<(int Row, int Column, OfficialCell Cell)> Placed()
    {
        var taken = new HashSet<(int, int)>();
        for (var row = 0; row < Rows.Length; row++)
        {
            var column = 0;
            foreach (var cell in Rows[row].Cells)
            {
                while (taken.Contains((row, column))) column++;
                for (var r = 0; r < cell.Rows; r++)
                    for (var c = 0; c < cell.Columns; c++) taken.Add((row + r, column + c));
                yield return (row, column, cell);
            }
        }
    }
}

/// <summary>A row of an <see cref="OfficialTable"/>.</summary>
/// <param name="Cells">Its cells.</param>
/// <param name="Header">Whether it holds labels only.</param>
public sealed record OfficialRow(ImmutableArray<OfficialCell> Cells, bool Header = false);

/// <summary>A cell of an <see cref="OfficialTable"/>: a label, or the place of a number.</summary>
/// <param name="Text">The label; empty where a number stands.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
public sealed record OfficialCell(string Text, int Rows = 1, int Columns = 1)
{
    /// <summary>The cell of the form whose number stands here, or null for a label.</summary>
    public Cell? Cell { get; init; }

    /// <summary>"col", "colgroup", "row" or "rowgroup": what a label heads.</summary>
    public string Scope { get; init; } = "col";

    internal static OfficialCell Number(Cell cell, int columns = 1) => new("", 1, columns) { Cell = cell };
}
