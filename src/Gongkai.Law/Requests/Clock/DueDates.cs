using System.Collections.Immutable;
using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>Everything that follows from facts, by one reading of the law: dates, answers, and what happened unlawfully.</summary>
public sealed record DueDates
{
    /// <summary>Every date that follows, in the order of a case.</summary>
    public ImmutableArray<Due> All { get; init; } = [];

    /// <summary>For each opinion asked for the last day to give it; null where there is none or it is not known.</summary>
    public ImmutableArray<Due?> Opinions { get; init; } = [];

    /// <summary>收到申请之日.</summary>
    public DateOnly? Receipt { get; init; }

    /// <summary>The reply period does not run, because of this; null where it runs.</summary>
    public Standstill? Waiting { get; init; }

    /// <summary>The working days that are left once an open consultation ends.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The last time in which the period does not run, whether it is over or not; null: there is none.</summary>
    public Pause? Pause { get; init; }

    /// <summary>The last day to answer if the consultation that is open stopped nothing, the safest one; null where none is open.</summary>
    public DateOnly? Unpaused { get; init; }

    /// <summary>The correction notice went out too late.</summary>
    public bool? CorrectionNoticeLate { get; init; }

    /// <summary>The correction came in time.</summary>
    public bool? CorrectionInTime { get; init; }

    /// <summary>The extension has the effect that the law gives one.</summary>
    public bool? ExtensionAccepted { get; init; }

    /// <summary>The delay under article 35 was told in time.</summary>
    public bool? DeferralAccepted { get; init; }

    /// <summary>The fee notice went out while the reply period ran.</summary>
    public bool? FeeNoticeInTime { get; init; }

    /// <summary>The fee was paid in time.</summary>
    public bool? PaidInTime { get; init; }

    /// <summary>答复之日.</summary>
    public DateOnly? ComplianceDate { get; init; }

    /// <summary>The reply was in time.</summary>
    public bool? InTime { get; init; }

    /// <summary>Review comes before a suit (复议前置).</summary>
    public bool? ReviewFirst { get; init; }

    /// <summary>What was not done as the law says (瑕疵): it is kept, and has only the effect that the law gives it.</summary>
    public ImmutableArray<Breach> Flaws { get; init; } = [];

    /// <summary>The main date rests on days for which no holiday notice is known (暂定).</summary>
    public bool Provisional => Principal is { Certain: false };

    /// <summary>The names of all dates that do.</summary>
    public ImmutableArray<string> ProvisionalDates =>
        [.. All.Concat(Opinions.OfType<Due>()).Where(d => !d.Certain).Select(d => d.Key).Distinct()];

    /// <summary>The date with this name (<see cref="DueKey"/>), or null where it does not follow.</summary>
    public Due? this[string key] => All.FirstOrDefault(d => d.Key == key);

    /// <summary>The date that the facts are mainly about: the reply where there is one, else publication, remedies, the rest.</summary>
    public Due? Principal =>
        this[DueKey.Reply] ?? this[DueKey.Publish] ?? this[DueKey.Review] ?? this[DueKey.Suit] ?? this[DueKey.ReportTarget]
            ?? All.FirstOrDefault();

    /// <summary>What follows from these facts.</summary>
    /// <param name="facts">What is known.</param>
    /// <param name="calendar">The calendar; <see cref="RequestFacts.CalendarAsOf"/> takes away what was not known then.</param>
    /// <returns>The dates, or the rule that the facts contradict.</returns>
    public static Verdict<DueDates> Of(RequestFacts facts, WorkCalendar calendar)
    {
        if (Contradiction.In(facts) is { } breach) return breach;
        var known = facts.CalendarAsOf is { } day ? calendar.AsOf(day) : calendar;
        var dates = new Reckoning(facts, known).Run();
        var questions = dates.All.SelectMany(d => d.Policies).Distinct().ToList();
        WorkCalendar[] calendars = dates.ProvisionalDates.IsEmpty ? [known] : [known, known.Cautious];
        var readings = facts.Policies.Readings(questions)
            .SelectMany(p => calendars.Select(c => new Reckoning(facts with { Policies = p }, c).Run())).ToList();
        return dates with { All = [.. dates.All.Select(d => d with { Safest = Earliest(d, readings) })] };
    }

    private static DateOnly Earliest(Due due, List<DueDates> readings)
    {
        var dates = readings.Select(r => r[due.Key]?.Date);
        if (due.Key == DueKey.Reply) dates = dates.Concat(readings.Select(r => r[DueKey.ShadowReply]?.Date));
        return dates.Min() is { } earliest && earliest < due.Date ? earliest : due.Date;
    }
}
