using System.Buffers;
using Gongkai.Cli.Outcomes;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>What is done with each file; safe to run on several at a time.</summary>
internal sealed class Examination(RunRequest request, PreviousReports? previous)
{
    private readonly IReadOnlyList<OutputFormat> formats = OutputFormat.For(request);

    // Only CSV and --places say where a value was read.
    private readonly bool placed = request.Places || OutputFormat.For(request).Any(f => f.FileName == "cells.csv");

    /// <summary>What came of a file, or of each file in an archive.</summary>
    public SourceOutcome Of(string source)
    {
        var (bytes, fault) = Sources.Read(source);
        return new SourceOutcome(
            source, [.. (bytes is null ? [ReportReader.Refused(source, fault!)] : ReportReader.ReadAll(source, bytes)).Select(Of)]);
    }

    private FileOutcome Of(Reading reading)
    {
        var (last, note) = previous is not null && reading.Report is { } report ? previous.For(report) : default;
        var checkup = request.Check && reading.Tables is not null ? Checkup.Of(reading.Report!, last) : null;
        var places = placed && reading.Report is not null ? TextPlaces.Of(reading) : null;
        return new FileOutcome(reading, checkup) { Note = note, Lines = [.. formats.Select(f => Line(f, reading, checkup, places))] };
    }

    // JSON has places only where they were asked for; CSV has a column for them.
    private ReadOnlyMemory<byte> Line(OutputFormat format, Reading reading, Checkup? checkup, TextPlaces? places)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        format.Write(buffer, reading, checkup, format.IsCsv || request.Places ? places : null);
        return buffer.WrittenMemory;
    }
}
