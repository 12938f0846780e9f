using System.Collections.Immutable;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules about table IV (T4-01 to T4-05).</summary>
internal static class Table4
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [];
}
