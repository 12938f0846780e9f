using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>An annual report of open government information (政府信息公开工作年度报告, 条例第四十九条、第五十条) as values.</summary>
/// <remarks>All text is as printed, but for compatibility radicals (⼀ → 一), which are written as the characters they stand for.
/// Offsets count characters of the source text from 0.</remarks>
public sealed record AnnualReport
{
    /// <summary>The numbers, and with them the form: F2019, F2021 or mixed.</summary>
    public required ReportValues Values { get; init; }

    /// <summary>The form the report is written in.</summary>
    public Form Form => Values.Form;

    /// <summary>The title as printed, in one line, or null where none was found.</summary>
    public string? Title { get; init; }

    /// <summary>The organ (行政机关) as the title names it, or null.</summary>
    public string? Organ { get; init; }

    /// <summary>The report year (报告年度), or null.</summary>
    public int? Year { get; init; }

    /// <summary>What stands before the first heading, without the title.</summary>
    public ReportText Preamble { get; init; } = ReportText.None;

    /// <summary>
    /// The parts that were found, by id: s1 to s6. The prose of s2, s3 and s4 is what stands outside the tables; it may be empty.
    /// </summary>
    public ImmutableSortedDictionary<string, ReportText> Sections { get; init; } =
        ImmutableSortedDictionary.Create<string, ReportText>(StringComparer.Ordinal);

    /// <summary>The organ under the text (落款), or null.</summary>
    public string? SignatureOrgan { get; init; }

    /// <summary>The date under the text, or null.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The date of publication, where the source states it.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>What the reader found odd.</summary>
    public ImmutableArray<Fault> Faults { get; init; } = [];

    /// <summary>The text of a part, or an empty text where the part is missing.</summary>
    public ReportText Section(string id) => Sections.GetValueOrDefault(id, ReportText.None);
}

/// <summary>A piece of the report's prose.</summary>
/// <param name="Place">"preamble", or "s1" to "s6".</param>
/// <param name="Heading">The heading as printed, with its number; empty for the preamble.</param>
/// <param name="Text">The prose, with its line breaks.</param>
/// <param name="Offset">Where it begins in the source.</param>
public sealed record ReportText(string Place, string Heading, string Text, int Offset)
{
    /// <summary>A part that is not there.</summary>
    public static ReportText None { get; } = new("", "", "", -1);

    /// <summary>Whether the part was found.</summary>
    public bool Found => Offset >= 0;
}

/// <summary>Something odd in a document, found while reading it.</summary>
/// <param name="Code">A stable code ("cell.missing"); never renamed.</param>
/// <param name="Place">The cell, row, table or part ("table3.results.granted.total", "table2", "s5", "title"), or "" for the whole
/// file.</param>
/// <param name="Message">One plain sentence in Chinese: what was found and where.</param>
/// <param name="Offset">Where in the source, or -1.</param>
public sealed record Fault(string Code, string Place, string Message, int Offset = -1);
