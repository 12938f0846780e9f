using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Table IV as it stands on pages: one row of fifteen numbers below three levels of header.</summary>
internal static class PagedTable4
{
    private const int Width = 15;

    /// <summary>The head of the table has 总计 as often.</summary>
    private const int Totals = 3;

    private static readonly string[] Leaves = [.. Forms.F2021.Table4.Rows[0].Cells.Select(c => c.Column.Label)];

    /// <summary>The row, or null where the table is read as text.</summary>
    public static PagePart? Read(IReadOnlyList<PageLine> lines, int from, int to)
    {
        var here = Enumerable.Range(from, to - from).ToList();
        var numbers = here.SelectMany(i => lines[i].Words).Where(w => w.IsNumber).ToList();
        var totals = here.SelectMany(i => lines[i].Words).Where(w => w.Folded is "总计").Take(Totals).ToList();
        if (totals.Count == Totals) numbers.RemoveAll(n => n.Depth < totals[^1].Depth);
        if (numbers.Count == 0) return null;

        // Prose and another table may follow.
        var top = numbers.Min(n => n.Depth);
        numbers.RemoveAll(n => n.Depth - top > 3 * n.Height);
        var head = here.SelectMany(i => lines[i].Words).Where(w => w.Depth < top && IsLeaf(w.Folded)).ToList();
        var columns = Columns.Over(head);
        if (Cells.Of(numbers, Width, columns) is not { } cells) return null;
        var indexes = here.Where(i => lines[i].Words.Any(numbers.Contains)).ToList();
        var row = string.Join('\t', cells.Texts);
        List<Fault> faults = cells.AreBroken && !AddUp(cells) ? [Broken] : [];
        return columns.Count == Width && IsHead(head, columns)
            ? new PagePart(from, indexes[^1] + 1, [.. Header.Select(h => (lines[from].Page, h)), (numbers[0].Page, row)], faults)
            : new PagePart(indexes[0], indexes[^1] + 1, [(numbers[0].Page, row)], faults);
    }

    private static Fault Broken { get; } = new("cell.unclear", "table4", "表四有的数字在一格里分成几行，已连起来读取，但各列相加不等于总计，请对照原件");

    private static bool AddUp(Cells cells) => cells.Texts.Chunk(Leaves.Length).All(c => new Cells(c, false).AddUp);

    private static readonly string[] Header =
        ["行政复议\t\t\t\t\t行政诉讼", "未经复议直接起诉\t\t\t\t\t复议后起诉", string.Join('\t', Leaves.Concat(Leaves).Concat(Leaves))];

    private static bool IsLeaf(string word) => Leaves.Any(l => l.Contains(word, StringComparison.Ordinal)) || word is "审结";

    /// <summary>Each column's words, from above, are those of the form.</summary>
    private static bool IsHead(List<PageWord> head, Columns columns)
    {
        var printed = new string[Width];
        foreach (var word in head.OrderBy(w => w.Depth).ThenBy(w => w.Left)) printed[columns.Of(word)] += word.Folded;
        return printed.Select((p, i) => p == Leaves[i % Leaves.Length]).All(same => same);
    }
}
