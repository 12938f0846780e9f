using System.Data.Common;
using Dapper;
using Gongkai.Law;

namespace Gongkai.Ledger.Store;

/// <summary>Where a ledger lies. Two kinds: a folder with an SQLite file, and a PostgreSQL database.</summary>
public abstract class Database : IAsyncDisposable
{
    private protected Database(Dialect dialect, TimeProvider clock)
    {
        Mapping.Ensure();
        (Dialect, Clock) = (dialect, clock);
    }

    /// <summary>Where the two databases differ.</summary>
    public Dialect Dialect { get; }

    /// <summary>The clock that facts are stamped by.</summary>
    public TimeProvider Clock { get; }

    /// <summary>The latest instant that is known of it.</summary>
    public Watermark Watermark { get; } = new();

    /// <summary>The database itself, where this is a way to read it.</summary>
    internal virtual Database Whole => this;

    /// <summary>An open connection, for reading.</summary>
    public abstract Task<DbConnection> Open(CancellationToken ct);

    /// <summary>The values of a parameter for <see cref="Dialect.In"/>.</summary>
    public abstract object List<T>(IEnumerable<T> values);

    /// <summary>Brings the tables up to this version of the program; several nodes may do so at once.</summary>
    /// <returns>The numbers of the migrations that were applied.</returns>
    public abstract Task<IReadOnlyList<int>> Migrate(CancellationToken ct);

    /// <summary>What the database calls itself ("3.49.1", "15.3").</summary>
    public async Task<string> Version(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        return connection.ServerVersion;
    }

    /// <summary>
    /// How many migrations this program has that the database lacks; below zero: the database has some that the program does not know.
    /// </summary>
    public async Task<int> Behind(CancellationToken ct)
    {
        await using var connection = await Open(ct);
        if (await connection.QuerySingleAsync<int>(Dialect.CountTables, new { name = "migration" }) == 0) return Migrations.All.Length;
        var done = (await connection.QueryAsync<int>("select number from migration")).ToHashSet();
        return done.IsSubsetOf(Migrations.All.Select(m => m.Number)) ? Migrations.All.Length - done.Count : -1;
    }

    /// <summary>A connection that sees one state of everything, whatever is written meanwhile.</summary>
    internal abstract Task<Snapshot> Freeze(CancellationToken ct);

    /// <summary>Holds the place of the ledger with others or alone, or null while somebody else is in the way.</summary>
    internal abstract IDisposable? TryHold(LedgerUse use);

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What happens in one transaction, where others may be in the way: that is said, and leaves nothing behind.</summary>
    internal async Task<Verdict<T>> Guarded<T>(Func<Task<Verdict<T>>> act)
    {
        try
        {
            return await act();
        }
        catch (DbException e) when (IsTaken(e))
        {
            return StoreBreach.ChangedMeanwhile;
        }
        catch (DbException e) when (IsBusy(e))
        {
            return StoreBreach.Busy;
        }
        catch (DbException e) when (IsFull(e))
        {
            return StoreBreach.NoSpace;
        }
        catch (DbException e) when (IsFailing(e))
        {
            return StoreBreach.Failing;
        }
    }

    /// <summary>Runs the statements of an act in their order; of the last one the first row is read, or null where it has none.</summary>
    internal abstract Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class;

    /// <summary>Runs the last statements of an act, and commits.</summary>
    internal abstract Task Finish(Writing writing, IReadOnlyList<Statement> statements);

    /// <summary>What happens in one transaction; where anything is thrown in it, its connection is not used again.</summary>
    internal async Task<T> Within<T>(Func<Writing, Task<T>> act, CancellationToken ct)
    {
        await using var writing = await Begin(ct);
        try
        {
            return await act(writing);
        }
        catch
        {
            writing.Fail();
            throw;
        }
    }

    /// <summary>A transaction that may write.</summary>
    internal abstract Task<Writing> Begin(CancellationToken ct);

    /// <summary>It can't be asked, or written to, just now: nothing is wrong with what was wanted.</summary>
    public bool IsOut(DbException e) => IsFailing(e) || IsBusy(e) || IsFull(e);

    /// <summary>Somebody else wrote the same row first.</summary>
    internal abstract bool IsTaken(DbException e);

    /// <summary>Others hold what is needed, for too long.</summary>
    internal abstract bool IsBusy(DbException e);

    /// <summary>There is no space left where it lies.</summary>
    internal abstract bool IsFull(DbException e);

    /// <summary>It does not answer, or the disk under it does not.</summary>
    internal abstract bool IsFailing(DbException e);

    private protected static async Task<IReadOnlyList<int>> Apply(DbConnection connection, DbTransaction transaction, Dialect dialect)
    {
        await connection.ExecuteAsync(
            "create table if not exists migration (number integer primary key, name text not null)", transaction: transaction);
        var done = (await connection.QueryAsync<int>("select number from migration", transaction: transaction)).ToHashSet();
        var applied = new List<int>();
        foreach (var (number, name, sql) in Migrations.All.Where(m => !done.Contains(m.Number)))
        {
            await connection.ExecuteAsync(dialect.Write(sql), transaction: transaction);
            await connection.ExecuteAsync(
                "insert into migration (number, name) values (@number, @name)", new { number, name }, transaction);
            applied.Add(number);
        }
        return applied;
    }
}
