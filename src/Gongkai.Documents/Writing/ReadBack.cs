using System.Collections.Immutable;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing;

/// <summary>Reads a written file again and holds it against what was to be written: what is signed is what was checked.</summary>
public static class ReadBack
{
    /// <summary>The places at which the file says something else than the report: ids of cells, "s1" to "s6", "preamble", "title", "organ",
    /// "year",
    /// "signature", or "form" where no report can be read out of it; none where they are the same.</summary>
    /// <remarks>Prose is compared line by line without the blanks around lines, and with odd control characters as they are printed.
    /// Pages (PDF, OFD) break lines where they are full, so there prose is compared without line breaks and blanks, and the headings of the
    /// form with it.</remarks>
    public static ImmutableArray<string> Differences(AnnualReport report, ReadOnlySpan<byte> file)
    {
        var reading = ReportReader.Read("", file);
        if (reading.Report is not { } read || reading.Form != report.Form.Id) return ["form"];
        Func<string, string, bool> same = reading.HasPages ? SameOnPages : SameLines;
        return
        [
            .. report.Form.Cells.Where(c => report.Values[c] != read.Values[c.Id]).Select(c => c.Id),
            .. report.Form.Sections.Where(s => !Same(report, read, s, reading.HasPages)).Select(s => s.Id),
            .. same(report.Preamble.Text, read.Preamble.Text) ? [] : (string[])["preamble"],
            .. Head(report, read, same),
            .. same(report.SignatureOrgan ?? "", read.SignatureOrgan ?? "") && report.SignedOn == read.SignedOn ? []
                : (string[])["signature"],
        ];
    }

    // Organ and year are not written by themselves: they are what the title says, so a report without a title has none to compare.
    private static IEnumerable<string> Head(AnnualReport report, AnnualReport read, Func<string, string, bool> same)
    {
        if (!same(report.Title ?? "", read.Title ?? "")) yield return "title";
        if (report.Title is not { } title) yield break;
        if (report.Organ is { } organ && title.Contains(organ, StringComparison.Ordinal) && organ != read.Organ) yield return "organ";
        if (report.Year is { } year && title.Contains($"{year}", StringComparison.Ordinal) && year != read.Year) yield return "year";
    }

    private static bool Same(AnnualReport report, AnnualReport read, FormSection section, bool onPages)
    {
        var (written, found) = (report.Section(section.Id), read.Section(section.Id));
        if (!onPages) return SameLines(written.Text, found.Text);
        var isWritten = written.Found || report.Form.Tables.Any(t => section.Id == $"s{t.Number}");
        return SameOnPages(written.Text, found.Text) && SameOnPages(isWritten ? $"{section.Number}、{section.Heading}" : "", found.Heading);
    }

    private static bool SameLines(string written, string read) => Prose.Lines(written).SequenceEqual(Prose.Lines(read));

    private static bool SameOnPages(string written, string read) => Run(written) == Run(read);

    private static string Run(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is < ' ' ? '\uFFFD' : c));
}
