using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Gongkai.Documents.Writing.Excel;

/// <summary>One sheet: a part's heading and prose, and its table under them.</summary>
internal sealed class ExcelSheet
{
    private const int LongestText = 32_000;   // Excel holds 32,767 characters in a cell
    private const double LineHeight = 22, TwoLines = 32;   // points; table III fits a page with these

    private static readonly ImmutableArray<double> Prose = [88];
    private static readonly ImmutableArray<double> Table2 = [24, 24, 24, 24];
    private static readonly ImmutableArray<double> Table3 = [8, 12, 40, 9, 9, 9, 9, 9, 9, 9];

    private readonly AnnualReport report;
    private readonly ImmutableArray<double> widths;
    private readonly SheetData data = new();
    private readonly List<string> merged = [];
    private readonly ExcelLimits limits = new();
    private readonly Imprint imprint;
    private uint next = 1;

    public ExcelSheet(AnnualReport report, Imprint imprint, List<PageBlock> blocks)
    {
        (this.report, this.imprint) = (report, imprint);
        widths = blocks.OfType<PageBlock.Table>().FirstOrDefault()?.Official is { } table ? Widths(report, table) : Prose;
        if (imprint.Mark is { } mark && blocks is [PageBlock.Title, ..]) Line(ExcelStyle.Note, Layout.Prose.Line(mark));
        foreach (var block in blocks) Block(block);
    }

    /// <summary>The sheet as a part of the workbook.</summary>
    public Worksheet Worksheet()
    {
        var sheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true })),
            data);
        if (merged.Count > 0) sheet.Append(new MergeCells(merged.Select(m => new MergeCell { Reference = m })));
        if (limits.Validations() is { } validations) sheet.Append(validations);
        sheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.8, Bottom = 0.8, Header = 0.3, Footer = 0.3 },
            new PageSetup
            {
                PaperSize = 9,
                Orientation = widths.Length > Table3.Length ? OrientationValues.Landscape : OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 0,
            },
            new HeaderFooter(
                new OddHeader(Printed("&C", imprint.Mark is { } mark ? [mark] : [])), new OddFooter(Printed("&L", imprint.Annex))));
        return sheet;
    }

    // What stands on printed pages only; Excel allows 255 characters, and & begins a code.
    private static string Printed(string side, ImmutableArray<string> lines)
    {
        const int longest = 250;
        var text = string.Join(' ', lines.Select(Layout.Prose.Line)).Replace("&", "&&", StringComparison.Ordinal);
        return text.Length == 0 ? "" : side + (text.Length > longest ? text[..longest] : text);
    }

    // Wide enough for the longest number: one that does not fit is shown as ####.
    private static ImmutableArray<double> Widths(AnnualReport report, OfficialTable table)
    {
        const double room = 2;
        var usual = table.Table.Number switch { 2 => Table2, 3 => Table3, _ => [.. Enumerable.Repeat(8d, table.Width)] };
        return [.. usual.Zip(Figures.Longest(report, table), (width, longest) => Math.Max(width, longest + room))];
    }

    private void Block(PageBlock block)
    {
        switch (block)
        {
            case PageBlock.Title title: Line(ExcelStyle.Title, title.Text); break;
            case PageBlock.Heading heading: Line(ExcelStyle.Heading, heading.Text); break;
            case PageBlock.Paragraph paragraph: Line(ExcelStyle.Text, paragraph.Text); break;
            case PageBlock.Signature signature:
                if (signature.Organ is { } organ) Line(ExcelStyle.Signature, Layout.Prose.Line(organ));
                if (signature.Date is { } date) Line(ExcelStyle.Signature, Figures.Of(date));
                break;
            case PageBlock.Table table: Table(table.Official); break;
        }
    }

    // A line of prose over the whole width; a longer one than a cell holds goes on in the next row.
    private void Line(uint style, string text)
    {
        for (var (at, end) = (0, 0); at < text.Length; at = end)
        {
            end = Math.Min(at + LongestText, text.Length);
            if (char.IsHighSurrogate(text[end - 1])) end--;
            var piece = text[at..end];
            var lines = Math.Ceiling(piece.Length * 2.2 / widths.Sum());
            data.AppendChild(
                new Row(
                    ExcelCell.Text(next, 0, style, piece))
                { RowIndex = next, Height = Math.Min(lines * LineHeight, 400), CustomHeight = true });
            if (widths.Length > 1) merged.Add(ExcelCell.Range(next, 0, next, widths.Length - 1));
            next++;
        }
    }

    private void Table(OfficialTable table)
    {
        var placed = table.Placed().ToLookup(p => p.Row);
        for (var row = 0; row < table.Rows.Length; row++)
        {
            var cells = new Cell[table.Width];
            for (var column = 0; column < table.Width; column++) cells[column] = ExcelCell.Empty(next, column);
            foreach (var (_, column, cell) in placed[row]) Place(cells, column, table, cell);
            data.AppendChild(
                new Row(cells) { RowIndex = next, Height = table.Table.Number == 2 ? LineHeight : TwoLines, CustomHeight = true });
            next++;
        }
    }

    private void Place(Cell[] cells, int column, OfficialTable table, OfficialCell cell)
    {
        cells[column] = cell.Cell is { } place
            ? ExcelCell.Number(next, column, place, report.Values[place])
            : ExcelCell.Text(
                next, column, table.Table.Number == 3 && cell.Scope is "row" ? ExcelStyle.RowLabel : ExcelStyle.Label, cell.Text);
        if (cell.Cell is not null) limits.Add(cell.Cell.Column.Type, cells[column].CellReference!.Value!);
        if (cell.Rows > 1 || cell.Columns > 1)
            merged.Add(ExcelCell.Range(next, column, next + (uint)cell.Rows - 1, column + cell.Columns - 1));
    }
}
