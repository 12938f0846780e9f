using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>The way of a draft from the desk to the signature (审核流程): which steps, which are done, whose turn it is.</summary>
/// <param name="Draft">The `drafted` fact.</param>
/// <param name="Steps">The reviews that it needs, in order, with the fact of approval where it is done.</param>
public sealed record ApprovalRoute(RecordedFact Draft, ImmutableArray<(ApprovalStep Step, RecordedFact? Done)> Steps)
{
    /// <summary>Who drafted: the person, whatever the appointment.</summary>
    public Guid Drafter => Draft.Row.RecordedBy;

    /// <summary>The reviews that are not done yet.</summary>
    public IEnumerable<ApprovalStep> Missing => Steps.Where(s => s.Done is null).Select(s => s.Step);

    /// <summary>What it waits for: a review, then the signature.</summary>
    public ApprovalStep Next => Missing.FirstOrDefault(ApprovalStep.Signature);

    /// <summary>Who took a step that is done: on paper another than the one who entered it.</summary>
    public static Guid Taker(RecordedFact done) => done.Detail.OnPaperBy ?? done.Row.RecordedBy;

    /// <summary>The draft that is under review, or null where there is none: not sent yet, sent back, struck, overtaken, or decided.</summary>
    public static ApprovalRoute? Of(RequestCase request, Progress progress)
    {
        if (progress.Outcome is not null || LastDraft(request) is not { Row.Sealed: not null } draft || IsReturned(request, draft)) return null;
        if (draft.Detail.Lapse is { } lapse && !Awaits(progress, lapse)) return null;   // the applicant corrected or paid meanwhile
        if (progress.Reopening is { } reopening && reopening.Seq > draft.Seq) return null;
        var struck = request.Struck;
        var done = request.Facts.Where(f => f.Fact is Approved && f.Detail.Draft == draft.Seq && !struck.Contains(f.Seq)).ToList();
        return new(draft, [.. Needed(request, draft).Select(s => (s, done.Find(f => f.Detail.Step == s)))]);
    }

    /// <summary>The last draft that was sent for review and not struck, or null.</summary>
    public static RecordedFact? LastDraft(RequestCase request) => request.Last<Drafted>();

    /// <summary>Whether a decision gives information out, so that 保密审查 comes first (条例第十七条).</summary>
    public static bool GivesOut(Decision decision) => decision.Outcome == OutcomeTable.Provided || decision.Outcome == OutcomeTable.Partial;

    /// <summary>Why this officer may not take this step now, or null.</summary>
    public Breach? Refusal(Officer by, RequestCase request, ApprovalStep step) => step switch
    {
        _ when by.Id == Drafter => step is ApprovalStep.Signature ? ApprovalBreach.OwnSignature : ApprovalBreach.OwnReview,
        _ when !MayTake(by, request, step) => RequestBreach.NotYours,
        ApprovalStep.Signature => Next is ApprovalStep.Signature ? null : ApprovalBreach.NotReviewed(Next),
        _ when !Steps.Any(s => s.Step == step && s.Done is null) => ApprovalBreach.Done,
        _ => null,
    };

    /// <summary>Whether an officer is entitled to a step, whoever drafted.</summary>
    public static bool MayTake(Officer officer, RequestCase request, ApprovalStep step) => step switch
    {
        ApprovalStep.Secrecy => officer.May(Can.ReviewSecrecy, request.Organ, request.Unit),
        ApprovalStep.Unit => officer.May(Can.Review, request.Organ, request.Unit),
        ApprovalStep.Office => officer.May(Can.Review, request.Organ),
        _ => officer.May(Can.Sign, request.Organ, request.Unit),
    };

    private static bool Awaits(Progress progress, Lapse lapse) => lapse == Lapse.Correction ? progress.AwaitsCorrection : progress.AwaitsPayment;

    // A unit reviews what its own people drafted; secrecy is reviewed before anything is given out.
    private static IEnumerable<ApprovalStep> Needed(RequestCase request, RecordedFact draft)
    {
        if (request.Assignment is not null) yield return ApprovalStep.Unit;
        yield return ApprovalStep.Office;
        if (draft.Detail.GivesOut is true) yield return ApprovalStep.Secrecy;
    }

    private static bool IsReturned(RequestCase request, RecordedFact draft) => request.Facts.Any(f => f.Row.Code == LedgerCode.Returned && f.Detail.Of == draft.Seq);
}

/// <summary>What can stand in the way of a review or a signature.</summary>
public static class ApprovalBreach
{
    /// <summary>The drafter reviews.</summary>
    public static readonly Breach OwnReview = new("review.own-draft", "拟稿人不能审核自己的稿件", "条例第四十五条");

    /// <summary>The drafter signs.</summary>
    public static readonly Breach OwnSignature = new("sign.own-draft", "拟稿人和签发人不能是同一人", "条例第四十五条");

    /// <summary>That review is done, or not needed.</summary>
    public static readonly Breach Done = new("review.done", "这个环节已经审核过，或者不需要审核", "条例第四十五条");

    /// <summary>Sent back without saying why.</summary>
    public static readonly Breach NoOpinion = new("review.no-opinion", "退回的，请填写意见", "条例第四十五条");

    /// <summary>The signature is no review.</summary>
    public static readonly Breach SignatureIsOwn = new("review.signature", "签发请在签发页面办理", "条例第四十五条");

    /// <summary>A review is missing.</summary>
    public static Breach NotReviewed(ApprovalStep step) => new($"sign.not-reviewed.{step.ToString().ToLowerInvariant()}", $"请先完成{step.Name()}", step is ApprovalStep.Secrecy ? "条例第十七条" : "条例第四十五条");
}
