using System.Runtime.Serialization;
using Gongkai.Law.Calendar;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace Gongkai.Documents.Reading;

/// <summary>A holiday notice as a calendar file (.ics, RFC 5545): an event for each stretch of days, its summary saying 休 or 班.</summary>
internal static class NoticeCalendarFile
{
    private const int LongestHoliday = 31;

    public static NoticeReading Read(string text, DateOnly today)
    {
        var days = new List<NoticeDay>();
        var doubts = new List<string>();
        try
        {
            foreach (var one in CalendarCollection.Load(text).SelectMany(c => c.Events))
                if (one.Start is { } start) Add(days, doubts, one.Summary?.Trim() ?? "", Day(start), End(one, start));
        }
        catch (Exception e) when (e is SerializationException or ArgumentException or FormatException)
        {
            return NoticeReader.Nothing("日历文件不符合写法（RFC 5545），或者没有下载完整，没有采用");
        }
        if (days.Count == 0) return NoticeReader.Nothing("日历文件里没有读到放假或者上班的日子");
        // Most days lie in the year of the notice; a few in the December before.
        var year = days.GroupBy(d => d.Date.Year).MaxBy(g => g.Count())!.Key;
        return new(
            [new(
                year, null, today, "",
                [.. days.Where(d => d.Date >= new DateOnly(year - 1, 12, 1) && d.Date.Year <= year).OrderBy(d => d.Date)])], [.. doubts]);
    }

    private static void Add(List<NoticeDay> days, List<string> doubts, string summary, DateOnly first, DateOnly end)
    {
        if (end <= first) end = first.AddDays(1);   // an event of some hours
        if (end.DayNumber - first.DayNumber > LongestHoliday)
        {
            doubts.Add($"“{summary}”长达{end.DayNumber - first.DayNumber}天，没有采用");
            return;
        }
        var worked = summary.Contains('班', StringComparison.Ordinal);
        for (var day = first; day < end; day = day.AddDays(1)) days.Add(new(day, Name(summary), !worked));
    }

    // 上班(补春节假期), 春节假期, 春节（休）, 春节 补班
    private static string Name(string summary)
    {
        var name = new string([.. summary.Where(c => !"()（）[]【】 补班上休放假期调".Contains(c, StringComparison.Ordinal) && !char.IsAsciiDigit(c))]);
        return name.Length > 0 ? name : "节假日";
    }

    private static DateOnly End(CalendarEvent one, CalDateTime start) =>
        (one.End ?? (one.Duration is { } length ? start.Add(length) : null)) is { } end ? Day(end) : Day(start).AddDays(1);

    // 20270204T160000Z is the first minute of the fifth here.
    private static DateOnly Day(CalDateTime time) => (time.IsUtc && time.HasTime ? time.ToTimeZone("Asia/Shanghai") : time).Date;
}
