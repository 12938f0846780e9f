using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>送审: a draft becomes a fact, sealed, and waits for its reviews.</summary>
public sealed class SubmitDraft(RequestBook book)
{
    /// <summary>
    /// Sends it for review. What its letter lacks beyond number, date and seal is refused with the first sentence;
    /// <see cref="ReplyComposer.Lacks"/> gives all.
    /// </summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Drafting drafting, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, drafting), (drafting.Request, Can.Draft), act => Run(act, drafting.Draft), ct);

    internal static async Task<Verdict<Recorded>> Run(CaseAct act, ReplyDraft draft)
    {
        var fact = new Drafted(act.Work.Today, $"{act.By.Id:D}");
        if (act.Refusal(fact) is { } breach) return breach;
        if (draft.Lapse is { } lapse && act.Refusal(new DeemedAbandoned(act.Work.Today, lapse)) is { } early) return early;
        var material = await Materials.Of(act, act.Work.Today);
        if (ReplyComposer.Lacks(material, draft, act.Work.Today) is [var lack, ..]) return lack;
        var sent = new DraftSent(fact, ApprovalRoute.GivesOut(draft.Decide().Value!), draft.Lapse);
        var recorded = await act.Issue(act.Fact(sent, new() { Draft = draft }));
        if (recorded.Allowed) await Drafts.Forget(act.Work, act.Case.Id);
        return recorded;
    }
}
