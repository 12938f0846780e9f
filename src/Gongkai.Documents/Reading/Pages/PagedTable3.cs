using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Table III as it stands on pages: labels wrapped, merged cells running down beside them, rows over the edge of a page,
/// numbers at the top or in the middle of their cells.</summary>
internal static class PagedTable3
{
    private const int Width = 7;

    /// <summary>It runs down beside the rows, and may reach below the last of them.</summary>
    private const string Group = "三、本年度办理结果";

    /// <summary>A table in which fewer labels of the form are found is read as text.</summary>
    private const double FewestLabels = 0.6;

    /// <summary>The table's rows, or null where they are not there in a form that we know.</summary>
    /// <param name="lines">The lines of all pages.</param>
    /// <param name="from">The first line of 本年新收, or above it.</param>
    /// <param name="to">Behind the table.</param>
    public static PagePart? Read(IReadOnlyList<PageLine> lines, int from, int to)
    {
        while (from > 0 && lines[from - 1].Words.All(w => w.IsNumber) && lines[from - 1].Page == lines[from].Page) from--;
        var words = lines.Skip(from).Take(to - from).SelectMany(l => l.Words).ToList();
        var numbers = Numbers(lines.Skip(from).Take(to - from));
        var head = HeadColumns(lines, from);
        if (numbers.Count == 0 || Edge(numbers, Whole(numbers), head) is not { } edge) return null;
        var beside = numbers.RemoveAll(n => n.Center < edge);
        var bands = Bands(words.Where(w => w.Right < edge + w.Height / 2 && !numbers.Contains(w)).ToList());
        if (bands.Count == 0) return null;

        var isBroken = !Fill(bands, numbers, head);
        var end = lines.Select((l, i) => (l, i)).Last(l => l.l.Words.Any(w => bands[^1].Label.Contains(w) || bands[^1].Numbers.Contains(w)))
            .i + 1;
        while (end < to && lines[end].Words.All(w => Group.Contains(w.Folded, StringComparison.Ordinal))) end++;
        var first = lines.Select((l, i) => (l, i))
            .First(l => l.l.Words.Any(w => bands[0].Label.Contains(w) || bands[0].Numbers.Contains(w))).i;
        var (rows, faults) = Rows(bands, head, isBroken);
        if (beside >= FewestBeside) faults.Add(Beside);
        return new PagePart(first, end, rows, faults);
    }

    private static List<RowBand> Bands(List<PageWord> labels)
    {
        var finder = new BandFinder(labels);
        // Both forms may be whole: （六）其他处理 is a row of one and the head of three rows of the other.
        var best = Forms.All.Select(f => (Form: f, Bands: finder.Find(FormLabels.Rows(f.Table3)))).MaxBy(
            f => ((double)f.Bands.Count / f.Form.Table3.Rows.Length, f.Bands.Count));
        return best.Bands.Count < best.Form.Table3.Rows.Length * FewestLabels ? [] : best.Bands;
    }

    /// <summary>
    /// Each number to the row beside whose label it stands; where long numbers are broken over lines, so that most rows add up.
    /// </summary>
    /// <returns>False where rows have several lines of numbers.</returns>
    private static bool Fill(List<RowBand> bands, List<PageWord> numbers, Columns? head)
    {
        if (RowLines.Fill(bands, numbers)) return true;
        RowBand.Fill(bands, numbers, double.MaxValue);
        var halfway = AddingUp(bands, head);
        if (halfway == bands.Count) return false;

        var kept = bands.ConvertAll(b => b.Numbers.ToList());
        RowLines.Group(bands, numbers);
        if (AddingUp(bands, head) > halfway) return false;
        for (var i = 0; i < bands.Count; i++) bands[i].Take(kept[i]);
        return false;
    }

    private static int AddingUp(List<RowBand> bands, Columns? head)
    {
        var columns = ColumnsOf(bands, head);
        return bands.Count(b => Cells.Of(b.Numbers, Width, columns) is { } cells && cells.AddUp);
    }

    private static (List<(int, string)> Rows, List<Fault> Faults) Rows(List<RowBand> bands, Columns? head, bool isBroken)
    {
        var columns = ColumnsOf(bands, head);
        var cells = bands.ConvertAll(b => Cells.Of(b.Numbers, Width, columns));
        isBroken |= cells.Exists(c => c is null or { AreBroken: true });
        var (rows, faults) = (new List<(int, string)>(), new List<Fault>());
        for (var i = 0; i < bands.Count; i++)
        {
            if (cells[i] is null || (isBroken && !cells[i]!.AddUp)) faults.Add(Unclear(bands[i]));
            rows.Add(
                (bands[i].Page,
                    PagePart.Line(bands[i].Printed, cells[i]?.Texts ?? [.. bands[i].Numbers.OrderBy(n => n.Left).Select(n => n.Text)])));
        }

        return (rows, faults);
    }

    private static readonly string[] Leaves = [.. Forms.F2021.Table3.Rows[0].Cells.Select(c => c.Column.Label)];

    /// <summary>The columns as the words of the head show them, wrapped or not; null where they are not all there.</summary>
    private static Columns? HeadColumns(IReadOnlyList<PageLine> lines, int from)
    {
        const int Most = 12;
        var words = new List<PageWord>();
        for (var i = from - 1; i >= Math.Max(0, from - Most) && lines[i].Page == lines[from].Page; i--)
        {
            words.AddRange(lines[i].Words.Where(w => Leaves.Any(l => l.Contains(w.Folded, StringComparison.Ordinal))));
            if (lines[i].Folded.Contains("申请人情况", StringComparison.Ordinal)) break;
        }

        return words.Count >= Width && Columns.Over(words) is { Count: Width } columns ? columns : null;
    }

    /// <summary>As many numbers left of all columns are more than the digits of labels.</summary>
    private const int FewestBeside = 3;

    private static Fault Beside { get; } = new("cell.unclear", "table3", "表三左侧有不在任何一列的数字，各列的位置可能认错，请对照原件");

    private static Fault Unclear(RowBand band) => new("cell.unclear", $"table3.{band.Row.Id}", $"“{band.Row.Label}”一行的数字在版面上不成一行，请对照原件");

    /// <summary>
    /// The columns as rows with all their numbers show them; where no row has, as the head of the table or all numbers together do.
    /// </summary>
    private static Columns? ColumnsOf(List<RowBand> bands, Columns? head)
    {
        var whole = bands.Where(b => b.Numbers.Count == Width).Select(b => (IReadOnlyList<PageWord>)[.. b.Numbers.OrderBy(n => n.Left)])
            .Where(AreSideBySide).ToList();
        return Columns.FromWholeRows(whole, Width) ?? head ?? Columns.Over(bands.SelectMany(b => b.Numbers));
    }

    private static bool AreSideBySide(IReadOnlyList<PageWord> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].Left < words[i - 1].Right) return false;
        return true;
    }

    /// <summary>All that may be a number, but for those that number a label: a word follows them closely.</summary>
    private static List<PageWord> Numbers(IEnumerable<PageLine> lines)
    {
        var numbers = new List<PageWord>();
        foreach (var line in lines)
            for (var i = 0; i < line.Words.Count; i++)
            {
                var word = line.Words[i];
                var next = i + 1 < line.Words.Count ? line.Words[i + 1] : null;
                if (word.IsNumber && IsApartFrom(word, next)) numbers.Add(word);
            }

        return numbers;
    }

    private static bool IsApartFrom(PageWord word, PageWord? next) =>
        next is null || next.IsNumber || next.Left - word.Right > 0.8 * word.Height;

    /// <summary>Lines with seven numbers side by side.</summary>
    private static List<List<PageWord>> Whole(List<PageWord> numbers) =>
        [.. PageLine.Of(numbers).Where(l => l.Words.Count == Width).Select(l => l.Words.ToList())];

    /// <summary>The left edge of the numbers' columns.</summary>
    private static double? Edge(List<PageWord> numbers, List<List<PageWord>> whole, Columns? head)
    {
        if (whole.Count > 0) return whole.Min(r => r[0].Left) - numbers[0].Height / 4;
        var columns = head ?? Columns.Over(numbers);
        return columns.Count is Width ? columns.Left - numbers[0].Height / 4 : null;
    }
}
