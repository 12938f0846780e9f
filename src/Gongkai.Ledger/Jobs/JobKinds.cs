using System.Collections.Immutable;

namespace Gongkai.Ledger.Jobs;

/// <summary>Every kind of job of this program.</summary>
public static class JobKinds
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<JobKind> All { get; } = [new HourlyRoots(), new RefreshRequests(), new ReformsOfTheDay()];
}
