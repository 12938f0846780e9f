using System.Globalization;
using Gongkai.Cli.Terminal;
using Gongkai.Documents.Writing;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;

namespace Gongkai.Cli.Views;

/// <summary>Dates for a person: what is due when and by which article, what was not in order, and the days one by one.</summary>
internal static class DueView
{
    private const string Weekdays = "日一二三四五六";

    public static void Show(DueDates dates, WorkCalendar calendar)
    {
        var screen = new Screen();
        if (dates.Receipt is { } receipt) screen.Line($"收到申请之日　{Say(receipt)}", Tone.Strong);
        Table(screen, dates);
        foreach (var answer in DueWords.Answers(dates, Say)) screen.Line(answer);
        foreach (var flaw in dates.Flaws) screen.Line($"! 瑕疵：{flaw.Sentence}（{flaw.Article}）", Tone.Warning);
        foreach (var due in dates.All.Where(d => d.Key is not (DueKey.ReplyMax or DueKey.Report or DueKey.GovernmentReport)))
            Derivation(screen, due, calendar);
        if (!dates.ProvisionalDates.IsEmpty) screen.Line($"标“暂定”的日期晚于{Say(calendar.CertainUntil)}，以国务院办公厅届时发布的节假日安排为准", Tone.Warning);
        screen.Line();
    }

    private static void Table(Screen screen, DueDates dates)
    {
        var columns = new Columns(flexible: 3);
        columns.Add(new("期限", Tone.Dim), new("日期", Tone.Dim), new("最稳妥", Tone.Dim), new("依据", Tone.Dim), new("设置", Tone.Dim));
        foreach (var due in dates.All) Row(columns, DueKey.Name(due.Key), due);
        for (var i = 0; i < dates.Opinions.Length; i++)
            if (dates.Opinions[i] is { } due) Row(columns, $"{DueKey.Name(due.Key)}（第{i + 1}件）", due);
        columns.Show(screen);
    }

    private static void Row(Columns columns, string name, Due due) => columns.Add(
        new(name), new($"{Say(due.Date)}{(due.Certain ? "" : "（暂定）")}", Tone.Strong),
        new(due.Safest == due.Date ? "" : Say(due.Safest), Tone.Warning), new(due.Period.Article, Tone.Dim),
        new(string.Join('、', due.Policies), Tone.Dim));

    private static void Derivation(Screen screen, Due due, WorkCalendar calendar)
    {
        screen.Line();
        screen.Line($"{DueKey.Name(due.Key)}　{Say(due.Date)}", Tone.Strong);
        foreach (var run in DueWords.Runs(due.Period.Days(calendar))) screen.Line($"  {Line(run)}");
    }

    private static string Line(DayRun run)
    {
        var dates = run.Days.Length == 1 ? Full(run.First.Date) : $"{Full(run.First.Date)}至{Full(run.Last.Date)}";
        return $"{dates}　{run.Ordinals}　{run.Why}（{run.First.Article}）";
    }

    private static string Full(DateOnly day) => $"{Say(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
