using Gongkai.Documents.Reading.Docx;
using Gongkai.Documents.Reading.Xlsx;
using Gongkai.Documents.Tools;

namespace Gongkai.Documents.Reading;

/// <summary>Reads reports in formats that LibreOffice turns into those that we read ourselves.</summary>
internal static class OfficeReport
{
    public static Reading Read(string source, FileKind kind, byte[] bytes, Toolbox tools, CancellationToken ct)
    {
        var (from, to) = kind switch
        {
            FileKind.Rtf => ("rtf", "docx"),
            FileKind.Odt => ("odt", "docx"),
            FileKind.Xls => ("xls", "xlsx"),
            FileKind.Ods => ("ods", "xlsx"),
            _ => ("doc", "docx"),
        };
        var converted = new OfficeConverter(tools).Convert(bytes, from, to, ct);
        if (converted.Bytes is null) return ReportReader.Refused(source, converted.Fault!);
        return to is "xlsx" ? XlsxReport.Read(source, converted.Bytes) : DocxReport.Read(source, converted.Bytes);
    }
}
