using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests;

/// <summary>The law that cases are judged by: calendar, readings, settings.</summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Policies">The readings that are chosen.</param>
/// <param name="Stages">The settings.</param>
public sealed record LawOfDay(WorkCalendar Calendar, Policies Policies, StageSettings Stages)
{
    /// <summary>The official calendar and every default.</summary>
    public static LawOfDay Default { get; } = new(WorkCalendar.Official, Policies.Default, StageSettings.Default);

    /// <summary>The dates of a case as it stands.</summary>
    public Func<Progress, Deadlines> Clock => CaseClock.By(Calendar, Policies);
}
