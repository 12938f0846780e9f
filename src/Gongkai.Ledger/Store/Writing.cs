using System.Data.Common;

namespace Gongkai.Ledger.Store;

/// <summary>A transaction that may write. Statements that nothing waits for are put off, and go to the database together.</summary>
internal sealed class Writing : IAsyncDisposable
{
    private const int TicksPerMicrosecond = 10;

    private readonly List<Statement> later = [];

    private DbTransaction? transaction;
    private bool hasFailed;

    internal Writing(Database database, DbConnection connection, DbTransaction? begun)
    {
        (Database, Wire, transaction) = (database, connection, begun);
        var now = database.Clock.GetUtcNow();
        // PostgreSQL keeps microseconds, and the hash has to agree
        At = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The connection, inside of the transaction; every statement goes with <see cref="Transaction"/>.</summary>
    public DbConnection Connection => Transaction.Connection!;

    /// <summary>
    /// The transaction. On PostgreSQL it begins when it is first wanted: an act that asks nothing is sent at once, and is one transaction
    /// by that.
    /// </summary>
    public DbTransaction Transaction => transaction ??= Wire.BeginTransaction();

    /// <summary>The transaction has begun.</summary>
    public bool HasBegun => transaction is not null;

    /// <summary>The connection, whether the transaction has begun or not.</summary>
    public DbConnection Wire { get; }

    /// <summary>The instant of recording, in whole microseconds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The connection goes on to the next act.</summary>
    public bool KeepsConnection { get; init; }

    /// <summary>Something was thrown in it: whatever state its connection is in, the next act takes another one.</summary>
    public void Fail() => hasFailed = true;

    /// <summary>Called at the end, whatever it was; it is told whether the connection may be used again.</summary>
    public Action<bool>? Done { get; init; }

    /// <summary>
    /// A statement that nothing in the act waits for: it goes to the database with the next question, or with the commit.
    /// </summary>
    /// <remarks>What goes over <see cref="Connection"/> meanwhile does not see it.</remarks>
    public void Later(Statement statement) => later.Add(statement);

    /// <summary>Sends what was put off.</summary>
    public Task Send() => Ask(new("select 1"), row => row);

    /// <summary>Asks, after everything that was put off: the first row of the answer, or null.</summary>
    public async Task<T?> Ask<T>(Statement question, Func<DbDataReader, T> read)
        where T : class
    {
        Later(question);
        var answer = await Database.Run(this, later, read);
        later.Clear();
        return answer;
    }

    /// <summary>Sends what was put off, and commits.</summary>
    public async Task Commit()
    {
        await Database.Finish(this, later);
        later.Clear();
    }

    /// <inheritdoc />
    /// <remarks>
    /// A database that has no space or no memory left rolls back by itself; that there is nothing to roll back then must not hide what
    /// happened, nor keep others from writing.
    /// </remarks>
    public async ValueTask DisposeAsync()
    {
        var isSound = false;
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
            if (!KeepsConnection) await Wire.DisposeAsync();
            isSound = !hasFailed;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
        }
        finally
        {
            Done?.Invoke(isSound);
        }
    }
}
