using System.Collections.Immutable;

namespace Gongkai.Reports;

/// <summary>年报体检: holds every rule against a report.</summary>
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

    /// <summary>The same without what is left out of account, found or passed.</summary>
    public Checkup Without(Func<Finding, bool> left) => new(Report, [.. Passed.Where(f => !left(f))], [.. Findings.Where(f => !left(f))]);

    /// <summary>Holds every rule of <see cref="RuleBook"/> against the report, and against last year's where it is given.</summary>
    public static Checkup Of(AnnualReport report, AnnualReport? previous = null)
    {
        var context = new CheckContext(report, previous);
        var (passed, findings) = (new List<Finding>(96), new List<Finding>());
        foreach (var rule in RuleBook.All)
        {
            if (rule.NeedsPrevious && previous is null) continue;
            foreach (var result in rule.Check(rule, context)) (result.Outcome is Outcome.Pass ? passed : findings).Add(result);
        }

        return new Checkup(report, passed, findings);
    }
}
