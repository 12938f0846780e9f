using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>A piece of a report's page, in the order of the page. Every written form is made of the same pieces.</summary>
internal abstract record PageBlock
{
    /// <summary>The title of the report.</summary>
    public sealed record Title(string Text, string? Organ) : PageBlock
    {
        private const int Longest = 20;   // characters of 22 pt in a line

        /// <summary>
        /// What stays together: a title breaks behind the organ's name, not inside a word (回行时词意完整, GB/T 9704-2012, 7.3.1).
        /// </summary>
        public string[] Parts =>
            Organ is { Length: > 0 and <= Longest } organ && GoesOnBehind(organ)
            ? [organ, Text[organ.Length..]]
            : [Text];

        private bool GoesOnBehind(string organ) => Text.Length > organ.Length && Text.StartsWith(organ, StringComparison.Ordinal);

        /// <summary>Its lines on a page.</summary>
        public string[] Lines => Text.Length > Longest ? Parts : [Text];
    }

    /// <summary>The heading of a part, in the words of the form.</summary>
    public sealed record Heading(string Section, string Text) : PageBlock;

    /// <summary>A paragraph of prose.</summary>
    public sealed record Paragraph(string Text) : PageBlock;

    /// <summary>One of the three tables.</summary>
    public sealed record Table(OfficialTable Official, string Caption) : PageBlock;

    /// <summary>Organ and date under the report.</summary>
    public sealed record Signature(string? Organ, DateOnly? Date) : PageBlock;
}

/// <summary>Puts a report's page together.</summary>
internal static class ReportPage
{
    /// <summary>The pieces of a report, top to bottom.</summary>
    /// <remarks>
    /// A part of prose that the report lacks is left out, heading and all: missing is not empty. Its tables are always there.
    /// </remarks>
    public static IEnumerable<PageBlock> Of(AnnualReport report)
    {
        if (report.Title is { } title) yield return new PageBlock.Title(Prose.Line(title), report.Organ);
        foreach (var line in Prose.Lines(report.Preamble.Text)) yield return new PageBlock.Paragraph(line);
        foreach (var section in report.Form.Sections)
            foreach (var block in Section(report, section)) yield return block;
        if (report.SignatureOrgan is not null || report.SignedOn is not null)
            yield return new PageBlock.Signature(report.SignatureOrgan, report.SignedOn);
    }

    private static IEnumerable<PageBlock> Section(AnnualReport report, FormSection section)
    {
        var (text, table) = (report.Section(section.Id), report.Form.Tables.FirstOrDefault(t => section.Id == $"s{t.Number}"));
        if (!text.Found && table is null) yield break;
        yield return new PageBlock.Heading(section.Id, $"{section.Number}、{section.Heading}");
        foreach (var line in Prose.Lines(text.Text)) yield return new PageBlock.Paragraph(line);
        if (table is not null) yield return new PageBlock.Table(OfficialTable.Of(table), $"表{section.Number}　{section.Heading}");
    }
}
