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
    /// <param name="limits">How large a file may be; the defaults where it is null.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null)
    {
        var decoded = TextDecoder.Decode(bytes, limits);
        if (decoded.Text is null) return Refused(source, decoded.Fault!);

        var reading = ReadText(source, decoded.Text);
        return decoded.Fault is null ? reading : reading.With(decoded.Fault);
    }

    /// <summary>The same for one file of many: where the reader itself breaks down, that is this file's fault and the others are still read.</summary>
    public static Reading ReadOneOfMany(string source, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Read(source, bytes);
        }
        catch (Exception e)
        {
            return Refused(source, FileFaults.ReaderFailed(e));
        }
    }

    /// <summary>What comes of a file that cannot be read at all.</summary>
    public static Reading Refused(string source, Fault fault) => new(source, "none", null, [fault]);

    /// <summary>Reads a report from text that is already at hand (pasted, or out of a database).</summary>
    /// <param name="source">The name that shall stand in the result.</param>
    /// <param name="text">Plain text, tab-separated text or Markdown.</param>
    public static Reading ReadText(string source, string text) => new TextReport(source, text).Read();
}

/// <summary>What came out of a file.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Form">F2019, F2021, mixed, unknown (a form with these headings that we do not know) or none (no such report).</param>
/// <param name="Report">The report; with empty values where the form is unknown; null where the file holds none (form none).</param>
/// <param name="Faults">What was odd; never empty where <paramref name="Report"/> is null.</param>
public sealed record Reading(string Source, string Form, AnnualReport? Report, ImmutableArray<Fault> Faults)
{
    /// <summary>The text that offsets count in; empty where the file is no text.</summary>
    public string Text { get; init; } = "";

    internal Reading With(Fault fault) =>
        this with { Faults = [fault, .. Faults], Report = Report is null ? null : Report with { Faults = [fault, .. Report.Faults] } };
}
