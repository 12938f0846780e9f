using System.Collections.Immutable;

namespace Gongkai.Law.Report;

/// <summary>年报体检: holds every rule against a report.</summary>
public sealed class Checkup
{
    private Checkup(AnnualReport report, ImmutableArray<Finding> results)
    {
        Report = report;
        Passed = [.. results.Where(r => r.Outcome == Outcome.Pass)];
        Findings = [.. results.Where(r => r.Outcome != Outcome.Pass).OrderBy(r => r.Severity).ThenBy(r => r.Outcome)];
    }

    /// <summary>The report that was checked.</summary>
    public AnnualReport Report { get; }

    /// <summary>What is wrong or doubtful, the gravest first.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What was compared and holds.</summary>
    public ImmutableArray<Finding> Passed { get; }

    /// <summary>Holds every rule of <see cref="RuleBook"/> against the report, and against last year's where it is given.</summary>
    public static Checkup Of(AnnualReport report, AnnualReport? previous = null)
    {
        var context = new CheckContext(report, previous);
        return new Checkup(report, [.. RuleBook.All.Where(r => previous is not null || !r.NeedsPrevious).SelectMany(r => r.Check(r, context))]);
    }
}
