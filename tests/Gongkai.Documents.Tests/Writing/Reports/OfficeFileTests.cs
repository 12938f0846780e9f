using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Gongkai.Documents.Tests.Writing.Word;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Law.Report;
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
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(report.Form.Sections.Select(s => $"{s.Number}、{s.Heading}"), book.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!));
    });

    [Fact]
    public void The_page_is_that_of_official_documents() => WordCheck.Open(Written(AnyReport.Of(1), ReportFormat.Docx), main =>
    {
        var section = main.Document.Body!.GetFirstChild<SectionProperties>()!;
        var (size, margins) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.Equal((37, 35, 28, 26), (Millimetres(margins.Top!.Value), Millimetres(margins.Bottom!.Value), Millimetres(margins.Left!.Value), Millimetres(margins.Right!.Value)));
        Assert.All(main.HeaderParts, h => Assert.Equal("演示数据", h.Header.InnerText));
        Assert.All(main.FooterParts, f => Assert.Equal("— 1 —台账根 5f2c & 9a", f.Footer.InnerText));
        return main.FooterParts.Count();
    });

    [Theory]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xlsx)]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Xml)]
    public void The_same_report_is_the_same_file(ReportFormat format) => Assert.Equal(Written(AnyReport.Of(7), format), Written(AnyReport.Of(7), format));

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
