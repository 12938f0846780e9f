using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Gongkai.Ledger.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace Gongkai.Ledger.Keeping;

/// <summary>Between PostgreSQL and the file of a backup, row by row: the tables and their columns are those of the file.</summary>
internal static class PostgresCopy
{
    private const string Instant = "yyyy-MM-ddTHH:mm:ss.ffffffZ", Day = "yyyy-MM-dd";

    /// <summary>Fills a new file with one state of the database.</summary>
    public static async Task Read(Database from, string file, CancellationToken ct)
    {
        await using var into = await Open(file, ct);
        // Whoever is killed leaves a file without a name of its own; and it is on the disk before it gets one.
        await into.ExecuteAsync("pragma journal_mode = off; pragma synchronous = off");
        await using var writing = into.BeginTransaction();
        foreach (var (_, _, sql) in Migrations.All) await into.ExecuteAsync(Dialect.Sqlite.Write(sql), transaction: writing);
        await into.ExecuteAsync("create table migration (number integer primary key, name text not null)", transaction: writing);
        var indexes = (await into.QueryAsync<(string Name, string Sql)>(
            "select name, sql from sqlite_master where type = 'index' and sql is not null", transaction: writing)).AsList();
        foreach (var (name, _) in indexes) await into.ExecuteAsync($"drop index {name}", transaction: writing);
        await using (var state = await from.Freeze(ct))
            foreach (var table in await Tables(into, writing)) await Read(state, (into, writing), table, ct);
        foreach (var (_, sql) in indexes) await into.ExecuteAsync(sql, transaction: writing);   // once the rows are there: no page twice
        await writing.CommitAsync(ct);
    }

    /// <summary>Fills the empty tables of the database with the rows of a file, in one transaction.</summary>
    public static async Task Write(Database into, string file, CancellationToken ct)
    {
        await using var from = await Open(file, ct);
        await using var connection = (NpgsqlConnection)await into.Open(ct);
        await using var writing = await connection.BeginTransactionAsync(ct);
        foreach (var table in (await Tables(from, null)).Where(t => t.Name != "migration"))
        {
            await connection.ExecuteAsync($"delete from {table.Name}", transaction: writing);   // a first row of a migration
            await Write(from, connection, table, ct);
        }
        await writing.CommitAsync(ct);
    }

    private static async Task Read(
        Snapshot state, (SqliteConnection Connection, SqliteTransaction Writing) into, Table table, CancellationToken ct)
    {
        await using var insert = into.Connection.CreateCommand();
        insert.Transaction = into.Writing;
        insert.CommandText =
            $"insert into {table.Name} ({table.List}) values ({string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"))})";
        var parameters = table.Columns.Select((_, i) => insert.Parameters.AddWithValue($"${i + 1}", DBNull.Value)).ToList();
        await into.Connection.ExecuteAsync($"delete from {table.Name}", transaction: into.Writing);
        await using var rows = await state.Read($"select {table.List} from {table.Name}", ct);
        while (await rows.ReadAsync(ct))
        {
            for (var i = 0; i < parameters.Count; i++) parameters[i].Value = InSqlite(rows.GetValue(i));
            insert.ExecuteNonQuery();
        }
    }

    private static async Task Write(SqliteConnection from, NpgsqlConnection into, Table table, CancellationToken ct)
    {
        var types = (await into.QueryAsync<(string Column, string Type)>(
            "select column_name, udt_name from information_schema.columns where table_schema = current_schema() and table_name = @Name",
            new { table.Name })).ToDictionary(c => c.Column, c => c.Type);
        await using var select = from.CreateCommand();
        select.CommandText = $"select {table.List} from {table.Name}";
        await using var rows = select.ExecuteReader();
        await using var copy = await into.BeginBinaryImportAsync($"copy {table.Name} ({table.List}) from stdin (format binary)", ct);
        while (rows.Read())
        {
            await copy.StartRowAsync(ct);
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (rows.IsDBNull(i)) await copy.WriteNullAsync(ct);
                else await Write(copy, rows, i, types[table.Columns[i]], ct);
            }
        }
        await copy.CompleteAsync(ct);
    }

    private static Task Write(NpgsqlBinaryImporter copy, SqliteDataReader row, int i, string type, CancellationToken ct) => type switch
    {
        "uuid" => copy.WriteAsync(Guid.ParseExact(row.GetString(i), "D"), NpgsqlDbType.Uuid, ct),
        "date" => copy.WriteAsync(
            DateOnly.ParseExact(row.GetString(i), Day, CultureInfo.InvariantCulture), NpgsqlDbType.Date, ct),
        "timestamptz" => copy.WriteAsync(
            DateTime.ParseExact(
                row.GetString(i), Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            NpgsqlDbType.TimestampTz, ct),
        "int4" => copy.WriteAsync(row.GetInt32(i), NpgsqlDbType.Integer, ct),
        "int8" => copy.WriteAsync(row.GetInt64(i), NpgsqlDbType.Bigint, ct),
        "bool" => copy.WriteAsync(row.GetInt64(i) != 0, NpgsqlDbType.Boolean, ct),
        "bytea" => copy.WriteAsync(row.GetFieldValue<byte[]>(i), NpgsqlDbType.Bytea, ct),
        _ => copy.WriteAsync(row.GetString(i), NpgsqlDbType.Text, ct),
    };

    private static object InSqlite(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Utc } instant => instant.ToString(Instant, CultureInfo.InvariantCulture),
        DateTime day => day.ToString(Day, CultureInfo.InvariantCulture),
        bool yes => yes ? 1 : 0,
        _ => Mapping.InSqlite(value),
    };

    // In the order in which they were made: what a table refers to comes before it.
    private static async Task<List<Table>> Tables(SqliteConnection connection, SqliteTransaction? transaction)
    {
        var tables = new List<Table>();
        foreach (var name in (await connection.QueryAsync<string>(
            "select name from sqlite_master where type = 'table' and name not like 'sqlite!_%' escape '!' order by rowid",
            transaction: transaction)).AsList())
            tables.Add(new(name, [.. await connection.QueryAsync<string>(
                "select name from pragma_table_info(@name)", new { name }, transaction)]));
        return tables;
    }

    private static async Task<SqliteConnection> Open(string file, CancellationToken ct)
    {
        var connection = new SqliteConnection(
            // Rows come in any order.
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>A table and its columns, by their names: two ledgers may have got them in another order.</summary>
    private sealed record Table(string Name, ImmutableArray<string> Columns)
    {
        public string List => string.Join(", ", Columns);
    }
}
