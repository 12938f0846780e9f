using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading;

/// <summary>Chooses between the ways to read glued rows of table III by the sums of its columns.</summary>
internal static class GlueSolver
{
    /// <summary>More combinations than this are not tried: then the rows are named as unclear.</summary>
    private const int MostCombinations = 20_000;

    public static void Solve(Squeezed text, TableReading reading, FaultList faults)
    {
        var glued = reading.Rows.OfType<RowReading>().Where(r => r.Readings.Count > 0).ToList();
        if (glued.Count == 0) return;

        Glued(faults, text.Offset(glued[0].Label.End));
        var open = glued.FindAll(r => r.Readings.Count > 1);
        if (open.Count == 0) return;

        var fitting = Fitting(reading, open);
        var sums = fitting.Count == 1;
        for (var i = 0; i < open.Count; i++)
        {
            if (fitting.Count > 0) open[i].Take(open[i].Readings[fitting[0][i]], sums ? Sureness.Solved : Sureness.Doubtful, text.Offset(open[i].Label.End));
            var ways = fitting.Select(f => f[i]).Distinct().Count();
            if (ways != 1) Unclear(faults, $"table3.{open[i].Row.Id}", [], ways == 0 ? open[i].Readings.Count : ways, text.Offset(open[i].Label.End));
        }
    }

    /// <summary>One note for all rows whose digits are decided.</summary>
    public static void Glued(FaultList faults, int offset)
    {
        if (!faults.Has("cell.glued")) faults.Add("cell.glued", "", "表中的数字连在一起，没有间隔，已按行列合计分开", offset);
    }

    /// <summary>A note for a row whose digits nothing decides.</summary>
    public static void Unclear(FaultList faults, string place, IReadOnlyList<string> digits, int ways, int offset)
    {
        if (faults.Has("cell.unclear", place)) return;
        faults.Add("cell.unclear", place, digits.Count > 0
            ? $"数字“{string.Join(' ', digits)}”连在一起，{Ways(ways)}，请对照原件"
            : $"这一行的数字连在一起，有 {ways} 种读法，请对照原件", offset);
    }

    private static string Ways(int ways) => ways == 1 ? "也可能有空格没有填" : $"有 {ways} 种读法";

    /// <summary>The combinations of readings under which every column adds up, as indexes into each open row's readings.</summary>
    private static List<int[]> Fitting(TableReading reading, List<RowReading> open)
    {
        var combinations = open.Aggregate(1L, (n, r) => Math.Min(n * r.Readings.Count, MostCombinations + 1));
        if (combinations > MostCombinations) return [];

        var fitting = new List<int[]>();
        var choice = new int[open.Count];
        for (var n = 0; n < combinations; n++)
        {
            for (var (i, rest) = (0, n); i < open.Count; rest /= open[i++].Readings.Count) choice[i] = rest % open[i].Readings.Count;
            if (Enumerable.Range(0, 7).All(c => ColumnAddsUp(reading, open, choice, c))) fitting.Add([.. choice]);
        }

        return fitting;
    }

    private static bool ColumnAddsUp(TableReading reading, List<RowReading> open, int[] choice, int column)
    {
        decimal parts = 0, total = 0, balance = 0;
        foreach (var row in reading.Rows)
        {
            if (row is null || Number(row, open, choice, column) is not { } number) return true;
            switch (row.Row.Id)
            {
                case "new_received" or "carried_in": balance += number; break;
                case "carried_out": balance -= number; break;
                case "results.total": (total, balance) = (number, balance - number); break;
                default: parts += number; break;
            }
        }

        return parts == total && balance == 0;
    }

    private static decimal? Number(RowReading row, List<RowReading> open, int[] choice, int column) =>
        open.IndexOf(row) is >= 0 and var i ? row.Readings[choice[i]][column] : row.Values[column].Number;
}
