using Dapper;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests;

namespace Gongkai.Benchmarks.Ledger;

/// <summary>A ledger to measure on; PostgreSQL with its commits on the disk.</summary>
internal sealed class BenchLedger(string kind, Database database, DirectoryInfo folder) : IAsyncDisposable
{
    public static IEnumerable<string> Kinds => Postgres.IsThere ? ["SQLite", "PostgreSQL"] : ["SQLite"];

    public string Kind => kind;

    public Database Database => database;

    public SubjectKeys Keys { get; } = new(MasterKey.Of(new byte[32]));

    public static async Task<BenchLedger> On(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-bench-");
        Database database = kind == "SQLite" ? new SqliteDatabase(folder.FullName, TimeProvider.System)
            : new PostgresDatabase(Postgres.NewDatabase(durable: true), TimeProvider.System);
        await database.Migrate(CancellationToken.None);
        var ledger = new BenchLedger(kind, database, folder);
        await ledger.Execute(database.Dialect.Write("create table bare (id {guid} primary key, data {text} not null)"));
        return ledger;
    }

    public async Task Grow(int organs)
    {
        await using var connection = await database.Open(CancellationToken.None);
        for (var id = 1; id <= organs; id++)
        {
            await connection.ExecuteAsync(
                "insert into organ (id, uid, code, name, short_name, kind, letter_prefix, details) values (@id, @uid, @name, @name, @name, 'DispatchedOrgan', '', '{}')",
                new { id, uid = Guid.CreateVersion7(), name = $"第{id}街道办事处" });
            await connection.ExecuteAsync("insert into journal_head (organ, n, hash) values (@id, 0, '')", new { id });
        }
    }

    public async Task Execute(string sql)
    {
        await using var connection = await database.Open(CancellationToken.None);
        await connection.ExecuteAsync(sql, commandTimeout: 3600);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
