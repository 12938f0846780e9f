namespace Gongkai.Documents.Writing;

/// <summary>The forms a report is written in.</summary>
public enum ReportFormat
{
    /// <summary>One self-contained web page.</summary>
    Html,

    /// <summary>The line of <c>gongkai read --json</c>.</summary>
    Json,

    /// <summary>Markdown with pipe tables.</summary>
    Markdown,

    /// <summary>XML of our own schema (<c>docs/report-format/report.xsd</c>).</summary>
    Xml,

    /// <summary>A workbook, a sheet for the prose and one for each table.</summary>
    Xlsx,

    /// <summary>A Word document in the official layout.</summary>
    Docx,

    /// <summary>PDF, made from the Word document by LibreOffice.</summary>
    Pdf,

    /// <summary>OFD (GB/T 33190-2016).</summary>
    Ofd,
}

/// <summary>File names of the forms.</summary>
public static class ReportFormats
{
    /// <summary>The form that a file of this name is in, by its ending; null where the ending is none of ours.</summary>
    public static ReportFormat? Of(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".html" or ".htm" => ReportFormat.Html,
        ".json" or ".jsonl" => ReportFormat.Json,
        ".md" => ReportFormat.Markdown,
        ".xml" => ReportFormat.Xml,
        ".xlsx" => ReportFormat.Xlsx,
        ".docx" => ReportFormat.Docx,
        ".pdf" => ReportFormat.Pdf,
        ".ofd" => ReportFormat.Ofd,
        _ => null,
    };
}
