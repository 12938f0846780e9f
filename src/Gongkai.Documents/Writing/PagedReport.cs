using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing.Word;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>A report as PDF: the Word document, laid out by LibreOffice.</summary>
public static class PagedReport
{
    /// <summary>Makes the PDF.</summary>
    /// <param name="report">The report.</param>
    /// <param name="imprint">What is printed beside it.</param>
    /// <param name="tools">Where LibreOffice is found.</param>
    /// <remarks>Nothing is written that can not be read back; for a PDF that takes pdftotext.</remarks>
    public static Converted Write(AnnualReport report, Imprint imprint, Toolbox tools)
    {
        var office = new OfficeConverter(tools);
        return office.IsThere && tools.PathOf(KnownTool.PdfToText) is null
            ? new(null, ToolFaults.Missing(KnownTool.PdfToText))
            : office.Convert(WordReport.Write(report, imprint), "docx", "pdf:writer_pdf_Export");
    }
}
