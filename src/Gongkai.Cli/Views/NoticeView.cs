using Gongkai.Cli.Terminal;
using Gongkai.Documents.Reading;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Calendars;

namespace Gongkai.Cli.Views;

/// <summary>A holiday notice as it was read, and the days that it would change.</summary>
internal static class NoticeView
{
    private const string Weekdays = "日一二三四五六";

    public static void Show(Screen screen, NoticeReading reading, WorkCalendar calendar)
    {
        foreach (var notice in reading.Notices)
        {
            screen.Line($"{notice.Year}年放假通知　{notice.Number ?? "没有读到文号"}　{notice.Issued:yyyy-MM-dd}", Tone.Strong);
            foreach (var group in notice.Days.GroupBy(d => d.Name))
                screen.Line(
                    $"  {group.Key}　放假：{Say(group.Where(d => d.Off))}{(group.Any(d => !d.Off) ? $"　上班：{Say(group.Where(d => !d.Off))}" : "")}");
        }
        foreach (var doubt in reading.Doubts) screen.Line($"! {doubt}", Tone.Warning);
        Changes(screen, calendar, reading.Notices.Aggregate(calendar, (c, n) => c.With(n)));
    }

    /// <summary>Which open cases move.</summary>
    public static void Show(Screen screen, CalendarChange change)
    {
        screen.Line();
        screen.Line($"在办{change.Open}件申请中，{change.Moved.Length}件的最迟答复日期会变", Tone.Strong);
        foreach (var moved in change.Moved) screen.Line($"  {moved.Organ}{moved.Number}　{Say(moved.Was)} → {Say(moved.Is)}");
    }

    private static string Say(DateOnly? day) => day is { } date ? $"{date:yyyy-MM-dd}" : "没有";

    private static void Changes(Screen screen, WorkCalendar before, WorkCalendar after)
    {
        screen.Line();
        if (after.CertainUntil > before.CertainUntil)
            screen.Line($"确定的日期由{before.CertainUntil:yyyy-MM-dd}延至{after.CertainUntil:yyyy-MM-dd}");
        var changes = before.Changes(after).ToList();
        screen.Line(changes.Count == 0 ? "工作日没有变化" : $"改变{changes.Count}天：", Tone.Strong);
        foreach (var (was, now) in changes)
            screen.Line(
                $"  {now.Date:yyyy-MM-dd}（周{Weekdays[(int)now.Date.DayOfWeek]}）　{was.Why}{(was.Certain ? "" : "（暂定）")} → {now.Why}");
    }

    private static string Say(IEnumerable<NoticeDay> days) => string.Join('、', days.Select(d => $"{d.Date:M月d日}"));
}
