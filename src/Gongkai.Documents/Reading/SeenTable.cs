using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Says of a table that was not read what of it stands in the text: what was seen is never said to be absent.</summary>
internal static class SeenTable
{
    private const int ShortestLabel = 4;

    /// <summary>A sentence names three of them.</summary>
    private const int Named = 3;

    private static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "未经复议", "复议后起诉"];

    /// <summary>Names the table as missing, as not placed, or as broken off.</summary>
    /// <param name="marks">Where things stand.</param>
    /// <param name="table">2, 3 or 4.</param>
    /// <param name="form">The form in which it is expected.</param>
    /// <param name="faults">Where to say it.</param>
    public static void Note(Landmarks marks, int table, Form form, FaultList faults)
    {
        var (text, name) = (marks.Text, $"表{"零一二三四"[table]}");
        var labels = LabelsOf(form, table).Select(l => (Label: l, At: text.Find(l, 0, text.Length))).Where(l => l.At >= 0).ToList();
        if (table == 2) labels.AddRange(RowsWithNumbers(marks, form));
        if (labels.Count >= Fewest(table))
        {
            var first = labels.Min(l => l.At);
            var some = string.Join('、', labels.Take(Named).Select(l => $"“{l.Label}”"));
            faults.Add("table.unplaced", $"table{table}",
                $"第{Line(text, first)}行起有{name}的{some}等{labels.Count}处名称，没有认出这张表的行和列，没有读取其中的数字，请对照原件", text.Offset(first));
        }
        else if (marks.Headings[table - 1] is { } heading)
        {
            faults.Add("table.missing", $"table{table}",
                $"第{Line(text, heading.Start)}行有“{heading.Title}”的标题，标题下没有找到{name}", text.Offset(heading.Start));
        }
        else
        {
            faults.Add("table.missing", $"table{table}", $"没有找到{name}");
        }
    }

    /// <summary>Rows of table II below its heading, each at the beginning of a line or a cell and with a number behind.</summary>
    private static IEnumerable<(string Label, int At)> RowsWithNumbers(Landmarks marks, Form form)
    {
        if (marks.Headings[1] is not { } heading) yield break;
        var (text, to) = (marks.Text, marks.Next(heading.End));
        foreach (var label in FormLabels.Rows(form.Table2).Select(l => l.Whole))
        {
            if (text.Find(label, heading.End, to) is not (>= 0 and var at)) continue;
            var begins = (text.GapBefore(at) & (Gap.Line | Gap.Cell)) != Gap.None;
            var end = at + label.Length;
            if (begins && end < to && char.IsAsciiDigit(text.Chars[end]) && text.GapBefore(end) != Gap.None) yield return (label, at);
        }
    }

    /// <summary>So many labels of a table are the table; prose names one or two results of table III.</summary>
    private static int Fewest(int table) => table switch { 2 => 2, 3 => 5, _ => 3 };

    /// <summary>Labels that prose does not use: of table II those of its columns, for every report names 行政许可.</summary>
    private static IEnumerable<string> LabelsOf(Form form, int table) => table switch
    {
        2 => form.Table2.Blocks.SelectMany(b => b.Columns).Select(c => Labels.Bare(c.Label)).Distinct(),
        3 => FormLabels.Rows(form.Table3).Select(l => l.Whole).Where(l => l.Length >= ShortestLabel).Distinct(),
        _ => Results,
    };

    private static int Line(Squeezed text, int index) =>
        text.Text.AsSpan(0, Math.Min(text.Offset(index), text.Text.Length)).Count('\n') + 1;
}
