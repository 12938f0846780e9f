using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>更正: strikes a row that was recorded wrongly. It stays in sight, struck through, with the reason.</summary>
public sealed class StrikeEntry(Database database, SubjectKeys keys)
{
    /// <summary>Strikes it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="subject">The book.</param>
    /// <param name="target">The fact and its row.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, Guid subject, EntryRef target, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (subject, target, reason)), async work =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return RegisterBreach.NoReason;
            await EntryBook.Hold(work, subject);   // or two would strike it at once
            var row = await work.Connection.QuerySingleOrDefaultAsync<Standing>(
                "select organ, struck from entry where subject = @subject and seq = @Seq and nth = @nth",
                new { subject, target.Seq, nth = target.Row }, work.Transaction);
            if (row is null || !EntryBook.Keeps(by, row.Organ)) return RegisterBreach.NoEntry;
            if (row.Struck) return RegisterBreach.StruckBefore;
            if (await keys.Find(work.Connection, subject, work.Transaction) is not { } seal) return RegisterBreach.Sealed;
            return new Recorded(subject, await EntryBook.Strike(work, (subject, seal), row.Organ, target, reason.Trim()));
        }, ct);

    private sealed record Standing(int Organ, bool Struck);
}
