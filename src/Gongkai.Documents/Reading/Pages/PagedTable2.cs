using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Table II as it stands on pages: blocks below each other, each with a head and a row or two.</summary>
internal static class PagedTable2
{
    /// <summary>A block of the table, from its first line to the next block; null where its rows are read as text.</summary>
    /// <param name="lines">The lines of all pages.</param>
    /// <param name="from">The line 第二十条第（…）项.</param>
    /// <param name="to">Behind the block.</param>
    public static PagePart? Read(IReadOnlyList<PageLine> lines, int from, int to)
    {
        var block = lines.Skip(from).Take(to - from).ToList();
        foreach (var candidate in Forms.All.SelectMany(f => f.Table2.Blocks))
            if (IsThis(candidate, block) && Rows(candidate, lines, from, to) is { } part) return part;
        return null;
    }

    /// <summary>The item of article 20, and the labels of all columns, wrapped or not.</summary>
    private static bool IsThis(FormBlock block, List<PageLine> lines)
    {
        if (!lines[0].Folded.Contains(Folded(block.Label), StringComparison.Ordinal)) return false;
        var head = Head(block, lines);
        var words = string.Concat(head.Select(w => w.Folded));
        return block.Columns.All(c => ((string[])[c.Label, .. c.Accepted]).Any(l => Labels.Holds(words, Labels.Bare(l))))
            && Columns.Over(head).Count == block.Columns.Length;
    }

    /// <summary>The words of the column labels: what stands right of 信息内容 above the first number.</summary>
    private static List<PageWord> Head(FormBlock block, List<PageLine> lines)
    {
        var labels = string.Concat(block.Columns.Select(c => Folded(c.Label)));
        var info = lines.SelectMany(l => l.Words).FirstOrDefault(w => w.Folded.StartsWith("信息", StringComparison.Ordinal));
        if (info is null) return [];
        var numbers = lines.SelectMany(l => l.Words.Where(w => w.IsNumber && w.Left > info.Right && !IsInWords(l, w))).Select(w => w.Depth)
            .DefaultIfEmpty(double.MaxValue).Min();
        return Joined(
            lines.Skip(1).SelectMany(l => l.Words)
                .Where(w => w.Left > info.Right && w.Depth < numbers && labels.Contains(w.Folded, StringComparison.Ordinal)));
    }

    /// <summary>The 4 of 保留4位小数, where the font of its digits makes it a word of its own.</summary>
    private static bool IsInWords(PageLine line, PageWord number) =>
        line.Words.Any(w => !w.IsNumber && w.Left >= number.Right && w.Left - number.Right < 0.4 * number.Height);

    private static List<PageWord> Joined(IEnumerable<PageWord> words)
    {
        var joined = new List<PageWord>();
        foreach (var word in words)
        {
            var last = joined.LastOrDefault();
            if (last is not null && IsOneNumber(last, word))
                joined[^1] = new PageWord(last.Text + word.Text, last.Page, last.Left, word.Right, last.Top, last.Bottom);
            else joined.Add(word);
        }

        return joined;
    }

    private static bool IsOneNumber(PageWord last, PageWord word)
    {
        var mayBeDigits = last.IsNumber || word.IsNumber || char.IsAsciiDigit(last.Folded[^1]);
        var isOnSameLine = word.Page == last.Page && Math.Abs(word.Top - last.Top) < 1;
        var gap = word.Left - last.Right;
        var touches = gap > -1 && gap < 0.4 * word.Height;
        return mayBeDigits && isOnSameLine && touches;
    }

    private static PagePart? Rows(FormBlock block, IReadOnlyList<PageLine> lines, int from, int to)
    {
        var here = lines.Skip(from).Take(to - from).ToList();
        var head = Head(block, here);
        var columns = Columns.Over(head);
        var below = head.Max(w => w.Depth);
        var words = here.SelectMany(l => l.Words).Where(w => w.Depth > below).ToList();
        var bands = Bands(block, words.Where(w => !w.IsNumber && w.Left < columns.Left).ToList());
        if (bands.Count != block.Rows.Length) return null;

        var edge = bands.Max(b => b.Label.Where(w => w.Left < columns.Left).Max(w => w.Left));
        RowBand.Fill(bands, words.Where(w => w.IsNumber && w.Left > edge), double.MaxValue);
        var (rows, faults) = (new List<(int, string)>(), new List<Fault>());
        foreach (var band in bands)
        {
            if (Cells.Of(band.Numbers, block.Columns.Length, columns) is not { } cells) return null;
            if (cells.AreBroken)
                faults.Add(new Fault("cell.unclear", $"table2.{band.Row.Id}", $"“{band.Row.Label}”一行的数字在一格里分成几行，已连起来读取，请对照原件"));
            rows.Add((band.Page, PagePart.Line(band.Printed, cells.Texts)));
        }

        var indexes = Enumerable.Range(from, to - from)
            .Where(i => lines[i].Words.Any(w => bands.Any(b => b.Label.Contains(w) || b.Numbers.Contains(w)))).ToList();
        return new PagePart(indexes[0], indexes[^1] + 1, rows, faults);
    }

    private static List<RowBand> Bands(FormBlock block, List<PageWord> labels)
    {
        if (block.Rows.Length > 1) return new BandFinder(labels).Find([.. block.Rows.Select(RowLabel.Of)]);
        var first = Labels.Bare(block.Rows[0].Label)[..2];
        var start = labels.FindIndex(w => w.Folded.Contains(first, StringComparison.Ordinal));
        return start < 0 ? [] : [new RowBand(block.Rows[0], [labels[start]], block.Rows[0].Label)];
    }

    private static string Folded(string label) => string.Concat(label.Select(Folding.ForMatching));
}
