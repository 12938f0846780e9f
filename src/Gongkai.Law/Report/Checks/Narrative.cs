using System.Collections.Immutable;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules that hold the prose against the tables (X01 to X27).</summary>
internal static class Narrative
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [];
}
