using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;

namespace Gongkai.Ledger.Jobs;

/// <summary>校验根: at every full hour a root is written, once for all nodes.</summary>
public sealed class HourlyRoots() : JobKind<NoData, NoData>("hourly-roots")
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public override string Title => "每小时的校验根";

    /// <inheritdoc />
    public override Guid? Always { get; } = new("00000000-0000-0000-0000-0000000000f0");

    /// <inheritdoc />
    public override Patience Patience => Patience.EveryMinute;

    /// <summary>Writes a root where this hour has none yet.</summary>
    internal override async Task<JobStep<NoData>> Step(Work work, NoData parameters, NoData? checkpoint, CancellationToken ct)
    {
        var hour = new DateTimeOffset(work.At.Ticks - (work.At.Ticks % Hour.Ticks), TimeSpan.Zero);
        if (await Roots.Last(work.Writing) is not { } last || last.At < hour) await Roots.Write(work.Writing);
        return new(null, 1) { Again = hour + Hour };
    }
}
