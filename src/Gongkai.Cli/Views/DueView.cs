using System.Globalization;
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
        foreach (var answer in Answers(dates)) screen.Line(answer);
        foreach (var flaw in dates.Flaws) screen.Line($"! 瑕疵：{flaw.Sentence}（{flaw.Article}）", Tone.Warning);
        foreach (var due in dates.All.Where(d => d.Key is not (DueKey.ReplyMax or DueKey.Report or DueKey.GovernmentReport))) Derivation(screen, due, calendar);
        if (dates.Provisional) screen.Line($"标“暂定”的日期晚于{Say(calendar.CertainUntil)}，以国务院办公厅届时发布的节假日安排为准", Tone.Warning);
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
        new(due.Safest == due.Date ? "" : Say(due.Safest), Tone.Warning), new(due.Period.Article, Tone.Dim), new(string.Join('、', due.Policies), Tone.Dim));

    private static IEnumerable<string> Answers(DueDates d)
    {
        if (d.Waiting is { } waiting) yield return $"答复期限现在不计算：{waiting}尚未结束{(d.DaysLeft is { } left ? $"，结束后还有{left}个工作日" : "")}";
        if (d.CorrectionInTime is { } corrected) yield return corrected ? "补正没有逾期" : "补正逾期：有正当理由的应当受理，没有的由人决定是否视为放弃";
        if (d.ExtensionAccepted == true) yield return "延长答复期限符合规定";
        if (d.FeeNoticeInTime == true) yield return "收费通知在处理期限内发出";
        if (d.PaidInTime is { } paid) yield return paid ? "缴费没有逾期" : "缴费逾期";
        if (d.ComplianceDate is { } on) yield return $"答复之日　{Say(on)}{(d.InTime is { } inTime ? inTime ? "，没有逾期" : "，逾期" : "")}";
        if (d.ReviewFirst is { } first) yield return first ? "应当先申请行政复议，不能直接起诉" : "可以申请行政复议，也可以直接起诉";
    }

    private static void Derivation(Screen screen, Due due, WorkCalendar calendar)
    {
        screen.Line();
        screen.Line($"{DueKey.Name(due.Key)}　{Say(due.Date)}", Tone.Strong);
        foreach (var run in Runs(due.Period.Days(calendar))) screen.Line($"  {run}");
    }

    // Days in a row that count, or do not, for the same reason share a line.
    private static IEnumerable<string> Runs(IEnumerable<CountedDay> days)
    {
        var run = new List<CountedDay>();
        foreach (var day in days)
        {
            if (run is [.., var last] && (last.Counted, last.Why, last.Article, last.Provisional, last.Date.AddDays(1)) != (day.Counted, day.Why, day.Article, day.Provisional, day.Date))
            {
                yield return Run(run);
                run.Clear();
            }
            run.Add(day);
        }
        if (run.Count > 0) yield return Run(run);
    }

    private static string Run(List<CountedDay> run)
    {
        var (first, last) = (run[0], run[^1]);
        var dates = first == last ? Full(first.Date) : $"{Full(first.Date)}至{Full(last.Date)}";
        var ordinals = first.Counted ? first == last ? $"第{first.Ordinal}日" : $"第{first.Ordinal}至{last.Ordinal}日" : "不计";
        return $"{dates}　{ordinals}　{first.Why}{(first.Provisional ? "，暂定" : "")}（{first.Article}）";
    }

    private static string Full(DateOnly day) => $"{Say(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
