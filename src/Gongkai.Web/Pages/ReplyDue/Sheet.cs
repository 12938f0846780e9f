using System.Collections.Immutable;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.ReplyDue;

/// <summary>What the facts lead to, as the page shows it.</summary>
public sealed class Sheet
{
    private readonly WorkCalendar calendar;
    private readonly DateOnly today;

    private Sheet(Answers answers, DueDates dates, WorkCalendar calendar, DateOnly today) =>
        (Answers, Dates, this.calendar, this.today) = (answers, dates, calendar, today);

    /// <summary>What was typed.</summary>
    public Answers Answers { get; }

    /// <summary>Every date.</summary>
    public DueDates Dates { get; }

    /// <summary>The sheet, or what is to be put right first.</summary>
    public static (Sheet? Sheet, ImmutableArray<Problem> Problems) Of(Answers answers, WorkCalendar calendar, DateOnly today)
    {
        if (!answers.Problems.IsEmpty) return (null, answers.Problems);
        var (facts, problem) = FactsOf.Answers(answers);
        if (facts is null) return (null, [problem!]);
        var dates = DueDates.Of(facts, calendar);
        if (!dates.Allowed) return (null, [Refusal.Of(dates.Breach, facts, answers)]);
        return dates.Value.All.IsEmpty
            ? (null, [new("receipt", "请填写收到申请之日")])
            : (new(answers, dates.Value, facts.CalendarAsOf is { } day ? calendar.AsOf(day) : calendar, today), []);
    }

    /// <summary>The date that matters most, and whose days are shown.</summary>
    public Due? Main => Dates[DueKey.Reply] ?? (Dates.Waiting is null ? Dates.Principal : Dates[DueKey.Pay] ?? Dates[DueKey.Correction]);

    /// <summary>The one sentence of the page.</summary>
    public string Headline => (Dates.Waiting, Main) switch
    {
        ({ } waiting, _) => $"答复期限现在不计算：{waiting.Name()}尚未结束",
        (_, { Key: DueKey.Reply } due) => $"最迟{Day.Chinese(due.Date)}（{Day.Weekday(due.Date)}，含当日）答复",
        (_, { } due) => $"{DueKey.Name(due.Key)}：{Day.Full(due.Date)}",
        _ => "",
    };

    /// <summary>还剩几个工作日; null once there is a reply, and before the period begins.</summary>
    public string? Left => (Main, Dates.ComplianceDate) switch
    {
        ({ Key: DueKey.Reply } due, null) when due.Date < today => $"到今天（{Day.Chinese(today)}）已经过了",
        ({ Key: DueKey.Reply } due, null) when today >= due.Period.Start =>
            $"到今天（{Day.Chinese(today)}）还剩 {calendar.Ordinal(due.Date) - calendar.Ordinal(today)} 个工作日",
        _ => null,
    };

    /// <summary>The weeks of the date that matters most.</summary>
    public ImmutableArray<Week> Weeks => Main is { } due ? Asking.Weeks.Of(due.Period.Days(calendar), due.Date, today) : [];

    /// <summary>Every date with its name, in the order of a case.</summary>
    public IEnumerable<(string Name, Due Due)> Rows => Dates.All.Select(d => (DueKey.Name(d.Key), d))
        .Concat(
            Dates.Opinions.Select((d, i) => ($"{DueKey.Name(DueKey.Opinion)}（第{i + 1}件）", d)).Where(o => o.d is not null)
                .Select(o => (o.Item1, o.d!)));

    /// <summary>The facts as they were told.</summary>
    public IEnumerable<(string Label, string Value)> Facts =>
        FactFields.All.Where(f => Answers[f.Name] is not null).Select(f => (Label(f), Words(f, Answers[f.Name]!)));

    /// <summary>The settings that the dates rest on.</summary>
    public IEnumerable<Policy> Questions => Rows.SelectMany(r => r.Due.Policies).Distinct().Select(PolicyBook.Find).OfType<Policy>();

    /// <summary>The last day that notices speak for.</summary>
    public DateOnly CertainUntil => calendar.CertainUntil;

    /// <summary>The days of a date.</summary>
    public IEnumerable<CountedDay> Days(Due due) => due.Period.Days(calendar);

    private static string Label(Field field) => field.Name.StartsWith("consultation", StringComparison.Ordinal)
        ? $"第{field.Name["consultation".Length..field.Name.IndexOf('.', StringComparison.Ordinal)]}件：{field.Label}"
        : field.Label;

    private static string Words(Field field, string value) => field.Kind switch
    {
        AnswerKind.Date => Day.Full(Day.Read(value)!.Value),
        AnswerKind.Choice => field.Options.First(o => o.Value == value).Text,
        AnswerKind.Flag => "是",
        _ => $"{value} 个工作日",
    };
}
