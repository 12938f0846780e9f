using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>What every act on an organ does: finds it, appends its facts, writes what is searched.</summary>
internal static class OrganBook
{
    /// <summary>The columns of an <see cref="OrganRow"/>.</summary>
    public const string Columns = "o.id, o.uid, o.code, o.name, o.short_name, o.kind, o.letter_prefix, o.parent, o.abolished_on";

    public static async Task<OrganHistory?> Find(Work work, int organ)
    {
        var row = await work.Connection.QuerySingleOrDefaultAsync<OrganRow>(
            $"select {Columns} from organ o where o.id = @organ", new { organ }, work.Transaction);
        return row is null ? null : new(row, await Log.Read(work.Connection, work.Transaction, row.Uid, OrganFactKinds.All));
    }

    /// <summary>
    /// One fact of an organ that the officer administers; what the act itself asks is asked of the organ as it was on that day.
    /// </summary>
    public static Task<Verdict<Recorded>> Change(
        Database database, Actor by, Guid? key, (int Organ, OrganFact Fact) change, Func<Work, OrganHistory, Task<Breach?>> refusal,
        CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, change), async work =>
        {
            if (!await by.Administers(work, change.Organ)) return OrganRefusal.NotFound;
            if (await Find(work, change.Organ) is not { } history) return OrganRefusal.NotFound;
            if (change.Fact.On > work.Today) return OrganRefusal.NotYet;
            if (change.Fact.On < history.FoundedOn) return OrganRefusal.BeforeFounding;
            if (history.Row.AbolishedOn <= change.Fact.On) return OrganRefusal.AlreadyAbolished;
            if (await refusal(work, history) is { } breach) return breach;
            return await Append(work, history, change.Fact);
        }, ct);

    public static async Task<Recorded> Append(Work work, OrganHistory organ, params IEnumerable<OrganFact> facts)
    {
        foreach (var fact in facts)
            organ = organ with { Log = organ.Log.With(work.Append(organ.Log, organ.Row.Id, OrganFactKinds.All, fact), fact) };
        await Project(work, organ);
        return new Recorded(organ.Row.Uid, organ.Log.NextSeq - 1);
    }

    /// <summary>Throws the names away, to be written anew from the facts.</summary>
    public static Task ForgetNames(Work work) => work.Connection.ExecuteAsync("delete from organ_name", transaction: work.Transaction);

    /// <summary>The row of an organ as its founding leaves it.</summary>
    public static OrganRow Founded((int Id, Guid Uid) organ, OrganFounded f) =>
        new(organ.Id, organ.Uid, f.Code, f.Name, f.ShortName, f.Kind.ToString(), f.LetterPrefix, f.Parent, null);

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

    /// <summary>Writes what is searched of an organ, from its facts.</summary>
    public static async Task Project(Work work, OrganHistory history)
    {
        var now = history.Now;
        await work.Connection.ExecuteAsync(
            """
            update organ set code = @Code, name = @Name, short_name = @ShortName, kind = @kind, letter_prefix = @LetterPrefix, parent = @Parent, abolished_on = @AbolishedOn
            where id = @Id
            """,
            new { now.Id, now.Code, now.Name, now.ShortName, kind = now.Kind.ToString(), now.LetterPrefix, now.Parent, now.AbolishedOn },
            work.Transaction);
        await work.Connection.ExecuteAsync("delete from organ_name where organ = @Id", new { now.Id }, work.Transaction);
        await work.Connection.ExecuteAsync(
            "insert into organ_name (organ, name, since, until) values (@Id, @Name, @Since, @Until) on conflict do nothing",
            history.Names.Select(n => new { now.Id, n.Name, n.Since, n.Until }), work.Transaction);
    }
}
