using System.Collections.Immutable;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Law.Report;

namespace Gongkai.Documents.Writing.Word;

/// <summary>One of the three tables in Word.</summary>
internal static class WordTable
{
    // Table III: three columns of labels, then the numbers. Shares of the text's width.
    private static readonly ImmutableArray<int> WidthsOfTable3 = [50, 62, 262, 62, 62, 62, 62, 62, 62, 62];

    public static Table Of(AnnualReport report, PageBlock.Table block)
    {
        var official = block.Official;
        var widths = Widths(official);
        var table = new Table(Properties(block.Caption), new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        var placed = official.Placed().ToLookup(p => p.Row);
        var above = new (OfficialCell Cell, int Last)?[official.Width];
        for (var row = 0; row < official.Rows.Length; row++)
            table.AppendChild(Row(report, official, row, widths, placed[row].ToDictionary(p => p.Column, p => p.Cell), above));
        return table;
    }

    private static TableRow Row(
        AnnualReport report, OfficialTable official, int row, int[] widths, Dictionary<int, OfficialCell> starting, (OfficialCell Cell, int Last)?[] above)
    {
        var line = new TableRow(new TableRowProperties(new CantSplit()));
        if (row < official.Heads) line.TableRowProperties!.AppendChild(new TableHeader());
        for (var column = 0; column < official.Width;)
        {
            var starts = starting.TryGetValue(column, out var cell);
            cell ??= above[column]!.Value.Cell;
            if (starts) above[column] = (cell, row + cell.Rows - 1);
            var made = Cell(report, official, cell, starts, widths[column..(column + cell.Columns)].Sum());
            if (row < official.Rows.Length - 1) made.GetFirstChild<Paragraph>()!.ParagraphProperties!.KeepNext = new KeepNext();   // a table that fits stays on one page
            line.AppendChild(made);
            column += cell.Columns;
        }
        return line;
    }

    private static TableCell Cell(AnnualReport report, OfficialTable official, OfficialCell cell, bool starts, int width)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1) properties.AppendChild(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1) properties.AppendChild(new VerticalMerge { Val = starts ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var text = !starts ? "" : cell.Cell is { } place ? Figures.Of(report, place) : cell.Text;
        var paragraph = WordText.Paragraph(official.Table.Number == 2 ? WordStyle.Cell : WordStyle.SmallCell, text);
        if (cell.Cell is not null) SetSmaller(paragraph, text, width, official.Table.Number == 2 ? SizeOfCell : SizeOfSmallCell);
        if (official.Table.Number == 3 && cell.Scope is "row") paragraph.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Left };
        return new TableCell(properties, paragraph);
    }

    // Half points, as in styles.xml.
    private const int SizeOfCell = 21, SizeOfSmallCell = 18;

    // A number that is too wide for its cell is set smaller: broken over two lines it would read as two numbers.
    private static void SetSmaller(Paragraph paragraph, string text, int width, int size)
    {
        const double digit = 0.57;   // of the font's size, in the widest of the fonts that may stand in
        const int margins = 100;     // twips
        var fitting = (int)((width - margins) / 10.0 / digit / Math.Max(1, text.Length));
        if (fitting < size && paragraph.GetFirstChild<Run>() is { } run) run.RunProperties = new RunProperties(new FontSize { Val = $"{fitting}" });
    }

    private static int[] Widths(OfficialTable table)
    {
        IEnumerable<int> shares = table.Table.Number == 3 ? WidthsOfTable3 : Enumerable.Repeat(1, table.Width);
        var whole = shares.Sum();
        return [.. shares.Select(s => WordPage.TextWidth * s / whole)];
    }

    private static TableProperties Properties(string caption)
    {
        const uint thin = 4;   // eighths of a point
        return new TableProperties(
            new TableWidth { Width = $"{WordPage.TextWidth}", Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = thin }, new LeftBorder { Val = BorderValues.Single, Size = thin },
                new BottomBorder { Val = BorderValues.Single, Size = thin }, new RightBorder { Val = BorderValues.Single, Size = thin },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = thin }, new InsideVerticalBorder { Val = BorderValues.Single, Size = thin }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }),
            new TableCaption { Val = caption });
    }
}
