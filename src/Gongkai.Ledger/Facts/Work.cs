using System.Data.Common;
using Gongkai.Law;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// An act under way: who acts, by which law, in which transaction. Facts are appended to it, and their journal lines are written last, when
/// it commits.
/// </summary>
public sealed class Work
{
    private readonly List<Fact> facts = [];

    private long? version;
    private LawOfDay? law;

    internal Work(Writing writing, Actor by) => (Writing, By) = (writing, by);

    /// <summary>The transaction.</summary>
    internal Writing Writing { get; }

    /// <summary>Who acts.</summary>
    public Actor By { get; }

    /// <summary>The database.</summary>
    public Database Database => Writing.Database;

    /// <summary>The connection, inside of the transaction; every statement goes with <see cref="Transaction"/>.</summary>
    public DbConnection Connection => Writing.Connection;

    /// <summary>The transaction.</summary>
    public DbTransaction Transaction => Writing.Transaction;

    /// <summary>The instant of recording, in whole microseconds.</summary>
    public DateTimeOffset At => Writing.At;

    /// <summary>Today in Beijing.</summary>
    public DateOnly Today => At.InBeijing;

    /// <summary>It is recorded although the clock is behind: who came and went, and that the clock was put right.</summary>
    internal bool WhateverTheClock { get; set; }

    /// <summary>The law of the day, as its data stand in this transaction.</summary>
    public async ValueTask<LawOfDay> Law() => law ??= version is { } known
        ? await LawBook.At(Database, known, Connection, Transaction)
        : await LawBook.Now(Database, Connection, Transaction);

    /// <summary>
    /// Appends a fact to a log. Another one with the same number in the same subject makes the whole act fail, at the latest when it
    /// commits.
    /// </summary>
    /// <param name="log">The log before.</param>
    /// <param name="organ">Whose chain it goes into; 0 for sign-ins and settings of the whole.</param>
    /// <param name="kinds">The kinds of facts of the subject.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="closed">Its words that may name a person, encrypted.</param>
    internal Fact Append(Log log, int organ, FactKinds kinds, FactBody fact, byte[]? closed = null) =>
        Append(new(log.Subject, log.NextSeq, organ, kinds.CodeOf(fact), fact.On, At, By.Id, By.Kind, kinds.Write(fact), closed));

    /// <summary>Appends a fact as it stands.</summary>
    internal Fact Append(Fact fact)
    {
        Later(new(
            $"insert into fact ({Fact.Columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            fact.Subject, fact.Seq, fact.Organ, fact.Code, fact.HappenedOn, fact.RecordedAt, fact.RecordedBy, fact.RecordedAs, fact.Data,
            fact.Sealed));
        facts.Add(fact);
        return fact;
    }

    /// <summary>The version of the law was read along with something else.</summary>
    internal void KnowVersion(long read) => version = read;

    /// <inheritdoc cref="Writing.Later" />
    internal void Later(Statement statement) => Writing.Later(statement);

    /// <inheritdoc cref="Writing.Send" />
    internal Task Send() => Writing.Send();

    /// <inheritdoc cref="Writing.Ask" />
    internal Task<T?> Ask<T>(Statement question, Func<DbDataReader, T> read)
        where T : class => Writing.Ask(question, read);

    /// <summary>Writes the journal lines, the chain of each organ in the order of organs, and commits.</summary>
    internal async Task Commit()
    {
        foreach (var organ in facts.GroupBy(f => f.Organ).OrderBy(g => g.Key))
            await Chain.Extend(Writing, organ.Key, organ.Select(f => f.InJournal));
        await Writing.Commit();
        if (facts.Count > 0) Database.Whole.Watermark.Raise(At);
    }
}

/// <summary>What an act left behind.</summary>
/// <param name="Subject">What it was about: a case, an organ, an officer.</param>
/// <param name="Seq">The number of its last fact there.</param>
public sealed record Recorded(Guid Subject, long Seq);

/// <summary>Acts: one transaction each, its facts and their journal lines with it.</summary>
public static class Acts
{
    private static async Task<Verdict<T>> Done<T>(Work work, Submission? submission, Func<Work, Task<Verdict<T>>> act)
    {
        if (submission is not null && await Submissions.Find(work, submission.Key) is { } earlier) return earlier.Answered<T>(submission);
        var verdict = await act(work);
        if (!verdict.Allowed) return verdict;
        if (!work.WhateverTheClock && await ClockWatch.Of(work) is { } behind) return behind.Breach;
        if (submission is not null) Submissions.Keep(work, submission, verdict.Value);
        await work.Commit();
        return verdict;
    }

    extension(Database database)
    {
        /// <summary>One act. A refusal leaves nothing behind.</summary>
        /// <param name="by">Who acts.</param>
        /// <param name="submission">What was submitted before under its key by this actor is answered as it was then, and done once. Null:
        /// no key.</param>
        /// <param name="act">The act; it asks the law, appends facts, and says what it gives.</param>
        /// <param name="ct">Cancels.</param>
        public async Task<Verdict<T>> Write<T>(
            Actor by, Submission? submission, Func<Work, Task<Verdict<T>>> act, CancellationToken ct)
        {
            var verdict = await database.Guarded(() => database.Once(by, submission, act, ct));
            // the other one may have been the same submission, sent twice at once: it is answered as the first
            return submission is not null && verdict.Breach == StoreBreach.ChangedMeanwhile
                ? await database.Guarded(() => database.Once(by, submission, _ => Task.FromResult(verdict), ct)) : verdict;
        }

        private Task<Verdict<T>> Once<T>(Actor by, Submission? submission, Func<Work, Task<Verdict<T>>> act, CancellationToken ct) =>
            database.Within(writing => Done(new Work(writing, by), submission, act), ct);
    }
}
