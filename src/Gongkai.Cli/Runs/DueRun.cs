using System.Buffers;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `due`. Facts that are refused leave the others alone.</summary>
internal sealed class DueRun(bool json, WorkCalendar official)
{
    private readonly ArrayBufferWriter<byte> lines = new();
    private ExitCode exit;

    public static int Run(IEnumerable<string> files, bool json, WorkCalendar calendar)
    {
        var run = new DueRun(json, calendar);
        foreach (var file in Sources.Expand(files)) run.Take(file);
        Streams.Out.Flush();
        return (int)run.exit;
    }

    private void Take(string file)
    {
        var (bytes, fault) = Sources.Read(file);
        if (bytes is null)
        {
            Refuse(file, fault!, ExitCode.Usage);
            return;
        }
        var (text, undecodable) = TextDecoder.Decode(bytes);
        if (text is null)
        {
            Refuse(file, undecodable!, ExitCode.Findings);
            return;
        }
        foreach (var reading in FactsReader.Read(text)) Take(file, reading);
        Flush();
    }

    private void Take(string file, FactsReading reading)
    {
        if (reading.Facts is not { } facts)
        {
            Refuse(file, reading.Fault!, ExitCode.Findings);
            return;
        }
        var dates = DueDates.Of(facts, official);
        if (!dates.Allowed)
        {
            Refuse(file, new(dates.Breach.Code, "", $"{dates.Breach.Sentence}（{dates.Breach.Article}）"), ExitCode.Findings);
            return;
        }
        var calendar = facts.CalendarAsOf is { } day ? official.AsOf(day) : official;
        if (json) DueJson.Write(lines, dates.Value, calendar);
        else DueView.Show(dates.Value, calendar);
    }

    private void Refuse(string file, Fault fault, ExitCode code)
    {
        if (json) DueJson.Write(lines, fault);
        Flush();
        Streams.Error.WriteLine($"{file}：{fault.Message}");
        if (code > exit) exit = code;
    }

    private void Flush()
    {
        Streams.Out.Flush();
        Streams.Output.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }
}
