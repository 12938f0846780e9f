using System.Buffers;

namespace Gongkai.Reports.Checks;

/// <summary>The cells that the reader marked as unclear, by themselves, by their row, by their procedure or by their table; and those
/// in which only about a number is written (约, 余, ≥).</summary>
internal sealed class UnclearCells(AnnualReport report)
{
    private static readonly string[] Codes = ["cell.unclear", "row.repeated", "row.count", "row.unplaced", "text.cut-off"];

    private static readonly SearchValues<char> About = SearchValues.Create("约近余多来超逾≥≤><≈~±上下内+");

    private readonly HashSet<string> places =
        report.Faults.Where(f => Codes.Contains(f.Code) || IsAbout(report, f)).Select(f => f.Place).ToHashSet(StringComparer.Ordinal);

    public bool Contains(string cell)
    {
        if (places.Count == 0) return false;
        for (var end = cell.Length; end > 0; end = cell.LastIndexOf('.', end - 1))
            if (places.Contains(cell[..end])) return true;
        return false;
    }

    private static bool IsAbout(AnnualReport report, Fault fault) =>
        fault.Code == "cell.unit" && report.Form.Find(fault.Place) is { } cell
        && report.Values.Read(cell).Printed.AsSpan().ContainsAny(About);
}
