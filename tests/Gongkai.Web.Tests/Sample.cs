using System.Text;
using Gongkai.Reports;

namespace Gongkai.Web.Tests;

/// <summary>An annual report of our own making, as text with its tables in Markdown.</summary>
public sealed record Sample
{
    public string Organ { get; init; } = "云岭市发展和改革局";

    public int Year { get; init; } = 2023;

    public string Overview { get; init; } =
        """
        （一）主动公开。2023年，我局通过门户网站主动公开政府信息364条，其中政策文件17条、公示公告308条、其他39条。
        （二）依申请公开。全年收到政府信息公开申请3件，均已按期办结；行政复议0件，行政诉讼0件。
        （三）政府信息管理。全年制发行政规范性文件2件，现行有效7件，均由办公室统一登记、编号并按目录公开。
        （四）平台建设。门户网站设政府信息公开专栏，由信息中心每周检查一次，失效链接当天更正。
        （五）监督保障。年内组织公开工作培训2次，通报栏目更新情况4期，未发生责任追究情形。
        """;

    public string Problems { get; init; } =
        """
        存在的主要问题：一是价格政策的解读材料偏少，二是历年文件的目录不够完整。
        改进情况：一是凡重要价格政策，解读与文件同日公布；二是补齐2019年以来的文件目录，并于年内完成核对。
        """;

    public string Other { get; init; } = "本年度发出收费通知0件，收费通知总金额0元，实际收取总金额0元。";

    /// <summary>Cells that are not zero; null is a cell in which nothing stands.</summary>
    public Dictionary<string, decimal?> Numbers { get; init; } = [];

    public Form Form => Forms.For(Year)!;

    /// <summary>A report in which everything adds up.</summary>
    public static Sample Sound => new()
    {
        Numbers = new()
        {
            ["table2.art20_1.normative_document.issued"] = 2,
            ["table2.art20_1.normative_document.in_force"] = 7,
            ["table2.art20_5.licence.decisions"] = 118,
            ["table2.art20_6.penalty.decisions"] = 4,
            ["table3.new_received.natural_person"] = 3,
            ["table3.new_received.total"] = 3,
            ["table3.results.granted.natural_person"] = 1,
            ["table3.results.granted.total"] = 1,
            ["table3.results.unable.not_held.natural_person"] = 2,
            ["table3.results.unable.not_held.total"] = 2,
            ["table3.results.total.natural_person"] = 3,
            ["table3.results.total.total"] = 3,
        },
    };

    /// <summary>The same report with a wrong total, prose that contradicts the table, vague words and no fee statement.</summary>
    public static Sample Faulty => Sound with
    {
        Overview = Sound.Overview.Replace("申请3件", "申请0件", StringComparison.Ordinal)
            .Replace("失效链接当天更正", "全年更新百余条", StringComparison.Ordinal),
        Other = "无。",
        Numbers = new(Sound.Numbers) { ["table3.results.total.natural_person"] = 0, ["table3.results.total.total"] = 0 },
    };

    public string Title => $"{Organ}{Year}年政府信息公开工作年度报告";

    public string Text()
    {
        var text = new StringBuilder($"{Title}\n\n");
        foreach (var part in Form.Sections)
        {
            text.Append(part.Number).Append('、').Append(part.Heading).Append("\n\n");
            if (Form.Tables.FirstOrDefault(t => part.Id == $"s{t.Number}") is { } table) Write(text, table);
            text.Append(part.Id switch { "s1" => Overview, "s5" => Problems, "s6" => Other, _ => "" }).Append("\n\n");
        }

        return text.ToString();
    }

    private void Write(StringBuilder text, FormTable table)
    {
        if (table.Number == 2) WriteBlocks(text, table);
        if (table.Number == 3) WriteGroups(text, table);
        if (table.Number == 4) WriteSideways(text, table);
    }

    private void WriteBlocks(StringBuilder text, FormTable table)
    {
        foreach (var block in table.Blocks)
        {
            Line(text, [block.Label]);
            Line(text, ["信息内容", .. block.Columns.Select(c => c.Label)]);
            foreach (var row in block.Rows) Line(text, [row.Label, .. row.Cells.Select(Printed)]);
        }
    }

    private void WriteGroups(StringBuilder text, FormTable table)
    {
        Line(text, [table.Corner!, "", "", "申请人情况"]);
        Line(text, ["", "", "", "自然人", "法人或其他组织", "", "", "", "", "总计"]);
        Line(text, ["", "", "", "", .. table.Blocks[0].Columns.Where(c => c.Group is not null).Select(c => c.Label), ""]);
        string[] above = [];
        foreach (var row in table.Rows)
        {
            var groups = row.Groups.Select((g, i) => i < above.Length && above[i] == g ? "" : g);
            Line(text, [.. groups, row.Label, .. Enumerable.Repeat("", 2 - row.Groups.Length), .. row.Cells.Select(Printed)]);
            above = [.. row.Groups];
        }
    }

    private void WriteSideways(StringBuilder text, FormTable table)
    {
        string[] gap = ["", "", "", ""];
        Line(text, ["行政复议", .. gap, "行政诉讼", .. gap, "", .. gap]);
        Line(text, ["", .. gap, "未经复议直接起诉", .. gap, "复议后起诉", .. gap]);
        Line(text, [.. table.Rows.SelectMany(r => r.Cells).Select(c => c.Column.Label)]);
        Line(text, [.. table.Rows.SelectMany(r => r.Cells).Select(Printed)]);
    }

    public string Printed(Cell cell) => !Numbers.TryGetValue(cell.Id, out var number) ? "0" : number is null ? "" : $"{number}";

    private static void Line(StringBuilder text, string[] cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
