using System.Globalization;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>A table as it grows, row by row and cell by cell.</summary>
internal sealed class TableInWork
{
    private const int MostSpan = 1_000;

    private readonly List<List<RawCell>> rows = [];
    private List<RawCell>? row;
    private bool rowUnseen;
    private bool inCell;
    private CellProperties cell;
    private int before;
    private int after;

    public void BeginRow() => (row, rowUnseen, before, after) = ([], false, 0, 0);

    public bool BeginCell()
    {
        if (row is null) return false;
        (cell, inCell) = (new CellProperties(1, false, false), true);
        return true;
    }

    /// <summary>Takes a property of the row or the cell.</summary>
    public void Take(string property, string? value)
    {
        switch (property)
        {
            case "del" when !inCell: rowUnseen = true; break;
            case "hidden" when !inCell: rowUnseen |= !RunLook.IsOff(value); break;
            case "gridBefore": before = Span(value, 0); break;
            case "gridAfter": after = Span(value, 0); break;
            case "gridSpan": cell = cell with { Span = Span(value, 1) }; break;
            case "vMerge": cell = cell with { Continues = value is not "restart" }; break;
            case "cellDel": cell = cell with { Deleted = true }; break;
        }
    }

    public void EndCell(List<Block> blocks)
    {
        inCell = false;
        if (row is null || cell.Deleted) return;
        row.Add(cell.Continues ? new RawCell("", 1, cell.Span) { Continues = true } : RawCell.Of(blocks, 1, cell.Span));
    }

    public void EndRow()
    {
        if (row is null) return;
        if (before > 0) row.Insert(0, new RawCell("", 1, before));
        if (after > 0) row.Add(new RawCell("", 1, after));
        if (!rowUnseen && row.Count > 0) rows.Add(row);
        row = null;
    }

    public IEnumerable<Block> Done() => rows.Count == 0 ? [] : new TableBlock(rows).Flat();

    private static int Span(string? value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, least, MostSpan) : least;

    private readonly record struct CellProperties(int Span, bool Continues, bool Deleted);
}
