using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>The organs of the ledger.</summary>
public sealed class OrganRegister(Database database)
{
    /// <summary>An organ with its history, or null.</summary>
    public async Task<OrganHistory?> Get(int id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var row =
            await connection.QuerySingleOrDefaultAsync<OrganRow>($"select {OrganBook.Columns} from organ o where o.id = @id", new { id });
        return row is null ? null : new(row, await Log.Read(connection, null, row.Uid, OrganFactKinds.All));
    }

    /// <summary>
    /// By its code or by any name that it has or had, where none is equal with other brackets and spaces; where several had the name, the
    /// one that had it last. Null: none.
    /// </summary>
    public async Task<OrganHistory?> Find(string nameOrCode, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var id = await ByName(connection, nameOrCode);
        if (id is null && await Like(connection, nameOrCode) is { } written) id = await ByName(connection, written);
        return id is { } found ? await Get(found, ct) : null;
    }

    /// <summary>All organs, in the order in which they were entered.</summary>
    public async Task<ImmutableArray<OrganRow>> All(CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<OrganRow>($"select {OrganBook.Columns} from organ o order by o.id")];
    }

    /// <summary>The organs whose business this one carries on.</summary>
    public async Task<ImmutableArray<OrganRow>> Predecessors(int organ, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var facts = await connection.QueryAsync<Fact>($"select {Fact.Columns} from fact where code = 'organ-succeeded'");
        var ids = facts.Where(f => OrganFactKinds.All.Read(f) is OrganSucceeded s && s.Successor == organ).Select(f => f.Organ).ToHashSet();
        return [.. (await All(ct)).Where(o => ids.Contains(o.Id))];
    }

    /// <summary>复议机关和法院 that a letter of this day names, or null where nobody wrote them down.</summary>
    public async Task<OrganBodies?> Bodies(int organ, DateOnly day, CancellationToken ct) => (await Get(organ, ct))?.On(day).Bodies;

    private static Task<int?> ByName(DbConnection connection, string nameOrCode) =>
        connection.QueryFirstOrDefaultAsync<int?>(
            """
            select id from (
              select o.id, 0 as place, null as until, null as since from organ o where o.code = @code
              union all select o.id, 1, null, null from organ o where o.name = @name
              union all select o.id, 2, null, null from organ o where o.short_name = @name
              union all select n.organ, 3, cast(n.until as text), cast(n.since as text) from organ_name n where n.name = @name) found
            order by place, until desc nulls first, since desc
            """,
            new { name = nameOrCode.Trim(), code = nameOrCode.Trim().ToUpperInvariant() });

    // The name as it is written down: that of an organ that has it before one that had it.
    private static async Task<string?> Like(DbConnection connection, string name)
    {
        var folded = OrganName.Folded(name);
        var names = await connection.QueryAsync<string>(
            """
            select name from (
              select name, 1 as place from organ union all select short_name, 2 from organ union all select name, 3 from organ_name) named
            order by place, name
            """);
        return names.FirstOrDefault(n => OrganName.Folded(n) == folded);
    }
}
