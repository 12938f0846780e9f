using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>审核: a draft is approved in one of the steps, or sent back with an opinion.</summary>
public sealed class ReviewDraft(RequestBook book)
{
    /// <summary>Reviews it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, DraftReview review, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, review), (review.Request, Can.ReadCases), async act =>
    {
        if (!by.May(Can.Review, act.Case.Organ, act.Case.Unit) && !by.May(Can.ReviewSecrecy, act.Case.Organ, act.Case.Unit))
            return RequestBreach.NotYours;
        if (review.Step is ApprovalStep.Signature) return ApprovalBreach.SignatureIsOwn;
        if (ApprovalRoute.Of(act.Case, act.Progress) is not { } route) return DraftBreach.Nothing;
        if (route.Draft.Seq != review.Draft) return DraftBreach.Superseded;
        if (route.Refusal(by, act.Case, review.Step) is { } breach) return breach;
        if (!review.Approves && string.IsNullOrWhiteSpace(review.Opinion)) return ApprovalBreach.NoOpinion;

        var words = new FactWords { Words = review.Opinion };
        return review.Approves
            ? await act.Issue(act.Fact(new StepTaken(new Approved(act.Work.Today, $"{by.Id:D}"), review.Step, review.Draft), words))
            : await act.Record(act.Fact(new SentBack(act.Work.Today, review.Step, review.Draft), words));
    }, ct);
}

/// <summary>A review.</summary>
/// <param name="Request">The case.</param>
/// <param name="Draft">The number of the `drafted` fact that was read.</param>
/// <param name="Step">Which review.</param>
/// <param name="Approves">It is approved; else sent back.</param>
/// <param name="Opinion">The opinion; needed where it is sent back.</param>
public sealed record DraftReview(Guid Request, long Draft, ApprovalStep Step, bool Approves, string? Opinion = null);
