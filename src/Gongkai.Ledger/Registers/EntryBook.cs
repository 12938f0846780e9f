using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers;

/// <summary>
/// What every act on a register does: finds the book of the year, appends its facts, writes what is searched and counted.
/// </summary>
internal static class EntryBook
{
    /// <summary>Whether somebody may keep the registers of an organ: units hand in what theirs are.</summary>
    public static bool Keeps(Actor by, int organ) => by switch
    {
        Officer officer => officer.Where(Can.KeepRegisters).Any(a => a.Organ == organ),
        TheOperator or TheProgram => true,
        _ => false,
    };

    /// <summary>The book of a register and year, held against others until the act ends; a new one gets its key.</summary>
    public static async Task<(Guid Subject, SubjectKey? Key)> Hold(Work work, SubjectKeys keys, BookOf of)
    {
        var found = await Find(work, of);
        if (found is { } known) return (known, await keys.Find(work.Connection, known, work.Transaction));
        var made = Guid.CreateVersion7(work.At);
        var isMine = await work.Connection.ExecuteAsync(
            "insert into register_year (subject, organ, register, year) values (@made, @Organ, @Register, @Year) on conflict do nothing",
            new { made, of.Organ, of.Register, of.Year }, work.Transaction) == 1;
        if (isMine) return (made, keys.Make(work, made));
        var others = (await Find(work, of))!.Value;   // another act made it meanwhile
        return (others, await keys.Find(work.Connection, others, work.Transaction));
    }

    /// <summary>Holds a book against others until the act ends: what is asked of its rows still holds when they change.</summary>
    public static Task Hold(Work work, Guid subject) => work.Connection.ExecuteScalarAsync<Guid>(
        $"select subject from register_year where subject = @subject {work.Database.Dialect.ForUpdate}", new { subject }, work.Transaction);

    /// <summary>The number of the last fact of a book that is held; 0 where it has none. What was not sent yet is not in it.</summary>
    public static Task<long> LastSeq(Work work, Guid subject) => work.Connection.QuerySingleAsync<long>(
        "select coalesce(max(seq), 0) from fact where subject = @subject", new { subject }, work.Transaction);

    /// <summary>Appends rows of one book, up to <see cref="EntriesAdded.MostRows"/> a fact.</summary>
    /// <param name="work">The act.</param>
    /// <param name="book">The book and its key.</param>
    /// <param name="of">Whose book.</param>
    /// <param name="rows">The rows, each with its line in the file; 0 where it was typed.</param>
    /// <param name="from">The file, or null.</param>
    /// <returns>Where each of them stands.</returns>
    public static async Task<ImmutableArray<EntryRef>> Append(
        Work work, (Guid Subject, SubjectKey Key) book, BookOf of, IReadOnlyList<(Row Row, int Line)> rows, FileFrom? from)
    {
        var seq = await LastSeq(work, book.Subject);
        var stand = ImmutableArray.CreateBuilder<EntryRef>(rows.Count);
        foreach (var chunk in rows.Chunk(EntriesAdded.MostRows))
        {
            var (added, words) = Facts(of, chunk, from);
            var fact = work.Append(
                new Fact(
                    book.Subject, ++seq, of.Organ, EntryFactKinds.AddedCode, added.On, work.At, work.By.Id, work.By.Kind,
                    EntryFactKinds.All.Write(added), words.Seal(book.Key)));
            foreach (var entry in Entry.Of(fact, added, words))
            {
                work.Later(entry.Write());
                stand.Add(new(entry.Seq, entry.Nth));
            }
        }
        return stand.MoveToImmutable();
    }

    /// <summary>Strikes one row; the reason is sealed.</summary>
    public static async Task<long> Strike(Work work, (Guid Subject, SubjectKey? Key) book, int organ, EntryRef target, string reason)
    {
        await Hold(work, book.Subject);
        var seq = await LastSeq(work, book.Subject) + 1;
        var struck = new FactStruck(work.Today, target.Seq, target.Row);
        work.Append(
            new Fact(
                book.Subject, seq, organ, EntryFactKinds.All.CodeOf(struck), struck.On, work.At, work.By.Id, work.By.Kind,
                EntryFactKinds.All.Write(struck), book.Key?.Seal(System.Text.Encoding.UTF8.GetBytes(reason))));
        Struck(work, book.Subject, target);
        await work.Send();
        return seq;
    }

    /// <summary>Throws away what is searched and counted of every register, to be written anew.</summary>
    public static async Task ForgetAll(Work work)
    {
        await work.Connection.ExecuteAsync("delete from entry", transaction: work.Transaction);
        await work.Connection.ExecuteAsync("delete from register_year", transaction: work.Transaction);
    }

    /// <summary>Writes what is searched and counted of a book, from its facts.</summary>
    public static async Task Project(Work work, SubjectKeys keys, Guid subject)
    {
        var log = await Log.Read(work.Connection, work.Transaction, subject, EntryFactKinds.All);
        var key = await keys.Find(work.Connection, subject, work.Transaction);
        if (log.Facts.FirstOrDefault(f => f.What is EntriesAdded) is not { What: EntriesAdded first, Row: var row }) return;
        work.Later(
            new("insert into register_year (subject, organ, register, year) values ($1, $2, $3, $4)",
                subject, row.Organ, first.Register, first.Year));
        foreach (var (entry, struck) in Fold(log, key)) work.Later(entry.Write(struck));
        await work.Send();
    }

    /// <summary>The rows of a book by its facts, and which of them were struck: what writing, rebuilding and verifying go by.</summary>
    public static IEnumerable<(Entry Entry, bool Struck)> Fold(Log log, SubjectKey? key)
    {
        var (struck, evidence) = (log.Struck, Evidence.Counts(log));
        return log.Facts.Where(f => f.What is EntriesAdded)
            .SelectMany(f => Entry.Of(f.Row, (EntriesAdded)f.What, key is null ? null : EntryWords.Open(key, f.Row.Sealed!)))
            .Select(e => e with { Evidence = evidence.GetValueOrDefault(new(e.Seq, e.Nth)) })
            .Select(e => (e, struck.Contains(new(e.Seq, e.Nth)) || struck.Contains(new(e.Seq))));
    }

    private static void Struck(Work work, Guid subject, EntryRef target) => work.Later(target.Row is { } nth
        ? new("update entry set struck = $4 where subject = $1 and seq = $2 and nth = $3", subject, target.Seq, nth, true)
        : new("update entry set struck = $3 where subject = $1 and seq = $2", subject, target.Seq, true));

    private static async Task<Guid?> Find(Work work, BookOf of) => await work.Connection.QuerySingleOrDefaultAsync<Guid?>(
        $"select subject from register_year where organ = @Organ and register = @Register and year = @Year {work.Database.Dialect.ForUpdate}",
        of, work.Transaction);

    private static (EntriesAdded Fact, EntryWords Words) Facts(BookOf of, (Row Row, int Line)[] rows, FileFrom? from)
    {
        var register = rows[0].Row.Register;
        var filled = register.All.Select((c, i) => (Column: c, At: i)).Where(c => Array.Exists(rows, r => r.Row.Cells[c.At] is not null))
            .ToLookup(c => c.Column.Codec.Sealed);
        var added = new EntriesAdded(rows.Max(r => r.Row.On), of.Register, of.Year, Headings(filled[false]), Cells(filled[false]))
        {
            FileHash = from?.Hash,
            Lines = from is null ? null : [.. rows.Select(r => r.Line)],
        };
        return (added, new(from?.Name, Headings(filled[true]), Cells(filled[true])));

        ImmutableArray<string> Headings(IEnumerable<(Column Column, int At)> columns) => [.. columns.Select(c => c.Column.Heading)];
        ImmutableArray<ImmutableArray<string?>> Cells(IEnumerable<(Column Column, int At)> columns) =>
            [.. rows.Select(r => columns.Select(c => r.Row.Cells[c.At]).ToImmutableArray())];
    }
}

/// <summary>The book of a register: whose, which, of which year.</summary>
internal sealed record BookOf(int Organ, string Register, int Year);

/// <summary>The file that rows came from.</summary>
/// <param name="Name">Its name; it may name a person, and is sealed.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
public sealed record FileFrom(string Name, string Hash);
