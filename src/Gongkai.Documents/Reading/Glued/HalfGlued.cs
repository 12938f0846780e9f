using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Glued;

/// <summary>Tells a row of table III in which two numbers touch ("740 2 0 0 0 74") from one without its total: by the columns, which add up
/// in one of the readings only.</summary>
internal static class HalfGlued
{
    public static void Settle(Squeezed text, TableReading reading, FaultList faults)
    {
        foreach (var row in reading.Rows)
            if (row is { Splits.Count: > 0 }) Settle(text, reading, row, faults);
    }

    private static void Settle(Squeezed text, TableReading reading, RowReading row, FaultList faults)
    {
        var asItStands = Broken(reading, row, c => row.Values[c].Number);
        if (asItStands == 0) return;
        var splits = row.Splits.Select(s => (Split: s, Broken: Broken(reading, row, c => s[c]))).ToList();
        var fewest = splits.Min(s => s.Broken);
        if (fewest >= asItStands) return;

        var best = splits.FindAll(s => s.Broken == fewest);
        var offset = text.Offset(row.Tokens[0].Start);
        if (best.Count == 1) row.Take(best[0].Split, Sureness.Doubtful, offset);
        faults.Drop(f => f.Code is "row.without-total" && (f.Place == row.Place || f.Place == $"{row.Place}.total"));
        GlueSolver.Unclear(faults, row.Place, row.Tokens.ConvertAll(t => t.Digits), splits.Count + 1, offset);
    }

    /// <summary>How many sums down the columns do not hold with these numbers in the row.</summary>
    private static int Broken(TableReading reading, RowReading row, Func<int, decimal?> number)
    {
        var identities = reading.Form.Identities;
        return identities.Results.Concat(identities.Balances).Count(i => Gap(reading, row, number, i) is not (null or 0));
    }

    private static decimal? Gap(TableReading reading, RowReading row, Func<int, decimal?> number, Identity sum)
    {
        var gap = (decimal?)0;
        foreach (var cell in sum.Cells)
        {
            var at = reading.Form.Table3.Rows.IndexOf(cell.Row);
            var column = cell.Row.Cells.IndexOf(cell);
            gap += sum.Sign(cell) * (reading.Rows[at] == row ? number(column) : reading.Rows[at]?.Values[column].Number);
        }

        return gap;
    }
}
