namespace Gongkai.Documents.Reading.Pages;

/// <summary>Gives the lines of numbers to the rows of a table, in their order, each to the row whose label it stands beside: where a
/// label has several lines, its numbers may stand at the first of them, at the last or between.</summary>
internal static class RowLines
{
    /// <summary>Fills the rows where each has one line of numbers at most; false where lines and labels do not go together so.</summary>
    public static bool Fill(IReadOnlyList<RowBand> bands, IEnumerable<PageWord> numbers)
    {
        var lines = PageLine.Of(numbers);
        if (lines.Count > bands.Count || lines.Exists(IsCrowded) || Nearest(bands, lines) is not { } rows) return false;
        for (var i = 0; i < lines.Count; i++) bands[rows[i]].Numbers.AddRange(lines[i].Words);
        return true;
    }

    /// <summary>
    /// Fills the rows with one line of numbers or more, so that the middle of each row's lines stands nearest to the middle of its label.
    /// </summary>
    public static void Group(IReadOnlyList<RowBand> bands, IEnumerable<PageWord> numbers)
    {
        const int Most = 6;
        var lines = PageLine.Of(numbers);
        var (cost, taken) = (new double[bands.Count + 1, lines.Count + 1], new int[bands.Count + 1, lines.Count + 1]);
        for (var line = 0; line < lines.Count; line++) cost[bands.Count, line] = double.MaxValue;
        for (var band = bands.Count - 1; band >= 0; band--)
            for (var line = lines.Count; line >= 0; line--)
            {
                (cost[band, line], taken[band, line]) = (Empty + cost[band + 1, line], 0);
                for (var count = 1; count <= Most && line + count <= lines.Count; count++)
                    if (Distance(bands[band], lines[line], lines[line + count - 1]) + cost[band + 1, line + count] is var sum
                        && sum < cost[band, line])
                        (cost[band, line], taken[band, line]) = (sum, count);
            }

        for (var (band, line) = (0, 0); band < bands.Count; line += taken[band, line], band++)
            bands[band].Take(lines.Skip(line).Take(taken[band, line]).SelectMany(l => l.Words));
    }

    /// <summary>What a row without numbers costs: as much as numbers that stand some lines away.</summary>
    private const double Empty = 40 * 40;

    private static double Distance(RowBand band, PageLine first, PageLine last) =>
        Math.Min(1e9, Math.Pow((first.Depth + last.Depth - band.Top - band.Bottom) / 2, 2));

    /// <summary>
    /// The row of each line so that all lines together stand nearest to their labels; null where one would stand beyond a neighbour's.
    /// </summary>
    private static int[]? Nearest(IReadOnlyList<RowBand> bands, List<PageLine> lines)
    {
        var (spare, cost) = (bands.Count - lines.Count, new double[lines.Count + 1, bands.Count - lines.Count + 1]);
        for (var line = lines.Count - 1; line >= 0; line--)
            for (var skipped = spare; skipped >= 0; skipped--)
            {
                var here = cost[line + 1, skipped] + bands[line + skipped].DistanceTo(lines[line]);
                cost[line, skipped] = skipped == spare ? here : Math.Min(here, cost[line, skipped + 1]);
            }

        var rows = new int[lines.Count];
        for (var (line, skipped) = (0, 0); line < lines.Count; line++)
        {
            while (skipped < spare && cost[line, skipped + 1] <= cost[line, skipped]) skipped++;
            rows[line] = line + skipped;
            if (!IsBetween(bands, rows[line], lines[line].Depth)) return null;
        }

        return rows;
    }

    private static bool IsBetween(IReadOnlyList<RowBand> bands, int row, double depth)
    {
        var isBelowLast = row == 0 || depth > bands[row - 1].Top;
        var isAboveNext = row + 1 == bands.Count || depth < bands[row + 1].Bottom;
        return isBelowLast && isAboveNext;
    }

    /// <summary>Two of its numbers stand over each other.</summary>
    private static bool IsCrowded(PageLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
            if (line.Words[i].Left < line.Words[i - 1].Right - 1) return true;
        return false;
    }
}
