using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>凭证: photos, scans and screenshots of one row, sealed under the key of its book.</summary>
internal static class Evidence
{
    /// <summary>The files of a row that stand, the latest last.</summary>
    public static IEnumerable<EvidenceFile> Of(Log log, EntryRef row)
    {
        var struck = log.Struck;
        return log.Facts.Where(f => f.What is EvidenceAdded added && added.Entry == row && !struck.Contains(new(f.Seq)))
            .SelectMany(f => f.What.Files.Select(m => new EvidenceFile(f.Seq, f.Row.RecordedAt, m)));
    }

    /// <summary>How many files stand of each row.</summary>
    public static IReadOnlyDictionary<EntryRef, int> Counts(Log log)
    {
        var struck = log.Struck;
        return log.Facts.Where(f => f.What is EvidenceAdded && !struck.Contains(new(f.Seq)))
            .GroupBy(f => ((EvidenceAdded)f.What).Entry).ToDictionary(g => g.Key, g => g.Sum(f => f.What.Files.Length));
    }

    /// <summary>The log of a book without its rows: what is known of its files.</summary>
    public static async Task<Log> Read(DbConnection connection, DbTransaction? transaction, Guid subject) =>
        Log.Of(
            subject,
            await connection.QueryAsync<Fact>(
                $"select {Fact.Columns} from fact where subject = @subject and code in ('{EntryFactKinds.EvidenceCode}', 'fact-struck') order by seq",
                new { subject }, transaction),
            EntryFactKinds.All);

    /// <summary>Keeps files as evidence of a row.</summary>
    /// <returns>The number of their fact.</returns>
    public static async Task<long> Add(
        Work work, (Guid Subject, SubjectKey Key) book, int organ, EntryRef row, IReadOnlyList<Attachment> files)
    {
        var marks = await FileStore.Keep(work, (book.Subject, organ), book.Key, files);
        return await Name(work, book.Subject, organ, row, marks);
    }

    /// <summary>凭证随行: the files of a row that is replaced belong to the one in its place.</summary>
    public static async Task Carry(
        Work work, SubjectKeys keys, int organ, (Guid Subject, EntryRef Row) from, (Guid Subject, SubjectKey Key, EntryRef Row) to)
    {
        await work.Send();
        var count = await work.Connection.QuerySingleAsync<int>(
            "select evidence from entry where subject = @Subject and seq = @Seq and nth = @nth",
            new { from.Subject, from.Row.Seq, nth = from.Row.Row }, work.Transaction);
        if (count == 0) return;
        var files = Of(await Read(work.Connection, work.Transaction, from.Subject), from.Row).Select(f => f.Mark).ToImmutableArray();
        if (from.Subject == to.Subject) await Name(work, to.Subject, organ, to.Row, files);
        else if (await keys.Find(work.Connection, from.Subject, work.Transaction) is { } key)   // another book has another key
            await Add(work, (to.Subject, to.Key), organ, to.Row, await Opened(work, from.Subject, key, files));
    }

    /// <summary>The statement that keeps the number of a row's files.</summary>
    public static Statement Count(Guid subject, EntryRef row, int more) => new(
        "update entry set evidence = evidence + $4 where subject = $1 and seq = $2 and nth = $3", subject, row.Seq, row.Row ?? 0, more);

    private static async Task<List<Attachment>> Opened(Work work, Guid subject, SubjectKey key, ImmutableArray<FileMark> files)
    {
        var opened = new List<Attachment>(files.Length);
        foreach (var mark in files)
            if (await FileStore.Find(work, subject, key, mark) is { Allowed: true, Value: var file }) opened.Add(file);
        return opened;
    }

    private static async Task<long> Name(Work work, Guid subject, int organ, EntryRef row, ImmutableArray<FileMark> files)
    {
        await work.Send();
        var seq = await EntryBook.LastSeq(work, subject) + 1;
        var added = new EvidenceAdded(work.Today, row.Seq, row.Row ?? 0) { Files = files };
        work.Append(
            new Fact(
                subject, seq, organ, EntryFactKinds.EvidenceCode, added.On, work.At, work.By.Id, work.By.Kind,
                EntryFactKinds.All.Write(added), null));
        work.Later(Count(subject, row, files.Length));
        await work.Send();
        return seq;
    }
}

/// <summary>A file that is evidence of a row.</summary>
/// <param name="Seq">The number of the fact that brought it.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Mark">How the fact names it.</param>
internal sealed record EvidenceFile(long Seq, DateTimeOffset At, FileMark Mark);
