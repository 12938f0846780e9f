using System.Collections.Immutable;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers.Columns;
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
    /// <param name="files">凭证 of each of them.</param>
    /// <returns>The book of the last row, and its last fact.</returns>
    public Task<Verdict<Recorded>> Run(
        Actor by, Guid? key, int organ, ImmutableArray<Row> rows, CancellationToken ct, ImmutableArray<Attachment> files = default) =>
        database.Write<Recorded>(by, Asked(key, organ, rows, files), async work =>
        {
            if (!EntryBook.Keeps(by, organ)) return RegisterBreach.NotYours;
            if (!files.IsDefaultOrEmpty && Attachment.Refusal(files) is { } refused) return refused;
            // held first: what is asked across rows holds until these are recorded
            var books = new Dictionary<BookOf, (Guid Subject, SubjectKey? Key)>();
            foreach (var of in rows.Select(r => new BookOf(organ, r.Register.Code, r.Year)).Distinct().OrderBy(b => b.Year))
                books[of] = await EntryBook.Hold(work, keys, of);
            var together = await new AcrossRows(work.Connection, organ, work.Transaction).Refused(
                [.. rows.Select((r, i) => ((r, i + 1), (RowFate)new RowFate.Added()))]);
            if (together is [var first, ..]) return new Breach(first.Code, first.Message, "");
            var last = new Recorded(Guid.Empty, 0);
            foreach (var year in rows.GroupBy(r => new BookOf(organ, r.Register.Code, r.Year)).OrderBy(g => g.Key.Year))
            {
                var (subject, seal) = books[year.Key];
                if (seal is null) return RegisterBreach.Sealed;
                foreach (var row in year)
                    if (row.Code is not null && await Standing(work, organ, row) is { } other)
                        return other == row.Digest ? RegisterBreach.CodeRecorded : ImportBreach.OtherContent;
                var stand = await EntryBook.Append(work, (subject, seal), year.Key, [.. year.Select(r => (r, 0))], null);
                if (!files.IsDefaultOrEmpty)
                    foreach (var row in stand) await Evidence.Add(work, (subject, seal), organ, row, files);
                last = new(subject, stand[^1].Seq);
            }
            return last;
        }, ct);

    private static Submission? Asked(Guid? key, int organ, ImmutableArray<Row> rows, ImmutableArray<Attachment> files) =>
        Submission.Of(key, (rows.Select(r => (organ, r.Register.Code, r.Digest)).ToList(), files.IsDefault ? [] : files));

    /// <summary>The digest of the row that stands under the same 编号, or null.</summary>
    private static Task<string?> Standing(Work work, int organ, Row row) => work.Connection.QueryFirstOrDefaultAsync<string?>(
        "select digest from entry where organ = @organ and register = @register and code = @Code and struck = @no",
        new { organ, register = row.Register.Code, row.Code, no = false }, work.Transaction);
}
