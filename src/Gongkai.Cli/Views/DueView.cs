using System.Globalization;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Spectre.Console;

namespace Gongkai.Cli.Views;

/// <summary>Dates for a person: what is due when and by which article, what was not in order, and the days one by one.</summary>
internal static class DueView
{
    private const string Weekdays = "日一二三四五六";

    public static void Show(DueDates dates, WorkCalendar calendar)
    {
        var console = Terminal.Create();
        if (dates.Receipt is { } receipt) Line(console, $"收到申请之日　{Say(receipt)}", Marks.Strong);
        Table(console, dates);
        foreach (var answer in Answers(dates)) Line(console, answer);
        foreach (var flaw in dates.Flaws) Line(console, $"! 瑕疵：{flaw.Sentence}（{flaw.Article}）", new Style(Color.Yellow));
        foreach (var due in dates.All.Where(d => d.Key is not (DueKey.ReplyMax or DueKey.Report or DueKey.GovernmentReport))) Derivation(console, due, calendar);
        if (dates.Provisional) Line(console, $"标“暂定”的日期晚于{Say(calendar.CertainUntil)}，以国务院办公厅届时发布的节假日安排为准", new Style(Color.Yellow));
        console.WriteLine();
    }

    private static void Table(IAnsiConsole console, DueDates dates)
    {
        var grid = new Table().Border(TableBorder.Horizontal).AddColumns("期限", "日期", "最稳妥", "依据", "设置");
        foreach (var due in dates.All) Row(grid, DueKey.Name(due.Key), due);
        foreach (var (due, i) in dates.Opinions.Select((d, i) => (d, i + 1)))
            if (due is not null) Row(grid, $"{DueKey.Name(due.Key)}（第{i}件）", due);
        if (grid.Rows.Count > 0) console.Write(grid);
    }

    private static void Row(Table grid, string name, Due due) => grid.AddRow(
        new Text(name), new Text($"{Say(due.Date)}{(due.Certain ? "" : "（暂定）")}", Marks.Strong),
        new Text(due.Safest == due.Date ? "" : Say(due.Safest)), new Text(due.Period.Article, Marks.Dim), new Text(string.Join('、', due.Policies), Marks.Dim));

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

    private static void Derivation(IAnsiConsole console, Due due, WorkCalendar calendar)
    {
        console.WriteLine();
        Line(console, $"{DueKey.Name(due.Key)}　{Say(due.Date)}", Marks.Strong);
        foreach (var run in Runs(due.Period.Days(calendar))) Line(console, $"  {run}");
    }

    // Days in a row that count, or do not, for the same reason share a line.
    private static IEnumerable<string> Runs(IEnumerable<CountedDay> days)
    {
        var run = new List<CountedDay>();
        foreach (var day in days)
        {
            if (run is [.., var last] && (last.Counted, last.Why, last.Article, last.Date.AddDays(1)) != (day.Counted, day.Why, day.Article, day.Date))
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
        return $"{dates}　{ordinals}　{first.Why}（{first.Article}）";
    }

    private static string Full(DateOnly day) => $"{Say(day)}（周{Weekdays[(int)day.DayOfWeek]}）";

    private static void Line(IAnsiConsole console, string text, Style? style = null)
    {
        console.Write(new Text(text, style));
        console.WriteLine();
    }

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
