using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Glued;

/// <summary>Settles a row that has more or fewer numbers than the form has columns.</summary>
/// <param name="text">The text.</param>
/// <param name="grid">Where the columns of the table stand, if its layout shows it.</param>
/// <param name="hasTotal">The table's header has the column 总计.</param>
/// <param name="faults">Where to say what is odd.</param>
internal sealed class UnevenRow(Squeezed text, Grid grid, bool hasTotal, FaultList faults)
{
    public void Settle(RowReading row)
    {
        if (row.Tokens.Count == 0)
            faults.Add("row.missing", row.Place, $"“{row.Row.Label}”一行没有数字", text.Offset(row.Label.Start));
        else if (!grid.Align(row) && !Unglue(row))
            CountDiffers(row);
    }

    /// <summary>Glued digits: the one way to read them, or the ways to choose from once the other rows are known.</summary>
    private bool Unglue(RowReading row)
    {
        var (tokens, count, lastIsSum) = (row.Tokens, row.Values.Length, LastIsSum(row));
        if (tokens.Count > count || !tokens.TrueForAll(t => t.IsGlueable)) return false;
        var pieces = tokens.ConvertAll(t => t.Digits);
        var sums = lastIsSum ? new Glue(pieces, 1, count, Summed: true).Readings() : [];
        if (sums.Count == 0 && IsOneNumberShort(row)) return false;
        var readings = sums.Count > 0 ? sums : new Glue(pieces, 1, count, Summed: false).Readings();
        if (readings.Count == 0) return false;

        if (readings.Count > 1 && !lastIsSum) readings.Sort(Plausibility.Compare);
        var offset = text.Offset(tokens[0].Start);
        var doesNotAddUp = lastIsSum && sums.Count == 0;
        var doubtful = readings.Count > 1 || doesNotAddUp || MayHaveEmptyCells(row, sums.Count > 0);
        row.Readings = readings;
        row.Take(readings[0], doubtful ? Sureness.Doubtful : Sureness.Solved, offset, tokens[^1].Tail);
        if (doubtful && !(lastIsSum && readings.Count > 1)) GlueSolver.Unclear(faults, row.Place, pieces, readings.Count, offset);
        else if (!lastIsSum) GlueSolver.Glued(faults, offset);
        return true;
    }

    /// <summary>"105" may be 1, 0 and 5, or 105 and two empty cells; "50000005" that adds up as 5 0 0 0 0 0 0 5 may not. A piece that
    /// begins with a zero is several numbers for certain, and commas may say that there are fewer.</summary>
    private static bool MayHaveEmptyCells(RowReading row, bool addsUp)
    {
        var tokens = row.Tokens;
        if (!addsUp && tokens.Exists(t => t.IsTorn)
            && Enumerable.Range(1, row.Values.Length - 1).Any(
                n => new Glue(tokens.ConvertAll(t => t.Digits), 1, n, Summed: false).Readings().Count > 0)) return true;
        if (!tokens.TrueForAll(t => t.IsWhole)) return false;
        return !addsUp || tokens.Count == row.Values.Length - 1 || tokens.LastIsSum;
    }

    /// <summary>A row without its total keeps its six numbers; numbers that fit no column are not put into any.</summary>
    private void CountDiffers(RowReading row)
    {
        var (tokens, count) = (row.Tokens, row.Values.Length);
        if (IsOneNumberShort(row) && !MayEndInTotal(tokens))
        {
            row.Fill(text);
            if (hasTotal && tokens.TrueForAll(t => t.IsGlueable))
                row.Splits = new Glue(tokens.ConvertAll(t => t.Digits), 1, count, Summed: false).Readings();
            // Six zeros may lack any of the seven: then the whole row is named.
            var place = hasTotal && tokens.TrueForAll(t => t.Value is 0) ? row.Place : row.Place + ".total";
            faults.Add("row.without-total", place, WithoutTotal(row), text.Offset(row.Label.Start));
            return;
        }

        faults.Add("row.count", row.Place, $"“{row.Row.Label}”一行应有 {count} 个数，读到 {tokens.Count} 个，无法确定各在哪一列", text.Offset(row.Label.Start));
    }

    private static string WithoutTotal(RowReading row) =>
        row.Tokens.TrueForAll(t => t.Value is not null)
            ? $"“{row.Row.Label}”一行没有总计；各列相加为 {row.Tokens.Sum(t => t.Value)}"
            : $"“{row.Row.Label}”一行没有总计";

    /// <summary>
    /// The last of too few numbers is not smaller than the others together: it may be the total, and another number missing.
    /// </summary>
    private bool MayEndInTotal(List<NumberToken> tokens) =>
        hasTotal && tokens[^1].Value is not 0 && !(tokens[^1].Value < tokens.SumBeforeLast);

    private static bool IsOneNumberShort(RowReading row) =>
        LastIsSum(row) && row.Tokens.Count == row.Values.Length - 1 && row.Tokens.TrueForAll(t => t.IsWhole);

    private static bool LastIsSum(RowReading row) => row.Row.Total is not null;
}
