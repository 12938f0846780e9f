using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>签发: the draft is approved and becomes the reply, numbered, dated today, with its letter; one transaction.</summary>
public sealed class SignReply(RequestBook book)
{
    /// <summary>Signs it on screen.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Signing signing, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, signing), (signing.Request, Can.Sign), async act =>
    {
        if (ApprovalRoute.Of(act.Case, act.Progress) is not { } route) return DraftBreach.Nothing;
        if (route.Draft.Seq != signing.Draft) return DraftBreach.Superseded;
        if (route.Refusal(by, act.Case, ApprovalStep.Signature) is { } breach) return breach;
        return await ReplyIssue.Run(act, route, new(act.Work.Today, by.Id) { Opinion = signing.Opinion });
    }, ct);
}

/// <summary>A signature on screen.</summary>
/// <param name="Request">The case.</param>
/// <param name="Draft">The number of the `drafted` fact that was read.</param>
/// <param name="Opinion">签发意见.</param>
public sealed record Signing(Guid Request, long Draft, string? Opinion = null);
