using System.Text;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>Words on pages into the text of a report: tables by position, a row a line with tabs between its cells, all else line by
/// line; a form feed before each page but the first.</summary>
internal sealed class PageReport
{
    private readonly List<PageLine> lines;
    private readonly List<PagePart> parts = [];

    private PageReport(IEnumerable<PageWord> words)
    {
        lines = PageNumbers.LeaveOut(PageLine.Of(words));
        FindTables();
    }

    /// <summary>Reads the report that these words make up.</summary>
    public static Reading Read(string source, IEnumerable<PageWord> words)
    {
        var pages = new PageReport(words);
        var reading = ReportReader.ReadText(source, pages.Text()) with { HasPages = true };
        // A blank table has no numbers to find its columns by: nothing of it is unclear.
        return reading.Report is null ? reading
            : pages.Faults.Where(f => !reading.Faults.Any(b => b.Code is "table.blank" && b.Place == f.Place)).Aggregate(
                reading, (r, f) => r.With(f));
    }

    private IEnumerable<Fault> Faults => parts.SelectMany(p => p.Faults);

    private void FindTables()
    {
        var rows3 = Find(0, l => l.Contains("本年新收", StringComparison.Ordinal) && !l.Contains('。', StringComparison.Ordinal), "上年结转", 8);
        var end = rows3 < 0 ? -1 : Find(rows3, l => l.Contains("结转下年", StringComparison.Ordinal));
        FindTable2(rows3 < 0 ? lines.Count : rows3);
        if (end < 0)
        {
            if (rows3 >= 0) parts.Add(new PagePart(-1, -1, [], [ByText]));
            return;
        }

        var behind = Find(end + 1, IsHeading4);
        parts.Add(
            PagedTable3.Read(lines, rows3, Math.Min(end + 4, behind < 0 ? lines.Count : behind)) ?? new PagePart(-1, -1, [], [ByText]));
        FindTable4(behind < 0 ? end + 1 : behind + 1);
    }

    private static Fault ByText { get; } = new("cell.unclear", "table3", "没有认出表三各列在版面上的位置，按文字的先后读取，请对照原件");

    private void FindTable2(int to)
    {
        var first = Find(0, l => l.Contains("第二十条第", StringComparison.Ordinal), "信息", 6);
        if (first < 0) return;
        var end = Enumerable.Range(first, Math.Max(0, to - first)).FirstOrDefault(i => IsHeading3(lines[i].Folded), to);
        for (var at = first; at >= 0 && at < end;)
        {
            var next = Find(at + 1, l => l.Contains("第二十条第", StringComparison.Ordinal));
            if (next < 0 || next > end) next = end;
            if (PagedTable2.Read(lines, at, next) is { } block) parts.Add(block);
            at = next;
        }
    }

    private void FindTable4(int from)
    {
        var head = Find(from, l => l.Contains("行政诉讼", StringComparison.Ordinal) || l.Contains("未经复议", StringComparison.Ordinal));
        if (head < 0) return;
        var end = Find(head, l => l.StartsWith("五、", StringComparison.Ordinal) || l.Contains("主要问题", StringComparison.Ordinal));
        if (PagedTable4.Read(lines, head, Math.Min(end < 0 ? lines.Count : end, head + MostLinesOfTable4)) is { } table4) parts.Add(table4);
    }

    private const int MostLinesOfTable4 = 30;

    private static bool IsHeading3(string line) =>
        line.Contains("申请情况", StringComparison.Ordinal) && line.Contains("处理", StringComparison.Ordinal) && line.Length < 30;

    private static bool IsHeading4(string line) =>
        line.Contains("行政诉讼", StringComparison.Ordinal) && line.Contains("情况", StringComparison.Ordinal) && line.Length < 40;

    private int Find(int from, Predicate<string> line, string? then = null, int within = 0)
    {
        for (var i = from; i < lines.Count; i++)
            if (line(lines[i].Folded)
                && (then is null || lines.Skip(i).Take(within).Any(l => l.Folded.Contains(then, StringComparison.Ordinal)))) return i;
        return -1;
    }

    private string Text()
    {
        var (text, page) = (new StringBuilder(), 1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (parts.Find(p => p.From == i) is not { } part)
            {
                Append(text, ref page, lines[i].Page, lines[i].Text());
                continue;
            }

            foreach (var (on, row) in part.Rows) Append(text, ref page, on, row);
            i = part.To - 1;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ref int page, int on, string line)
    {
        for (; page < on; page++) text.Append('\f');
        text.Append(line).Append('\n');
    }
}
