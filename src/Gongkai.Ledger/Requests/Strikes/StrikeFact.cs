using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Strikes;

/// <summary>更正记录: a wrong entry is struck with a reason. Where that moves a date or a result, it is proposed, and a second person confirms.</summary>
public sealed class StrikeFact(RequestBook book)
{
    /// <summary>Strikes it, or proposes to: the last fact of the case is then `strike-proposed`.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Strike strike, CancellationToken ct) => book.ActOnAny(by, key, (strike.Request, Can.Strike), async act =>
    {
        var struck = new Struck(act.Work.Today, strike.Seq, strike.Reason.Trim()) { Seq = act.Case.NextSeq };
        if (Recording.Contradiction([.. act.Case.InLaw], struck, act.Work.Today) is { } contradiction) return contradiction;
        if (act.Case.Struck.Contains(strike.Seq)) return StrikeBreach.StruckBefore;
        if (StrikeProposals.Open(act.Case).Any(p => p.Detail.Strikes == strike.Seq)) return StrikeBreach.ProposedBefore;

        var (words, ground) = StrikeReason.Kept(act, struck.Reason);
        return StrikeEffect.Moves(act.Case, struck, act.Book.Law)
            ? await act.Record(act.Note(LedgerCode.StrikeProposed, new() { Strikes = strike.Seq, Ground = ground }, words))
            : await act.Record(act.Fact(struck with { Reason = FactText.Sealed }, new() { Ground = ground }, words));
    }, ct);
}

/// <summary>Why something was struck: sealed, and in clear where no key is left to seal it with; a correction without a reason would be none.</summary>
internal static class StrikeReason
{
    public static (FactWords? Words, string? Ground) Kept(CaseAct act, string? reason) => act.HasKey ? (new() { Words = reason }, null) : (null, reason);

    public static string? Of(CaseAct act, RecordedFact fact) => act.Words(fact).Words ?? fact.Detail.Ground;
}

/// <summary>A wrong entry.</summary>
/// <param name="Request">The case.</param>
/// <param name="Seq">The number of the fact; a strike may be struck too.</param>
/// <param name="Reason">Why it is wrong.</param>
public sealed record Strike(Guid Request, long Seq, string Reason);

/// <summary>What can stand in the way of a strike, beyond <see cref="Recording"/>.</summary>
public static class StrikeBreach
{
    /// <summary>It is struck already.</summary>
    public static readonly Breach StruckBefore = new("strike.struck-before", "这条记录已经更正过", "");

    /// <summary>Somebody proposed it.</summary>
    public static readonly Breach ProposedBefore = new("strike.proposed-before", "这条记录已经提请更正，请由另一人确认", "");

    /// <summary>There is no such proposal.</summary>
    public static readonly Breach NoProposal = new("strike.no-proposal", "没有等待确认的更正", "");

    /// <summary>The one who proposed confirms.</summary>
    public static readonly Breach OwnProposal = new("strike.own-proposal", "提请更正的人和确认更正的人不能是同一人", "");
}
