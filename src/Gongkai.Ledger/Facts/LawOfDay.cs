using System.Globalization;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// The law that an act is judged by: calendar, readings, settings, as they were when the act began. It comes with the transaction.
/// </summary>
/// <param name="Calendar">The working days.</param>
/// <param name="Policies">The readings that are chosen.</param>
/// <param name="Stages">The settings.</param>
public sealed record LawOfDay(WorkCalendar Calendar, Policies Policies, StageSettings Stages)
{
    /// <summary>Changes with every change of what projections say of the same facts.</summary>
    private const int Edition = 3;

    /// <summary>The official calendar of this program and every default.</summary>
    public static LawOfDay Default { get; } = new(WorkCalendar.Official, Policies.Default, StageSettings.Default);

    /// <summary>The number of the change that it stands at; 0: nothing was changed in this ledger.</summary>
    public long Version { get; init; }

    /// <summary>
    /// By this a projection names the law and the calendar that it was made with: edition of the program, last certain day, change.
    /// </summary>
    public string Name => FormattableString.Invariant($"{Edition}/{Calendar.CertainUntil:yyyy-MM-dd}/{Version}");

    /// <summary>Whether a law of this name was there before: an earlier edition, or a calendar that knew less.</summary>
    public bool IsAfter(string name) => name.Split('/') is [var edition, var certain, var version]
        && int.TryParse(edition, NumberStyles.None, CultureInfo.InvariantCulture, out var e) && e <= Edition
        && DateOnly.TryParseExact(certain, "yyyy-MM-dd", out var until) && until <= Calendar.CertainUntil
        && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var v) && v <= Version;

    /// <summary>The dates of a case as it stands.</summary>
    public Func<Progress, Deadlines> Clock => CaseClock.By(Calendar, Policies);

    /// <summary>办结之日: the day on which the applicant was answered; null while the case is open.</summary>
    public DateOnly? ClosedOn(Progress progress) => CaseClock.ClosedOn(progress, Calendar, Policies);
}
