using System.Collections.Immutable;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>A row, and the one that is recorded in its place.</summary>
/// <param name="Subject">The book of the one that stands.</param>
/// <param name="Target">Its fact and row there.</param>
/// <param name="Row">The new one.</param>
public sealed record Replacement(Guid Subject, EntryRef Target, Row Row);

/// <summary>
/// 替换: strikes rows and records others in their place, in one act: a document that was abolished, a matter that ended, a consultation
/// that was answered.
/// </summary>
public sealed class ReplaceEntry(Database database, SubjectKeys keys)
{
    /// <summary>Replaces them, all or none.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="organ">Whose register.</param>
    /// <param name="rows">The rows, of one register.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The book of the last row, and its last fact.</returns>
    public Task<Verdict<Recorded>> Run(
        Actor by, Guid? key, int organ, ImmutableArray<Replacement> rows, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Of(key, rows, reason), async work =>
        {
            if (!EntryBook.Keeps(by, organ)) return RegisterBreach.NotYours;
            if (string.IsNullOrWhiteSpace(reason)) return RegisterBreach.NoReason;
            // or two would replace a row at once
            foreach (var book in rows.Select(r => r.Subject).Distinct().Order()) await EntryBook.Hold(work, book);
            foreach (var row in rows)
                if (await Refusal(work, organ, row) is { } breach) return breach;
            var together = await new AcrossRows(work.Connection, organ, work.Transaction).Refused(
                [.. rows.Select((r, i) => ((r.Row, i + 1), (RowFate)new RowFate.Replaces(r.Subject, r.Target)))]);
            if (together is [var first, ..]) return new Breach(first.Code, first.Message, "");
            return await Replace(work, organ, rows, reason.Trim());
        }, ct);

    private static Submission? Of(Guid? key, ImmutableArray<Replacement> rows, string reason) =>
        Submission.Of(key, (rows.Select(r => (r.Subject, r.Target, r.Row.Digest)).ToList(), reason));

    private async Task<Verdict<Recorded>> Replace(Work work, int organ, ImmutableArray<Replacement> rows, string reason)
    {
        foreach (var row in rows)
        {
            if (await keys.Find(work.Connection, row.Subject, work.Transaction) is not { } seal) return RegisterBreach.Sealed;
            await EntryBook.Strike(work, (row.Subject, seal), organ, row.Target, reason);
        }
        var last = new Recorded(Guid.Empty, 0);
        foreach (var year in rows.GroupBy(r => new BookOf(organ, r.Row.Register.Code, r.Row.Year)).OrderBy(g => g.Key.Year))
        {
            var (subject, seal) = await EntryBook.Hold(work, keys, year.Key);
            if (seal is null) return RegisterBreach.Sealed;
            var stand = await EntryBook.Append(work, (subject, seal), year.Key, [.. year.Select(r => (r.Row, 0))], null);
            foreach (var (row, entry) in year.Zip(stand))
                await Evidence.Carry(work, keys, organ, (row.Subject, row.Target), (subject, seal, entry));
            last = new(subject, stand[^1].Seq);
        }
        return last;
    }

    private static async Task<Breach?> Refusal(Work work, int organ, Replacement row)
    {
        var standing = await work.Connection.QuerySingleOrDefaultAsync<Standing>(
            "select organ, register, struck, code from entry where subject = @Subject and seq = @Seq and nth = @nth",
            new { row.Subject, row.Target.Seq, nth = row.Target.Row ?? 0 }, work.Transaction);
        if (standing is null || standing.Organ != organ || standing.Register != row.Row.Register.Code) return RegisterBreach.NoEntry;
        if (standing.Struck) return RegisterBreach.StruckBefore;
        return standing.Code == row.Row.Code ? null : ImportBreach.OtherContent;   // 编号 is what the row is known by
    }

    private sealed record Standing(int Organ, string Register, bool Struck, string? Code);
}
