using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>What was printed against what was read.</summary>
internal static class Comparison
{
    /// <summary>Cells whose value is not the one printed.</summary>
    public static string[] Wrong(this ReadReport reading, Paper paper) =>
        reading.Report is not { } report || reading.Form != paper.Form.Id
            ? [$"form {reading.Form} instead of {paper.Form.Id}: {string.Join("; ", reading.Faults)}"]
            : [.. paper.Form.Cells.Where(c => report.Values[c.Id] != paper.Numbers[c.Index])
                .Select(
                    c => $"{c.Id}: printed {paper.Printed[c.Index]}, read {report.Values[c.Id]?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–"}")];

    /// <summary>Cells with another value than the one printed, or with one where none is printed, that no fault names.</summary>
    public static string[] SilentlyWrong(this ReadReport reading, Paper paper) =>
        reading.Report is not { } report || reading.Form is "unknown"
            ? reading.Faults.IsEmpty ? ["no report, and no fault"] : []
            : [.. report.Form.Cells.Where(
                c => paper.Form.Find(c.Id) is null ? report.Values[c] is not null
                    : Differs(report.Values[c], paper.Numbers[paper.Form[c.Id].Index]))
                .Where(c => !reading.Names(c.Id))
                .Select(
                    c => $"{c.Id}: read {report.Values[c]}, printed {(paper.Form.Find(c.Id) is { } p ? paper.Printed[p.Index] : "nothing")}")];

    /// <summary>Whether a fault's place is the cell, its row or its table.</summary>
    public static bool Names(this ReadReport reading, string cell) =>
        reading.Faults.Any(f => f.Place.Length > 0 && (cell == f.Place || cell.StartsWith(f.Place + ".", StringComparison.Ordinal)));

    private static bool Differs(decimal? read, decimal? printed) => read != printed;
}
