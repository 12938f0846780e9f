using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reforms;

/// <summary>
/// 更正 of what was recorded of an organ. The end of an organ moved cases and offices: it is proposed by one and confirmed by another, and
/// then everything goes back.
/// </summary>
public sealed class StrikeOrganFact(Database database, SubjectKeys keys)
{
    /// <summary>Strikes it, or proposes to.</summary>
    /// <param name="by">Who; administers the organ.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="strike">What, and why.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, OrganStrike strike, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, strike), async work =>
        {
            if (await Find(work, strike.Organ) is not { } organ) return OrganRefusal.NotFound;
            if (string.IsNullOrWhiteSpace(strike.Reason)) return OrganStrikeBreach.NoReason;
            if (organ.Log.Facts.FirstOrDefault(f => f.Seq == strike.Seq)?.What is not OrganFact target || target is OrganFounded)
                return OrganStrikeBreach.NotThis;
            if (Striking.Refusal(organ.Log, new(strike.Seq)) is { } before) return before;
            if (await Refusal(work, organ, strike.Seq) is { } breach) return breach;
            var reason = (await keys.FindOrMake(work, organ.Row.Uid))?.Seal(strike.Reason.Trim());
            FactBody says = target is OrganAbolished && target.On <= work.Today
                ? new StrikeProposed(work.Today, strike.Seq) : new FactStruck(work.Today, strike.Seq);
            return Done(await OrganBook.Append(work, organ, reason, [says]));
        }, ct);

    /// <summary>Another one confirms a proposal, or keeps the fact as it is.</summary>
    public Task<Verdict<Recorded>> Answer(Actor by, Guid? key, OrganStrikeAnswer answer, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, answer), async work =>
        {
            if (await Find(work, answer.Organ) is not { } organ) return OrganRefusal.NotFound;
            if (Striking.Refusal(organ.Log, answer.Proposal, by) is { } breach) return breach;
            if (!answer.Confirms) return Done(await OrganBook.Append(work, organ, new StrikeDeclined(work.Today, answer.Proposal)));
            var seq = ((StrikeProposed)organ.Log.Facts.First(f => f.Seq == answer.Proposal).What).Seq;
            if (await Refusal(work, organ, seq) is { } refusal) return refusal;
            var after = await OrganBook.Append(work, organ, new FactStruck(work.Today, seq, Proposal: answer.Proposal));
            await TakenBack.Run(work, new(organ.Row.Id, seq));
            return Done(after);
        }, ct);

    private static Recorded Done(OrganHistory organ) => new(organ.Row.Uid, organ.Log.NextSeq - 1);

    private static async Task<OrganHistory?> Find(Work work, int organ) =>
        await work.By.Administers(work, organ) ? await OrganBook.Find(work, organ) : null;

    // What is left has to hold together, as if it had never been recorded.
    private static async Task<Breach?> Refusal(Work work, OrganHistory organ, long seq)
    {
        if (organ.Log.Facts.First(f => f.Seq == seq).What is OrganAbolished { Successor: { } taker } end && end.On <= work.Today
            && (await OrganBook.Find(work, taker))?.On(work.Today).AbolishedOn is not null) return ReformBreach.WentOn;
        var after = organ.With(new FactStruck(work.Today, seq));
        if (after.Finally is { AbolishedOn: not null, Successor: { } heir } && !after.Finally.Successors.Contains(heir))
            return ReformBreach.SuccessorNeeded;
        var all = (await OrganParents.All(work)).Select(o => o.Row.Id == organ.Row.Id ? after : o).ToList();
        return OrganParents.GoRound(all, DateOnly.MinValue) ? OrganRefusal.Circle : null;
    }
}

/// <summary>A wrong entry of an organ.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Seq">The number of the fact.</param>
/// <param name="Reason">Why it is wrong.</param>
public sealed record OrganStrike(int Organ, long Seq, string Reason);

/// <summary>The answer of a second person to a proposal.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Proposal">The number of the proposal.</param>
/// <param name="Confirms">Whether it is struck.</param>
public sealed record OrganStrikeAnswer(int Organ, long Proposal, bool Confirms);

/// <summary>What can stand in the way of correcting what was recorded of an organ.</summary>
public static class OrganStrikeBreach
{
    /// <summary>No reason.</summary>
    public static readonly Breach NoReason = new("organ.strike-no-reason", "请填写更正的理由", "");

    /// <summary>Not a fact of this organ, or its founding.</summary>
    public static readonly Breach NotThis = new("organ.strike-not-this", "这条记录不能更正：设立的记录有误的，请登记更名、调整隶属", "");
}
