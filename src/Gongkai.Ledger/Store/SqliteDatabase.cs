using System.Data.Common;
using System.Text.Json;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Gongkai.Ledger.Store;

/// <summary>A ledger in a folder: one SQLite file, WAL, durable commits, one writer at a time in each process.</summary>
public sealed class SqliteDatabase : Database
{
    /// <summary>The name of the file in the folder.</summary>
    internal const string FileName = "ledger.db";

    private const string LockName = "ledger.lock";
    private const int
        Constraint = 19, BusyCode = 5, Locked = 6, NoMemory = 7, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14;

    /// <summary>Others hold what is needed.</summary>
    internal static readonly int[] Busy = [BusyCode, Locked];

    /// <summary>The file does not answer.</summary>
    internal static readonly int[] Failing = [InputOutput, NoMemory, ReadOnly, Corrupt, CannotOpen];

    private readonly string connectionString;
    private readonly SemaphoreSlim gate = new(1);

    /// <summary>The one connection that writes, kept with its compiled statements.</summary>
    private SqliteConnection? writer;
    private SqliteStatements? statements;

    /// <summary>Opens the ledger in a folder; the folder is made if it is not there.</summary>
    /// <exception cref="PlatformNotSupportedException">There is no SQLite here that will do:
    /// <see cref="SqliteLibrary.Refusal"/>.</exception>
    public SqliteDatabase(string folder, TimeProvider clock)
        : base(Dialect.Sqlite, clock)
    {
        if (SqliteLibrary.Refusal is { } refusal) throw new PlatformNotSupportedException(refusal.Sentence);
        Folder = folder;
        OwnersOnly.Make(folder, FileName);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, FileName),
            ForeignKeys = true,
            DefaultTimeout = 5,
            Pooling = true,
        }.ToString();
    }

    /// <summary>There is a ledger in this folder.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <inheritdoc />
    public override async Task<DbConnection> Open(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        await connection.ExecuteAsync("pragma synchronous = full; pragma secure_delete = on");
        return connection;
    }

    /// <inheritdoc />
    public override object List<T>(IEnumerable<T> values) => JsonList(values);

    /// <inheritdoc cref="Database.List{T}" />
    internal static string JsonList<T>(IEnumerable<T> values) =>
        JsonSerializer.Serialize(
            values.Select(v => v switch { Guid id => (object)id.ToString("D"), DateOnly day => day.ToString("O"), var other => other }));

    /// <inheritdoc />
    public override async Task<IReadOnlyList<int>> Migrate(CancellationToken ct)
    {
        await using var connection = (SqliteConnection)await Open(ct);
        await connection.ExecuteAsync("pragma journal_mode = wal");
        await using var transaction = connection.BeginTransaction();
        var applied = await Apply(connection, transaction, Dialect);
        await transaction.CommitAsync(ct);
        return applied;
    }

    /// <inheritdoc />
    internal override async Task<Snapshot> Freeze(CancellationToken ct)
    {
        var connection = (SqliteConnection)await Open(ct);
        return new Snapshot(connection, connection.BeginTransaction(deferred: true));   // only ever reads
    }

    /// <inheritdoc />
    internal override IDisposable? TryHold(LedgerUse use) => FolderLock.Try(Folder, LockName, use);

    /// <summary>Holds a folder alone in which there is no ledger yet, or null while somebody else has it.</summary>
    internal static IDisposable? TryHold(string folder) => FolderLock.Try(folder, LockName, LedgerUse.Alone);

    /// <summary>Nothing came of it: the folder is as it was.</summary>
    internal static void ForgetHold(string folder) => File.Delete(Path.Combine(folder, LockName));

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        Close();
        SqliteConnection.ClearPool(new SqliteConnection(connectionString));
        gate.Dispose();
        return base.DisposeAsync();
    }

    /// <inheritdoc />
    internal override async Task<Writing> Begin(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            writer ??= await OpenWriter(ct);
            statements ??= new(writer);
            // BEGIN IMMEDIATE
            return new Writing(this, writer, writer.BeginTransaction()) { KeepsConnection = true, Done = Release };
        }
        catch
        {
            Close();
            gate.Release();
            throw;
        }
    }

    /// <summary>The most pages that the file may have; null: as many as the disk takes. Tests let it run full.</summary>
    internal int? MostPages { get; set; }

    private async Task<SqliteConnection> OpenWriter(CancellationToken ct)
    {
        var connection = (SqliteConnection)await Open(ct);
        if (MostPages is { } most) await connection.ExecuteAsync($"pragma max_page_count = {most}");
        return connection;
    }

    /// <inheritdoc />
    internal override Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> run, Func<DbDataReader, T> read)
        where T : class
    {
        Execute(writing, run.SkipLast(1));
        using var reader = statements!.Ready(run[^1], (SqliteTransaction)writing.Transaction).ExecuteReader();
        return Task.FromResult(reader.Read() ? read(reader) : null);
    }

    /// <inheritdoc />
    internal override Task Finish(Writing writing, IReadOnlyList<Statement> run)
    {
        Execute(writing, run);
        return writing.Transaction.CommitAsync();
    }

    // A driver's ExecuteAsync runs on this thread all the same.
    private void Execute(Writing writing, IEnumerable<Statement> run)
    {
        foreach (var statement in run) statements!.Ready(statement, (SqliteTransaction)writing.Transaction).ExecuteNonQuery();
    }

    private void Release(bool isSound)
    {
        try
        {
            if (!isSound) Close();
        }
        finally
        {
            gate.Release();
        }
    }

    // The next act opens another connection, whatever closing this one says.
    private void Close()
    {
        var (old, connection) = (statements, writer);
        (statements, writer) = (null, null);
        try
        {
            old?.Dispose();
            connection?.Dispose();
        }
        catch (SqliteException)
        {
        }
        finally
        {
            if (connection is not null) SqliteConnection.ClearPool(connection);
        }
    }

    /// <inheritdoc />
    internal override bool IsTaken(DbException e) =>
        e is SqliteException { SqliteErrorCode: Constraint, SqliteExtendedErrorCode: 1555 or 2067 };

    /// <inheritdoc />
    internal override bool IsFull(DbException e) => e is SqliteException { SqliteErrorCode: Full };

    /// <inheritdoc />
    internal override bool IsFailing(DbException e) => Is(e, Failing);

    /// <inheritdoc />
    internal override bool IsBusy(DbException e) => Is(e, Busy);

    /// <summary>It is one of these of SQLite.</summary>
    internal static bool Is(DbException e, int[] codes) => e is SqliteException sqlite && codes.Contains(sqlite.SqliteErrorCode);
}
