using Gongkai.Law.Report;

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
        var words = lines.Skip(from).Take(to - from).SelectMany(l => l.Words).ToList();
        var numbers = Numbers(lines.Skip(from).Take(to - from));
        if (numbers.Count < Width || Edge(numbers, Whole(numbers)) is not { } edge) return null;
        numbers.RemoveAll(n => n.Center < edge);
        var bands = Bands(words.Where(w => w.Right < edge + w.Height / 2 && !numbers.Contains(w)).ToList());
        if (bands.Count == 0) return null;

        RowBand.Fill(bands, numbers, double.MaxValue);
        var end = lines.Select((l, i) => (l, i)).Last(l => l.l.Words.Any(w => bands[^1].Label.Contains(w) || bands[^1].Numbers.Contains(w))).i + 1;
        while (end < to && lines[end].Words.All(w => Group.Contains(w.Folded, StringComparison.Ordinal))) end++;
        var first = lines.Select((l, i) => (l, i)).First(l => l.l.Words.Any(w => bands[0].Label.Contains(w) || bands[0].Numbers.Contains(w))).i;
        var (rows, faults) = Rows(bands);
        return new PagePart(first, end, rows, faults);
    }

    private static List<RowBand> Bands(List<PageWord> labels)
    {
        var finder = new BandFinder(labels);
        var best = Forms.All.Select(f => (Form: f, Bands: finder.Find(FormLabels.Rows(f.Table3)))).MaxBy(f => (double)f.Bands.Count / f.Form.Table3.Rows.Length);
        return best.Bands.Count < best.Form.Table3.Rows.Length * FewestLabels ? [] : best.Bands;
    }

    private static (List<(int, string)> Rows, List<Fault> Faults) Rows(List<RowBand> bands)
    {
        var columns = ColumnsOf(bands);
        var (rows, faults) = (new List<(int, string)>(), new List<Fault>());
        foreach (var band in bands)
        {
            var cells = Cells.Of(band.Numbers, Width, columns);
            if (cells is null) faults.Add(Unclear(band));
            rows.Add((band.Page, PagePart.Line(band.Printed, cells ?? [.. band.Numbers.OrderBy(n => n.Left).Select(n => n.Text)])));
        }

        return (rows, faults);
    }

    private static Fault Unclear(RowBand band) => new("cell.unclear", $"table3.{band.Row.Id}", $"“{band.Row.Label}”一行的数字在版面上不成一行，请对照原件");

    /// <summary>The columns as rows with all their numbers show them; where no row has, as all numbers together do.</summary>
    private static Columns? ColumnsOf(List<RowBand> bands)
    {
        var whole = bands.Where(b => b.Numbers.Count == Width).Select(b => (IReadOnlyList<PageWord>)[.. b.Numbers.OrderBy(n => n.Left)]).ToList();
        return Columns.FromWholeRows(whole, Width) ?? Columns.Over(bands.SelectMany(b => b.Numbers));
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
                if (word.IsNumber && (next is null || next.IsNumber || next.Left - word.Right > 0.8 * word.Height)) numbers.Add(word);
            }

        return numbers;
    }

    /// <summary>Lines with seven numbers side by side.</summary>
    private static List<List<PageWord>> Whole(List<PageWord> numbers) =>
        [.. PageLine.Of(numbers).Where(l => l.Words.Count == Width).Select(l => l.Words.ToList())];

    /// <summary>The left edge of the numbers' columns.</summary>
    private static double? Edge(List<PageWord> numbers, List<List<PageWord>> whole)
    {
        if (whole.Count > 0) return whole.Min(r => r[0].Left) - numbers[0].Height / 4;
        var columns = Columns.Over(numbers);
        return columns.Count is Width ? columns.Left - numbers[0].Height / 4 : null;
    }
}
