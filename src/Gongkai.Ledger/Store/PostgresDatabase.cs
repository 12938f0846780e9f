using System.Data;
using System.Data.Common;
using Dapper;
using Npgsql;

namespace Gongkai.Ledger.Store;

/// <summary>A ledger in PostgreSQL 15 or later, for several nodes.</summary>
public sealed class PostgresDatabase(string connectionString, TimeProvider clock, bool readOnly = false) : Database(Dialect.Postgres, clock)
{
    /// <summary>The advisory lock under which the tables change.</summary>
    private const long MigrationLock = 0x676F6E676B6169;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
    {
        MaxAutoPrepare = 100,   // statements of acts and pages are planned once a connection
        NoResetOnClose = true,   // nothing is set on a connection
        Options = readOnly ? $"{OptionsOf(connectionString)} -c default_transaction_read_only=on".Trim() : OptionsOf(connectionString),
    });

    private static string? OptionsOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Options;

    /// <inheritdoc />
    public override async Task<DbConnection> Open(CancellationToken ct) => await source.OpenConnectionAsync(ct);

    /// <inheritdoc />
    public override object List<T>(IEnumerable<T> values) => values.ToArray();

    /// <inheritdoc />
    public override async Task<IReadOnlyList<int>> Migrate(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await connection.ExecuteAsync("select pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction);
        var applied = await Apply(connection, transaction, Dialect);
        await transaction.CommitAsync(ct);
        return applied;
    }

    /// <inheritdoc />
    internal override async Task<Snapshot> Freeze(CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        return new Snapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct));
    }

    /// <inheritdoc />
    /// <remarks>Several nodes may be up: tables change under an advisory lock, and a rebuild locks the facts.</remarks>
    internal override IDisposable TryHold(LedgerUse use) => source.CreateCommand();

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <inheritdoc />
    internal override async Task<Writing> Begin(CancellationToken ct) => new(this, await source.OpenConnectionAsync(ct), null);

    /// <inheritdoc />
    internal override async Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class
    {
        await using var batch = ((NpgsqlConnection)writing.Connection).Batch(statements);
        await using var reader = await batch.ExecuteReaderAsync();
        return await reader.ReadAsync() ? read(reader) : null;
    }

    /// <inheritdoc />
    /// <remarks>
    /// The commit goes with the last statements: no round trip while the head is locked. Where one of them fails it is not reached.
    /// Statements that are
    /// sent together are one transaction anyway, where none has begun.
    /// </remarks>
    internal override async Task Finish(Writing writing, IReadOnlyList<Statement> statements)
    {
        if (statements.Count == 0 && !writing.HasBegun) return;
        await using var batch = ((NpgsqlConnection)writing.Wire).Batch(writing.HasBegun ? [.. statements, new("commit")] : statements);
        await batch.ExecuteNonQueryAsync();
    }

    /// <inheritdoc />
    internal override bool IsTaken(DbException e) => e.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <inheritdoc />
    internal override bool IsFull(DbException e) => e.SqlState is PostgresErrorCodes.DiskFull;

    /// <inheritdoc />
    internal override bool IsFailing(DbException e) =>
        e is NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException }
            || e.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction
                || Array.Exists(Classes, c => e.SqlState?.StartsWith(c, StringComparison.Ordinal) is true);

    // connection, resources, intervention of an operator, system error
    private static readonly string[] Classes = ["08", "53", "57", "58"];

    /// <inheritdoc />
    internal override bool IsBusy(DbException e) =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.SerializationFailure;
}
