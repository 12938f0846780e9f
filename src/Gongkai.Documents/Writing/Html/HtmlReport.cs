using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Html;

/// <summary>A report as one self-contained page that prints on A4.</summary>
/// <remarks>Every number's cell carries the id of its cell in <c>data-cell</c>.</remarks>
internal static class HtmlReport
{
    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        var page = Sheet.Open(report.Title ?? "政府信息公开工作年度报告", "report", imprint.Mark);
        foreach (var block in ReportPage.Of(report)) Block(page, report, block);
        foreach (var line in imprint.Annex) page.Element("footer", Prose.Line(line));
        return Sheet.Close(page);
    }

    private static void Block(Markup page, AnnualReport report, PageBlock block)
    {
        switch (block)
        {
            case PageBlock.Title title: Title(page, title.Parts); break;
            case PageBlock.Heading heading: page.Element("h2", heading.Text, ("id", heading.Section)); break;
            case PageBlock.Paragraph paragraph: page.Element("p", paragraph.Text); break;
            case PageBlock.Table table: Table(page, report, table); break;
            case PageBlock.Signature signature: Signature(page, signature); break;
        }
    }

    // The style sheet lets a title break between its parts only, where there is room for them.
    private static void Title(Markup page, string[] parts)
    {
        page.Open("h1").Text(parts[0]);
        foreach (var part in parts[1..]) page.Raw("<wbr>").Text(part);
        page.Close("h1");
    }

    private static void Signature(Markup page, PageBlock.Signature signature)
    {
        foreach (var line in SignatureLine.Of(signature)) Sheet.Signature(page, line.Text, line.FreeOnRight);
    }

    private static void Table(Markup page, AnnualReport report, PageBlock.Table block)
    {
        var table = block.Official;
        page.Raw("<div class=\"wide\">\n").Open("table", ("class", table.Table.Id)).Raw("\n").Element("caption", block.Caption);
        if (table.Heads > 0) Part(page, report, "thead", table.Rows[..table.Heads]);
        if (table.Heads == 0)
            foreach (var rows in Blocks(table)) Part(page, report, "tbody", rows);
        else
            Part(page, report, "tbody", table.Rows[table.Heads..]);
        page.Close("table").Close("div");
    }

    // A block of table II begins where a line reaches over the whole table.
    private static IEnumerable<OfficialRow[]> Blocks(OfficialTable table)
    {
        var rows = new List<OfficialRow>();
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length == 1 && rows.Count > 0)
            {
                yield return [.. rows];
                rows.Clear();
            }
            rows.Add(row);
        }
        yield return [.. rows];
    }

    private static void Part(Markup page, AnnualReport report, string name, IEnumerable<OfficialRow> rows)
    {
        page.Open(name).Raw("\n");
        foreach (var row in rows)
        {
            page.Open("tr");
            foreach (var cell in row.Cells) Cell(page, report, cell);
            page.Close("tr");
        }
        page.Close(name);
    }

    private static void Cell(Markup page, AnnualReport report, OfficialCell cell)
    {
        var (rows, columns) = (cell.Rows > 1 ? $"{cell.Rows}" : null, cell.Columns > 1 ? $"{cell.Columns}" : null);
        if (cell.Cell is { } place)
            page.Element("td", Figures.Of(report, place), ("data-cell", place.Id), ("colspan", columns));
        else
            page.Element("th", cell.Text, ("scope", cell.Scope), ("rowspan", rows), ("colspan", columns));
    }
}
