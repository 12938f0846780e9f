using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests;

/// <summary>The way of a draft reply from the desk to the signature (审核流程).</summary>
/// <param name="Draft">The `drafted` fact.</param>
/// <param name="Route">Which steps, which are done, whose turn it is.</param>
public sealed record ApprovalRoute(RecordedFact Draft, Route Route)
{
    /// <summary>
    /// 审核流程 of replies: the unit reviews what its own people drafted, then the disclosure office; 保密审查 comes before anything is given out.
    /// </summary>
    public static RoutePlan Plan { get; } = new(
        [new(ApprovalStep.Unit, Can.Review), new(ApprovalStep.Office, Can.Review)
        { OfTheWholeOrgan = true }, new(ApprovalStep.Secrecy, Can.ReviewSecrecy)],
        Can.Sign,
        FewestPeople: 2);

    /// <summary>What was sent for review.</summary>
    public DraftSent Sent => (DraftSent)Draft.What;

    /// <summary>Who drafted: the person, whatever the appointment.</summary>
    public Guid Drafter => Route.Drafter;

    /// <summary>The reviews that it needs, in order, with the fact of approval where it is done.</summary>
    public required ImmutableArray<(ApprovalStep Step, RecordedFact? Done)> Steps { get; init; }

    /// <summary>The reviews that are not done yet.</summary>
    public IEnumerable<ApprovalStep> Missing => Route.Missing;

    /// <summary>What it waits for: a review, then the signature.</summary>
    public ApprovalStep Next => Route.Next;

    /// <summary>Who took a step that is done: on paper another than the one who entered it.</summary>
    public static Guid Taker(RecordedFact done) => done.OnPaperBy ?? done.Row.RecordedBy;

    /// <summary>
    /// The draft that is under review, or null where there is none: not sent yet, sent back, struck, overtaken, or decided.
    /// </summary>
    public static ApprovalRoute? Of(RequestCase request, Progress progress)
    {
        if (progress.Outcome is not null || LastDraft(request) is not { Row.Sealed: not null, What: DraftSent sent } draft
            || IsReturned(request, draft) || !request.IsOwn(draft)) return null;
        if (sent.Lapse is { } lapse && !Awaits(progress, lapse)) return null;   // the applicant corrected or paid meanwhile
        if (progress.Reopening is { } reopening && reopening.Seq > draft.Seq) return null;
        var struck = request.Struck;
        var done =
            request.Facts.Where(f => f.What is StepTaken { Step: not null } t && t.Draft == draft.Seq && !struck.Contains(f.Seq)).ToList();
        var plan = Plan.Only(step => IsNeeded(step, request, sent));
        var route = new Route(plan, draft.Seq, draft.Row.RecordedBy, [.. done.Select(f => new StepDone(f.Seq, StepOf(f), Taker(f), f.On))]);
        return new(draft, route) { Steps = [.. route.Steps.Select(s => (s.Step, done.Find(f => f.Seq == s.Done?.Seq)))] };
    }

    /// <summary>The last draft that was sent for review and not struck, or null.</summary>
    public static RecordedFact? LastDraft(RequestCase request) => request.Last<Drafted>();

    /// <summary>Whether a decision gives information out, so that 保密审查 comes first (条例第十七条).</summary>
    public static bool GivesOut(Decision decision) => decision.Outcome == OutcomeTable.Provided || decision.Outcome == OutcomeTable.Partial;

    /// <summary>Why this officer may not take this step now, or null.</summary>
    public Breach? Refusal(Officer by, RequestCase request, ApprovalStep step) => Route.Refusal(by, (request.Organ, request.Unit), step);

    /// <summary>Whether an officer is entitled to a step, whoever drafted.</summary>
    public static bool MayTake(Officer officer, RequestCase request, ApprovalStep step) =>
        Plan[step].IsOpenTo(officer, request.Organ, request.Unit);

    private static bool Awaits(Progress progress, Lapse lapse) =>
        lapse == Lapse.Correction ? progress.AwaitsCorrection : progress.AwaitsPayment;

    private static bool IsNeeded(ApprovalStep step, RequestCase request, DraftSent sent) => step switch
    {
        ApprovalStep.Unit => request.Assignment is not null,
        ApprovalStep.Secrecy => sent.GivesOut,
        _ => true,
    };

    private static ApprovalStep StepOf(RecordedFact taken) => ((StepTaken)taken.What).Step!.Value;

    private static bool IsReturned(RequestCase request, RecordedFact draft) =>
        request.Facts.Any(f => f.What is SentBack back && back.Draft == draft.Seq);
}
