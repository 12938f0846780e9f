using Dapper;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>送审: a draft becomes a fact, sealed, and waits for its reviews.</summary>
public sealed class SubmitDraft(RequestBook book)
{
    /// <summary>Sends it for review. What its letter lacks beyond number, date and seal is refused with the first sentence; <see cref="ReplyComposer.Lacks"/> gives all.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Drafting drafting, CancellationToken ct) => book.Act(by, key, (drafting.Request, Can.Draft), async act =>
    {
        var fact = new Drafted(act.Work.Today, $"{by.Id:D}");
        if (act.Refusal(fact) is { } breach) return breach;
        var material = await Materials.Of(act, act.Work.Today);
        if (ReplyComposer.Lacks(material, drafting.Draft, act.Work.Today) is [var lack, ..]) return lack;
        var detail = new FactDetail { GivesOut = ApprovalRoute.GivesOut(drafting.Draft.Decide().Value!) };
        var recorded = await act.Issue(act.Fact(fact, detail, new() { Draft = drafting.Draft }));
        if (recorded.Allowed) await act.Work.Connection.ExecuteAsync("delete from draft where subject = @Id", new { act.Case.Id }, act.Work.Transaction);
        return recorded;
    }, ct);
}
