using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>登录: the beginning, the end and the failure of a session, in chain 0, with ids and no names.</summary>
/// <param name="On">The day.</param>
/// <param name="Officer">Whose; null: there is no such account.</param>
public abstract record SessionFact(DateOnly On, Guid? Officer) : FactBody(On)
{
    private static readonly FactKinds Kinds = new(
        ("signed-in", typeof(SignedIn)), ("signed-out", typeof(SignedOut)), ("signed-out-everywhere", typeof(SignedOutEverywhere)),
        ("sign-in-failed", typeof(SignInFailed)));

    /// <summary>Leaves the fact, with what changes in the session itself.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="at">The session, and the number of the fact there.</param>
    /// <param name="state">What changes.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Verdict<Recorded>> Leave(
        Database database, Actor by, (Guid Session, long Seq) at, Func<Work, Task> state, CancellationToken ct) =>
        database.Write<Recorded>(by, null, async work =>
        {
            work.WhateverTheClock = true;
            await state(work);
            work.Append(new Fact(at.Session, at.Seq, 0, Kinds.CodeOf(this), work.Today, work.At, by.Id, by.Kind, Kinds.Write(this), null));
            return new Recorded(at.Session, at.Seq);
        }, ct);
}

/// <summary>登录.</summary>
public sealed record SignedIn(DateOnly On, Guid? Officer) : SessionFact(On, Officer);

/// <summary>退出.</summary>
public sealed record SignedOut(DateOnly On, Guid? Officer) : SessionFact(On, Officer);

/// <summary>退出其他所有登录.</summary>
public sealed record SignedOutEverywhere(DateOnly On, Guid? Officer) : SessionFact(On, Officer);

/// <summary>登录没有成功.</summary>
/// <param name="On">The day.</param>
/// <param name="Officer">Whose; null: there is no such account.</param>
/// <param name="Why">Why the last time, as a code.</param>
public sealed record SignInFailed(DateOnly On, Guid? Officer, string Why) : SessionFact(On, Officer)
{
    /// <summary>How often since the fact before; facts of before tell of one time each.</summary>
    public int Times { get; init; } = 1;
}
