using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>Changes rows behind the program's back, at random but repeatably, and puts them back.</summary>
internal sealed class Tampering(DbConnection connection) : IAsyncDisposable
{
    private static readonly Dictionary<string, string[]> Keys = new()
    {
        ["fact"] = ["subject", "seq"],
        ["journal"] = ["organ", "n"],
        ["journal_head"] = ["organ"],
        ["journal_rooted"] = ["organ"],
    };

    private readonly Random random = new(711);
    private readonly Dictionary<string, List<TamperedRow>> rows = [];

    public static IEnumerable<string> Tables => Keys.Keys;

    public static IEnumerable<(string Table, string Column)> Columns =>
    [
        .. from c in (string[])["subject", "seq", "organ", "code", "happened_on", "recorded_at", "recorded_by", "data",
            "sealed"] select ("fact", c),
        .. from c in (string[])["organ", "n", "at", "subject", "seq", "body", "hash"] select ("journal", c),
        .. from t in (string[])["journal_head", "journal_rooted"] from c in (string[])["organ", "n", "hash"] select (t, c),
    ];

    public static bool IsKey(string table, string column) => Keys[table].Contains(column);

    public static async Task<Tampering> Of(TestLedger ledger)
    {
        var tamper = new Tampering(await ledger.Database.Open(CancellationToken.None));
        await tamper.Execute(ledger.Database.Dialect == Dialect.Sqlite ? "pragma foreign_keys = off" : "select 1", []);
        foreach (var table in Tables) tamper.rows[table] = [.. await tamper.Load(table)];
        return tamper;
    }

    public TamperedRow Pick(string table) => rows[table][random.Next(rows[table].Count)];

    public IEnumerable<TamperedRow> All(string table) => rows[table];

    /// <summary>Two rows that differ in a column, or null where all are alike or the column is the key.</summary>
    public (TamperedRow, TamperedRow)? PickTwo(string table, string column)
    {
        if (IsKey(table, column)) return null;
        var one = Pick(table);
        var other = rows[table].FirstOrDefault(r => r != one && !Alike(Value(r, column), Value(one, column)));
        return other is null ? null : (one, other);
    }

    public async Task<Func<Task>> Change(TamperedRow row, string column, int round)
    {
        var now = Value(row, column);
        object changed = now switch
        {
            DBNull when column is "sealed" => new byte[] { 1 },
            DBNull when column is "seq" => 7L,
            DBNull => Id(Guid.NewGuid()),
            byte[] bytes => Flip(bytes),
            string text when round == 0 && text.Length > 0 => text[..^1],
            string text => Flip(text),
            Guid => Guid.NewGuid(),
            DateTime { Kind: DateTimeKind.Utc } instant => instant.AddMicroseconds(random.Next(1, 1_000_000)),
            DateTime day => day.AddDays(random.Next(1, 400)),
            DateOnly day => day.AddDays(random.Next(1, 400)),
            int number => number + random.Next(50, 1000),
            _ => (long)now + random.Next(50, 1000),
        };
        return await Put(row, column, changed);
    }

    public async Task<Func<Task>> Swap(TamperedRow one, TamperedRow other, string column)
    {
        var (first, second) = (Value(one, column), Value(other, column));
        if (one.Table == "journal" && column is "subject" or "seq") await Execute("drop index if exists journal_of_fact", []);
        var back = await Put(one, column, second);
        var backToo = await Put(other, column, first);
        return async () =>
        {
            await back();
            await backToo();
        };
    }

    public async Task<Func<Task>> Put(TamperedRow row, string column, object value)
    {
        var before = Value(row, column);
        await Set(row, row.Where, column, value);
        var there = IsKey(row.Table, column) ? row with { Key = new(row.Key) { [column] = value } } : row;
        return () => Set(there, there.Where, column, before);
    }

    public async Task<Func<Task>> Remove(TamperedRow row)
    {
        var columns = new Dictionary<string, object>();
        await using (var reader = await Read($"select * from {row.Table} where {row.Where}", row.Key))
        {
            await reader.ReadAsync();
            for (var i = 0; i < reader.FieldCount; i++) columns[reader.GetName(i)] = reader.GetValue(i);
        }
        await Execute($"delete from {row.Table} where {row.Where}", row.Key);
        return () =>
            Execute(
                $"insert into {row.Table} ({string.Join(", ", columns.Keys)}) values ({string.Join(", ", columns.Keys.Select(c => "@" + c))})",
                columns);
    }

    /// <summary>A file with a fact that names it, as the program would leave it.</summary>
    public static async Task<Guid> Attach(TestLedger ledger, byte[] content)
    {
        var (id, subject, hash) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Digest.Of(content));
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            await work.Connection.ExecuteAsync(
                "insert into attachment (id, subject, organ, hash, size, content) values (@id, @subject, 1, @hash, @size, @content)",
                new { id, subject, hash, size = content.Length, content }, work.Transaction);
            work.Append(
                Noted.On(
                    work, subject, 1, 1, "file-added", work.Today,
                    $$$"""{"detail":{"files":[{"id":"{{{id}}}","role":"scan","hash":"{{{hash}}}"}]}}"""));
            return new Recorded(subject, 1);
        }, CancellationToken.None);
        return id;
    }

    public object Id(Guid id) => connection is Npgsql.NpgsqlConnection ? id : id.ToString("D");

    public string? Text(TamperedRow row, string column) => Value(row, column) as string;

    public async Task Execute(string sql, Dictionary<string, object> parameters)
    {
        await using var command = Command(sql, parameters);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<IEnumerable<TamperedRow>> Load(string table)
    {
        var line = table is "fact" ? "(select j.n from journal j where j.subject = t.subject and j.seq = t.seq)" : "t.n";
        var fact = table is "fact" or "journal" ? "t.subject, t.seq" : "null, null";
        var all = new List<TamperedRow>();
        await using var reader = await Read(
            $"select t.organ, {line}, {fact}, {string.Join(", ", Keys[table].Select(k => "t." + k))} from {table} t where {line} > 0 order by 1, 2",
            []);
        while (await reader.ReadAsync())
        {
            (string, string)? named = reader.IsDBNull(2) ? null
                : (JournalRow.Text(reader.GetValue(2))!, JournalRow.Text(reader.GetValue(3))!);
            all.Add(
                new(table, Keys[table].Select((k, i) => (k, reader.GetValue(4 + i))).ToDictionary(k => k.k, k => k.Item2),
                    reader.GetInt32(0), reader.GetInt64(1), named));
        }
        return all;
    }

    private object Value(TamperedRow row, string column)
    {
        using var command = Command($"select {column} from {row.Table} where {row.Where}", row.Key);
        return command.ExecuteScalar()!;
    }

    private Task Set(TamperedRow row, string where, string column, object value) =>
        Execute(
            $"update {row.Table} set {column} = {(value is byte[] && column != "sealed" ? "cast(@value as text)" : "@value")} where {where}",
            new Dictionary<string, object>(row.Key) { ["value"] = value });

    private async Task<DbDataReader> Read(string sql, Dictionary<string, object> parameters)
    {
        var command = Command(sql, parameters);   // ends with its connection: on SQLite it would take the reader along
        return await command.ExecuteReaderAsync();
    }

    private DbCommand Command(string sql, Dictionary<string, object> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters.Where(p => sql.Contains("@" + p.Key, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private byte[] Flip(byte[] bytes)
    {
        var copy = bytes.ToArray();
        copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
        return copy;
    }

    private string Flip(string text)
    {
        var at = random.Next(text.Length);
        var other = text[at] == '7' ? '8' : '7';
        return string.Concat(text.AsSpan(0, at), new string(other, 1), text.AsSpan(at + 1));
    }

    private static bool Alike(object one, object other) =>
        one is byte[] a && other is byte[] b ? a.AsSpan().SequenceEqual(b) : Equals(one, other);
}
