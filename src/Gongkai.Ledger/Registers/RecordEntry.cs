using Gongkai.Ledger.Registers.Columns;
using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>录一笔: records rows that were typed or pasted, of one organ and register.</summary>
public sealed class RecordEntry(Database database, SubjectKeys keys)
{
    /// <summary>Records them, all or none.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="organ">Whose register.</param>
    /// <param name="rows">The rows, of one register.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The book of the last row, and its last fact.</returns>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, ImmutableArray<Row> rows, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, rows.Select(r => (organ, r.Register.Code, r.Digest)).ToList()), async work =>
        {
            if (!EntryBook.Keeps(by, organ)) return RegisterBreach.NotYours;
            var last = new Recorded(Guid.Empty, 0);
            foreach (var year in rows.GroupBy(r => new BookOf(organ, r.Register.Code, r.Year)).OrderBy(g => g.Key.Year))
            {
                var (subject, seal) = await EntryBook.Hold(work, keys, year.Key);
                if (seal is null) return RegisterBreach.Sealed;
                last = new(subject, await EntryBook.Append(work, (subject, seal), year.Key, [.. year.Select(r => (r, 0))], null));
            }
            return last;
        }, ct);
}
