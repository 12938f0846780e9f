using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>Layouts without cells: labels and numbers follow each other.</summary>
/// <param name="Name">Its name in test output.</param>
/// <param name="Between">What stands between two cells.</param>
/// <param name="End">What stands between two rows.</param>
internal record RunningLayout(string Name, string Between, string End) : Layout(Name)
{
    protected override string Break => End;

    protected override string Table2(Paper paper)
    {
        var lines = new List<string>();
        foreach (var block in paper.Form.Table2.Blocks)
        {
            lines.Add(block.Label);
            lines.Add(string.Join(Between, ["信息内容", .. block.Columns.Select(c => c.Label)]));
            lines.AddRange(block.Rows.Select(r => Row(paper, r, [r.Label])));
        }

        return string.Join(End, lines);
    }

    protected override string Table3(Paper paper) =>
        string.Join(End, [.. Head(paper.Form), .. Rows(paper).Select(r => Row(paper, r.Row, r.Labels))]);

    protected override string Table4(Paper paper) => string.Join(
        End,
        string.Join(Between, "行政复议", "行政诉讼"), string.Join(Between, Disputes), string.Join(Between, "未经复议直接起诉", "复议后起诉"),
        string.Join(Between, [.. Disputes, .. Disputes]), string.Join(Between, paper.Form.Table4.Rows.SelectMany(paper.Row)));

    protected IEnumerable<string> Head(Form form) =>
        [form.Table3.Corner!, "申请人情况", string.Join(Between, "自然人", "法人或其他组织", "总计"),
            string.Join(Between, "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")];

    protected virtual string Row(Paper paper, FormRow row, string[] labels) =>
        string.Join(Between, [.. labels.Where(l => l.Length > 0), .. paper.Row(row)]);
}

/// <summary>Text out of a PDF: long labels are broken, and their numbers stand on the line behind them, or in the middle.</summary>
internal sealed record WrappedLayout(string Name, bool NumbersInside) : RunningLayout(Name, " ", "\n\n")
{
    protected override string Row(Paper paper, FormRow row, string[] labels)
    {
        var numbers = string.Join(' ', paper.Row(row));
        var label = labels[^1];
        var groups = string.Concat(labels.SkipLast(1).Where(l => l.Length > 0).Select(l => $"{l[..^2]}\n\n{l[^2..]}\n\n"));
        if (label.Length <= 18) return $"{groups}{label} {numbers}";
        var (first, rest) = (label[..^6], label[^6..]);
        return NumbersInside ? $"{groups}{first} {numbers}\n {rest}" : $"{groups}{first}\n\n{rest}\n{numbers}";
    }
}

/// <summary>A table over two pages: the number of the page and the head of the table stand between two rows.</summary>
internal sealed record PagedLayout(string Name) : RunningLayout(Name, "   ", "\n")
{
    protected override string Table3(Paper paper)
    {
        var rows = Rows(paper).Select(r => Row(paper, r.Row, r.Labels)).ToList();
        return string.Join('\n', [.. Head(paper.Form), .. rows.Take(11), "- 3 -", "\f", .. Head(paper.Form).Skip(1), .. rows.Skip(11)]);
    }
}

/// <summary>The label of the merged cell runs down the page beside the rows, a character a line.</summary>
internal sealed record RunningDownLayout(string Name) : RunningLayout(Name, "    ", "\n")
{
    protected override string Row(Paper paper, FormRow row, string[] labels)
    {
        const string Merged = "三、本年度办理结果";
        var line = base.Row(paper, row, [.. labels.Where(l => l != Merged)]);
        var at = paper.Form.Table3.Rows.IndexOf(row) - 2;
        return at >= 0 && at < Merged.Length && row.Cells[0].Table == 3 ? $"{Merged[at]}   {line}" : line;
    }
}
