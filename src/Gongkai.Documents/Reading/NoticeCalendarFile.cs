using System.Globalization;
using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Reading;

/// <summary>A holiday notice as a calendar file (.ics, RFC 5545): an event for each stretch of days, its summary saying 休 or 班.</summary>
internal static class NoticeCalendarFile
{
    private const int LongestHoliday = 31;

    public static NoticeReading Read(string text, DateOnly today)
    {
        var days = new List<NoticeDay>();
        var doubts = new List<string>();
        var (summary, first, end) = ("", (DateOnly?)null, (DateOnly?)null);
        foreach (var line in Unfolded(text))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (name, value) = (line[..colon].Split(';')[0].ToUpperInvariant(), line[(colon + 1)..]);
            switch (name, value)
            {
                case ("BEGIN", "VEVENT"): (summary, first, end) = ("", null, null); break;
                case ("SUMMARY", _): summary = value.Trim(); break;
                case ("DTSTART", _): first = Day(value); break;
                case ("DTEND", _): end = Day(value); break;
                case ("END", "VEVENT"):
                    if (first is { } from) Add(days, doubts, summary, from, end ?? from.AddDays(1));
                    break;
            }
        }
        if (days.Count == 0) return NoticeReader.Nothing("日历文件里没有读到放假或者上班的日子");
        // Most days lie in the year of the notice; a few in the December before.
        var year = days.GroupBy(d => d.Date.Year).MaxBy(g => g.Count())!.Key;
        return new([new(year, null, today, "", [.. days.Where(d => d.Date >= new DateOnly(year - 1, 12, 1) && d.Date.Year <= year).OrderBy(d => d.Date)])], [.. doubts]);
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

    private static DateOnly? Day(string value) =>
        value.Length >= 8 && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string[] Unfolded(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n');
}
