using System.Collections.Immutable;
using Gongkai.Reports.Comparing;

namespace Gongkai.Web.Pages.Check;

/// <summary>比对: what the reports of a submission say of each other and of the list of organs.</summary>
/// <param name="List">The name of the list's file.</param>
/// <param name="Organs">How many organs it names.</param>
/// <param name="Comparison">What was found.</param>
public sealed record Compared(string List, int Organs, Comparison Comparison)
{
    /// <summary>More findings of one rule than these are left to the download.</summary>
    public const int Most = 40;

    private readonly Dictionary<string, string> rows = [];

    /// <summary>Compares.</summary>
    public static Compared Of(string list, OrganTree tree, ImmutableArray<Examination> results)
    {
        var reports = results.Where(r => r.Report is not null).ToDictionary(r => r.Upload.Name, r => r.Report, StringComparer.Ordinal);
        var comparison = new Comparison(tree, reports.GetValueOrDefault);
        foreach (var (name, report) in reports) comparison.Add(name, report!);
        var compared = new Compared(list, tree.Organs.DistinctBy(o => o.Name).Count(), comparison);
        foreach (var (i, result) in results.Index()) compared.rows[result.Upload.Name] = Row(i);
        return compared;
    }

    /// <summary>What was found, by rule.</summary>
    public IEnumerable<IGrouping<ComparingRule, ComparingFinding>> ByRule => Comparison.Findings().GroupBy(f => f.Rule);

    /// <summary>The anchor of the row of the report that a finding is about, or null.</summary>
    public string? RowOf(ComparingFinding finding) => finding.Source is { } source ? rows.GetValueOrDefault(source) : null;

    /// <summary>The anchor of a result's row.</summary>
    public static string Row(int index) => $"r{index + 1}";
}
