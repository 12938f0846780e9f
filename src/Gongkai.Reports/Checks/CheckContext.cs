using Gongkai.Reports.Checks;

namespace Gongkai.Reports;

/// <summary>What a rule looks at: a report, and last year's where it is known.</summary>
public sealed class CheckContext(AnnualReport report, AnnualReport? previous)
{
    private readonly Dictionary<Type, object> made = [];

    /// <summary>The report.</summary>
    public AnnualReport Report => report;

    /// <summary>Last year's report of the same organ, or null.</summary>
    public AnnualReport? Previous => previous;

    /// <summary>Whether the reader could not tell what stands in the cell: nobody is accused of what was perhaps not written.</summary>
    internal bool IsUnclear(string cell) => Once(static report => new UnclearCells(report)).Contains(cell);

    // A report of another year, handed in by mistake, is not compared.
    internal AnnualReport? LastYear => previous is { Year: { } before } && report.Year is { } year && before != year - 1 ? null : previous;

    /// <summary>What several rules look at, made when the first of them asks.</summary>
    internal T Once<T>(Func<AnnualReport, T> make) where T : class
    {
        if (!made.TryGetValue(typeof(T), out var shared)) made.Add(typeof(T), shared = make(report));
        return (T)shared;
    }
}
