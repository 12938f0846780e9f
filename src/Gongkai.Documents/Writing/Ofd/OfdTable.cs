using System.Collections.Immutable;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>Draws one of the three tables; each fits a page.</summary>
internal sealed class OfdTable
{
    private const double Pad = 0.7;

    private readonly OfficialTable table;
    private readonly OfdType type, numbers;
    private readonly double[] columns;
    private readonly double[] rows;
    private readonly (int Row, int Column, OfficialCell Cell, string[] Lines)[] cells;

    public OfdTable(AnnualReport report, OfficialTable table)
    {
        this.table = table;
        type = table.Table.Number == 2 ? OfdType.Cell : OfdType.SmallCell;
        var laid = TableColumns.Of(report, table, type.HalfPoints);
        numbers = type.OfHalfPoints(laid.NumberSize);
        columns = Edges(laid.Widths);
        cells = [.. table.Placed().Select(
            p => (p.Row, p.Column, p.Cell, Lines(p.Column, p.Cell, p.Cell.Cell is { } place ? Figures.Of(report, place) : p.Cell.Text)))];
        rows = Heights();
    }

    /// <summary>How high it is.</summary>
    public double Height => rows[^1];

    /// <summary>Draws it.</summary>
    public void Draw(OfdPage page, double top)
    {
        foreach (var (row, column, cell, lines) in cells)
        {
            var (left, right) = (OfdSheet.Left + columns[column], OfdSheet.Left + columns[column + cell.Columns]);
            var (upper, lower) = (top + rows[row], top + rows[row + cell.Rows]);
            page.Frame(left, upper, right - left, lower - upper);
            var y = (upper + lower - lines.Length * type.Line) / 2;
            var set = cell.Cell is null ? type : numbers;
            foreach (var line in lines)
            {
                var width = Prose.Width(line) * set.Size;
                var isLeft = table.Table.Number == 3 && cell.Scope is "row" && cell.Cell is null;
                page.Text(isLeft ? left + Pad : (left + right - width) / 2, y + (type.Line + set.Size) / 2, set, line);
                y += type.Line;
            }
        }
    }

    private static double[] Edges(ImmutableArray<int> widths)
    {
        var edges = new double[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++) edges[i + 1] = edges[i] + OfdSheet.Width * widths[i] / widths.Sum();
        return edges;
    }

    // A number is never broken; a heading of two lines is broken in the middle.
    private string[] Lines(int column, OfficialCell cell, string text)
    {
        if (cell.Cell is not null) return text.Length > 0 ? [text] : [];
        var lines = type.Break(text, columns[column + cell.Columns] - columns[column] - 2 * Pad).ToArray();
        return lines.Length == 2 && cell.Scope is not "row" ? [.. type.Break(text, Math.Ceiling(Prose.Width(text) / 2) * type.Size)]
            : lines;
    }

    // A row is as high as its highest cell; one that reaches over several rows makes the last of them higher where it must.
    private double[] Heights()
    {
        var edges = new double[table.Rows.Length + 1];
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var ending = cells.Where(c => c.Row + c.Cell.Rows - 1 == row).Select(
                c => edges[c.Row] + Math.Max(1, c.Lines.Length) * type.Line + 2 * Pad);
            edges[row + 1] = ending.Append(edges[row] + type.Line + 2 * Pad).Max();
        }
        return edges;
    }
}
