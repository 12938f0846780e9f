namespace Gongkai.Documents.Reading.Pages;

/// <summary>Table IV as it stands on pages: one row of fifteen numbers below three levels of header.</summary>
internal static class PagedTable4
{
    private const int Width = 15;
    private static readonly string[] Leaves = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>The row, or null where the table is read as text.</summary>
    public static PagePart? Read(IReadOnlyList<PageLine> lines, int from, int to)
    {
        var here = Enumerable.Range(from, to - from).ToList();
        var numbers = here.SelectMany(i => lines[i].Words).Where(w => w.IsNumber).ToList();
        if (numbers.Count is 0 or > Width || numbers.Max(n => n.Depth) - numbers.Min(n => n.Depth) > 3 * numbers[0].Height) return null;

        var top = numbers.Min(n => n.Depth);
        var head = here.SelectMany(i => lines[i].Words).Where(w => w.Depth < top && IsLeaf(w.Folded)).ToList();
        var columns = Columns.Over(head);
        if (Cells.Of(numbers, Width, columns) is not { } cells) return null;
        var indexes = here.Where(i => lines[i].Words.Any(numbers.Contains)).ToList();
        var row = string.Join('\t', cells);
        return columns.Count == Width && IsHead(head, columns)
            ? new PagePart(from, indexes[^1] + 1, [.. Header.Select(h => (lines[from].Page, h)), (numbers[0].Page, row)], [])
            : new PagePart(indexes[0], indexes[^1] + 1, [(numbers[0].Page, row)], []);
    }

    private static readonly string[] Header = ["行政复议\t\t\t\t\t行政诉讼", "未经复议直接起诉\t\t\t\t\t复议后起诉", string.Join('\t', Leaves.Concat(Leaves).Concat(Leaves))];

    private static bool IsLeaf(string word) => Leaves.Any(l => l.Contains(word, StringComparison.Ordinal)) || word is "审结";

    /// <summary>Each column's words, from above, are those of the form.</summary>
    private static bool IsHead(List<PageWord> head, Columns columns)
    {
        var printed = new string[Width];
        foreach (var word in head.OrderBy(w => w.Depth).ThenBy(w => w.Left)) printed[columns.Of(word)] += word.Folded;
        return printed.Select((p, i) => p == Leaves[i % Leaves.Length]).All(same => same);
    }
}
