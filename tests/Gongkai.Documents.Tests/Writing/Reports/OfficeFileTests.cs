using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Tests.Writing.Word;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using Imprint = Gongkai.Documents.Writing.Imprint;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>Word documents, workbooks and PDF files of a report.</summary>
public sealed class OfficeFileTests
{
    private static readonly Imprint Imprint = new() { Mark = "演示数据", Annex = ["台账根 5f2c & 9a"] };

    [Fact]
    public void Every_Word_document_fits_the_schema() => AnyReport.Check(report =>
    {
        var tables = WordCheck.Open(Written(report, ReportFormat.Docx), main => main.Document.Body!.Elements<Table>().Count());
        Assert.Equal(3, tables);
    });

    [Fact]
    public void Every_workbook_fits_the_schema_and_has_a_sheet_for_each_part() => AnyReport.Check(report =>
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Written(report, ReportFormat.Xlsx)), isEditable: false);
        Assert.Empty(
            new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(
            report.Form.Sections.Select(s => $"{s.Number}、{s.Heading}"),
            book.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
    });

    /// <summary>0.636 of its size is the width of a digit in DejaVu, the widest font that may stand in.</summary>
    [Fact]
    public void Every_number_of_a_Word_document_fits_its_cell() =>
        AnyReport.Check(report => WordCheck.Open(Written(report, ReportFormat.Docx), main =>
    {
        var cells = main.Document.Body!.Descendants<TableCell>()
            .Where(c => c.InnerText.Length > 0 && c.InnerText.All(d => char.IsAsciiDigit(d) || d is '-' or '.')).ToList();
        Assert.All(cells, c =>
        {
            var usual = c.Ancestors<Table>().Single().Descendants<GridColumn>().Count() == 4 ? 21 : 18;
            var size = int.Parse(c.Descendants<FontSize>().SingleOrDefault()?.Val!.Value ?? $"{usual}", CultureInfo.InvariantCulture) * 10;
            var width = int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!, CultureInfo.InvariantCulture);
            Assert.True(c.InnerText.Length * 0.636 * size <= width - 80, c.InnerText);
            Assert.True(size > 90 || report.Form.Cells.Max(x => $"{report.Values[x]}".Length) > 7, $"{c.InnerText} in {size / 20.0} pt");
        });
        return cells.Count;
    }));

    [Fact]
    public void Every_column_of_a_workbook_is_wide_enough_for_its_longest_number() => AnyReport.Check(report =>
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(Written(report, ReportFormat.Xlsx)), isEditable: false);
        foreach (var sheet in book.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            var widths = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Select(c => c.Width!.Value).ToList();
            var merged = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.MergeCell>().Select(m => m.Reference!.Value!.Split(':')[0])
                .ToHashSet();
            var numbers = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(c => c.CellValue is not null);
            foreach (var (place, number) in numbers.Select(c => (c.CellReference!.Value!, c.CellValue!.Text)).Where(
                c => !merged.Contains(c.Item1)))
                Assert.True(number.Length + 1 <= widths[place[0] - 'A'], $"{place}: {number}");
        }
    });

    [Fact]
    public void The_page_is_that_of_official_documents() => WordCheck.Open(Written(AnyReport.Of(1), ReportFormat.Docx), main =>
    {
        var section = main.Document.Body!.GetFirstChild<SectionProperties>()!;
        var (size, margins) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.Equal(
            (37, 35, 28, 26),
            (Millimetres(margins.Top!.Value), Millimetres(margins.Bottom!.Value), Millimetres(margins.Left!.Value),
                Millimetres(margins.Right!.Value)));
        Assert.All(main.HeaderParts, h => Assert.Equal("演示数据", h.Header.InnerText));
        Assert.All(main.FooterParts, f => Assert.Equal("— 1 —台账根 5f2c & 9a", f.Footer.InnerText));
        return main.FooterParts.Count();
    });

    [Theory]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Xml)]
    public void The_same_report_is_the_same_file(ReportFormat format) =>
        Assert.Equal(Written(AnyReport.Of(7), format), Written(AnyReport.Of(7), format));

    [Fact]
    public void Without_LibreOffice_there_is_one_sentence_instead_of_a_PDF()
    {
        var made = PagedReport.Write(AnyReport.Of(1), Imprint.None, Toolbox.Of());
        Assert.Null(made.Bytes);
        Assert.Equal("tool.missing", made.Fault!.Code);
    }

    [Fact]
    public void A_PDF_holds_the_title_and_every_part()
    {
        if (Toolbox.OfThisMachine.PathOf(KnownTool.Office) is null) return;
        var file = Written(AnyReport.Of(1), ReportFormat.Pdf);
        Assert.Equal("%PDF-"u8.ToArray(), file[..5]);
        Assert.True(file.Length > 20_000);
    }

    private static int Millimetres(uint twips) => (int)Math.Round(twips * 25.4 / 1440);

    private static int Millimetres(int twips) => Millimetres((uint)twips);

    private static byte[] Written(AnnualReport report, ReportFormat format)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file, Imprint));
        return file.ToArray();
    }
}
