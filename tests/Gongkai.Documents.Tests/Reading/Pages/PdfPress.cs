using System.Globalization;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Pages;

/// <summary>Sets a report on pages as word processors do: cells wrapped, merged, broken over pages.</summary>
internal sealed class PdfPress(PdfLayout layout)
{
    private const double Size = 9;
    private const double Leading = 12;
    private const double Margin = 36;
    private const double Padding = 3;
    private const double Item = 56;

    private readonly PdfFile file = new();
    private double top = 60;

    private double Number => layout.NumberWidth;

    public PdfFile Print(Paper paper)
    {
        Line($"{Paper.Organ}{paper.Year}年政府信息公开工作年度报告", 150);
        Line("一、总体情况");
        Line("全年按条例的期限公开信息，登记、审查、答复各有专人。");
        Line("二、主动公开政府信息情况");
        foreach (var block in paper.Form.Table2.Blocks) Block(block, paper);
        Line("三、收到和处理政府信息公开申请情况");
        Table3(paper);
        Line("四、政府信息公开行政复议、行政诉讼情况");
        Table4(paper);
        if (layout.Below is { } below)
        {
            Line($"附：{paper.Year - 1}年");
            Table3(below);
        }

        Line("五、存在的主要问题及改进情况");
        Line("更新不勤，下一年按月核对。");
        Line("六、其他需要报告的事项");
        Line("无。");
        Foot();
        return file;
    }

    private void Line(string text, double left = 60)
    {
        Break(Leading * 2);
        file.Print(left, top, 11, Text(text));
        top += Leading * 2;
    }

    private void Block(FormBlock block, Paper paper)
    {
        var width = 360.0 / block.Columns.Length;
        Row(Leading * 2, [new(Margin, 520, block.Label)]);
        Row(Leading * 3, [new(Margin, 150, "信息内容"), .. block.Columns.Select((c, i) => new Box(Margin + 150 + i * width, width, c.Label))]);
        foreach (var row in block.Rows)
            Row(Leading * 2.5,
                [new(Margin, 150, row.Label),
                    .. row.Cells.Select((c, i) => new Box(Margin + 150 + i * width, width, paper.Printed[c.Index]))]);
    }

    private double LeafLeft => Margin + layout.GroupWidth + Item;

    private double NumbersLeft => LeafLeft + layout.LabelWidth;

    private void Table3(Paper paper)
    {
        Head3(paper);
        var (rows, results) =
            (paper.Form.Table3.Rows, paper.Form.Table3.Rows.Where(r => r.Id.StartsWith("results.", StringComparison.Ordinal)).ToList());
        var from = double.NaN;
        foreach (var row in rows)
        {
            var height = HeightOf(row, paper);
            if (top + height > End)
            {
                Merged(from);
                Break(height);
                if (layout.RepeatsHead) Head3(paper);
                if (!double.IsNaN(from)) from = top;
            }

            if (row == results[0]) from = top;
            if (row == rows[^1]) Merged(from);
            Row3(row, height, paper);
        }

        void Merged(double start)
        {
            if (!double.IsNaN(start)) Cell(new Box(Margin, layout.GroupWidth, "三、本年度办理结果"), start, Math.Max(Leading, top - start), 0.5);
        }
    }

    private void Row3(FormRow row, double height, Paper paper)
    {
        var y = top;
        if (row.Groups.Length > 1 && row.Label[0] is '1') Cell(new Box(Margin + layout.GroupWidth, Item, row.Groups[1]), y, height, 0.5);
        Cell(LabelBox(row), y, height, layout.DownOfLabels ?? layout.Down);
        for (var i = 0; i < 7; i++)
            Cell(
                new Box(NumbersLeft + i * Number, Number, paper.Printed[row.Cells[i].Index]), y, height,
                i == 6 ? layout.DownOfTotals ?? layout.Down : layout.Down);
        top += height;
    }

    private double HeightOf(FormRow row, Paper paper) =>
        Leading * Math.Max(
            Wrap(LabelBox(row)).Count, row.Cells.Max(c => Wrap(new Box(0, Number, paper.Printed[c.Index])).Count)) + 2 * Padding;

    private Box LabelBox(FormRow row) => row.Groups.Length switch
    {
        0 => new(Margin, layout.GroupWidth + Item + layout.LabelWidth, row.Label),
        1 => new(Margin + layout.GroupWidth, Item + layout.LabelWidth, row.Label),
        _ => new(LeafLeft, layout.LabelWidth, row.Label),
    };

    private void Head3(Paper paper)
    {
        Row(Leading * 2, [new(NumbersLeft, 7 * Number, "申请人情况")]);
        Row(Leading * 2, [new(NumbersLeft + Number, 5 * Number, "法人或其他组织")]);
        Row(Leading * 5,
            [new(Margin, 200, paper.Form.Table3.Corner!),
                .. paper.Form.Table3.Blocks[0].Columns.Select((c, i) => new Box(NumbersLeft + i * Number, Number, c.Label))]);
    }

    private void Table4(Paper paper)
    {
        var (cells, columns) = (paper.Form.Table4.Rows.SelectMany(r => r.Cells).ToList(), paper.Form.Table4.Blocks[0].Columns);
        Break(Leading * 10);
        Row(Leading * 1.5, [new(Margin, 5 * Number, "行政复议"), new(Margin + 5 * Number, 10 * Number, "行政诉讼")]);
        Row(Leading * 1.5, [new(Margin + 5 * Number, 5 * Number, "未经复议直接起诉"), new(Margin + 10 * Number, 5 * Number, "复议后起诉")]);
        Row(Leading * 3, [.. cells.Select((c, i) => new Box(Margin + i * Number, Number, columns[i % 5].Label))]);
        Row(Leading * 3, [.. cells.Select((c, i) => new Box(Margin + i * Number, Number, paper.Printed[c.Index]))]);
    }

    private void Row(double height, Box[] boxes)
    {
        Break(height);
        foreach (var box in boxes) Cell(box, top, height, layout.Down);
        top += height;
    }

    private void Cell(Box box, double y, double height, double down)
    {
        var lines = Wrap(box);
        var first = y + Padding + down * Math.Max(0, height - 2 * Padding - lines.Count * Leading);
        for (var i = 0; i < lines.Count; i++)
            file.Print(
                box.Left + Padding + layout.Across * Math.Max(0, box.Width - 2 * Padding - PdfFile.Width(lines[i], Size)),
                first + i * Leading, Size, Text(lines[i]));
    }

    private List<string> Wrap(Box box)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var c in box.Text)
        {
            if (line.Length > 0 && (layout.BreaksNumbers || !(char.IsAsciiDigit(c) && char.IsAsciiDigit(line[^1])))
                && PdfFile.Width(line + c, Size) > box.Width - 2 * Padding)
            {
                lines.Add(line);
                line = "";
            }

            line += c;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private double End => file.Pages == 1 ? layout.FirstPageEnd : 760;

    private void Break(double height)
    {
        if (top + height <= End) return;
        Foot();
        file.NewPage();
        top = 60;
    }

    private void Foot() =>
        file.Print(
            290, 800, Size, layout.PageNumber.Replace("#", file.Pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private string Text(string text) =>
        layout.Radicals ? text.Replace('行', '⾏').Replace('自', '⾃').Replace('长', '⻓').Replace('人', '⼈').Replace('一', '⼀')
            .Replace('见', '⻅') : text;

    private readonly record struct Box(double Left, double Width, string Text);
}
