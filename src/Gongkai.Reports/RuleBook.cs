using System.Collections.Immutable;
using Gongkai.Reports.Checks;
using Gongkai.Reports.Checks.Prose;

namespace Gongkai.Reports;

/// <summary>Every rule that one annual report, or one report with last year's, can decide: one row each.</summary>
public static class RuleBook
{
    /// <summary>Changes with every change of a rule; printed beside each result.</summary>
    public const string Version = "1";

    /// <summary>All rules: structure (S), table II (T2), table III (T3), table IV (T4), narrative (X), publication (P).</summary>
    public static ImmutableArray<Rule> All { get; } =
        [.. Structure.Rules, .. ProseStructure.Rules, .. Table2.Rules, .. Table3.Rules, .. Table4.Rules, .. Narrative.Rules];

    /// <summary>The rule with this id, or null.</summary>
    public static Rule? Find(string id) => All.FirstOrDefault(r => r.Id == id);
}
