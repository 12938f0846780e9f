using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>The officers of the ledger.</summary>
public sealed class OfficerRegister(Database database)
{
    /// <summary>A person with the offices held on a day, or null.</summary>
    public async Task<Officer?> Find(Guid id, DateOnly on, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        if (await connection.QuerySingleOrDefaultAsync<string>("select name from account where id = @id", new { id }) is not { } name)
            return null;
        var rows = await connection.QueryAsync<Row>(
            "select organ, role, unit from appointment where officer = @id and since <= @on and (until is null or until > @on) order by organ, role",
            new { id, on });
        return new(id, name, [.. rows.Select(r => new Appointment(r.Organ, Enum.Parse<Role>(r.Role), r.Unit))]);
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
            "select p.officer, a.name, p.role, p.unit from appointment p join account a on a.id = p.officer where p.organ = @organ and p.since <= @on and (p.until is null or p.until > @on) order by a.name, p.officer, p.role",
            new { organ, on });
        return [.. rows.GroupBy(r => (r.Officer, r.Name)).Select(
            g => new Officer(g.Key.Officer, g.Key.Name, [.. g.Select(r => new Appointment(organ, Enum.Parse<Role>(r.Role), r.Unit))]))];
    }

    /// <summary>The names of persons, by their ids; the program's is 系统.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(IEnumerable<Guid> ids, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<Named>(
            $"select id, name from account where id {database.Dialect.In("ids")}", new { ids = database.List(ids.Distinct()) });
        return rows.Append(new(TheProgram.Itself.Id, TheProgram.Itself.Name)).DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => r.Name);
    }

    private sealed record Holder(Guid Officer, string Name, string Role, string? Unit);

    private sealed record Row(int Organ, string Role, string? Unit);

    private sealed record Named(Guid Id, string Name);
}
