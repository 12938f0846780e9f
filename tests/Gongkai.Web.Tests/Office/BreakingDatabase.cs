using System.Data.Common;
using Gongkai.Ledger.Store;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Web.Tests.Office;

/// <summary>A database that ceases to answer when a test says so, as its kind does.</summary>
internal sealed class BreakingDatabase(Database whole) : Database(whole.Dialect, whole.Clock)
{
    public bool IsGone { get; set; }

    internal override Database Whole => this;

    public override Task<DbConnection> Open(CancellationToken ct) => IsGone ? Fail<DbConnection>() : whole.Open(ct);

    public override object List<T>(IEnumerable<T> values) => whole.List(values);

    public override Task<IReadOnlyList<int>> Migrate(CancellationToken ct) => whole.Migrate(ct);

    internal override Task<Snapshot> Freeze(CancellationToken ct) => IsGone ? Fail<Snapshot>() : whole.Freeze(ct);

    internal override IDisposable? TryHold(LedgerUse use) => whole.TryHold(use);

    public override async ValueTask DisposeAsync()
    {
        await whole.DisposeAsync();
        await base.DisposeAsync();
    }

    internal override Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class => whole.Run(writing, statements, read);

    internal override Task Finish(Writing writing, IReadOnlyList<Statement> statements) => whole.Finish(writing, statements);

    internal override Task<Writing> Begin(CancellationToken ct) => IsGone ? Fail<Writing>() : whole.Begin(ct);

    internal override bool IsTaken(DbException e) => whole.IsTaken(e);

    internal override bool IsBusy(DbException e) => whole.IsBusy(e);

    internal override bool IsFull(DbException e) => whole.IsFull(e);

    internal override bool IsFailing(DbException e) => whole.IsFailing(e);

    // What the driver throws where there is nothing to connect to.
    private async Task<T> Fail<T>()
    {
        if (whole is PostgresDatabase)
        {
            await using var nowhere = new NpgsqlConnection("Host=127.0.0.1;Port=1;Username=x;Timeout=2");
            await nowhere.OpenAsync();
        }
        else
        {
            await using var nowhere = new SqliteConnection("Data Source=/nowhere/ledger.db;Mode=ReadWrite");
            await nowhere.OpenAsync();
        }
        throw new InvalidOperationException("it answered");
    }
}
