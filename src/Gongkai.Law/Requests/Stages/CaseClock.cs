using Gongkai.Law.Calendar;
using Gongkai.Law.Disputes;

namespace Gongkai.Law.Requests.Stages;

/// <summary>The dates of a case as it stands, by <see cref="DueDates"/>: what verbs are judged by.</summary>
[Article("复议法实施条例（2026年）第五十八条", "撤销后重新作出行政行为，法律、法规、规章规定期限的从其规定，即条例第三十三条的二十个工作日", Unconfirmed = "起算日系本项目的选择")]
[Article("法释〔2025〕8号第十一条", "判决重新答复的，二十个工作日内答复，判决另定期限的除外", Unconfirmed = "起算日系本项目的选择")]
public static class CaseClock
{
    /// <summary>A clock for <see cref="Progress.Of"/> by this calendar and these readings of the law.</summary>
    public static Func<Progress, Deadlines> By(WorkCalendar calendar, Policies policies) => progress => Of(progress, calendar, policies);

    /// <summary>The facts that the dates follow from.</summary>
    /// <remarks>What had no effect on the case (a second correction, a late extension) is not among them.</remarks>
    public static RequestFacts Facts(Progress progress, Policies policies)
    {
        var reply = progress.Reply;
        var confirmed = ConfirmedLater(progress);
        var (sent, arrived) = reply is null ? (null, null)
            : (progress.Sent.GetValueOrDefault(reply.Seq), progress.Arrived.GetValueOrDefault(reply.Seq));
        return new RequestFacts
        {
            Channel = confirmed?.Channel,
            Arrived = confirmed?.On,
            Confirmed = confirmed is null ? null : progress.Registered?.Receipt,
            Receipt = progress.Registered?.Receipt,
            CorrectionNotice = progress.Correction?.On,
            CorrectionNoticeReceived = Arrival(progress, progress.Correction),
            CorrectionWindowDays = progress.Correction?.WindowDays,
            CorrectedReceipt = progress.Corrected?.On,
            Consultations =
                [.. progress.Consultations.Select(
                    c => new Consultation(c.Asked.Kind, c.Asked.On) { Received = Arrival(progress, c.Asked), Answered = c.Answer?.On })],
            ExtensionNotice = progress.Extension?.On,
            ExtensionDays = progress.Extension?.Days,
            DeferralNotice = progress.Deferral?.On,
            DeferredUntil = progress.Deferral?.Until,
            FeeNotice = progress.Fee?.On,
            FeeNoticeReceived = Arrival(progress, progress.Fee),
            Paid = progress.Paid?.On,
            Outcome = progress.Outcome?.Code,
            Posted = sent is { Way: DeliveryWay.Post } ? sent.On : null,
            ElectronicSent = sent is { Way: DeliveryWay.Electronic } ? sent.On : null,
            ElectronicArrived = arrived is { Way: DeliveryWay.Electronic } ? arrived.On : null,
            HandedOver = arrived is { Way: DeliveryWay.InPerson or DeliveryWay.ByOtherOrgan } ? arrived.On : null,
            DeliveryRefused = arrived is { Way: DeliveryWay.Refused } ? arrived.On : null,
            Served = arrived?.On,
            Policies = policies,
        };
    }

    /// <summary>
    /// 办结之日: the day on which the applicant was answered, which is the day the letter left or was taken, not that of the signature;
    /// of an abandonment the day it was decided, not before it could be; of a withdrawal the day it was confirmed. Null while it is open.
    /// </summary>
    [Article("国办公开办函〔2016〕235号第四条", "交邮、签收之日为答复之日，签发不是答复")]
    public static DateOnly? ClosedOn(Progress progress, WorkCalendar calendar, Policies policies) => progress switch
    {
        { Withdrawal: { } withdrawn } => withdrawn.On,
        { Abandonment: { } abandoned } => Of(progress, calendar, policies).CloseOn is { } from && from > abandoned.On ? from : abandoned.On,
        { Reply: not null } => Delivery.Of(Facts(progress, policies)).Complied,
        _ => null,
    };

    private static Deadlines Of(Progress progress, WorkCalendar calendar, Policies policies)
    {
        var facts = Facts(progress, policies);
        if (facts.Receipt is null || Contradiction.In(facts) is not null) return Disputing(Deadlines.Unknown, progress, calendar);
        var dates = new Reckoning(facts, calendar).Run();
        return Disputing(new Deadlines
        {
            CorrectionNotice = dates[DueKey.CorrectionNotice]?.Date,
            Correction = dates[DueKey.Correction]?.Date,
            Opinions = Opinions(facts, calendar),
            Reply = progress.Reopening is { } reopened ? reopened.DecideBy ?? NewDecision(reopened.On, calendar)
                : dates[DueKey.Reply]?.Date,
            Payment = dates[DueKey.Pay]?.Date,
            CloseOn = dates[DueKey.Close]?.Date,
            CloseOffered = dates[DueKey.CloseOffered]?.Date,
            Remedies = (dates[DueKey.Suit] ?? dates[DueKey.Review])?.Date,   // six months end after sixty days
        }, progress, calendar);
    }

    private static Deadlines Disputing(Deadlines deadlines, Progress progress, WorkCalendar calendar) => deadlines with
    {
        ReviewAnswer = Unanswered(progress, DisputeRoute.Review) is { } review
            ? (review.Simplified == false ? OrganAnswer.InReview(review.On) : OrganAnswer.InSimplifiedReview(review.On)).Last(calendar)
                : null,
        SuitAnswer = Unanswered(progress, DisputeRoute.Litigation) is { } suit ? OrganAnswer.InCourt(suit.On).Last(calendar) : null,
        NewReply = progress.AwaitsReopening ? NewDecision(progress.LastRuling!.On, calendar) : null,
    };

    // Where nobody said which procedure it is, the shorter time is the safe one.
    private static Disputed? Unanswered(Progress progress, DisputeRoute route) =>
        progress.Disputes.TryGetValue(route, out var open) && open.Answer is null && IsReckoned(open.Begun.On) ? open.Begun : null;

    private static DateOnly? Opinions(RequestFacts facts, WorkCalendar calendar)
    {
        var ends = facts.Consultations.Where(c => c.Answered is null).Select(c => c.OpinionPeriod?.Last(calendar)).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private static DateOnly? NewDecision(DateOnly from, WorkCalendar calendar) =>
        IsReckoned(from) ? new ReplyClock(from).DueOn(calendar) : null;

    private static bool IsReckoned(DateOnly day) => day >= InForce.Regulations && day.Year < WorkCalendar.LastDay.Year;

    // Where organ and applicant confirmed on a later day than it came in, readings of the law differ (P1, P2); of other channels the day
    // that was fixed is all that counts.
    private static Received? ConfirmedLater(Progress progress) =>
        progress.Received is { } received && received.Channel.WaitsForConfirmation() && received.On < progress.Registered?.Receipt
            ? received : null;

    private static DateOnly? Arrival(Progress progress, RequestFact? letter) =>
        letter is null ? null : progress.Arrived.GetValueOrDefault(letter.Seq)?.On;
}
