using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Markdown;

/// <summary>Reads a report out of Markdown with pipe tables.</summary>
internal static class MarkdownReport
{
    /// <summary>The reading; null where the text has no pipe tables, and is text like other texts.</summary>
    public static Reading? Read(string source, string text)
    {
        if (MarkdownTables.Of(text) is not { } document) return null;
        var reading = ReportReader.ReadLaidOut(source, document with { Text = text[..EndOfReport(text)] }) with { Text = text };
        return reading.Report is { } report ? reading with { Report = Plain(report) } : reading;
    }

    // Quoted lines at the very end are printed beside the report.
    private static int EndOfReport(string text)
    {
        var end = text.Length;
        while (end > 0)
        {
            var line = text.LastIndexOf('\n', end - 1) + 1;
            if (text.AsSpan(line, end - line).Trim() is [not '>', ..]) break;
            end = Math.Max(0, line - 1);
        }
        return end;
    }

    private static AnnualReport Plain(AnnualReport report) => report with
    {
        Title = Plain(report.Title),
        Organ = Plain(report.Organ),
        SignatureOrgan = Plain(report.SignatureOrgan),
        Preamble = Plain(report.Preamble),
        Sections = report.Sections.ToImmutableSortedDictionary(s => s.Key, s => Plain(s.Value), StringComparer.Ordinal),
    };

    private static ReportText Plain(ReportText part) => part with { Text = Escapes.Unescape(part.Text) };

    private static string? Plain(string? text) => text is null ? null : Escapes.Unescape(text);
}
