namespace Gongkai.Ledger.Reports.Declared;

/// <summary>报告年度: 1 January to 31 December.</summary>
/// <param name="Year">The year.</param>
public readonly record struct ReportYear(int Year)
{
    /// <summary>1 January.</summary>
    public DateOnly First => new(Year, 1, 1);

    /// <summary>31 December.</summary>
    public DateOnly Last => new(Year, 12, 31);
}
