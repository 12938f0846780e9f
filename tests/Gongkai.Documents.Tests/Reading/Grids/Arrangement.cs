using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>A report as its parts: prose and tables in their order, before it becomes a file of some format.</summary>
/// <param name="Parts">Lines of prose (string) and tables (Sheet).</param>
internal sealed record Arrangement(List<object> Parts)
{
    public static string[] Headings { get; } =
        ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];

    public const string Prose = "全年按条例的期限公开信息，登记、审查、答复各有专人。";

    /// <summary>The report with its tables as some layout has them: several tables where one was split.</summary>
    public static Arrangement Of(Paper paper, Func<Sheet, int, IEnumerable<object>> arrange)
    {
        var tables = Sheet.Official(paper);
        List<object> Table(int n) => [.. arrange(tables[n - 2], n)];
        return new Arrangement(
        [
            $"{Paper.Organ}{paper.Year}年政府信息公开工作年度报告", Headings[0], Prose, Headings[1], .. Table(2), Headings[2], .. Table(3), Headings[3],
            .. Table(4),
            Headings[4], "更新不勤，下一年按月核对。", Headings[5], "无。",
        ]);
    }
}

/// <summary>Ways in which published reports arrange the tables, and others of which they may think.</summary>
internal static class Arrangements
{
    public static Dictionary<string, Func<Sheet, int, IEnumerable<object>>> All { get; } = new()
    {
        ["as the template has them"] = (sheet, _) => [sheet],
        ["without merged cells"] = (sheet, _) => [sheet.Unmerged()],
        ["table III over two pages, as two tables"] = (sheet, n) => n == 3 ? Split(sheet, 14, again: false) : [sheet],
        ["table III over two pages, with its head on both"] = (sheet, n) => n == 3 ? Split(sheet, 14, again: true) : [sheet],
        ["the head of table III as a table of its own"] = (sheet, n) => n == 3 ? Split(sheet, 3, again: false) : [sheet],
        ["a table for each block of table II"] = (sheet, n) => n == 2 ? Blocks(sheet) : [sheet],
        ["the total in front"] = (sheet, n) => n == 3 ? [TotalFirst(sheet)] : [sheet],
        ["remarks behind table III"] = (sheet, n) => n == 3 ? [WithColumn(sheet, "备注", r => r % 3 == 0 ? "见说明" : "")] : [sheet],
        ["a column of serial numbers in front of table III"] = (sheet, n) => n == 3 ? [WithSerial(sheet)] : [sheet],
        ["table III on its side"] = (sheet, n) => n == 3 ? [sheet.Turned()] : [sheet],
        ["table IV on its side"] = (sheet, n) => n == 4 ? [sheet.Turned()] : [sheet],
        ["table IV as three tables"] = (sheet, n) => n == 4 ? Three(sheet) : [sheet],
        ["empty rows and columns around"] = (sheet, _) => [Padded(sheet)],
        ["captions and units above"] = (sheet, n) => [$"表{n}", "单位：件", sheet],
        ["every number in two lines of blanks"] = (sheet, _) =>
            [sheet with { Rows = [.. sheet.Rows.Select(r => r.Select(b => b with { Text = $" {b.Text}\u3000" }).ToList())] }],
        ["numbers of labels in a cell of their own"] = (sheet, n) => n == 3 ? [NumbersApart(sheet)] : [sheet],
        ["thousands separated"] = (sheet, _) => [Separated(sheet)],
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static IEnumerable<object> Split(Sheet sheet, int at, bool again)
    {
        var plain = sheet.Unmerged().Rows;
        return again ? [new Sheet(plain[..at]), new Sheet([.. plain[..3], .. plain[at..]])]
            : [new Sheet(plain[..at]), new Sheet(plain[at..])];
    }

    private static IEnumerable<object> Blocks(Sheet sheet)
    {
        var starts = Enumerable.Range(0, sheet.Rows.Count).Where(i => sheet.Rows[i][0].Text.StartsWith("第二十条", StringComparison.Ordinal))
            .Append(sheet.Rows.Count).ToList();
        return starts.Zip(starts.Skip(1)).Select(s => new Sheet(sheet.Rows[s.First..s.Second]));
    }

    private static Sheet TotalFirst(Sheet sheet) => new([.. sheet.Unmerged().Rows.Select(r => (List<Box>)[.. r[..3], r[9], .. r[3..9]])]);

    private static Sheet WithColumn(Sheet sheet, string head, Func<int, string> text) =>
        new([.. sheet.Unmerged().Rows.Select((r, i) => (List<Box>)[.. r, new Box(i == 1 ? head : i < 3 ? "" : text(i))])]);

    private static Sheet WithSerial(Sheet sheet) =>
        new([.. sheet.Unmerged().Rows.Select((r, i) => (List<Box>)[new Box(i == 1 ? "序号" : i < 3 ? "" : $"{i - 2}"), .. r])]);

    private static IEnumerable<object> Three(Sheet sheet)
    {
        var (results, values) = (sheet.Rows[2][..5], sheet.Rows[3]);
        string[] procedures = ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"];
        return procedures.Select((p, i) => new Sheet([[new Box(p, 1, 5)], results, values[(i * 5)..(i * 5 + 5)]]));
    }

    private static Sheet Padded(Sheet sheet)
    {
        var plain = sheet.Unmerged().Rows;
        var width = plain.Max(r => r.Count) + 2;
        List<Box> Empty() => [.. Enumerable.Range(0, width).Select(_ => new Box(""))];
        return new([Empty(), .. plain.Select(r => (List<Box>)[new Box(""), .. r, new Box("")]), Empty()]);
    }

    private static Sheet NumbersApart(Sheet sheet) => new([.. sheet.Unmerged().Rows.Select(Apart)]);

    private static List<Box> Apart(List<Box> row)
    {
        var label = row[2].Text;
        return label.Length > 2 && label[1] is '.' ? [.. row[..2], new Box(label[..2]), new Box(label[2..]), .. row[3..]]
            : [.. row[..2], new Box(""), .. row[2..]];
    }

    private static Sheet Separated(Sheet sheet) =>
        new([.. sheet.Rows.Select(r => r.Select(b => b with { Text = Separated(b.Text) }).ToList())]);

    private static string Separated(string text) =>
        text.Length > 3 && text.All(char.IsAsciiDigit)
            ? long.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ToString(
                "N0", System.Globalization.CultureInfo.InvariantCulture) : text;
}
