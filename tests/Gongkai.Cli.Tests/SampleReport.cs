using System.Globalization;
using System.Text;
using Gongkai.Reports;

namespace Gongkai.Cli.Tests;

/// <summary>Reports of our own, tab-separated in the 2021 form.</summary>
internal static class SampleReport
{
    /// <summary>The numbers of a report in which everything adds up: three applications, two granted, one carried over.</summary>
    private static readonly Dictionary<string, decimal> Sound = new()
    {
        ["table2.art20_1.normative_document.issued"] = 2,
        ["table2.art20_1.normative_document.in_force"] = 9,
        ["table3.new_received.natural_person"] = 3,
        ["table3.new_received.total"] = 3,
        ["table3.results.granted.natural_person"] = 2,
        ["table3.results.granted.total"] = 2,
        ["table3.results.total.natural_person"] = 2,
        ["table3.results.total.total"] = 2,
        ["table3.carried_out.natural_person"] = 1,
        ["table3.carried_out.total"] = 1,
    };

    public static string Text(string organ = "青山街道办事处", int year = 2021, params (string Cell, decimal Number)[] changes)
    {
        var numbers = new Dictionary<string, decimal>(Sound);
        foreach (var (cell, number) in changes) numbers[cell] = number;

        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{organ}{year}年政府信息公开工作年度报告").AppendLine();
        text.AppendLine("一、总体情况").AppendLine(Overview(year));
        Table(text.AppendLine("二、主动公开政府信息情况"), Forms.F2021.Table2, numbers);
        Table(text.AppendLine("三、收到和处理政府信息公开申请情况"), Forms.F2021.Table3, numbers);
        text.AppendLine("四、政府信息公开行政复议、行政诉讼情况");
        text.AppendLine("行政复议\t行政诉讼").AppendLine("\t未经复议直接起诉\t复议后起诉");
        text.AppendJoin('\t', Forms.F2021.Table4.Rows.SelectMany(r => r.Cells).Select(c => c.Column.Label)).AppendLine();
        text.AppendJoin(
            '\t', Forms.F2021.Table4.Rows.SelectMany(r => r.Cells).Select(c => Number(numbers.GetValueOrDefault(c.Id)))).AppendLine();
        text.AppendLine("五、存在的主要问题及改进情况").AppendLine("存在的主要问题：一是解读材料的形式较少；二是栏目更新不够及时。改进措施：一是为每件规范性文件配一份图解；二是每月核对一次栏目。");
        text.AppendLine("六、其他需要报告的事项").AppendLine("本年度发出信息处理费收费通知0件，总金额0元，实际收取总金额0元。");
        return text.ToString();
    }

    private static string Overview(int year) => $"""
        （一）主动公开。{year}年，我单位制发行政规范性文件2件。
        （二）依申请公开。收到政府信息公开申请3件，均来自自然人，予以公开2件，结转下年度1件。
        （三）政府信息管理。实行三级审查，公开前逐件进行保密审查。
        （四）平台建设。门户网站由专人维护。
        （五）监督保障。开展培训一次。
        """;

    private static void Table(StringBuilder text, FormTable table, Dictionary<string, decimal> numbers)
    {
        foreach (var block in table.Blocks)
        {
            if (block.Label.Length > 0) text.AppendLine(block.Label);
            text.Append(table.Corner ?? "信息内容").Append('\t').AppendJoin('\t', block.Columns.Select(c => c.Label)).AppendLine();
            foreach (var row in block.Rows)
                text.Append(row.Label).Append('\t').AppendJoin('\t', row.Cells.Select(c => Number(numbers.GetValueOrDefault(c.Id))))
                    .AppendLine();
        }
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
