namespace Gongkai.Law.Requests.Stages;

/// <summary>A condition on a verb.</summary>
/// <param name="Breach">What is said where it is broken.</param>
/// <param name="Effect">What follows.</param>
/// <param name="Broken">Whether it is broken.</param>
public sealed record Guard(Breach Breach, GuardEffect Effect, Func<Attempt, bool> Broken);

/// <summary>What follows where a guard is broken.</summary>
public enum GuardEffect
{
    /// <summary>Refused. If it happened all the same, it is recorded as 瑕疵 and has no effect.</summary>
    Void,

    /// <summary>Refused. If it happened all the same, it is recorded as 瑕疵 and counts.</summary>
    Counts,

    /// <summary>Lawful with a warning, recorded as 瑕疵.</summary>
    Warns,

    /// <summary>Lawful with a warning; nothing the organ did wrong.</summary>
    Notes,
}

/// <summary>Something that a person is about to do to an application, or did.</summary>
/// <param name="Before">The case before it.</param>
/// <param name="Fact">The fact that it would leave.</param>
/// <param name="Deadlines">The dates of the case before it.</param>
/// <param name="Settings">Choices that no national text makes.</param>
public sealed record Attempt(Progress Before, RequestFact Fact, Deadlines Deadlines, StageSettings Settings)
{
    /// <summary>The reply period has run out.</summary>
    public bool AfterDue => Fact.On > Deadlines.Reply;

    /// <summary>The fact as what it is.</summary>
    public T As<T>()
        where T : RequestFact => (T)Fact;
}
