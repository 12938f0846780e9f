using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Law.Tests.Requests.Outcomes;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

/// <summary>A case in each stage, and a fact for each verb, as they come in an ordinary office.</summary>
internal static class Cases
{
    /// <summary>The day on which each verb is tried.</summary>
    public static DateOnly Today { get; } = Day("2025-03-20");

    public static StageSettings Settings { get; } = StageSettings.Default with { WarnWithoutApproval = false };

    /// <summary>Nothing is late, and what may lapse has lapsed.</summary>
    public static Deadlines InTime { get; } =
        new() { CorrectionNotice = Today, Correction = Today, Reply = Today, Payment = Today, CloseOn = Today, CloseOffered = Today };

    public static Deadlines Of(Stage stage) => stage == Stage.Final ? InTime with { Remedies = Today.AddDays(-1) } : InTime;

    /// <summary>
    /// The facts of a case that stands in this stage; the applicant has asked for it back, and a review once annulled the reply.
    /// </summary>
    public static List<RequestFact> History(Stage stage)
    {
        List<RequestFact> start =
            [new Received(Day("2025-03-03"), Channel.OnSite), new WithdrawalAsked(Day("2025-03-03"), Channel.OnSite),
                new Registered(Day("2025-03-03"), Day("2025-03-03"))];
        List<RequestFact> working = [.. start, new ReasonsAsked(Day("2025-03-04")), new ReasonsGiven(Day("2025-03-05"))];
        List<RequestFact> replied = [.. working, Reply("G2", "2025-03-10")];
        List<RequestFact> delivered = [.. replied, new Delivered(Day("2025-03-10"), replied.Count, DeliveryWay.InPerson)];
        List<RequestFact> annulled =
            [.. delivered, new Disputed(Day("2025-03-11"), DisputeRoute.Review),
                new DisputeEnded(Day("2025-03-12"), RulingTable.Find("review.annulled")!)];
        return Numbered(stage switch
        {
            Stage.Nothing => [],
            Stage.Submitted => start[..2],
            Stage.Registered => start,
            Stage.InProgress => working,
            Stage.AwaitingCorrection => [.. start, new CorrectionRequested(Day("2025-03-05"))],
            Stage.Consulting => [.. working, new Consulted(Day("2025-03-06"), ConsultationKind.ThirdParty)],
            Stage.AwaitingReasons => [.. start, new ReasonsAsked(Day("2025-03-04"))],
            Stage.AwaitingPayment => [.. working, new FeeNotified(Day("2025-03-06"), 20, null)],
            Stage.Replied => replied,
            Stage.Delivered or Stage.Final => annulled,
            Stage.Abandoned =>
                [.. start, new CorrectionRequested(Day("2025-03-05")), new DeemedAbandoned(Day("2025-03-10"), Lapse.Correction)],
            Stage.Withdrawn => [.. working, new Withdrawn(Day("2025-03-07"))],
            Stage.UnderReview => [.. delivered, new Disputed(Day("2025-03-11"), DisputeRoute.Review)],
            _ => [.. annulled, new Disputed(Day("2025-03-13"), DisputeRoute.Litigation)],
        });
    }

    public static List<RequestFact> Numbered(IEnumerable<RequestFact> facts) => [.. facts.Select((f, i) => f with { Seq = i + 1 })];

    public static Progress In(Stage stage) => Progress.Of(History(stage), _ => InTime, Settings);

    /// <summary>The fact that this verb would leave today.</summary>
    public static RequestFact Try(Verb verb, Stage stage)
    {
        var history = History(stage);
        var letter = history.LastOrDefault(f => VerbTable.Of(f).HasLetter)?.Seq ?? 99;
        var asked = history.LastOrDefault(f => f is Consulted)?.Seq ?? 99;
        return Sample(verb.Fact, letter, asked, stage) with { Seq = history.Count + 1 };
    }

    public static Replied Reply(string code, string on)
    {
        var decision = code == "PD" ? Decision.Of([OutcomeTable.Provided, OutcomeTable.ThirdParty]).Value!
            : Decision.Of(OutcomeTable.Find(code)!);
        return new Replied(Day(on), Replies.Complete(decision, Day(on)));
    }

    private static RequestFact Sample(Type fact, long letter, long asked, Stage stage) => fact.Name switch
    {
        nameof(Received) => new Received(Today, Channel.OnSite),
        nameof(Registered) => new Registered(Today, Today),
        nameof(Assigned) => new Assigned(Today, "办公室"),
        nameof(CorrectionRequested) => new CorrectionRequested(Today),
        nameof(Corrected) => new Corrected(Today),
        nameof(Consulted) => new Consulted(Today, ConsultationKind.ThirdParty),
        nameof(OpinionReceived) => new OpinionReceived(Today, asked, true),
        nameof(Extended) => new Extended(Today, 20, true),
        nameof(ReasonsAsked) => new ReasonsAsked(Today),
        nameof(ReasonsGiven) => new ReasonsGiven(Today),
        nameof(Deferred) => new Deferred(Today, Today.AddDays(30)),
        nameof(FeeNotified) => new FeeNotified(Today, 20, null),
        nameof(FeePaid) => new FeePaid(Today),
        nameof(Drafted) => new Drafted(Today, "甲"),
        nameof(Approved) => new Approved(Today, "乙"),
        nameof(Replied) => Reply("G2", "2025-03-20"),
        nameof(Dispatched) => new Dispatched(Today, letter, DeliveryWay.Post),
        nameof(Delivered) => new Delivered(Today, letter, DeliveryWay.Post),
        nameof(DeemedAbandoned) => new DeemedAbandoned(Today, stage == Stage.AwaitingPayment ? Lapse.Payment : Lapse.Correction),
        nameof(WithdrawalAsked) => new WithdrawalAsked(Today, Channel.OnSite),
        nameof(Withdrawn) => new Withdrawn(Today),
        nameof(Disputed) => new Disputed(Today, stage is Stage.Replied or Stage.Delivered ? DisputeRoute.Review : DisputeRoute.Litigation),
        nameof(DisputeAnswered) => new DisputeAnswered(Today, stage == Stage.InCourt ? DisputeRoute.Litigation : DisputeRoute.Review),
        nameof(DisputeEnded) => new DisputeEnded(Today, RulingTable.Find(stage == Stage.InCourt ? "suit.rejected" : "review.upheld")!),
        nameof(Reopened) => new Reopened(Today, null),
        nameof(Struck) => new Struck(Today, 1, "记错"),
        _ => (RequestFact)Activator.CreateInstance(fact, Today)!,   // a day is all it says; else it stands above
    };
}
