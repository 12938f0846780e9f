using System.Collections.Immutable;

namespace Gongkai.Law.Report.Checks;

/// <summary>Rules about table II (T2-01 to T2-10).</summary>
internal static class Table2
{
    /// <summary>The rules, one row each.</summary>
    public static ImmutableArray<Rule> Rules { get; } = [];
}
