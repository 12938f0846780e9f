using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Ledger.Verifying;

/// <summary>
/// The tables as this version of the program makes them, held against those of the database; and what stands in it besides that acts by
/// itself: triggers, views, functions, rules.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>Tells what is missing, differs or is foreign.</summary>
    /// <returns>Whether everything is there that a verification reads.</returns>
    public static async Task<bool> Run(Database database, Action<Flaw> found, CancellationToken ct)
    {
        var expected = await Expected();
        await using var connection = await database.Open(ct);
        return connection is NpgsqlConnection ? await OfPostgres(connection, expected, found) : await OfSqlite(connection, expected, found);
    }

    // What the migrations make of an empty database.
    private static async Task<ImmutableArray<Part>> Expected()
    {
        if (SqliteLibrary.Refusal is not null) return [];   // PostgreSQL on a machine without SQLite: only what is foreign is told
        await using var empty = new SqliteConnection("Data Source=:memory:");
        await empty.OpenAsync();
        foreach (var (_, _, sql) in Migrations.All) await empty.ExecuteAsync(Dialect.Sqlite.Write(sql));
        return await Parts(empty);
    }

    private static async Task<bool> OfSqlite(DbConnection connection, ImmutableArray<Part> expected, Action<Flaw> found)
    {
        var there = await Parts(connection);
        var byName = there.ToLookup(p => (p.Type, p.Name));
        var whole = true;
        foreach (var part in expected)
        {
            var own = byName[(part.Type, part.Name)].FirstOrDefault();
            if (own is null) found(Flaws.PartMissing(part.Type, part.Name));
            else if (own.Sql != part.Sql) found(Flaws.PartDiffers(part.Type, part.Name));
            whole &= part.Type != "table" || (own is not null && part.Columns.All(own.Columns.Contains));
        }
        foreach (var part in there.Where(p => p.Type is "trigger" or "view")) found(Flaws.Foreign(part.Type, part.Name));
        return whole;
    }

    private static async Task<bool> OfPostgres(DbConnection connection, ImmutableArray<Part> expected, Action<Flaw> found)
    {
        var columns = (await connection.QueryAsync<(string Table, string Column)>(
            """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            """)).ToLookup(c => c.Table, c => c.Column);
        var indexes = (await connection.QueryAsync<string>(
            "select indexname from pg_indexes where schemaname = current_schema()")).ToHashSet();
        var whole = true;
        foreach (var part in expected)
        {
            var isThere = part.Type == "table" ? columns.Contains(part.Name) : indexes.Contains(part.Name);
            var lacks = part.Type == "table" && !part.Columns.All(columns[part.Name].Contains);
            if (!isThere) found(Flaws.PartMissing(part.Type, part.Name));
            else if (lacks) found(Flaws.PartDiffers(part.Type, part.Name));
            whole &= part.Type != "table" || !lacks;
        }
        foreach (var (type, name) in await connection.QueryAsync<(string, string)>(
            """
            select 'trigger', t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
            where c.relnamespace = current_schema()::regnamespace and not t.tgisinternal
            union all select 'event trigger', evtname from pg_event_trigger e
            where not exists (select 1 from pg_depend d where d.objid = e.oid and d.deptype = 'e')
            union all select 'view', c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('v', 'm')
              and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            union all select 'function', p.proname from pg_proc p where p.pronamespace = current_schema()::regnamespace
              and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            union all select 'rule', r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class
            where c.relnamespace = current_schema()::regnamespace and r.rulename <> '_RETURN'
            union all select 'policy', p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
            where c.relnamespace = current_schema()::regnamespace
            order by 1, 2
            """))
            found(Flaws.Foreign(type, name));
        return whole;
    }

    private static async Task<ImmutableArray<Part>> Parts(DbConnection connection)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var (type, name, sql) in (await connection.QueryAsync<(string Type, string Name, string? Sql)>(
            "select type, name, sql from sqlite_master where name not like 'sqlite!_%' escape '!' order by type, name")).AsList())
            parts.Add(new(
                type, name, string.Join(' ', (sql ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                type != "table" ? []
                    : [.. await connection.QueryAsync<string>("select name from pragma_table_info(@name)", new { name })]));
        return parts.DrainToImmutable();
    }

    /// <summary>A table, an index, or what is neither.</summary>
    private sealed record Part(string Type, string Name, string Sql, ImmutableArray<string> Columns);
}
