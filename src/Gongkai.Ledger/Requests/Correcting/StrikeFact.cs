using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Correcting;

/// <summary>
/// 更正记录: a wrong entry is struck with a reason. Where that moves a date or a result, it is proposed, and a second person confirms.
/// </summary>
public sealed class StrikeFact(RequestBook book)
{
    /// <summary>Strikes it, or proposes to: the last fact of the case is then `strike-proposed`.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Strike strike, CancellationToken ct) =>
        book.ActOnAny(by, Submission.Of(key, strike), (strike.Request, Can.Strike), async act =>
    {
        var struck = new Struck(act.Work.Today, strike.Seq, strike.Reason.Trim()) { Seq = act.Case.NextSeq };
        if (Recording.Contradiction([.. act.Case.InLaw], struck, act.Work.Today) is { } contradiction) return contradiction;
        if (Striking.Refusal(act.Case.Log, new(strike.Seq)) is { } breach) return breach;

        var (words, ground) = StrikeReason.Kept(act, struck.Reason);
        return StrikeEffect.Moves(act.Case, struck, act.Law)
            ? await act.Record(act.Fact(new StrikeProposed(act.Work.Today, strike.Seq) { Ground = ground }, words))
            : await act.Record(act.Fact(new CaseStruck(struck with { Reason = CaseFactKinds.Sealed }, null) { Ground = ground }, words));
    }, ct);
}

/// <summary>
/// Why something was struck: sealed, and in clear where no key is left to seal it with; a correction without a reason would be none.
/// </summary>
internal static class StrikeReason
{
    public static (FactWords? Words, string? Ground) Kept(CaseAct act, string? reason) =>
        act.HasKey ? (new() { Words = reason }, null) : (null, reason);

    public static string? Of(CaseAct act, RecordedFact fact) => act.Words(fact).Words ?? (fact.What as StrikeProposed)?.Ground;
}

/// <summary>A wrong entry.</summary>
/// <param name="Request">The case.</param>
/// <param name="Seq">The number of the fact; a strike may be struck too.</param>
/// <param name="Reason">Why it is wrong.</param>
public sealed record Strike(Guid Request, long Seq, string Reason);
