using System.Collections.Immutable;
using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Jobs;

/// <summary>A kind of job: what one step of it does. Its parameters and its checkpoint name no person; they lie in clear.</summary>
/// <param name="name">As jobs of this kind are kept; never renamed.</param>
public abstract class JobKind(string name)
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>What people call it.</summary>
    public virtual string Title => name;

    /// <summary>The id of the one job of this kind that is always there and begins again and again; null: acts ask for jobs.</summary>
    public virtual Guid? Always => null;

    /// <summary>How far ahead the one that is always there may lie: a clock that once stood ahead does not keep it away.</summary>
    public virtual TimeSpan Longest => TimeSpan.FromDays(1);

    /// <summary>When a step that failed is tried again.</summary>
    public virtual Patience Patience => Patience.Growing;

    /// <summary>
    /// One step, from the checkpoint that the step before left; what it writes is committed with the checkpoint that it gives.
    /// </summary>
    internal abstract Task<JobStep<string>> Step(Work work, string parameters, string? checkpoint, CancellationToken ct);
}

/// <summary>A kind of job with the types of its parameters and of its checkpoint.</summary>
public abstract class JobKind<TParameters, TCheckpoint>(string name) : JobKind(name)
    where TCheckpoint : class
{
    /// <inheritdoc cref="JobKind.Step" />
    internal abstract Task<JobStep<TCheckpoint>> Step(Work work, TParameters parameters, TCheckpoint? checkpoint, CancellationToken ct);

    /// <inheritdoc />
    internal sealed override async Task<JobStep<string>> Step(Work work, string parameters, string? checkpoint, CancellationToken ct)
    {
        var from = checkpoint is null ? null : JsonSerializer.Deserialize<TCheckpoint>(checkpoint);
        var step = await Step(work, JsonSerializer.Deserialize<TParameters>(parameters)!, from, ct);
        return new(step.Checkpoint is { } next ? JsonSerializer.Serialize(next) : null, step.Done, step.Total) { Again = step.Again };
    }
}

/// <summary>What a step of a job came to.</summary>
/// <param name="Checkpoint">From where the next step goes on; null: there is none.</param>
/// <param name="Done">How much is done by now.</param>
/// <param name="Total">Of how much; null: nobody knows.</param>
public sealed record JobStep<T>(T? Checkpoint, long Done, long? Total = null)
    where T : class
{
    /// <summary>Where there is no further step: when the job begins anew; null: never, it is finished.</summary>
    public DateTimeOffset? Again { get; init; }

    /// <summary>What came of it, in a sentence; null: nothing is to be said.</summary>
    public string? Outcome { get; init; }
}

/// <summary>Parameters or a checkpoint of a job that needs none.</summary>
public sealed record NoData;

/// <summary>How long a step that failed waits, and how often.</summary>
/// <param name="Waits">After the first failure, the second one…</param>
/// <param name="GivesUp">After the last one the job has failed; otherwise the last wait is waited again and again.</param>
public sealed record Patience(ImmutableArray<TimeSpan> Waits, bool GivesUp)
{
    /// <summary>Seven attempts over five hours: what a restart, a full disk or a lost network takes to mend.</summary>
    public static Patience Growing { get; } = new(
        [TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1),
            TimeSpan.FromHours(4)], true);

    /// <summary>Every minute, for ever.</summary>
    public static Patience EveryMinute { get; } = new([TimeSpan.FromMinutes(1)], false);

    /// <summary>The wait after so many failures; null: it gives up.</summary>
    public TimeSpan? After(int attempts) => attempts <= Waits.Length ? Waits[Math.Max(attempts, 1) - 1] : GivesUp ? null : Waits[^1];
}
