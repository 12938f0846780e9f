namespace Gongkai.Ledger.Reports.Declared;

/// <summary>A report year, and how far it has come.</summary>
/// <param name="Year">The year.</param>
/// <param name="Today">Today in Beijing.</param>
internal readonly record struct Period(ReportYear Year, DateOnly Today)
{
    /// <summary>The year is over.</summary>
    public bool IsOver => Today > Year.Last;

    /// <summary>The months from 1 that are over and have to be spoken of.</summary>
    public IEnumerable<int> Months => Enumerable.Range(1, IsOver ? 12 : Today.Year == Year.Year ? Today.Month - 1 : 0);

    /// <summary>
    /// What was said on a day speaks of all of the year that has come: one before 31 December wants confirming afterwards.
    /// </summary>
    public bool Holds(DateOnly said) => !IsOver || said >= Year.Last;
}
