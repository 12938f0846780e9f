namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>Layouts that show where cells begin.</summary>
internal abstract record GridLayout(string Name) : Layout(Name)
{
    protected abstract string Row(IEnumerable<string> cells);

    protected abstract string Table(List<string[]> rows);

    protected override string Table2(Paper paper)
    {
        var rows = new List<string[]>();
        foreach (var block in paper.Form.Table2.Blocks)
        {
            rows.Add(Wide([block.Label], 4));
            rows.Add(Wide(["信息内容", .. block.Columns.Select(c => c.Label)], 4));
            rows.AddRange(block.Rows.Select(r => Wide([r.Label, .. paper.Row(r)], 4)));
        }

        return Table(rows);
    }

    protected override string Table3(Paper paper)
    {
        List<string[]> rows =
        [
            Wide([paper.Form.Table3.Corner!, "", "", "申请人情况"], 10), Wide(["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"], 10),
            Wide(["", "", "", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"], 10),
        ];
        foreach (var (row, labels) in Rows(paper)) rows.Add([.. Wide(labels, 3), .. paper.Row(row)]);
        return Table(rows);
    }

    protected override string Table4(Paper paper) => Table(
    [
        Wide(["行政复议", "", "", "", "", "行政诉讼"], 15),
        Wide([.. Disputes, "未经复议直接起诉", "", "", "", "", "复议后起诉"], 15),
        Wide(["", "", "", "", "", .. Disputes, .. Disputes], 15),
        [.. paper.Form.Table4.Rows.SelectMany(paper.Row)],
    ]);

    private static string[] Wide(string[] cells, int width) => [.. cells, .. Enumerable.Repeat("", Math.Max(0, width - cells.Length))];
}

/// <summary>Tabs between cells, a line a row.</summary>
internal sealed record TabLayout(string Name, string End = "\n") : GridLayout(Name)
{
    protected override string Break => End;

    protected override string Row(IEnumerable<string> cells) => string.Join('\t', cells);

    protected override string Table(List<string[]> rows) => string.Join(End, rows.Select(Row));
}

/// <summary>A Markdown table.</summary>
internal sealed record MarkdownLayout(string Name) : GridLayout(Name)
{
    protected override string Break => "\n\n";

    protected override string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    protected override string Table(List<string[]> rows) =>
        string.Join('\n', [Row(rows[0]), $"|{string.Concat(rows[0].Select(_ => " --- |"))}", .. rows.Skip(1).Select(Row)]);
}

/// <summary>A cell a line behind a tab, an empty line behind a row, as Word saves a table as text.</summary>
internal sealed record CellLineLayout(string Name, string Pad = "", string End = "\n") : GridLayout(Name)
{
    protected override string Break => End;

    protected override string Row(IEnumerable<string> cells) =>
        string.Concat(cells.Select(c => $"\t{(c.Length > 0 && char.IsAsciiDigit(c[0]) ? Pad : "")}{c}{End}")) + End;

    protected override string Table(List<string[]> rows) => string.Concat(rows.Select(Row));
}
