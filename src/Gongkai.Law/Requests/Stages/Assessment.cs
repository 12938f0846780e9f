using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Stages;

/// <summary>What the law says of doing something to an application now.</summary>
/// <param name="Refusals">The rules that stand in the way; empty where it is lawful.</param>
/// <param name="Warnings">What to think of, although it is lawful.</param>
/// <param name="Void">If it happened all the same, it has no effect on the case.</param>
/// <param name="Flaws">What is kept as 瑕疵 if it happened all the same.</param>
public sealed record Assessment(ImmutableArray<Breach> Refusals, ImmutableArray<Breach> Warnings, bool Void, ImmutableArray<Breach> Flaws)
{
    /// <summary>It may be done, perhaps with a warning.</summary>
    public bool Lawful => Refusals.IsEmpty;

    /// <summary>Lawful, lawful with a warning, or refused.</summary>
    public Standing Standing => !Lawful ? Standing.Refused : Warnings.IsEmpty ? Standing.Lawful : Standing.Warned;
}

/// <summary>Lawful, lawful with a warning, or refused.</summary>
public enum Standing
{
    /// <summary>Lawful.</summary>
    Lawful,

    /// <summary>Lawful, with something to think of.</summary>
    Warned,

    /// <summary>Refused: the system does not issue it. That it happened can still be recorded.</summary>
    Refused,
}
