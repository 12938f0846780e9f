using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Layouts;

/// <summary>A way in which published reports are laid out: how a row of cells and a table of them become text.</summary>
internal abstract record Layout(string Name)
{
    /// <summary>The whole report.</summary>
    public string Render(Paper paper) => string.Join(
        Break,
        [
            $"{Paper.Organ}{paper.Year}年政府信息公开工作年度报告",
            "一、总体情况", "全年按条例的期限公开信息，登记、审查、答复各有专人。",
            "二、主动公开政府信息情况", Table2(paper),
            "三、收到和处理政府信息公开申请情况", Table3(paper),
            "四、政府信息公开行政复议、行政诉讼情况", Table4(paper),
            "五、存在的主要问题及改进情况", "更新不勤，下一年按月核对。",
            "六、其他需要报告的事项", "无。",
        ]);

    /// <summary>What stands between two paragraphs.</summary>
    protected virtual string Break => "\n";

    protected abstract string Table2(Paper paper);

    protected abstract string Table3(Paper paper);

    protected abstract string Table4(Paper paper);

    protected static readonly string[] Disputes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    /// <summary>The labels left of a row that are not printed yet: those of merged cells stand in their first row.</summary>
    protected static IEnumerable<(FormRow Row, string[] Labels)> Rows(Paper paper)
    {
        FormRow? above = null;
        foreach (var row in paper.Form.Table3.Rows)
        {
            var last = above;
            yield return (row,
                [.. row.Groups.Select((g, i) => last is not null && i < last.Groups.Length && last.Groups[i] == g ? "" : g), row.Label]);
            above = row;
        }
    }

    public sealed override string ToString() => Name;
}
