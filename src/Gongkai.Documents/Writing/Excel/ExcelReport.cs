using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Excel;

/// <summary>
/// A report as a workbook: a sheet for each part, tables in the official layout with cells that take only what the form allows.
/// </summary>
internal static class ExcelReport
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            OpenXmlTitle.Add(document, report.Title ?? "政府信息公开工作年度报告");
            var book = document.AddNewPart<WorkbookPart>(Workbook, "workbook");
            Styles(book);
            var sheets = new Sheets();
            foreach (var (name, blocks) in Parts(report)) Add(book, sheets, name, new ExcelSheet(report, imprint, blocks).Worksheet());
            book.Workbook = new Workbook(sheets);
        }
        return SteadyZip.Of(stream.ToArray());
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet sheet)
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        book.AddNewPart<WorksheetPart>($"sheet{number}").Worksheet = sheet;
        sheets.AppendChild(new Sheet { Name = name, SheetId = number, Id = $"sheet{number}" });
    }

    // The sheets follow each other as the parts do, so that a reader meets everything in the order of the report.
    private static IEnumerable<(string Name, List<PageBlock> Blocks)> Parts(AnnualReport report)
    {
        var (name, blocks, begun) = ("年度报告", new List<PageBlock>(), false);
        foreach (var block in ReportPage.Of(report))
        {
            if (block is PageBlock.Heading heading)
            {
                if (begun) yield return (name, blocks);
                if (begun) blocks = [];
                (name, begun) = (heading.Text, true);
            }
            blocks.Add(block);
        }
        yield return (name, blocks);
    }

    internal static void Styles(WorkbookPart book)
    {
        using var source = typeof(ExcelReport).Assembly.GetManifestResourceStream("excel/styles.xml")
            ?? throw new InvalidOperationException("excel/styles.xml is not in the assembly");
        book.AddNewPart<WorkbookStylesPart>("styles").FeedData(source);
    }
}
