using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Word;

/// <summary>One of the three tables in Word.</summary>
internal sealed class WordTable
{
    // Half points, as in styles.xml.
    private const int SizeOfCell = 21, SizeOfSmallCell = 18;

    private readonly AnnualReport report;
    private readonly OfficialTable official;
    private readonly TableColumns columns;

    private WordTable(AnnualReport report, OfficialTable official)
    {
        (this.report, this.official) = (report, official);
        columns = TableColumns.Of(report, official, Size);
    }

    private bool IsSmall => official.Table.Number != 2;

    private int Size => IsSmall ? SizeOfSmallCell : SizeOfCell;

    public static Table Of(AnnualReport report, PageBlock.Table block) => new WordTable(report, block.Official).Write(block.Caption);

    private Table Write(string caption)
    {
        var table = new Table(Properties(caption), new TableGrid(columns.Widths.Select(w => new GridColumn { Width = $"{w}" })));
        var placed = official.Placed().ToLookup(p => p.Row);
        var above = new OfficialCell[official.Width];
        for (var row = 0; row < official.Rows.Length; row++)
            table.AppendChild(Row(row, placed[row].ToDictionary(p => p.Column, p => p.Cell), above));
        return table;
    }

    private TableRow Row(int row, Dictionary<int, OfficialCell> starting, OfficialCell[] above)
    {
        var line = new TableRow(new TableRowProperties(new CantSplit()));
        if (row < official.Heads) line.TableRowProperties!.AppendChild(new TableHeader());
        for (var column = 0; column < official.Width;)
        {
            var starts = starting.TryGetValue(column, out var cell);
            cell = above[column] = cell ?? above[column];
            var made = Cell(cell, starts, column);
            // a table that fits stays on one page
            if (row < official.Rows.Length - 1) made.GetFirstChild<Paragraph>()!.ParagraphProperties!.KeepNext = new KeepNext();
            line.AppendChild(made);
            column += cell.Columns;
        }
        return line;
    }

    private TableCell Cell(OfficialCell cell, bool starts, int column)
    {
        var width = columns.Widths.AsSpan(column, cell.Columns).ToArray().Sum();
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (cell.Columns > 1) properties.AppendChild(new GridSpan { Val = cell.Columns });
        if (cell.Rows > 1)
            properties.AppendChild(new VerticalMerge { Val = starts ? MergedCellValues.Restart : MergedCellValues.Continue });
        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        return new TableCell(properties, !starts ? Text("") : cell.Cell is { } place ? Number(place) : Label(cell, width));
    }

    private Paragraph Text(string text) => WordText.Paragraph(IsSmall ? WordStyle.SmallCell : WordStyle.Cell, text);

    private Paragraph Number(Cell cell)
    {
        var paragraph = Text(Figures.Of(report, cell));
        if (columns.NumberSize < Size && paragraph.GetFirstChild<Run>() is { } run)
            run.RunProperties = new RunProperties(new FontSize { Val = $"{columns.NumberSize}" });
        return paragraph;
    }

    private Paragraph Label(OfficialCell cell, int width)
    {
        var paragraph = Text(cell.Text);
        var properties = paragraph.ParagraphProperties!;
        if (official.Table.Number == 3 && cell.Scope is "row")
            properties.Justification = new Justification { Val = JustificationValues.Left };
        else if (Narrowed(cell.Text.Length, width) is > 0 and var side)
            properties.Indentation = new Indentation { Left = $"{side}", Right = $"{side}" };
        return paragraph;
    }

    // A heading of four characters where three fit is broken in the middle, 商业｜企业.
    private int Narrowed(int length, int width)
    {
        var character = Size * 10;
        var fitting = Math.Max(1, (width - TableColumns.Beside) / character);
        var lines = (length + fitting - 1) / fitting;
        return lines != 2 ? 0 : (width - TableColumns.Beside - (length + 1) / 2 * character) / 2;
    }

    private TableProperties Properties(string caption)
    {
        var above = official.Table.Number == 3 ? "20" : "40";   // table III with its heading stays on one page
        const uint thin = 4;   // eighths of a point
        return new TableProperties(
            new TableWidth { Width = $"{TableColumns.TextWidth}", Type = TableWidthUnitValues.Dxa },
            new TableJustification { Val = TableRowAlignmentValues.Center },
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = thin }, new LeftBorder { Val = BorderValues.Single, Size = thin },
                new BottomBorder { Val = BorderValues.Single, Size = thin }, new RightBorder { Val = BorderValues.Single, Size = thin },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = thin },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = thin }),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(
                new TopMargin { Width = above, Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = above, Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }),
            new TableCaption { Val = caption });
    }
}
