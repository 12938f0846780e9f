using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>The officers of the ledger.</summary>
public sealed class OfficerRegister(Database database)
{
    /// <summary>
    /// A person with the offices held on a day, or null. An office in an organ that was abolished is none; whoever holds one in its
    /// successor reads what it left behind.
    /// </summary>
    public async Task<Officer?> Find(Guid id, DateOnly on, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await connection.QuerySingleOrDefaultAsync<string>("select name from account where id = @id", new { id }) is not { } name)
            return null;
        var history = (await AppointmentBook.Journaled(connection, database, [id]))[id].FirstOrDefault();
        if (history is null) return new(id, name, []);
        var ended = (await connection.QueryAsync<Ended>(
            "select id as organ, successor from organ where abolished_on <= @on", new { on })).ToDictionary(e => e.Organ, e => e.Successor);
        var held = history.On(on).RemoveAll(a => ended.ContainsKey(a.Organ));
        return new(
            id, name, [.. held.Concat(Left(held, ended)).OrderBy(a => a.Inherited).ThenBy(a => a.Organ).ThenBy(a => a.Role.ToString())]);
    }

    // Also of the organ before the one before.
    private static IEnumerable<Appointment> Left(ImmutableArray<Appointment> held, Dictionary<int, int?> ended)
    {
        foreach (var organ in ended.Keys.Order())
        {
            var (heir, passed) = (ended[organ], new HashSet<int> { organ });
            while (heir is { } next && ended.TryGetValue(next, out var further) && passed.Add(next)) heir = further;
            foreach (var office in held.Where(a => a.Organ == heir && a.Unit is null))
                yield return office with { Organ = organ, Heir = heir };
        }
    }

    /// <summary>A person by the name to sign in with, with the offices held on a day, or null.</summary>
    public async Task<Officer?> Find(string signInName, DateOnly on, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var id = await connection.QuerySingleOrDefaultAsync<Guid?>(
            "select id from account where sign_in_name = @signInName", new { signInName });
        return id is { } known ? await Find(known, on, ct) : null;
    }

    /// <summary>Those who hold an office in an organ on a day, with what they hold there, by name.</summary>
    public async Task<ImmutableArray<Officer>> Of(int organ, DateOnly on, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Holder>(
            """
            select distinct p.officer, a.name from appointment p join account a on a.id = p.officer
            where p.organ = @organ and p.since <= @on and (p.until is null or p.until > @on) order by a.name, p.officer
            """,
            new { organ, on });
        var names = rows.AsList();
        var histories = await AppointmentBook.Journaled(connection, database, names.Select(r => r.Officer));
        return
        [
            .. names.Select(r => new Officer(r.Officer, r.Name, [.. Offices(histories[r.Officer], organ, on)])).Where(
                o => o.Appointments.Length > 0),
        ];
    }

    /// <summary>The names of persons, by their ids; the program's is 系统.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Named>(
            $"select id, name from account where id {database.Dialect.In("ids")}", new { ids = database.List(ids.Distinct()) });
        return rows.Append(new(TheProgram.Itself.Id, TheProgram.Itself.Name)).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Name);
    }

    private static IEnumerable<Appointment> Offices(IEnumerable<AppointmentHistory> histories, int organ, DateOnly on) =>
        histories.SelectMany(h => h.On(on)).Where(a => a.Organ == organ).OrderBy(a => a.Role.ToString());

    private sealed record Ended(int Organ, int? Successor);

    private sealed record Holder(Guid Officer, string Name);

    private sealed record Named(Guid Id, string Name);
}
