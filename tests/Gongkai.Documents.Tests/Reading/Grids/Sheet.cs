using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>A cell before it is written into a file.</summary>
internal sealed record Box(string Text, int Rows = 1, int Columns = 1);

/// <summary>A table before it is written into a file; cells that are covered by merged ones are not listed, as in HTML.</summary>
internal sealed record Sheet(List<List<Box>> Rows)
{
    /// <summary>What stands above the table.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The table with its cells in their places, merged ones repeated as null.</summary>
    public List<List<Box?>> Places()
    {
        var places = new List<List<Box?>>();
        var hanging = new Dictionary<int, int>();
        foreach (var row in Rows)
        {
            var line = new List<Box?>();
            var next = 0;
            while (next < row.Count || hanging.ContainsKey(line.Count))
            {
                if (hanging.Remove(line.Count, out var left))
                {
                    if (left > 1) hanging[line.Count] = left - 1;
                    line.Add(null);
                    continue;
                }

                var box = row[next++];
                for (var c = 0; c < box.Columns; c++)
                {
                    if (box.Rows > 1) hanging[line.Count] = box.Rows - 1;
                    line.Add(c == 0 ? box : null);
                }
            }

            places.Add(line);
        }

        return places;
    }

    /// <summary>The same without merged cells: what they covered is empty.</summary>
    public Sheet Unmerged() => this with { Rows = [.. Places().Select(r => r.Select(b => new Box(b?.Text ?? "")).ToList())] };

    /// <summary>The same on its side.</summary>
    public Sheet Turned()
    {
        var places = Places();
        var width = places.Max(r => r.Count);
        return this with
        {
            Rows = [.. Enumerable.Range(0, width).Select(
                c => places.Select(r => c < r.Count ? r[c] : null).OfType<Box>().Select(b => new Box(b.Text, b.Columns, b.Rows)).ToList())],
        };
    }

    /// <summary>The three tables as the official template lays them out.</summary>
    public static Sheet[] Official(Paper paper) => [Second(paper), Third(paper), Fourth(paper)];

    private static Sheet Second(Paper paper)
    {
        var rows = new List<List<Box>>();
        foreach (var block in paper.Form.Table2.Blocks)
        {
            var last = 4 - block.Columns.Length;
            rows.Add([new Box(block.Label, 1, 4)]);
            rows.Add([new Box("信息内容"), .. block.Columns.Select((c, i) => new Box(c.Label, 1, i == block.Columns.Length - 1 ? last : 1))]);
            foreach (var row in block.Rows)
                rows.Add([new Box(row.Label), .. paper.Row(row).Select((v, i) => new Box(v, 1, i == block.Columns.Length - 1 ? last : 1))]);
        }

        return new Sheet(rows);
    }

    private static Sheet Third(Paper paper)
    {
        List<List<Box>> rows =
        [
            [new Box(paper.Form.Table3.Corner!, 3, 3), new Box("申请人情况", 1, 7)],
            [new Box("自然人", 2), new Box("法人或其他组织", 1, 5), new Box("总计", 2)],
            [.. new[] { "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他" }.Select(l => new Box(l))],
        ];
        var groups = new List<string>();
        foreach (var row in paper.Form.Table3.Rows)
        {
            var line = new List<Box>();
            for (var g = 0; g < row.Groups.Length; g++)
            {
                if (g < groups.Count && groups[g] == row.Groups[g]) continue;
                var depth = g;
                line.Add(
                    new Box(
                        row.Groups[g], paper.Form.Table3.Rows.Count(r => r.Groups.Length > depth && r.Groups[depth] == row.Groups[depth])));
            }

            groups = [.. row.Groups];
            line.Add(new Box(row.Label, 1, 3 - row.Groups.Length));
            rows.Add([.. line, .. paper.Row(row).Select(v => new Box(v))]);
        }

        return new Sheet(rows);
    }

    private static Sheet Fourth(Paper paper)
    {
        string[] results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
        return new Sheet(
        [
            [new Box("行政复议", 1, 5), new Box("行政诉讼", 1, 10)],
            [.. results.Select(r => new Box(r, 2)), new Box("未经复议直接起诉", 1, 5), new Box("复议后起诉", 1, 5)],
            [.. results.Select(r => new Box(r)), .. results.Select(r => new Box(r))],
            [.. paper.Form.Table4.Rows.SelectMany(paper.Row).Select(v => new Box(v))],
        ]);
    }
}
