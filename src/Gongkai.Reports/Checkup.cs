using System.Collections.Immutable;
using Gongkai.Reports.Checks;

namespace Gongkai.Reports;

/// <summary>年报体检: a report with all that is said of it. Every surface that shows a report shows this one value.</summary>
public sealed class Checkup
{
    private Checkup(AnnualReport report, List<Finding> passed, List<Finding> findings)
    {
        Report = report;
        Passed = [.. passed];
        Findings = [.. findings.OrderBy(r => r.Severity).ThenBy(r => r.Outcome)];
    }

    /// <summary>The report that was checked.</summary>
    public AnnualReport Report { get; }

    /// <summary>What is wrong or doubtful, the gravest first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What was compared and holds.</summary>
    public ImmutableArray<Finding> Passed { get; }

    /// <summary>How many findings of each weight.</summary>
    public Tally Tally => field ??= Tally.Of(this);

    /// <summary>The parts that are there and hold nothing yet: no words, or in part 二、三、四 a table without a number.</summary>
    public ImmutableArray<FormSection> Empty => [.. Report.Form.Sections.Where(s => Blanks.IsEmpty(Report, s))];

    /// <summary>What the reader found odd and no finding speaks of.</summary>
    public ImmutableArray<Fault> Notes => Uncovered();

    /// <summary>What comes of it, in one sentence: 没有发现问题 is said of a report without an empty part only.</summary>
    public string Headline => Checks.Headline.Of(Findings.Length, Empty);

    /// <summary>Holds every rule of <see cref="RuleBook"/> against the report, and against last year's where it is given.</summary>
    public static Checkup Of(AnnualReport report, AnnualReport? previous = null)
    {
        var context = new CheckContext(report, previous);
        var (passed, findings) = (new List<Finding>(96), new List<Finding>());
        foreach (var rule in RuleBook.All)
        {
            if (rule.NeedsPrevious && previous is null) continue;
            foreach (var result in rule.Check(rule, context))
                (result.Outcome is Outcome.Pass ? passed : findings).Add(Softened(result, context));
        }

        return new Checkup(report, passed, findings);
    }

    // A table that is not there while its heading is: the finding says that, the reader's note where.
    private static bool SaysWhere(Fault fault) => fault is { Code: "table.missing", Offset: >= 0 };

    // What rests on a cell that the reader could not tell is for a person to look at. Rules of structure tell what the reader said.
    private static Finding Softened(Finding finding, CheckContext context) =>
        finding.Outcome is Outcome.Fail && !IsOfStructure(finding) && finding.Cells.Append(finding.Place).Any(context.IsUnclear)
            ? finding with { Outcome = Outcome.Uncertain } : finding;

    private static bool IsOfStructure(Finding finding) => finding.Rule.Id.StartsWith('S');

    private ImmutableArray<Fault> Uncovered()
    {
        if (Report.Faults.IsEmpty) return [];
        // Only what is said of the structure says what the reader found; a sum that does not hold says nothing of why a cell is unclear.
        var covered = Findings.Where(IsOfStructure).SelectMany(f => f.Cells.Append(f.Place)).ToHashSet(StringComparer.Ordinal);
        // the headline speaks of those
        covered.UnionWith(Report.Form.Tables.Where(t => Empty.Any(s => s.Id == $"s{t.Number}")).Select(t => t.Id));
        return [.. Report.Faults.Where(f => f.Place.Length == 0 || !IsCovered(f, covered) || SaysWhere(f))];
    }

    // That a row has no numbers is said of its cells.
    private static bool IsCovered(Fault fault, HashSet<string> covered) => covered.Contains(fault.Place)
        || (fault.Code is "row.missing" && covered.Any(c => c.StartsWith(fault.Place + ".", StringComparison.Ordinal)));
}
