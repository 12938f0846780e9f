using System.Collections.Immutable;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules about table III (T3-01 to T3-09).</summary>
internal static class Table3
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [];
}
