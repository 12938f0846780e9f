using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Registers;

/// <summary>凭证: files are put to a row, looked at by whoever reads the register, and taken away with a reason.</summary>
public sealed class KeepEvidence(Database database, SubjectKeys keys)
{
    /// <summary>The most files of one row.</summary>
    public const int MostOfRow = 50;

    /// <summary>Puts files to a row.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="subject">The book.</param>
    /// <param name="target">The fact and its row.</param>
    /// <param name="files">The files.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Run(
        Actor by, Guid? key, Guid subject, EntryRef target, ImmutableArray<Attachment> files, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (subject, target, files)), async work =>
        {
            var (row, refused) = await Hold(work, by, subject, target);
            if (row is null) return refused!;
            if (row.Struck) return RegisterBreach.StruckBefore;
            if (files.IsEmpty) return RegisterBreach.NoFile;
            if (row.Evidence + files.Length > MostOfRow) return RegisterBreach.EvidenceFull;
            if (Attachment.Refusal(files) is { } breach) return breach;
            if (await keys.Find(work.Connection, subject, work.Transaction) is not { } seal) return RegisterBreach.Sealed;
            return new Recorded(subject, await Evidence.Add(work, (subject, seal), row.Organ, target, files));
        }, ct);

    /// <summary>更正: takes away what one fact brought, with the reason; the files stay kept, and are no longer shown with the row.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the form.</param>
    /// <param name="of">The book, with the fact and row that they belong to.</param>
    /// <param name="seq">The number of the fact that brought them.</param>
    /// <param name="reason">Why.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Strike(
        Actor by, Guid? key, (Guid Subject, EntryRef Target) of, long seq, string reason, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, (of, seq, reason)), async work =>
        {
            if (string.IsNullOrWhiteSpace(reason)) return RegisterBreach.NoReason;
            var (row, refused) = await Hold(work, by, of.Subject, of.Target);
            if (row is null) return refused!;
            var files = Evidence.Of(await Evidence.Read(work.Connection, work.Transaction, of.Subject), of.Target)
                .Count(f => f.Seq == seq);
            if (files == 0) return FileBreach.NotFound;
            if (await keys.Find(work.Connection, of.Subject, work.Transaction) is not { } seal) return RegisterBreach.Sealed;
            var struck = await EntryBook.Strike(work, (of.Subject, seal), row.Organ, new(seq), reason.Trim());
            work.Later(Evidence.Count(of.Subject, of.Target, -files));
            return new Recorded(of.Subject, struck);
        }, ct);

    /// <summary>The files of a row, for whoever reads the register; a name that can't be read any more is null.</summary>
    public async Task<ImmutableArray<ListedEvidence>> Of(Actor by, (Guid Subject, EntryRef Target) of, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (!await IsWithin(connection, by, of.Subject, of.Target)) return [];
        var key = await keys.Find(connection, of.Subject);
        var listed = ImmutableArray.CreateBuilder<ListedEvidence>();
        foreach (var file in Evidence.Of(await Evidence.Read(connection, null, of.Subject), of.Target))
        {
            var stored = await StoredFile.Find(connection, null, of.Subject, file.Mark.Id);
            listed.Add(new(file.Seq, file.Mark.Id, file.At, key is null ? null : stored?.NameUnder(key), stored?.Size ?? 0));
        }
        return listed.ToImmutable();
    }

    /// <summary>Opens a file of a row.</summary>
    public async Task<Verdict<Attachment>> Open(Actor by, (Guid Subject, EntryRef Target) of, Guid file, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (!await IsWithin(connection, by, of.Subject, of.Target)) return FileBreach.NotFound;
        var mark = Evidence.Of(await Evidence.Read(connection, null, of.Subject), of.Target).FirstOrDefault(f => f.Mark.Id == file)?.Mark;
        if (mark is null || await keys.Find(connection, of.Subject) is not { } key) return FileBreach.NotFound;
        return await FileStore.Find(database, (connection, null), (of.Subject, key, mark)) ?? FileBreach.NotFound;
    }

    private static async Task<(Standing? Row, Breach? Refused)> Hold(Work work, Actor by, Guid subject, EntryRef target)
    {
        await EntryBook.Hold(work, subject);   // or two would take the same number in it
        var row = await work.Connection.QuerySingleOrDefaultAsync<Standing>(
            "select organ, struck, evidence from entry where subject = @subject and seq = @Seq and nth = @nth",
            new { subject, target.Seq, nth = target.Row ?? 0 }, work.Transaction);
        return row is null || !EntryBook.Keeps(by, row.Organ) ? (null, RegisterBreach.NoEntry) : (row, null);
    }

    private async Task<bool> IsWithin(DbConnection connection, Actor by, Guid subject, EntryRef target)
    {
        var (reach, parameters) = Reach.Reports(by, database);
        (parameters["subject"], parameters["seq"], parameters["nth"]) = (subject, target.Seq, target.Row ?? 0);
        return await connection.QuerySingleAsync<long>(
            $"""
            select count(*) from entry e join organ o on o.id = e.organ
            where e.subject = @subject and e.seq = @seq and e.nth = @nth and {reach}
            """, parameters) == 1;
    }

    private sealed record Standing(int Organ, bool Struck, int Evidence);
}

/// <summary>A file that is evidence of a row, for a list.</summary>
/// <param name="Seq">The number of the fact that brought it.</param>
/// <param name="Id">The file.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Name">Its name; null after the key was destroyed.</param>
/// <param name="Size">Its bytes.</param>
public sealed record ListedEvidence(long Seq, Guid Id, DateTimeOffset At, string? Name, long Size);
