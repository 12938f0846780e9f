using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Gongkai.Ledger.Store;

/// <summary>
/// An SQLite file that is only looked at: nothing is made, locked or changed in its folder, which may be read-only.
/// </summary>
/// <remarks>
/// A file with a WAL and its index beside it is in use, or was when it was left: it is read as one of those who use it. Without a WAL
/// nobody has it open, and it is read as it lies there; a WAL without its index (a copied folder) is put together in a copy.
/// </remarks>
public sealed class ReadOnlySqlite : Database
{
    private readonly string file;
    private readonly (long Length, DateTime Written) before;
    private readonly bool lies;
    private readonly DirectoryInfo? copy;
    private readonly string connectionString;

    /// <summary>Looks at a file.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public ReadOnlySqlite(string file, TimeProvider clock)
        : base(Dialect.Sqlite, clock)
    {
        this.file = Path.GetFullPath(file);
        var (wal, index) = (this.file + "-wal", this.file + "-shm");
        var hasWal = new FileInfo(wal) is { Exists: true, Length: > 0 };
        lies = !hasWal && !(File.Exists(wal) && File.Exists(index));
        before = State();
        if (hasWal && !File.Exists(index)) copy = Copy(this.file, wal);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = lies ? Immutable(this.file)
                : copy is null ? this.file : Path.Combine(copy.FullName, Path.GetFileName(this.file)),
            Mode = copy is null ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
            DefaultTimeout = 5,
            Pooling = false,
        }.ToString();
    }

    /// <summary>Somebody wrote to it although nobody had it open when it was looked at first: what was seen is not one state.</summary>
    public bool HasMoved => lies && (State() != before || new FileInfo(file + "-wal") is { Exists: true, Length: > 0 });

    /// <inheritdoc />
    public override async Task<DbConnection> Open(CancellationToken ct)
    {
        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <inheritdoc />
    public override object List<T>(IEnumerable<T> values) => SqliteDatabase.JsonList(values);

    /// <inheritdoc />
    public override Task<IReadOnlyList<int>> Migrate(CancellationToken ct) => throw Refusal();

    /// <inheritdoc />
    internal override async Task<Snapshot> Freeze(CancellationToken ct)
    {
        var connection = (SqliteConnection)await Open(ct);
        return new Snapshot(connection, connection.BeginTransaction(deferred: true));
    }

    /// <inheritdoc />
    internal override IDisposable? TryHold(LedgerUse use) => throw Refusal();

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        copy?.Delete(recursive: true);
        return base.DisposeAsync();
    }

    /// <inheritdoc />
    internal override Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class => throw Refusal();

    /// <inheritdoc />
    internal override Task Finish(Writing writing, IReadOnlyList<Statement> statements) => throw Refusal();

    /// <inheritdoc />
    internal override Task<Writing> Begin(CancellationToken ct) => throw Refusal();

    /// <inheritdoc />
    internal override bool IsTaken(DbException e) => false;

    /// <inheritdoc />
    internal override bool IsBusy(DbException e) => SqliteDatabase.Is(e, SqliteDatabase.Busy);

    /// <inheritdoc />
    internal override bool IsFull(DbException e) => false;

    /// <inheritdoc />
    internal override bool IsFailing(DbException e) => SqliteDatabase.Is(e, SqliteDatabase.Failing);

    // A file name may hold what has a meaning in an address.
    private static string Immutable(string file) =>
        $"file:///{Uri.EscapeDataString(file.Replace('\\', '/').TrimStart('/')).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";

    private static DirectoryInfo Copy(string file, string wal)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-verify-");   // 700
        foreach (var from in (string[])[file, wal]) File.Copy(from, Path.Combine(folder.FullName, Path.GetFileName(from)));
        return folder;
    }

    private (long, DateTime) State() => new FileInfo(file) is { Exists: true } there ? (there.Length, there.LastWriteTimeUtc) : default;

    private static NotSupportedException Refusal() => new("the ledger is only looked at");
}
