using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>What every act on an organ does: finds it, appends its facts, writes what is searched.</summary>
internal static class OrganBook
{
    /// <summary>The columns of an <see cref="OrganRow"/>.</summary>
    public const string Columns =
        "o.id, o.uid, o.code, o.name, o.short_name, o.kind, o.letter_prefix, o.parent, o.abolished_on, o.successor";

    /// <summary>So far ahead a reform may be announced.</summary>
    private const int DaysAhead = 366;

    public static Task<OrganHistory?> Find(Work work, int organ) => Find(work.Connection, work.Transaction, organ);

    public static async Task<OrganHistory?> Find(DbConnection connection, DbTransaction? transaction, int organ)
    {
        var row = await connection.QuerySingleOrDefaultAsync<OrganRow>(
            $"select {Columns} from organ o where o.id = @organ", new { organ }, transaction);
        return row is null ? null : new(row, await Log.Read(connection, transaction, row.Uid, OrganFactKinds.All));
    }

    /// <summary>
    /// One fact of an organ that the officer administers; what the act itself asks is asked of the organ as it was on that day, and what
    /// else follows from the fact is done in the same transaction.
    /// </summary>
    public static Task<Verdict<Recorded>> Change(
        Database database, Actor by, Guid? key, (int Organ, OrganFact Fact) change, Func<Work, OrganHistory, Task<Breach?>> refusal,
        CancellationToken ct, Func<Work, OrganHistory, Task>? then = null) =>
        database.Write<Recorded>(by, Submission.Of(key, change), async work =>
        {
            if (!await by.Administers(work, change.Organ)) return OrganRefusal.NotFound;
            if (await Find(work, change.Organ) is not { } history) return OrganRefusal.NotFound;
            if (IsTooFar(change.Fact.On, work.Today)) return OrganRefusal.TooFar;
            if (change.Fact.On < history.FoundedOn) return OrganRefusal.BeforeFounding;
            if (history.Finally.AbolishedOn <= change.Fact.On) return OrganRefusal.AlreadyAbolished;
            if (await refusal(work, history) is { } breach) return breach;
            var after = await Append(work, history, change.Fact);
            if (then is not null) await then(work, after);
            return new Recorded(after.Row.Uid, after.Log.NextSeq - 1);
        }, ct);

    /// <summary>A day so far ahead that it was mistyped rather than announced.</summary>
    public static bool IsTooFar(DateOnly on, DateOnly today) => on > today.AddDays(DaysAhead);

    /// <summary>A new organ with its number and the head of its journal; its founding is still to be appended.</summary>
    public static async Task<OrganHistory> Begin(Work work, OrganFounded f)
    {
        var id = await work.Connection.QuerySingleAsync<int>("select coalesce(max(id), 0) + 1 from organ", transaction: work.Transaction);
        var row = await Insert(work, (id, Guid.CreateVersion7(work.At)), f);
        Chain.Begin(work.Writing, id);
        return new(row, new(row.Uid, []));
    }

    /// <summary>Appends facts, and writes what is searched.</summary>
    public static Task<OrganHistory> Append(Work work, OrganHistory organ, params IEnumerable<FactBody> facts) =>
        Append(work, organ, null, facts);

    /// <summary>The same with words that are sealed.</summary>
    public static async Task<OrganHistory> Append(Work work, OrganHistory organ, byte[]? words, IEnumerable<FactBody> facts)
    {
        foreach (var fact in facts)
            organ = organ with { Log = organ.Log.With(work.Append(organ.Log, organ.Row.Id, OrganFactKinds.All, fact, words), fact) };
        await Project(work, organ);
        return organ;
    }

    /// <summary>Throws the names away, to be written anew from the facts.</summary>
    public static Task ForgetNames(Work work) => work.Connection.ExecuteAsync("delete from organ_name", transaction: work.Transaction);

    /// <summary>The row of an organ as its founding leaves it.</summary>
    public static OrganRow Founded((int Id, Guid Uid) organ, OrganFounded f) =>
        new(organ.Id, organ.Uid, f.Code, f.Name, f.ShortName, f.Kind.ToString(), f.LetterPrefix, f.Parent, null, null);

    /// <summary>Begins the row of an organ, with what its founding says.</summary>
    public static async Task<OrganRow> Insert(Work work, (int Id, Guid Uid) organ, OrganFounded f)
    {
        var row = Founded(organ, f);
        await work.Connection.ExecuteAsync(
            """
            insert into organ (id, uid, code, name, short_name, kind, letter_prefix, parent, details)
            values (@Id, @Uid, @Code, @Name, @ShortName, @Kind, @LetterPrefix, @Parent, '{}')
            """,
            row, work.Transaction);
        return row;
    }

    /// <summary>Writes what is searched of an organ, from its facts up to today.</summary>
    public static async Task Project(Work work, OrganHistory history)
    {
        var now = history.On(work.Today);
        await work.Connection.ExecuteAsync(
            """
            update organ set code = @Code, name = @Name, short_name = @ShortName, kind = @kind, letter_prefix = @LetterPrefix, parent = @Parent, abolished_on = @AbolishedOn,
              successor = @Successor, as_of = @Today
            where id = @Id
            """,
            new
            {
                now.Id,
                now.Code,
                now.Name,
                now.ShortName,
                kind = now.Kind.ToString(),
                now.LetterPrefix,
                now.Parent,
                now.AbolishedOn,
                now.Successor,
                work.Today,
            },
            work.Transaction);
        await work.Connection.ExecuteAsync("delete from organ_name where organ = @Id", new { now.Id }, work.Transaction);
        await work.Connection.ExecuteAsync(
            "insert into organ_name (organ, name, since, until) values (@Id, @Name, @Since, @Until) on conflict do nothing",
            history.Names.Select(n => new { now.Id, n.Name, n.Since, n.Until }), work.Transaction);
    }
}
