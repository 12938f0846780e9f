using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Strikes;

/// <summary>确认更正: a second person strikes what was proposed, or keeps it.</summary>
public sealed class ConfirmStrike(RequestBook book)
{
    /// <summary>Answers a proposal.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, StrikeAnswer answer, CancellationToken ct) => book.ActOnAny(by, key, (answer.Request, Can.Strike), async act =>
    {
        if (StrikeProposals.Open(act.Case).FirstOrDefault(p => p.Seq == answer.Proposal) is not { } proposal) return StrikeBreach.NoProposal;
        if (proposal.Row.RecordedBy == by.Id) return StrikeBreach.OwnProposal;
        var (words, ground) = StrikeReason.Kept(act, answer.Confirms ? StrikeReason.Of(act, proposal) : answer.Words);
        return answer.Confirms
            ? await act.Record(act.Fact(new Struck(act.Work.Today, proposal.Detail.Strikes!.Value, FactText.Sealed), new() { Of = proposal.Seq, Ground = ground }, words))
            : await act.Record(act.Note(LedgerCode.StrikeDeclined, new() { Of = proposal.Seq, Ground = ground }, words));
    }, ct);
}

/// <summary>An answer to a proposed strike.</summary>
/// <param name="Request">The case.</param>
/// <param name="Proposal">The number of the `strike-proposed` fact.</param>
/// <param name="Confirms">The fact is struck; else it stays.</param>
/// <param name="Words">Why it stays.</param>
public sealed record StrikeAnswer(Guid Request, long Proposal, bool Confirms, string? Words = null);

/// <summary>Proposed strikes.</summary>
public static class StrikeProposals
{
    /// <summary>Those that nobody answered yet.</summary>
    public static IEnumerable<RecordedFact> Open(RequestCase request) => request.Facts
        .Where(f => f.Row.Code == LedgerCode.StrikeProposed && !request.Struck.Contains(f.Detail.Strikes!.Value))
        .Where(f => !request.Facts.Any(a => a.Detail.Of == f.Seq && (a.Row.Code == LedgerCode.StrikeDeclined || a.Fact is Struck)));
}
