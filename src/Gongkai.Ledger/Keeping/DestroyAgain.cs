using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Keeping;

/// <summary>
/// 再次销毁: what the list beside the master key says was destroyed is destroyed again in a ledger that does not know of it, because it was
/// brought back from an older backup; and what the ledger destroyed comes onto the list.
/// </summary>
public static class DestroyAgain
{
    /// <summary>Brings list and ledger together.</summary>
    /// <returns>How many keys were destroyed again.</returns>
    public static async Task<int> Run(Database database, DestroyedList list, CancellationToken ct)
    {
        list.Add((await Gone(database, ct)).Values);
        return await Listed(database, list, ct);
    }

    /// <summary>How many keys that are on the list are in the ledger still.</summary>
    public static async Task<int> Awaited(Database database, IReadOnlyDictionary<Guid, DestroyedKey> listed, CancellationToken ct)
    {
        if (listed.Count == 0) return 0;
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleAsync<int>(
            $"select count(*) from case_key where wrapped is not null and subject {database.Dialect.In("ids")}",
            new { ids = database.List(listed.Keys) });
    }

    /// <summary>Destroys again what is on the list.</summary>
    /// <returns>How many keys.</returns>
    public static async Task<int> Listed(Database database, DestroyedList list, CancellationToken ct)
    {
        var (again, gone) = (0, await Gone(database, ct));
        var listed = list.Read();
        foreach (var key in listed.Values.Where(k => !gone.ContainsKey(k.Subject)))
            if ((await database.Write<Recorded>(TheProgram.Itself, null, work => Destroy(work, key), ct)).Allowed) again++;
        return again;
    }

    /// <summary>The keys that the ledger destroyed by a fact; one that is gone without it may be brought back.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DestroyedKey>> Gone(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var facts = await connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where code = 'key-destroyed' and subject in (select subject from case_key where wrapped is null)");
        return facts.DistinctBy(f => f.Subject).ToDictionary(f => f.Subject, f => Of(f));
    }

    private static DestroyedKey Of(Fact fact)
    {
        var what = (KeyDestroyed)RecordedFact.Of(fact).What;
        return new(fact.Subject, what.On, what.Ground);
    }

    private static async Task<Law.Verdict<Recorded>> Destroy(Work work, DestroyedKey key)
    {
        var facts = (await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject = @Subject order by seq", new { key.Subject }, work.Transaction)).AsList();
        if (facts is not [{ Code: "received" }, ..]) return RequestBreach.NotFound;   // it came in after the backup
        await DestroyPerson.Erase(work, key.Subject);
        if (facts.Exists(f => f.Code == "key-destroyed")) return new Recorded(key.Subject, facts[^1].Seq);   // somebody put the key back
        return await RequestBook.Append(
            work, FoldedCase.Of(facts, null), [new(new KeyDestroyed(key.On, key.Ground))], issuing: false);
    }
}
