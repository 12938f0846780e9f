using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Correcting;

/// <summary>确认更正: a second person strikes what was proposed, or keeps it.</summary>
public sealed class ConfirmStrike(RequestBook book)
{
    /// <summary>Answers a proposal.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, StrikeAnswer answer, CancellationToken ct) =>
        book.ActOnAny(by, Submission.Of(key, answer), (answer.Request, Can.Strike), async act =>
    {
        if (Striking.Refusal(act.Case.Log, answer.Proposal, by) is { } breach) return breach;
        var proposal = act.Case.Facts.First(f => f.Seq == answer.Proposal);
        var (words, ground) = StrikeReason.Kept(act, answer.Confirms ? StrikeReason.Of(act, proposal) : answer.Words);
        return answer.Confirms
            ? await act.Record(act.Fact(
                new CaseStruck(new Struck(act.Work.Today, ((StrikeProposed)proposal.What).Seq, CaseFactKinds.Sealed), proposal.Seq)
                { Ground = ground }, words))
            : await act.Record(act.Fact(new StrikeDeclined(act.Work.Today, proposal.Seq) { Ground = ground }, words));
    }, ct);
}

/// <summary>An answer to a proposed strike.</summary>
/// <param name="Request">The case.</param>
/// <param name="Proposal">The number of the `strike-proposed` fact.</param>
/// <param name="Confirms">The fact is struck; else it stays.</param>
/// <param name="Words">Why it stays.</param>
public sealed record StrikeAnswer(Guid Request, long Proposal, bool Confirms, string? Words = null);
