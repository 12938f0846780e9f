using System.Collections.Immutable;
using Gongkai.Documents.Reading.Archives;
using Gongkai.Documents.Reading.Docx;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Html;
using Gongkai.Documents.Reading.Markdown;
using Gongkai.Documents.Reading.Recorded;
using Gongkai.Documents.Reading.Xlsx;
using Gongkai.Documents.Tools;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>The one door for reading annual reports: a file in, values and coded faults out.</summary>
public static class ReportReader
{
    /// <summary>Changes with every change of what is read; printed beside each result.</summary>
    public const string Version = "1";

    /// <summary>Whether a file of this kind is read by a program outside the process, which takes its time.</summary>
    public static bool TakesProgram(FileKind kind) =>
        kind is FileKind.Pdf or FileKind.Doc or FileKind.Rtf or FileKind.Odt or FileKind.Xls or FileKind.Ods;

    /// <summary>Reads a report from the bytes of a file.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large a file may be; the defaults where it is null.</param>
    /// <param name="tools">The programs outside the process that some formats need; those of this machine where it is null.</param>
    /// <param name="ct">Ends the reading between its steps, and a program outside the process at once.</param>
    public static Reading Read(
        string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null, Toolbox? tools = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        limits ??= ReadingLimits.Default;
        tools ??= Toolbox.OfThisMachine;
        var kind = FileKinds.Of(bytes, source);
        if (bytes.Length > limits.MaxBytes) return Refused(source, FileFaults.UnreadOrTooLarge(kind, bytes, limits));
        return kind switch
        {
            FileKind.Html => HtmlReport.Read(source, bytes, limits),
            FileKind.Docx => DocxReport.Read(source, bytes, limits),
            FileKind.Xlsx => XlsxReport.Read(source, bytes, limits),
            FileKind.Pdf => PdfReport.Read(source, bytes.ToArray(), tools, ct),
            _ when TakesProgram(kind) =>
                OfficeReport.Read(source, kind, bytes.ToArray(), tools, ct),
            FileKind.Ofd => OfdReport.Read(source, bytes),
            FileKind.Encrypted => Refused(source, FileFaults.Encrypted),
            FileKind.Zip => ReadLoneFile(source, bytes.ToArray(), (limits, tools), ct),
            _ => ReadPlain(source, bytes, limits),
        };
    }

    private static Reading ReadPlain(string source, ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        if (JsonReport.Is(bytes)) return JsonReport.Read(source, bytes, limits);
        if (XmlReport.Is(bytes)) return XmlReport.Read(source, bytes, limits);
        var decoded = TextDecoder.Decode(bytes, limits);
        if (decoded.Text is null) return Refused(source, decoded.Fault!);

        var reading = HtmlReport.IsMarkup(decoded.Text) ? HtmlReport.ReadMarkup(source, decoded.Text) : ReadText(source, decoded.Text);
        return decoded.Fault is null ? reading : reading.With(decoded.Fault);
    }

    /// <summary>Reads a report from a document that was laid out, with its tables beside it.</summary>
    internal static Reading ReadLaidOut(string source, LaidOut document) => new TextReport(source, document.Text, document).Read();

    /// <summary>
    /// The same for one file of many: where the reader itself breaks down, that is this file's fault and the others are still read.
    /// </summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="tools">As for <see cref="Read"/>.</param>
    /// <param name="ct">As for <see cref="Read"/>.</param>
    public static Reading ReadOneOfMany(
        string source, ReadOnlySpan<byte> bytes, Toolbox? tools = null, CancellationToken ct = default)
    {
        try
        {
            return Read(source, bytes, tools: tools, ct: ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return Refused(source, FileFaults.ReaderFailed(e));
        }
    }

    /// <summary>
    /// Reads all reports of a file: those of each file in an archive under the names "archive.zip/file", of any other file the one.
    /// </summary>
    public static IEnumerable<Reading> ReadAll(string source, byte[] bytes)
    {
        if (FileKinds.Of(bytes, source) is not FileKind.Zip || bytes.Length > ReadingLimits.Default.MaxBytes)
        {
            yield return ReadOneOfMany(source, bytes);
            yield break;
        }

        var any = false;
        foreach (var file in Archive.Files(bytes))
        {
            any = true;
            var name = file.Name.Length > 0 ? $"{source}/{file.Name}" : source;
            yield return file.Bytes is null ? Refused(name, file.Fault!) : ReadOneOfMany(name, file.Bytes);
        }

        if (!any) yield return Refused(source, ArchiveFaults.Empty);
    }

    /// <summary>Reads one of the reports of <see cref="ReadAll"/> again, without those before it.</summary>
    /// <param name="source">The file that was read.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="wanted">The name that the report had in the result.</param>
    public static Reading? ReadAgain(string source, byte[] bytes, string wanted)
    {
        if (wanted == source) return ReadOneOfMany(source, bytes);
        var file = Archive.Files(bytes).FirstOrDefault(f => $"{source}/{f.Name}" == wanted);
        return file?.Bytes is { } found ? ReadOneOfMany(wanted, found) : null;
    }

    private static Reading ReadLoneFile(string source, byte[] bytes, (ReadingLimits Limits, Toolbox Tools) with, CancellationToken ct)
    {
        var files = Archive.Files(bytes, with.Limits).Take(2).ToList();
        return files switch
        {
            [{ Bytes: { } lone } file] => Read($"{source}/{file.Name}", lone, with.Limits, with.Tools, ct),
            [{ Fault: { } fault }] => Refused(source, fault),
            [] => Refused(source, ArchiveFaults.Empty),
            _ => Refused(source, ArchiveFaults.Several),
        };
    }

    /// <summary>What comes of a file that cannot be read at all.</summary>
    public static Reading Refused(string source, Fault fault) => new(source, "none", null, [fault]);

    /// <summary>Reads a report from text that is already at hand (pasted, or out of a database).</summary>
    /// <param name="source">The name that shall stand in the result.</param>
    /// <param name="text">Plain text, tab-separated text or Markdown.</param>
    public static Reading ReadText(string source, string text) => MarkdownReport.Read(source, text) ?? new TextReport(source, text).Read();
}

/// <summary>What came out of a file.</summary>
/// <param name="Source">The file's name.</param>
/// <param name="Form">F2019, F2021, mixed, unknown (a form with these headings that we do not know) or none (no such report).</param>
/// <param name="Report">The report; with empty values where the form is unknown; null where the file holds none (form none).</param>
/// <param name="Faults">What was odd; never empty where <paramref name="Report"/> is null.</param>
public sealed record Reading(string Source, string Form, AnnualReport? Report, ImmutableArray<Fault> Faults)
{
    /// <summary>The tables of a document that has tables; empty for a text.</summary>
    internal IReadOnlyList<GridTable> Grids { get; init; } = [];

    /// <summary>The text that offsets count in; empty where the file is no text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The text is that of pages, with a form feed before each but the first.</summary>
    public bool HasPages { get; init; }

    internal Reading With(Fault fault) =>
        this with { Faults = [fault, .. Faults], Report = Report is null ? null : Report with { Faults = [fault, .. Report.Faults] } };
}
