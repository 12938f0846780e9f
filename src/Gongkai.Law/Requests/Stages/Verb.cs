using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Stages;

/// <summary>Something that can be done to an application (办理操作), and the fact it leaves.</summary>
/// <param name="Code">Its stable code ("extend").</param>
/// <param name="FactCode">The stable code of its fact, as the ledger keeps it ("extended").</param>
/// <param name="Name">What people call it.</param>
/// <param name="Fact">The type of its fact.</param>
/// <param name="Article">The article it rests on; empty where it is our own.</param>
/// <param name="From">The stages in which it may be done.</param>
public sealed record Verb(string Code, string FactCode, string Name, Type Fact, string Article, ImmutableArray<Stage> From)
{
    /// <summary>Conditions beyond the stage.</summary>
    public ImmutableArray<Guard> Guards { get; init; } = [];

    /// <summary>Conditions on what its fact holds, each with a code of its own.</summary>
    public Func<Attempt, IEnumerable<Breach>>? Content { get; init; }

    /// <summary>What is recorded though <see cref="Content"/> is not as it should be has no effect.</summary>
    public bool VoidWithoutContent { get; init; }

    /// <summary>Stages in which it is refused but counts if it happened.</summary>
    public ImmutableArray<Stage> CountsIn { get; init; } = [];

    /// <summary>It issues a letter.</summary>
    public bool HasLetter { get; init; }

    /// <summary>What is said where it is not the time for it.</summary>
    public Breach NotNow(Stage stage) => new($"{Code}.not-now", $"这件申请{stage.Name()}，现在不能{Name}", Article);

    /// <inheritdoc />
    public override string ToString() => Code;
}
