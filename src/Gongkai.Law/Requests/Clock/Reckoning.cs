using System.Collections.Immutable;
using Gongkai.Law.Calendar;
using Gongkai.Law.Disclosure;

namespace Gongkai.Law.Requests;

/// <summary>One reading of facts into dates. The facts do not contradict each other.</summary>
internal sealed class Reckoning
{
    private readonly RequestFacts facts;
    private readonly WorkCalendar calendar;
    private readonly Delivery delivery;

    /// <summary>What counts for the reply period: what happened after the reply has no effect on it.</summary>
    private readonly RequestFacts before;

    private readonly ImmutableArray<Due>.Builder dates = ImmutableArray.CreateBuilder<Due>();
    private readonly ImmutableArray<Breach>.Builder flaws = ImmutableArray.CreateBuilder<Breach>();

    private bool wasWaiting;

    public Reckoning(RequestFacts facts, WorkCalendar calendar)
    {
        (this.facts, this.calendar, delivery) = (facts, calendar, Delivery.Of(facts));
        before = delivery.Complied is { } on ? facts.Until(on) : facts;
    }

    public DueDates Run()
    {
        if (before != facts) flaws.Add(Flaw.AfterReply);
        var result = Disputing(Delivered(Answering(new DueDates())));
        Publishing();
        return result with { All = dates.ToImmutable(), Flaws = flaws.ToImmutable() };
    }

    private DueDates Answering(DueDates result)
    {
        var receipt = Receipt.Of(facts);
        var isAnswered = delivery.Complied is not null;
        var showsShadow = facts.Policies.On(PolicyBook.ShadowReply) == ShadowReply.Shown;
        if (receipt is { On: null, ShadowFrom: { } from } && showsShadow)
            Add(DueKey.ShadowReply, new ReplyClock(from).Period, [PolicyBook.ShadowReply.Id]);
        if (receipt?.On is not { } on) return WithoutReceipt(result with { Opinions = Opinions() });

        var run = new ReplyRun(before, calendar, on);
        var questions = Questions(receipt, run);
        Add(DueKey.CorrectionNotice, Correction.Notice(on), receipt.Policies);
        result = Paying(Correcting(result with { Receipt = on, Opinions = Opinions() }, run), run);
        if (run.Waiting is null || isAnswered)   // the reply ends the waiting
        {
            Add(DueKey.Reply, run.Period, questions);
            Add(DueKey.ReplyMax, run.Longest, questions);
        }
        var runsFromReceipt = run.Base == on && run.Waiting is null;
        if (receipt.ShadowFrom is { } shadow && runsFromReceipt && showsShadow)
            Add(DueKey.ShadowReply, run.From(shadow), questions);
        Mark(run);
        wasWaiting = run.Waiting is not null;
        if (isAnswered) return result with { ExtensionAccepted = run.ExtensionAccepted, DeferralAccepted = run.DeferralAccepted };
        return result with
        {
            Waiting = run.Waiting,
            DaysLeft = run.Waiting == Standstill.Consultation ? run.DaysLeft : null,
            Pause = run.Pause,
            Unpaused = run.Waiting == Standstill.Consultation ? run.Period.Last(calendar) : null,
            ExtensionAccepted = run.ExtensionAccepted,
            DeferralAccepted = run.DeferralAccepted,
        };
    }

    // What begins with a correction or a payment follows although nobody knows when the application came in.
    private DueDates WithoutReceipt(DueDates result)
    {
        DateOnly?[] restarts = [before.CorrectedReceipt, before.Policies.On(PolicyBook.Payment) == Restart.Yes ? before.Paid : null];
        var run = restarts.Max() is { } begun ? new ReplyRun(before with { CorrectionNotice = null, FeeNotice = null }, calendar, begun)
            : null;
        result = Paying(Correcting(result, run), run);
        if (run is null) return result;
        Add(DueKey.Reply, run.Period, before.Paid is null ? [] : [PolicyBook.Payment.Id]);
        return result with { ExtensionAccepted = run.ExtensionAccepted, DeferralAccepted = run.DeferralAccepted };
    }

    private ImmutableArray<Due?> Opinions() =>
        [.. facts.Consultations.Select(c => c.OpinionPeriod is { } period ? Make(DueKey.Opinion, period, []) : null)];

    private DueDates Correcting(DueDates result, ReplyRun? run)
    {
        if (facts.CorrectionNoticeReceived is not { } received) return result with { CorrectionNoticeLate = run?.CorrectionNoticeLate };
        var window = Correction.Window(received, facts.CorrectionWindowDays ?? facts.Policies.On(PolicyBook.CorrectionWindow));
        var due = Add(DueKey.Correction, window, facts.CorrectionWindowDays is null ? [PolicyBook.CorrectionWindow.Id] : []);
        if (facts.CorrectedReceipt is null) Closing(due, [PolicyBook.CorrectionWindow.Id]);
        if (facts.CorrectedReceipt > due) flaws.Add(Flaw.LateButTaken);
        return result with
        {
            CorrectionNoticeLate = run?.CorrectionNoticeLate,
            CorrectionInTime = facts.CorrectedReceipt is { } on ? on <= due : null
        };
    }

    private DueDates Paying(DueDates result, ReplyRun? run)
    {
        result = result with { FeeNoticeInTime = run?.FeeNoticeInTime };
        if (facts.FeeNoticeReceived is not { } received || received < InForce.ProcessingFees) return result;
        var due = Add(DueKey.Pay, FeePayment.Period(received), []);
        if (facts.Paid is null) Closing(due, []);
        if (facts.Paid > due) flaws.Add(Flaw.LateButTaken);
        return result with { PaidInTime = facts.Paid is { } on ? on <= due : null };
    }

    // 视为放弃 is a person's decision, lawful from the day after the period; the day on which it is offered lets what is in the post arrive
    // first.
    private void Closing(DateOnly due, IReadOnlyList<string> questions)
    {
        Add(DueKey.Close, new FixedDay(due.AddDays(1), "期限届满的次日", "条例第三十条") { FromCalendar = true }, questions);
        Add(DueKey.CloseOffered, new WorkingDayPeriod(due, facts.Policies.On(PolicyBook.CloseGrace) + 1, "条例第三十条"),
            [.. questions, PolicyBook.CloseGrace.Id]);
    }

    private List<string> Questions(Receipt receipt, ReplyRun run)
    {
        List<string> questions = [.. run.Base == receipt.On ? receipt.Policies : []];
        if (receipt.ShadowFrom is not null && run.Base == receipt.On) questions.Add(PolicyBook.ShadowReply.Id);
        if (!facts.Consultations.IsEmpty) questions.Add(PolicyBook.ConsultationStart.Id);
        if (run.CorrectionNoticeLate == true) questions.Add(PolicyBook.LateCorrection.Id);
        if (facts.Paid is not null) questions.Add(PolicyBook.Payment.Id);
        if (run.DeferralAccepted == true) questions.Add(PolicyBook.Deferral.Id);
        return questions;
    }

    private void Mark(ReplyRun run)
    {
        if (run.CorrectionNoticeLate == true) flaws.Add(Flaw.CorrectionNoticeLate);
        if (run.ExtensionAccepted == false) flaws.Add(Extension(run));
        if (run.DeferralAccepted == false) flaws.Add(Flaw.DeferralLate);
        if (run.FeeNoticeInTime == false) flaws.Add(FeeNotice(run));
        if (before.Consultations.Any(c => c.Sent > run.Clock.DueOn(calendar))) flaws.Add(Flaw.ConsultedLate);
    }

    private static Breach Extension(ReplyRun run) =>
        run.ExtensionWhileWaiting ? Flaw.ExtensionWhileWaiting : run.ExtensionTooLate ? Flaw.ExtensionLate : Flaw.ExtensionTooLong;

    private Breach FeeNotice(ReplyRun run) =>
        facts.FeeNotice < InForce.ProcessingFees ? Flaw.FeeBeforeMeasures
            : run.FeeNoticeWhileWaiting ? Flaw.FeeNoticeWhileWaiting : Flaw.FeeNoticeLate;

    private DueDates Delivered(DueDates result)
    {
        if (delivery.Complied is not { } on) return result;
        // a reply while an opinion, a correction or a payment is awaited comes before the due date on the count by which none runs
        var inTime = dates.FirstOrDefault(d => d.Key == DueKey.Reply) is { } due ? on <= due.Date || wasWaiting : (bool?)null;
        if (inTime == false) flaws.Add(Flaw.ReplyLate);
        return result with
        {
            ComplianceDate = on,
            InTime = inTime,
            ReviewFirst = facts.Outcome is { } outcome ? ReviewFirst.After(outcome, on) : null
        };
    }

    private DueDates Disputing(DueDates result)
    {
        if (facts.Unanswered) result = Silence(result);
        else if (delivery.Known is { } known) Known(known, result.ReviewFirst == true);
        if (facts.ReviewDecisionReceived is { } decision) Add(DueKey.Suit, RemedyPeriods.SuitAfterReview(decision), []);
        else if (facts.ReviewRefused is { } refused) Add(DueKey.Suit, RemedyPeriods.SuitAfterReview(refused), []);
        else if (facts.ReviewApplied is { } applied) Unreviewed(applied);
        if (facts.JudgmentInForce is { } judgment) Add(DueKey.Judgment, RemedyPeriods.Judgment(judgment), []);
        if (facts.ReviewCopyReceived is { } review)
        {
            Add(DueKey.ReviewAnswerSimplified, OrganAnswer.InSimplifiedReview(review), []);
            Add(DueKey.ReviewAnswer, OrganAnswer.InReview(review), []);
        }
        if (facts.SuitCopyReceived is { } suit) Add(DueKey.SuitAnswer, OrganAnswer.InCourt(suit), []);
        return result;
    }

    private void Unreviewed(DateOnly applied)
    {
        Add(DueKey.Suit, RemedyPeriods.SuitAfterSilence(applied, RemedyPeriods.ReviewDecisionDays), []);
        if (applied >= InForce.ReviewAct)
            Add(DueKey.SuitSimplified, RemedyPeriods.SuitAfterSilence(applied, RemedyPeriods.SimplifiedDecisionDays), []);
    }

    // Who went to the review organ sues after it; no suit of its own runs beside that.
    private bool WentToReview => (facts.ReviewDecisionReceived ?? facts.ReviewRefused ?? facts.ReviewApplied) is not null;

    private void Known(DateOnly known, bool reviewFirst)
    {
        Add(DueKey.Review, Told(known, Review, RemedyPeriods.LongestReview(known)), []);
        if (!reviewFirst && !WentToReview)
            Add(DueKey.Suit, Told(known, RemedyPeriods.Suit, RemedyPeriods.LongestSuit(known)), []);
    }

    // From the day on which the applicant was told of the right, at most a year from knowing the content.
    private Period Told(DateOnly known, Func<DateOnly, Period> period, Period longest)
    {
        if (facts is { RemediesNotTold: true, RemediesToldOn: null }) return longest;
        var told = period(facts.RemediesToldOn ?? known);
        return facts.RemediesToldOn is not null && longest.Last(calendar) < told.Last(calendar) ? longest : told;
    }

    private DueDates Silence(DueDates result)
    {
        if (dates.FirstOrDefault(d => d.Key == DueKey.Reply) is not { } reply) return result;
        var suit = RemedyPeriods.Suit(reply.Date);
        var first = ReviewFirst.AfterSilence(reply.Date, facts.SuitFiled ?? suit.Last(calendar), facts.Policies);
        Add(DueKey.Review, RemedyPeriods.Review(reply.Date), reply.Policies);
        if (!first && !WentToReview) Add(DueKey.Suit, suit, [.. reply.Policies, PolicyBook.Silence.Id]);
        return result with { ReviewFirst = first };
    }

    private CalendarDayPeriod Review(DateOnly start) =>
        facts is { ReviewFirstNotTold: true, SuitFiled: { } filed, SuitDismissedServed: { } dismissed }
            && dismissed >= InForce.ReviewRegulations
            ? RemedyPeriods.Review(start, new(filed, dismissed))
            : RemedyPeriods.Review(start);

    private void Publishing()
    {
        if (facts.Formed is { } formed)
            Add(DueKey.Publish, (PublicationPeriod.Of(facts.Subject ?? "general") ?? PublicationPeriod.General).From(formed), []);
        if (facts.ReportYear is not { } year) return;
        var report = new AnnualReportDates(year);
        Add(DueKey.Report, report.Organ, []);
        Add(DueKey.ReportTarget, AnnualReportDates.Target(report.Organ, calendar), []);
        Add(DueKey.GovernmentReport, report.Government, []);
        Add(DueKey.GovernmentReportTarget, AnnualReportDates.Target(report.Government, calendar), []);
    }

    private DateOnly Add(string key, Period period, IReadOnlyList<string> questions)
    {
        var due = Make(key, period, questions);
        dates.Add(due);
        return due.Date;
    }

    private Due Make(string key, Period period, IReadOnlyList<string> questions) =>
        new(key, period.Last(calendar), period, questions, period.IsCertain(calendar));
}
