namespace Gongkai.Reports.Checks;

/// <summary>The cells that the reader marked as unclear: by themselves, by their row, by their procedure or by their table.</summary>
internal sealed class UnclearCells(AnnualReport report)
{
    private static readonly string[] Codes = ["cell.unclear", "row.repeated", "row.count", "row.unplaced", "text.cut-off"];

    private readonly HashSet<string> places =
        report.Faults.Where(f => Codes.Contains(f.Code)).Select(f => f.Place).ToHashSet(StringComparer.Ordinal);

    public bool Contains(string cell)
    {
        if (places.Count == 0) return false;
        for (var end = cell.Length; end > 0; end = cell.LastIndexOf('.', end - 1))
            if (places.Contains(cell[..end])) return true;
        return false;
    }
}
