using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>How long there is for a case in a list, as its row says.</summary>
/// <param name="DueOn">The last day to answer, or null.</param>
/// <param name="ClosedOn">The day on which the applicant was answered, or null.</param>
/// <param name="Paused">What the reply period last waited for, or null.</param>
/// <param name="PausedFrom">The first day of that.</param>
/// <param name="PausedUntil">The last day of that, where it is known.</param>
/// <param name="PausedLeft">What is left of the period after that.</param>
/// <param name="DisputeDue">The first day on which review or court want something, or null.</param>
public abstract record CaseTime(
    DateOnly? DueOn, DateOnly? ClosedOn, string? Paused, DateOnly? PausedFrom, DateOnly? PausedUntil, int? PausedLeft, DateOnly? DisputeDue)
{
    /// <summary>The columns, in the order of the parameters.</summary>
    internal const string TimeColumns =
        "r.due_on, r.closed_on, r.paused, r.paused_from, r.paused_until, r.paused_left, r.dispute_due";

    /// <summary>The next day on which the organ has to have done something, or null.</summary>
    public DateOnly? FirstDue => DueOn ?? DisputeDue;

    /// <summary>
    /// How long there is on a day: to answer; once the applicant was answered, for what review or court want. Null: nothing is due.
    /// </summary>
    public ReplyTime? TimeOn(DateOnly day, WorkCalendar calendar) => (ClosedOn, DisputeDue) switch
    {
        (null, _) => ReplyTime.On(day, DueOn, Pause, calendar),
        (_, { } due) => ReplyTime.On(day, due, null, calendar),
        _ => null,
    };

    private Pause? Pause =>
        Paused is null ? null : new(Enum.Parse<Standstill>(Paused), PausedFrom!.Value, PausedUntil, PausedLeft!.Value);
}
