using System.Collections.Immutable;

namespace Gongkai.Ledger.Jobs;

/// <summary>Every kind of job of this program.</summary>
public static class JobKinds
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<JobKind> All { get; } = [new HourlyRoots(), new RefreshRequests(), new ReformsOfTheDay()];

    /// <summary>What jobs of this program may be called; where there is only ever one of a kind, which one.</summary>
    internal static IEnumerable<(string Name, Guid? Id)> Known =>
        [.. All.Select(k => (k.Name, k.Always)), .. ErrandKind.All.Select(e => (e.Name, (Guid?)e.Id))];

    /// <summary>What people call jobs of a kind; null: it is none of this program.</summary>
    public static string? TitleOf(string kind) =>
        All.FirstOrDefault(k => k.Name == kind)?.Title ?? ErrandKind.All.FirstOrDefault(e => e.Name == kind)?.Title;
}
