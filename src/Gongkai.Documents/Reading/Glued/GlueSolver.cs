using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Glued;

/// <summary>Chooses between the ways to read glued rows of table III by the sums of its columns.</summary>
internal static class GlueSolver
{
    public static void Solve(Squeezed text, TableReading reading, FaultList faults)
    {
        var glued = reading.Rows.OfType<RowReading>().Where(r => r.Readings.Count > 0).ToList();
        if (glued.Count == 0) return;

        Glued(faults, text.Offset(glued[0].Label.End));
        var open = glued.FindAll(r => r.Readings.Count > 1);
        if (open.Count == 0) return;

        var columns = new ColumnSums(reading, open);
        var fitting = columns.Fitting();
        var sums = fitting.Count == 1 && !columns.IsPartial;
        for (var i = 0; i < open.Count; i++)
        {
            var isSure = sums && fitting[0][i] is [.. var parts, var total] && parts.Sum() == total;
            var sureness = isSure ? Sureness.Solved : Sureness.Doubtful;
            if (fitting.Count > 0) open[i].Take(fitting[0][i], sureness, text.Offset(open[i].Label.End));
            var ways = fitting.Select(f => string.Join(' ', f[i])).Distinct().Count();
            if (ways != 1 || !isSure)
                Unclear(faults, $"table3.{open[i].Row.Id}", [], ways < 2 ? open[i].Readings.Count : ways, text.Offset(open[i].Label.End));
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
}
