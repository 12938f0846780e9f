using System.Collections.Immutable;
using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>The one door for reading annual reports: a file in, values and coded faults out.</summary>
public static class ReportReader
{
    /// <summary>Changes with every change of what is read; printed beside each result.</summary>
    public const string Version = "1";

    /// <summary>Reads a report from the bytes of a file.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes) => new(source, "none", null, []);

    /// <summary>Reads a report from text that is already at hand (pasted, or out of a database).</summary>
    public static Reading ReadText(string source, string text) => new(source, "none", null, []);
}

/// <summary>What came out of a file.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Form">F2019, F2021, mixed, unknown (a form with these headings that we do not know) or none (no such report).</param>
/// <param name="Report">The report, or null where the file holds none that can be read (form none).</param>
/// <param name="Faults">What was odd; never empty where <paramref name="Report"/> is null.</param>
public sealed record Reading(string Source, string Form, AnnualReport? Report, ImmutableArray<Fault> Faults);
