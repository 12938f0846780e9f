namespace Gongkai.Reports;

/// <summary>How many findings of each weight a checkup has, and how many comparisons hold.</summary>
/// <param name="Errors">错误.</param>
/// <param name="Warnings">需要说明.</param>
/// <param name="Notes">提示.</param>
/// <param name="Passed">通过.</param>
public sealed record Tally(int Errors, int Warnings, int Notes, int Passed)
{
    internal static Tally Of(Checkup checkup)
    {
        var counts = new int[3];
        foreach (var finding in checkup.Findings) counts[(int)finding.Severity]++;
        return new(counts[(int)Severity.Error], counts[(int)Severity.Warning], counts[(int)Severity.Info], checkup.Passed.Length);
    }
}
