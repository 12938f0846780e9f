using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Gongkai.Ledger.Store;

/// <summary>
/// A database whose reads share one connection until it is disposed: what one page is made of is asked for over one connection. Acts have
/// their own.
/// </summary>
/// <remarks>For one reader at a time, as one request is.</remarks>
public sealed class ReadingDatabase(Database whole) : Database(whole.Dialect, whole.Clock), IDisposable
{
    private DbConnection? shared;

    /// <inheritdoc />
    internal override Database Whole => whole;

    /// <inheritdoc />
    public override async Task<DbConnection> Open(CancellationToken ct)
    {
        if (shared is { State: not ConnectionState.Open }) await Rest();   // it broke meanwhile
        return new Lent(shared ??= await whole.Open(ct));
    }

    /// <summary>Gives the connection back for a while: the next read opens one again.</summary>
    public async Task Rest()
    {
        if (shared is null) return;
        await shared.DisposeAsync();
        shared = null;
    }

    /// <inheritdoc />
    public override object List<T>(IEnumerable<T> values) => whole.List(values);

    /// <inheritdoc />
    public override Task<IReadOnlyList<int>> Migrate(CancellationToken ct) => whole.Migrate(ct);

    /// <inheritdoc />
    internal override Task<Snapshot> Freeze(CancellationToken ct) => whole.Freeze(ct);

    /// <inheritdoc />
    internal override IDisposable? TryHold(LedgerUse use) => whole.TryHold(use);

    /// <inheritdoc />
    public void Dispose()
    {
        shared?.Dispose();
        shared = null;
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await Rest();
        await base.DisposeAsync();
    }

    /// <inheritdoc />
    internal override Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class => whole.Run(writing, statements, read);

    /// <inheritdoc />
    internal override Task Finish(Writing writing, IReadOnlyList<Statement> statements) => whole.Finish(writing, statements);

    /// <inheritdoc />
    internal override Task<Writing> Begin(CancellationToken ct) => whole.Begin(ct);

    /// <inheritdoc />
    internal override bool IsTaken(DbException e) => whole.IsTaken(e);

    /// <inheritdoc />
    internal override bool IsBusy(DbException e) => whole.IsBusy(e);

    /// <inheritdoc />
    internal override bool IsFull(DbException e) => whole.IsFull(e);

    /// <inheritdoc />
    internal override bool IsFailing(DbException e) => whole.IsFailing(e);

    /// <summary>Who has read closes it, and the next one goes on with it.</summary>
    private sealed class Lent(DbConnection shared) : DbConnection
    {
        [AllowNull]
        public override string ConnectionString { get => shared.ConnectionString; set => throw new NotSupportedException(); }

        public override string Database => shared.Database;

        public override string DataSource => shared.DataSource;

        public override string ServerVersion => shared.ServerVersion;

        public override ConnectionState State => shared.State;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Open() => throw new NotSupportedException();

        public override void Close()
        {
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => shared.BeginTransaction(isolationLevel);

        protected override DbCommand CreateDbCommand() => shared.CreateCommand();
    }
}
