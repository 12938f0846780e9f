using System.Collections.Immutable;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Jobs;

/// <summary>The errands of this program; there is one job of each, where it is set up.</summary>
/// <param name="Name">As its job is kept; never renamed.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Id">Its job.</param>
public sealed record ErrandKind(string Name, string Title, Guid Id)
{
    /// <summary>每日备份.</summary>
    public static ErrandKind Backup { get; } = new("nightly-backup", "每日备份", new("00000000-0000-0000-0000-0000000000f2"));

    /// <summary>试恢复: the last backup is brought back into a place of its own, verified and thrown away.</summary>
    public static ErrandKind Trial { get; } = new("tried-restore", "每周试恢复", new("00000000-0000-0000-0000-0000000000f3"));

    /// <summary>送出校验根.</summary>
    public static ErrandKind Roots { get; } = new("carried-roots", "每日送出校验根", new("00000000-0000-0000-0000-0000000000f4"));

    /// <summary>What lies beside the master key is brought up to date.</summary>
    public static ErrandKind Beside { get; } = new("beside-key", "核对销毁名单和校验根", new("00000000-0000-0000-0000-0000000000f5"));

    /// <summary>All of them.</summary>
    public static ImmutableArray<ErrandKind> All { get; } = [Backup, Trial, Roots, Beside];
}

/// <summary>
/// An errand: a job that works for long outside of any transaction (a backup, a file on a share), again and again, and never gives up.
/// What it writes elsewhere may be written twice.
/// </summary>
/// <param name="kind">Which one.</param>
/// <param name="next">When it is due again, after it was done at this instant.</param>
/// <param name="does">Does it, and says in a sentence what came of it; throws <see cref="ErrandException"/> where something is in the
/// way.</param>
public sealed class Errand(ErrandKind kind, Func<DateTimeOffset, DateTimeOffset> next, Func<CancellationToken, Task<string>> does)
    : JobKind(kind.Name)
{
    /// <inheritdoc />
    public override string Title => kind.Title;

    /// <inheritdoc />
    public override Guid? Always => kind.Id;

    /// <inheritdoc />
    public override TimeSpan Longest { get; } = TimeSpan.FromDays(8);

    /// <inheritdoc />
    public override Patience Patience { get; } = new(
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)], false);

    /// <summary>Does it.</summary>
    public async Task<JobStep<string>> Go(TimeProvider clock, CancellationToken ct)
    {
        var outcome = await does(ct);
        return new(null, 1) { Again = next(clock.GetUtcNow()), Outcome = outcome };
    }

    /// <inheritdoc />
    internal override Task<JobStep<string>> Step(Work work, string parameters, string? checkpoint, CancellationToken ct) =>
        throw new InvalidOperationException("an errand is done outside of the transaction");
}

/// <summary>Something that people can put right is in the way of an errand.</summary>
/// <param name="sentence">What, and what to do.</param>
public sealed class ErrandException(string sentence) : Exception(sentence);
