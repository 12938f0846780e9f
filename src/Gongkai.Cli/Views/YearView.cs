using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Law.Calendar;

namespace Gongkai.Cli.Views;

/// <summary>A year to pin to the wall: months side by side, 休 and 班 beside the day, under them the holidays and the notices.</summary>
internal static class YearView
{
    private const int CellWidth = 5;     // two digits, a mark of two columns, a space
    private const int MonthWidth = (7 * CellWidth) + 2;
    private const int Widest = 3;

    public static void Show(Screen screen, WorkCalendar calendar, int year)
    {
        var provisional = !calendar.IsCertain(new(year, 12, 31));
        screen.Line(
            $"{year}年{(provisional ? "（暂定：放假通知尚未发布）" : "")}　共{Count(calendar, new(year, 1, 1), new(year, 12, 31))}个工作日", Tone.Strong);
        var columns = Math.Clamp(screen.Width / MonthWidth, 1, Widest);
        for (var month = 1; month <= 12; month += columns) Months(screen, calendar, year, month, Math.Min(columns, 13 - month));
        screen.Line();
        foreach (var line in Holidays(calendar, year)) screen.Line(line);
        foreach (var notice in calendar.Notices.Where(n => n.Days.Any(d => d.Date.Year == year)))
            screen.Line($"依据：{notice.Number ?? "文号未见原文"}，{notice.Issued:yyyy-MM-dd}", Tone.Dim);
        if (provisional) screen.Line("只有放假办法规定的节日，没有补假和调休；国务院办公厅的通知发布后，用gongkai calendar import读入", Tone.Warning);
    }

    private static void Months(Screen screen, WorkCalendar calendar, int year, int first, int count)
    {
        screen.Line();
        var months = Enumerable.Range(first, count).Select(m => new DateOnly(year, m, 1)).ToList();
        foreach (var month in months)
            Padded(screen, $"{month.Month}月　{Count(calendar, month, month.AddMonths(1).AddDays(-1))}个工作日", Tone.Strong);
        screen.Line();
        foreach (var _ in months) Padded(screen, "一   二   三   四   五   六   日", Tone.Dim);
        screen.Line();
        for (var week = 0; week < 6; week++)
        {
            if (months.All(m => Day(m, week, 0) is null && Day(m, week, 6) is null)) return;
            foreach (var month in months) Week(screen, calendar, month, week);
            screen.Line();
        }
    }

    private static void Week(Screen screen, WorkCalendar calendar, DateOnly month, int week)
    {
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var day = Day(month, week, weekday) is { } date ? calendar[date] : null;
            var (mark, tone) = day switch
            {
                null => ("  ", Tone.Plain),
                { Holiday: not null, Working: false } => ("休", Tone.Error),
                { Why: "调休上班" } => ("班", Tone.Info),
                { Working: false } => ("  ", Tone.Dim),
                _ => ("  ", Tone.Plain),
            };
            screen.Write($"{day?.Date.Day.ToString(CultureInfo.InvariantCulture),2}{mark} ", tone);
        }
        screen.Write("  ");
    }

    // The day of a month's calendar at this row and column (Monday is 0), or null outside of the month.
    private static DateOnly? Day(DateOnly month, int week, int weekday)
    {
        var day = month.AddDays((week * 7) + weekday - (((int)month.DayOfWeek + 6) % 7));
        return day.Month == month.Month ? day : null;
    }

    private static IEnumerable<string> Holidays(WorkCalendar calendar, int year)
    {
        var days = Enumerable.Range(0, 366).Select(i => new DateOnly(year, 1, 1).AddDays(i)).Where(d => d.Year == year)
            .Select(d => calendar[d]).Where(d => d.Holiday is not null).ToList();
        foreach (var group in days.GroupBy(d => d.Holiday).OrderBy(g => g.Where(d => !d.Working).DefaultIfEmpty(g.First()).First().Date))
        {
            var off = group.Where(d => !d.Working).ToList();
            var worked = group.Where(d => d is { Working: true, Why: "调休上班" }).Select(d => $"{d.Date:M月d日}").ToList();
            var free = off.Count > 0 ? $"{Ranges(off)}放假，共{off.Count}天" : "";
            var made = worked.Count > 0 ? $"；{string.Join('、', worked)}上班" : "";
            yield return $"{group.Key}　{free}{made}";
        }
    }

    private static string Ranges(List<CalendarDay> off)
    {
        var ranges = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in off)
            if (ranges is [.., var last] && last.Last.AddDays(1) == day.Date) ranges[^1] = (last.First, day.Date);
            else ranges.Add((day.Date, day.Date));
        return string.Join('、', ranges.Select(r => r.First == r.Last ? $"{r.First:M月d日}" : $"{r.First:M月d日}至{r.Last:M月d日}"));
    }

    private static int Count(WorkCalendar calendar, DateOnly first, DateOnly last) =>
        calendar.Ordinal(last) - calendar.Ordinal(first.AddDays(-1));

    private static void Padded(Screen screen, string text, Tone tone) =>
        screen.Write(text + new string(' ', Math.Max(0, MonthWidth - TextWidth.Of(text))), tone);
}
