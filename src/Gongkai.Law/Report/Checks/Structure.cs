using System.Collections.Immutable;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules about the report's structure (S01 to S13) and its date (P06).</summary>
internal static class Structure
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [];
}
