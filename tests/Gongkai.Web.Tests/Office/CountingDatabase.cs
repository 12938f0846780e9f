using System.Data.Common;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Tests.Office;

/// <summary>A database that counts how often it is opened for reading.</summary>
internal sealed class CountingDatabase(Database whole) : Database(whole.Dialect, whole.Clock)
{
    private int opened;

    public int Opened => opened;

    internal override Database Whole => whole;

    public override Task<DbConnection> Open(CancellationToken ct)
    {
        Interlocked.Increment(ref opened);
        return whole.Open(ct);
    }

    public override object List<T>(IEnumerable<T> values) => whole.List(values);

    public override Task<IReadOnlyList<int>> Migrate(CancellationToken ct) => whole.Migrate(ct);


    internal override Task<Snapshot> Freeze(CancellationToken ct) => whole.Freeze(ct);

    internal override IDisposable? TryHold(LedgerUse use) => whole.TryHold(use);

    public override async ValueTask DisposeAsync()
    {
        await whole.DisposeAsync();
        await base.DisposeAsync();
    }

    internal override Task<T?> Run<T>(Writing writing, IReadOnlyList<Statement> statements, Func<DbDataReader, T> read)
        where T : class => whole.Run(writing, statements, read);

    internal override Task Finish(Writing writing, IReadOnlyList<Statement> statements) => whole.Finish(writing, statements);

    internal override Task<Writing> Begin(CancellationToken ct) => whole.Begin(ct);

    internal override bool IsTaken(DbException e) => whole.IsTaken(e);

    internal override bool IsBusy(DbException e) => whole.IsBusy(e);

    internal override bool IsFull(DbException e) => whole.IsFull(e);

    internal override bool IsFailing(DbException e) => whole.IsFailing(e);
}
