using System.CommandLine;
using Gongkai.Cli.Outcomes;
using Gongkai.Documents.Reading;
using Gongkai.Law.Calendar;

namespace Gongkai.Cli.Runs;

/// <summary>Holiday notices that this program does not know yet, given as files.</summary>
internal static class Notices
{
    public static Option<string[]> Option() =>
        new("--notices")
        { Description = "还要采用的放假通知（calendar import写成的文件，可以有多个）", HelpName = "FILE", AllowMultipleArgumentsPerToken = false };

    /// <summary>The calendar with the notices of these files.</summary>
    public static WorkCalendar Calendar(string[]? files) =>
        (files ?? []).SelectMany(Read).Aggregate(WorkCalendar.Official, (calendar, notice) => calendar.With(notice));

    private static IEnumerable<HolidayNotice> Read(string file)
    {
        var (bytes, fault) = Sources.Read(file);
        if (bytes is null) throw new UsageException($"{file}：{fault!.Message}");
        var reading = TextDecoder.Decode(bytes).Text is { } text ? NoticeReader.Read(text, WorkCalendar.FirstDay) : new([], ["不是文本文件"]);
        return reading.Doubts.IsEmpty ? reading.Notices : throw new UsageException($"{file}：{reading.Doubts[0]}");
    }
}
