using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Requests.Stages;

/// <summary>An application as its facts leave it: one fold over them.</summary>
/// <remarks>
/// It never throws, whatever the facts and their order. What was unlawful is kept in <see cref="Flaws"/> and has only the effect that the
/// law gives it. Nothing closes by itself: each end of a case is a fact that a person recorded.
/// </remarks>
[Article("条例第四十五条", "登记、审核、办理、答复、归档的流程")]
public sealed record Progress
{
    /// <summary>Nothing is recorded.</summary>
    public static Progress Nothing { get; } = new();

    /// <summary>The arrival, or null.</summary>
    public Received? Received { get; private init; }

    /// <summary>The registration, or null.</summary>
    public Registered? Registered { get; private init; }

    /// <summary>Work on it has begun.</summary>
    public bool Begun { get; private init; }

    /// <summary>The one correction that was asked for, or null.</summary>
    public CorrectionRequested? Correction { get; private init; }

    /// <summary>The corrected application, or null.</summary>
    public Corrected? Corrected { get; private init; }

    /// <summary>A correction is awaited.</summary>
    public bool AwaitsCorrection { get; private init; }

    /// <summary>Opinions asked for, with the answer where there is one.</summary>
    public ImmutableArray<(Consulted Asked, OpinionReceived? Answer)> Consultations { get; private init; } = [];

    /// <summary>The extension, or null.</summary>
    public Extended? Extension { get; private init; }

    /// <summary>The question for reasons, or null.</summary>
    public ReasonsAsked? ReasonsAsked { get; private init; }

    /// <summary>The reasons, or null.</summary>
    public ReasonsGiven? ReasonsGiven { get; private init; }

    /// <summary>The delayed reply, or null.</summary>
    public Deferred? Deferral { get; private init; }

    /// <summary>The fee notice, or null.</summary>
    public FeeNotified? Fee { get; private init; }

    /// <summary>The payment, or null.</summary>
    public FeePaid? Paid { get; private init; }

    /// <summary>A payment is awaited.</summary>
    public bool AwaitsPayment { get; private init; }

    /// <summary>The approval of the draft, or null.</summary>
    public Approved? Approval { get; private init; }

    /// <summary>The reply in force, or null.</summary>
    public Replied? Reply { get; private init; }

    /// <summary>The letters that left the organ, by the number of the fact they belong to.</summary>
    public ImmutableSortedDictionary<long, Dispatched> Sent { get; private init; } = ImmutableSortedDictionary<long, Dispatched>.Empty;

    /// <summary>The letters that arrived, by the number of the fact they belong to.</summary>
    public ImmutableSortedDictionary<long, Delivered> Arrived { get; private init; } = ImmutableSortedDictionary<long, Delivered>.Empty;

    /// <summary>The numbers of the facts that have a letter.</summary>
    public ImmutableSortedSet<long> LettersOf { get; private init; } = [];

    /// <summary>The decision to treat it as abandoned, or null.</summary>
    public DeemedAbandoned? Abandonment { get; private init; }

    /// <summary>The applicant's wish to have it back, or null.</summary>
    public WithdrawalAsked? WithdrawalAsked { get; private init; }

    /// <summary>The confirmed withdrawal, or null.</summary>
    public Withdrawn? Withdrawal { get; private init; }

    /// <summary>The reviews and suits that are open, with the organ's answer where it was handed in.</summary>
    public ImmutableSortedDictionary<DisputeRoute, (Disputed Begun, DisputeAnswered? Answer)> Disputes { get; private init; } =
        ImmutableSortedDictionary<DisputeRoute, (Disputed Begun, DisputeAnswered? Answer)>.Empty;

    /// <summary>How the last review or suit ended, or null.</summary>
    public DisputeEnded? LastRuling { get; private init; }

    /// <summary>A decision or judgment wants a new reply, and nobody has begun with it.</summary>
    public bool AwaitsReopening => Disputes.IsEmpty && Outcome is not null && LastRuling?.WantsNewReply() is true;

    /// <summary>It was taken up again after a dispute: its new reply is no second result in table III.</summary>
    public Reopened? Reopening { get; private init; }

    /// <summary>瑕疵: facts that were not as the law wants them.</summary>
    public ImmutableArray<(RequestFact Fact, Breach Breach)> Flaws { get; private init; } = [];

    /// <summary>The one outcome, or null while it is open.</summary>
    public Outcome? Outcome => this switch
    {
        { Withdrawal: not null } => OutcomeTable.Withdrawn,
        { Abandonment: { } a } => a.Lapse == Lapse.Correction ? OutcomeTable.CorrectionLapsed : OutcomeTable.FeeUnpaid,
        _ => Reply?.Reply.Decision.Outcome,
    };

    /// <summary>Where it stands, as long as remedies are open.</summary>
    public Stage Stage => this switch
    {
        { Outcome: not null } when Disputes.ContainsKey(DisputeRoute.Litigation) => Stage.InCourt,
        { Outcome: not null } when Disputes.ContainsKey(DisputeRoute.Review) => Stage.UnderReview,
        { Withdrawal: not null } => Stage.Withdrawn,
        { Abandonment: not null } => Stage.Abandoned,
        { Reply: { } reply } => Arrived.ContainsKey(reply.Seq) ? Stage.Delivered : Stage.Replied,
        { AwaitsCorrection: true } => Stage.AwaitingCorrection,
        { AwaitsPayment: true } => Stage.AwaitingPayment,
        { ReasonsAsked: not null, ReasonsGiven: null } => Stage.AwaitingReasons,
        _ when Consultations.Any(c => c.Answer is null) => Stage.Consulting,
        { Begun: true } => Stage.InProgress,
        { Registered: not null } => Stage.Registered,
        { Received: not null } => Stage.Submitted,
        _ => Stage.Nothing,
    };

    /// <summary>
    /// Where it stands on a day: at its end, once no remedy is open any longer; in progress, once the time for opinions is over.
    /// </summary>
    public Stage StageOn(DateOnly today, Deadlines deadlines) => Stage switch
    {
        Stage.Delivered or Stage.Abandoned when deadlines.Remedies < today => Stage.Final,
        Stage.Consulting when !AwaitsOpinion(today, deadlines) => Stage.InProgress,
        var stage => stage,
    };

    /// <summary>
    /// An opinion that was asked for may still come in time. Silence ends with the period: the organ then decides, or a co-producer is
    /// deemed to consent.
    /// </summary>
    public bool AwaitsOpinion(DateOnly today, Deadlines deadlines) =>
        Consultations.Any(c => c.Answer is null) && !(deadlines.Opinions < today);

    /// <summary>Folds the facts of one application, in the order of their legal dates.</summary>
    /// <param name="facts">The facts, in any order; struck ones are skipped.</param>
    /// <param name="clock">The dates that follow from the case so far; null: lateness is not judged.</param>
    /// <param name="settings">Choices that no national text makes; null: the defaults.</param>
    public static Progress Of(IEnumerable<RequestFact> facts, Func<Progress, Deadlines>? clock = null, StageSettings? settings = null) =>
        Strikes.Standing(facts).OrderBy(f => f.On).ThenBy(f => f.Seq)
            .Aggregate(
                Nothing, (before, fact) =>
                    before.After(fact, clock?.Invoke(before) ?? Deadlines.Unknown, settings ?? StageSettings.Default));

    /// <summary>The case after one more fact.</summary>
    public Progress After(RequestFact fact, Deadlines deadlines, StageSettings settings)
    {
        var assessment = VerbTable.Judge(this, fact, deadlines, settings);
        var next = assessment.Void ? this : Apply(fact);
        return next with
        {
            LettersOf = VerbTable.Of(fact).HasLetter ? next.LettersOf.Add(fact.Seq) : next.LettersOf,
            Flaws = [.. Flaws, .. assessment.Flaws.Select(breach => (fact, breach))],
        };
    }

    private Progress Apply(RequestFact fact) => fact switch
    {
        Received f => this with { Received = f },
        Registered f => this with { Registered = f },
        Assigned or Drafted => this with { Begun = true },
        CorrectionRequested f => this with { Correction = f, AwaitsCorrection = true },
        Corrected f => this with { Corrected = f, AwaitsCorrection = false, Begun = true },
        Consulted f => this with { Consultations = Consultations.Add((f, null)), Begun = true },
        OpinionReceived f => this with { Consultations = [.. Consultations.Select(c => c.Asked.Seq == f.Of ? (c.Asked, f) : c)] },
        Extended f => this with { Extension = f, Begun = true },
        ReasonsAsked f => this with { ReasonsAsked = f, ReasonsGiven = null },
        ReasonsGiven f => this with { ReasonsGiven = f, Begun = true },
        Deferred f => this with { Deferral = f },
        FeeNotified f => this with { Fee = f, AwaitsPayment = true },
        FeePaid f => this with { Paid = f, AwaitsPayment = false, Begun = true },
        Approved f => this with { Approval = f, Begun = true },
        _ => Close(fact),
    };

    private Progress Close(RequestFact fact) => fact switch
    {
        Replied f => this with { Reply = f },
        Dispatched f => this with { Sent = Sent.SetItem(f.Of, f) },
        Delivered f => this with { Arrived = Arrived.SetItem(f.Of, f) },
        DeemedAbandoned f => this with { Abandonment = f },
        WithdrawalAsked f => this with { WithdrawalAsked = f },
        Withdrawn f => this with { Withdrawal = f },
        Disputed f => this with { Disputes = Disputes.SetItem(f.Route, (f, null)) },
        DisputeAnswered f => this with { Disputes = Disputes.SetItem(f.Route, (Disputes[f.Route].Begun, f)) },
        DisputeEnded f => this with { Disputes = Disputes.Remove(f.Ruling.Route), LastRuling = f },
        Reopened f => Reopen(f),
        _ => this,
    };

    // What was open before the first decision is not open again.
    private Progress Reopen(Reopened fact) => this with
    {
        Reopening = fact,
        Begun = true,
        Reply = null,
        Abandonment = null,
        WithdrawalAsked = null,
        Withdrawal = null,
        Approval = null,
        LastRuling = null,
        AwaitsCorrection = false,
        AwaitsPayment = false,
        ReasonsAsked = null,
        ReasonsGiven = null,
        Consultations = [.. Consultations.Where(c => c.Answer is not null)],
    };
}
