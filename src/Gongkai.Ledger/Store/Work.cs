using System.Data.Common;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Store;

/// <summary>A transaction under way: facts are appended to it, and their journal lines are written last, when it commits.</summary>
public sealed class Work : IAsyncDisposable
{
    private const int TicksPerMicrosecond = 10;

    private readonly List<Fact> facts = [];
    private readonly List<Statement> later = [];

    private DbTransaction? transaction;

    internal Work(Database database, DbConnection connection, DbTransaction? begun, Officer by)
    {
        (Database, Wire, transaction, By) = (database, connection, begun, by);
        var now = database.Clock.GetUtcNow();
        At = new DateTimeOffset(now.Ticks - (now.Ticks % TicksPerMicrosecond), TimeSpan.Zero);   // PostgreSQL keeps microseconds, and the hash has to agree
    }

    /// <summary>The database.</summary>
    public Database Database { get; }

    /// <summary>The connection, inside of the transaction; every statement goes with <see cref="Transaction"/>.</summary>
    public DbConnection Connection => Transaction.Connection!;

    /// <summary>The transaction. On PostgreSQL it begins when it is first wanted: an act that asks nothing is sent at once, and is one transaction by that.</summary>
    public DbTransaction Transaction => transaction ??= Wire.BeginTransaction();

    /// <summary>The transaction has begun.</summary>
    internal bool HasBegun => transaction is not null;

    /// <summary>The connection, whether the transaction has begun or not.</summary>
    internal DbConnection Wire { get; }

    /// <summary>Who acts.</summary>
    public Officer By { get; }

    /// <summary>The instant of recording, in whole microseconds.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => At.InBeijing;

    /// <summary>The connection goes on to the next act.</summary>
    internal bool KeepsConnection { get; init; }

    /// <summary>Called at the end, whatever it was.</summary>
    internal Action? Done { get; init; }

    /// <summary>Appends a fact. Another one with the same number in the same subject makes the whole act fail, at the latest when it commits.</summary>
    public Task<Fact> Append(Entry entry)
    {
        var fact = new Fact(entry.Subject, entry.Seq, entry.Organ, entry.Code, entry.On, At, By.Id, entry.Data, entry.Sealed);
        Later(new(
            "insert into fact (subject, seq, organ, code, happened_on, recorded_at, recorded_by, data, sealed) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            fact.Subject, fact.Seq, fact.Organ, fact.Code, fact.HappenedOn, fact.RecordedAt, fact.RecordedBy, fact.Data, fact.Sealed));
        facts.Add(fact);
        return Task.FromResult(fact);
    }

    /// <summary>Writes the journal lines, the chain of each organ in the order of organs, and commits.</summary>
    internal async Task Commit()
    {
        foreach (var organ in facts.GroupBy(f => f.Organ).OrderBy(g => g.Key)) await Chain.Extend(this, organ.Key, organ);
        await Database.Finish(this, later);
        later.Clear();
    }

    /// <summary>A statement that nothing in the act waits for: it goes to the database with the next question, or with the commit.</summary>
    /// <remarks>What goes over <see cref="Connection"/> meanwhile does not see it.</remarks>
    internal void Later(Statement statement) => later.Add(statement);

    /// <summary>Sends what was put off.</summary>
    internal Task Send() => Ask(new("select 1"), row => row);

    /// <summary>Asks, after everything that was put off: the first row of the answer, or null.</summary>
    internal async Task<T?> Ask<T>(Statement question, Func<DbDataReader, T> read)
        where T : class
    {
        Later(question);
        var answer = await Database.Run(this, later, read);
        later.Clear();
        return answer;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (transaction is not null) await transaction.DisposeAsync();
            if (!KeepsConnection) await Wire.DisposeAsync();
        }
        finally
        {
            Done?.Invoke();
        }
    }
}

/// <summary>A fact about to be recorded.</summary>
/// <param name="Subject">What it is about: a case, an organ, an officer.</param>
/// <param name="Seq">Its number there, from 1, without gaps.</param>
/// <param name="Organ">Whose chain it goes into; 0 for sign-ins and settings of the whole.</param>
/// <param name="Code">What happened ("received").</param>
/// <param name="On">The legal date.</param>
/// <param name="Data">What is not about a person, as JSON.</param>
/// <param name="Sealed">What is about a person, encrypted; null where nothing is.</param>
public sealed record Entry(Guid Subject, long Seq, int Organ, string Code, DateOnly On, string Data, byte[]? Sealed = null);

/// <summary>A fact as it stands in the ledger.</summary>
public sealed record Fact(
    Guid Subject, long Seq, int Organ, string Code, DateOnly HappenedOn, DateTimeOffset RecordedAt, Guid RecordedBy, string Data, byte[]? Sealed)
{
    /// <summary>补录: recorded on a later day than it happened.</summary>
    public bool Late => RecordedAt.InBeijing > HappenedOn;
}
