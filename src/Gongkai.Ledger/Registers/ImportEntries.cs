using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>
/// 导入: takes in a file of rows. The file is checked whole before its first row is recorded; what is recorded already is recognised, so
/// that an interrupted run just goes on.
/// </summary>
public sealed class ImportEntries(Database database, SubjectKeys keys)
{
    /// <summary>The most rows of one transaction, so that others write meanwhile.</summary>
    private const int MostAtOnce = 1000;

    /// <summary>Says what the file would do, and records nothing.</summary>
    public async Task<ImportResult> Try(Actor by, int organ, RowsOfFile file, ImportManner manner, CancellationToken ct)
    {
        if (!file.Refused.IsEmpty) return ImportResult.Of(file.Refused);
        if (!EntryBook.Keeps(by, organ)) return ImportResult.Of([new(0, "", RegisterBreach.NotYours)]);
        if (file.Rows.IsEmpty) return ImportResult.Nothing;
        await using var connection = await database.Open(ct);
        var fates = await Fates(connection, null, organ, file.Rows, manner);
        var result = ImportResult.Of(file, fates);
        if (!result.Refused.IsEmpty) return result;
        var together = await new AcrossRows(connection, organ).Refused([.. file.Rows.Zip(fates)]);
        return together.IsEmpty ? result : ImportResult.Of(together);
    }

    /// <summary>Which of the rows could be recorded, and what is wrong with the others: the right ones may go alone.</summary>
    /// <returns>The rows that are right, what they would do, and everything that is wrong.</returns>
    public async Task<(RowsOfFile Right, ImportResult Result, ImmutableArray<RefusedCell> Refused)> Sift(
        Actor by, int organ, RowsOfFile file, CancellationToken ct)
    {
        var (right, refused) = (new RowsOfFile(file.Rows, []), file.Refused);
        while (true)
        {
            var result = await Try(by, organ, right, new(), ct);
            if (result.Refused.IsEmpty) return (right, result, refused);
            refused = [.. refused, .. result.Refused];
            var wrong = result.Refused.Select(r => r.Line).ToHashSet();
            // of the whole, and of no line of it
            if (!right.Rows.Any(r => wrong.Contains(r.Line))) return (new([], []), ImportResult.Nothing, refused);
            right = new([.. right.Rows.Where(r => !wrong.Contains(r.Line))], []);
        }
    }

    /// <summary>Takes the file in; a refused line anywhere, and nothing is recorded.</summary>
    /// <param name="by">Who.</param>
    /// <param name="organ">Whose register.</param>
    /// <param name="file">The rows.</param>
    /// <param name="from">The file itself; null: it was pasted.</param>
    /// <param name="manner">How.</param>
    /// <param name="done">Told how many rows are done, now and then.</param>
    /// <param name="ct">Cancels between two transactions.</param>
    public async Task<ImportResult> Run(
        Actor by, int organ, RowsOfFile file, FileFrom? from, ImportManner manner, Action<int>? done,
        CancellationToken ct)
    {
        var whole = await Try(by, organ, file, manner, ct);
        if (!whole.Refused.IsEmpty || whole.IsNothingNew) return whole;
        var result = ImportResult.Nothing;
        for (var start = 0; start < file.Rows.Length; start += MostAtOnce)
        {
            ct.ThrowIfCancellationRequested();
            var chunk = Chunk(file.Rows, start);
            var taken = await database.Write<ImportResult>(by, null, work => Take(work, organ, (chunk, from), manner), ct);
            if (!taken.Allowed) return result.Plus(ImportResult.Of([new(file.Rows[start].Line, "", taken.Breach)]));
            result = result.Plus(taken.Value);
            done?.Invoke(result.Rows);
        }
        return result;
    }

    /// <summary>The digest of a file, as its facts name it.</summary>
    public static FileFrom From(string name, ReadOnlySpan<byte> bytes) => new(name, Digest.Of(bytes));

    // What stands before it in the file and is equal to a row of it has taken its place among what is recorded.
    private static Portion Chunk(ImmutableArray<(Row Row, int Line)> all, int start)
    {
        var rows = all[start..Math.Min(start + MostAtOnce, all.Length)];
        var digests = rows.Select(r => r.Row.Digest).ToHashSet(StringComparer.Ordinal);
        return new([.. all[..start].Where(r => digests.Contains(r.Row.Digest))], rows);
    }

    private async Task<Verdict<ImportResult>> Take(Work work, int organ, (Portion Portion, FileFrom? From) file, ImportManner manner)
    {
        var (portion, from) = file;
        // held first: whoever imports the same rows meanwhile is done before they are compared
        var books = new Dictionary<BookOf, (Guid Subject, SubjectKey? Key)>();
        foreach (var of in portion.Rows.Select(r => Book(organ, r.Row)).Distinct().OrderBy(b => b.Year))
            books[of] = await EntryBook.Hold(work, keys, of);
        var fates =
            (await Fates(work.Connection, work.Transaction, organ, [.. portion.Before, .. portion.Rows], manner))[portion.Before.Length..];
        var result = ImportResult.Of(new(portion.Rows, []), fates);
        if (result.Refused is [var first, ..]) return new Breach(first.Code, first.Message, "");
        foreach (var r in fates.OfType<RowFate.Replaces>())
            await EntryBook.Strike(
                    work, (r.Subject, await keys.Find(work.Connection, r.Subject, work.Transaction)), organ, r.Target, manner.Reason!);
        var added = fates.Zip(portion.Rows).Where(f => f.First is RowFate.Added or RowFate.Replaces);
        foreach (var rows in added.GroupBy(r => Book(organ, r.Second.Row)).OrderBy(g => g.Key.Year))
        {
            if (books[rows.Key] is not { Key: { } key, Subject: var subject }) return RegisterBreach.Sealed;
            var stand = await EntryBook.Append(work, (subject, key), rows.Key, [.. rows.Select(r => r.Second)], from);
            foreach (var (fate, entry) in rows.Select(r => r.First).Zip(stand))
                if (fate is RowFate.Replaces(var book, var target))
                    await Evidence.Carry(work, keys, organ, (book, target), (subject, key, entry));
        }
        return result;
    }

    private async Task<ImmutableArray<RowFate>> Fates(
        DbConnection connection, DbTransaction? transaction, int organ, ImmutableArray<(Row Row, int Line)> rows, ImportManner manner)
    {
        var recorded = await connection.QueryAsync<RecordedRow>(
            $"""
            select subject, seq, nth, struck, code, digest from entry
            where organ = @organ and register = @register and (digest {database.Dialect.In("digests")} or code {database.Dialect.In("codes")})
            order by subject, seq, nth
            """,
            new
            {
                organ,
                register = rows[0].Row.Register.Code,
                digests = database.List(rows.Select(r => r.Row.Digest).Distinct()),
                codes = database.List(rows.Select(r => r.Row.Code).OfType<string>().Distinct()),
            },
            transaction);
        return Sameness.Of([.. rows.Select(r => r.Row)], recorded, manner);
    }

    private sealed record Portion(ImmutableArray<(Row Row, int Line)> Before, ImmutableArray<(Row Row, int Line)> Rows);

    private static BookOf Book(int organ, Row row) => new(organ, row.Register.Code, row.Year);
}

/// <summary>What a file did.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Added">Newly recorded.</param>
/// <param name="Present">Recorded before.</param>
/// <param name="Struck">Recorded before and struck: they stay so.</param>
/// <param name="Replaced">Recorded in the place of others.</param>
/// <param name="Refused">What is wrong; then nothing was recorded.</param>
public sealed record ImportResult(int Rows, int Added, int Present, int Struck, int Replaced, ImmutableArray<RefusedCell> Refused)
{
    /// <summary>A file without rows.</summary>
    public static ImportResult Nothing { get; } = new(0, 0, 0, 0, 0, []);

    /// <summary>Every row was recorded before.</summary>
    public bool IsNothingNew => Added + Replaced == 0;

    internal static ImportResult Of(ImmutableArray<RefusedCell> refused) => Nothing with { Refused = refused };

    internal static ImportResult Of(RowsOfFile file, ImmutableArray<RowFate> fates)
    {
        ImmutableArray<RefusedCell> refused =
        [
            .. fates.Zip(file.Rows).Where(f => f.First is RowFate.Refused)
                .Select(f => new RefusedCell(f.Second.Line, Register.CodeHeading, ((RowFate.Refused)f.First).Breach)),
        ];
        if (!refused.IsEmpty) return Of(refused);
        return new(
            fates.Length, fates.Count(f => f is RowFate.Added), fates.Count(f => f is RowFate.Present),
            fates.Count(f => f is RowFate.StaysStruck), fates.Count(f => f is RowFate.Replaces), refused);
    }

    internal ImportResult Plus(ImportResult more) =>
        new(
            Rows + more.Rows, Added + more.Added, Present + more.Present, Struck + more.Struck, Replaced + more.Replaced,
            [.. Refused, .. more.Refused]);
}
