using System.Collections.Immutable;
using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>
/// How the reply period runs through what happened: where it begins, what restarts it, what it leaves out, what extends it.
/// </summary>
/// <remarks>Facts that were unlawful are in it with the effect that the law gives them, which is mostly none.</remarks>
internal sealed class ReplyRun
{
    private readonly RequestFacts facts;
    private readonly WorkCalendar calendar;
    private readonly DateOnly receipt;
    private readonly ImmutableArray<Excluded> excluded;
    private readonly List<DateOnly> bases;

    public ReplyRun(RequestFacts facts, WorkCalendar calendar, DateOnly receipt)
    {
        (this.facts, this.calendar, this.receipt) = (facts, calendar, receipt);
        excluded = Excluded.Union(facts.Consultations.Select(c => c.Excluded(calendar, facts.Policies)).OfType<Excluded>());
        CorrectionNoticeLate = facts.CorrectionNotice is { } notice ? notice > Correction.Notice(receipt).Last(calendar) : null;
        bases = [receipt];
        if (facts.CorrectedReceipt is { } corrected && CorrectionRestarts) bases.Add(corrected);
        ExtensionAccepted = facts.ExtensionNotice is { } told ? told <= Before(told) && !AwaitsCorrection(told)
            && facts.ExtensionDays <= ReplyClock.LongestExtension.On(told) : null;
        FeeNoticeInTime = facts.FeeNotice is { } fee ? fee >= InForce.ProcessingFees && !AwaitsCorrection(fee)
            && fee <= At(fee).DueOn(calendar) : null;
        if (facts.Paid is { } paid && FeeRestarts) bases.Add(paid);
        bases.Sort();
        Base = bases[^1];
        DeferralAccepted = facts is { DeferralNotice: { } deferral, DeferredUntil: not null } ? deferral <= At(deferral).DueOn(calendar)
            : null;
    }

    /// <summary>The day from which the period counts in the end.</summary>
    public DateOnly Base { get; }

    public bool? CorrectionNoticeLate { get; }

    public bool? ExtensionAccepted { get; }

    public bool? FeeNoticeInTime { get; }

    public bool? DeferralAccepted { get; }

    public ReplyClock Clock => new(Base) { Excluded = excluded, ExtendedBy = Extends(Base) ? facts.ExtensionDays!.Value : 0 };

    /// <summary>The last day to answer, and the period. A delay to a day inside it never shortens it.</summary>
    public Period Period => DeferralAccepted == true && facts.DeferredUntil > Clock.DueOn(calendar)
        ? new FixedDay(facts.DeferredUntil.Value, "延迟答复的合理期限，由行政机关确定", "条例第三十五条") : Clock.Period;

    /// <summary>
    /// The longest that the period can still become: by 20 working days, unless it was extended before, or it is too late for that.
    /// </summary>
    public Period Longest => DeferralAccepted == true || ExtensionAccepted == true || ExtensionTooLate
        ? Period
        : (Clock with { ExtendedBy = ReplyClock.LongestExtension.On(Base) }).Period;

    /// <summary>The period does not run, because of this.</summary>
    public Standstill? Waiting => this switch
    {
        _ when facts is { CorrectionNotice: { } notice, CorrectedReceipt: null } && CorrectionRestarts && notice >= Base =>
            Standstill.Correction,
        _ when facts is { FeeNotice: { } fee, Paid: null } && FeeRestarts && fee >= Base => Standstill.Payment,
        _ when Open.Any() => Standstill.Consultation,
        _ => null,
    };

    /// <summary>
    /// Consultations that stop the period and whose end is not known. One that was sent on the last day stops nothing any more, unless that
    /// day is left out too (P3).
    /// </summary>
    public IEnumerable<Consultation> Open =>
        facts.Consultations.Where(c => c.Ends(calendar) is null && c.Sent >= Base && c.Begins(facts.Policies) <= Clock.DueOn(calendar));

    /// <summary>Working days left when the first of the open consultations stopped the period.</summary>
    public int DaysLeft
    {
        get
        {
            var stopped = Open.Min(c => c.Begins(facts.Policies));
            return Clock.Period.Days(calendar).Count(d => d.Counted && d.Date >= stopped);
        }
    }

    /// <summary>The last time in which the period does not run, or null.</summary>
    public Pause? Pause => Waiting switch
    {
        Standstill.Correction => Anew(Standstill.Correction, facts.CorrectionNotice!.Value),
        Standstill.Payment => Anew(Standstill.Payment, facts.FeeNotice!.Value),
        Standstill.Consultation => new(Standstill.Consultation, Open.Min(c => c.Begins(facts.Policies)), null, DaysLeft),
        _ when excluded is [.., { Days: var last }] && last.Last > Base => new(
            Standstill.Consultation, last.First, last.Last, Clock.Period.Days(calendar).Count(d => d.Counted && d.Date > last.Last)),
        _ => null,
    };

    private static Pause Anew(Standstill why, DateOnly notice) => new(why, notice, null, ReplyClock.ReplyDays.On(notice));

    /// <summary>The period from another first day, with the same consultations and extension (P2).</summary>
    public WorkingDayPeriod From(DateOnly shadow) => (Clock with { Base = shadow }).Period;

    public bool ExtensionTooLate => facts.ExtensionNotice is { } told && told > Before(told);

    /// <summary>The applicant was told of the extension while no period ran.</summary>
    public bool ExtensionWhileWaiting => facts.ExtensionNotice is { } told && AwaitsCorrection(told);

    /// <summary>The fee notice went out while no period ran.</summary>
    public bool FeeNoticeWhileWaiting => facts.FeeNotice is { } fee && AwaitsCorrection(fee);

    // On the day of the notice itself, and of the correction, the period ran as well.
    private bool AwaitsCorrection(DateOnly day) =>
        CorrectionRestarts && facts.CorrectionNotice < day && !(facts.CorrectedReceipt <= day);

    private bool CorrectionRestarts => CorrectionNoticeLate != true || facts.Policies.On(PolicyBook.LateCorrection) == Restart.Yes;

    private bool FeeRestarts => FeeNoticeInTime != false && facts.Policies.On(PolicyBook.Payment) == Restart.Yes;

    // The last day before the extension, in the run that was on when the applicant was told.
    private DateOnly Before(DateOnly told) => new ReplyClock(BaseAt(told)) { Excluded = excluded }.DueOn(calendar);

    private ReplyClock At(DateOnly day) =>
        new(BaseAt(day))
        { Excluded = excluded, ExtendedBy = Extends(BaseAt(day)) && facts.ExtensionNotice <= day ? facts.ExtensionDays!.Value : 0 };

    private DateOnly BaseAt(DateOnly day) => bases.LastOrDefault(b => b <= day, receipt);

    // An extension belongs to the run in which it was told: a restart gives the full period anew, without it.
    private bool Extends(DateOnly run) => ExtensionAccepted == true && BaseAt(facts.ExtensionNotice!.Value) == run;
}
