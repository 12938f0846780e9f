using System.Buffers;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing.Excel;
using Gongkai.Documents.Writing.Html;
using Gongkai.Documents.Writing.Ofd;
using Gongkai.Documents.Writing.Word;
using Gongkai.Documents.Writing.Xml;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>The one door for writing annual reports: values and prose in, a file out, in every form that an office needs.</summary>
/// <remarks>Labels and layout come from the form; a number that is missing leaves its cell empty, never 0.
/// Whatever is written is read back by <see cref="Reading.ReportReader"/> with the same values.</remarks>
public static class ReportWriter
{
    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The form to write.</param>
    /// <param name="to">Where the file goes; it stays open.</param>
    /// <param name="imprint">What is printed beside the report, or null for nothing.</param>
    /// <returns>Null where the file was written, else why it could not be; then nothing was written.</returns>
    public static Fault? Write(AnnualReport report, ReportFormat format, Stream to, Imprint? imprint = null)
    {
        imprint ??= Imprint.None;
        var (bytes, fault) = format is ReportFormat.Pdf ? PagedReport.Write(report, imprint, Toolbox.OfThisMachine)
            : new(Written(report, format, imprint), null);
        if (bytes is not null) to.Write(bytes);
        return fault;
    }

    private static byte[] Written(AnnualReport report, ReportFormat format, Imprint imprint) =>
        format switch
        {
            ReportFormat.Html => HtmlReport.Write(report, imprint),
            ReportFormat.Xlsx => ExcelReport.Write(report, imprint),
            ReportFormat.Docx => WordReport.Write(report, imprint),
            ReportFormat.Json => Json(report, imprint),
            ReportFormat.Xml => XmlReportWriter.Write(report, imprint),
            ReportFormat.Markdown => MarkdownReport.Write(report, imprint),
            ReportFormat.Ofd => OfdReport.Write(report, imprint),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };

    private static byte[] Json(AnnualReport report, Imprint imprint)
    {
        var line = new ArrayBufferWriter<byte>();
        ReadingJson.Write(line, report, imprint);
        return line.WrittenSpan.ToArray();
    }
}
