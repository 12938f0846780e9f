using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Holds labels and column heads as printed against those of the form.</summary>
internal static class HeaderCheck
{
    /// <summary>钩稽 is 勾稽 in its other characters.</summary>
    private static readonly string[] CornerWords = ["勾稽关系", "钩稽关系"];

    public static void Table2(Squeezed text, Form form, TableReading reading, FaultList faults)
    {
        if (!reading.FromGrid) RowNames(text, reading, reading.Start, faults);
        foreach (var block in form.Table2.Blocks)
            if (HeadOf(text, reading, block) is { } head) Columns(text, form, block, head, faults);
    }

    public static void Table3(Squeezed text, int start, TableReading reading, FaultList faults)
    {
        if (!reading.FromGrid) RowNames(text, reading, start, faults);
        var first = Math.Max(start, reading.Rows[0]?.Label.Start ?? start);
        var head = Labels.Words(text.Chars.AsSpan(start, first - start));
        if (!Array.Exists(CornerWords, w => head.Contains(w, StringComparison.Ordinal)))
            faults.Add("header.corner", "table3", "表三左上角没有“勾稽关系”的说明", text.Offset(start));
        if (reading.HasWholeHead) return;
        foreach (var column in reading.Form.Table3.Blocks[0].Columns)
            if (head.Length > 0 && !Labels.Holds(head, column.Label))
                faults.Add("header.column", $"table3.*.{column.Id}", $"表三的表头没有“{column.Label}”一列", text.Offset(start));
    }

    /// <summary>Whether the header of table III has 总计, but not all the columns in front of it.</summary>
    public static bool LacksColumn(Squeezed text, int start, TableReading reading)
    {
        var head = Labels.Words(text.Chars.AsSpan(start, Math.Max(0, (reading.Rows[0]?.Label.Start ?? start) - start)));
        var columns = reading.Form.Table3.Blocks[0].Columns;
        return Labels.Holds(head, columns[^1].Label) && columns.Any(c => !Labels.Holds(head, c.Label));
    }

    /// <summary>What the head of a block of table II has beside the labels of its columns.</summary>
    public static string Extra(Squeezed text, TableReading reading, FormBlock block)
    {
        if (HeadOf(text, reading, block) is not { } head) return "";
        var printed = Plain(text.Chars.AsSpan(head.From, head.To - head.From));
        foreach (var column in block.Columns)
            if (Printed(column, printed) is { } label)
                printed = printed.Remove(printed.IndexOf(label, StringComparison.Ordinal), label.Length);
        return printed;
    }

    /// <summary>The words between the numbers of the row before and the label of the row behind must hold the row's label.</summary>
    private static void RowNames(Squeezed text, TableReading reading, int from, FaultList faults)
    {
        for (var i = 0; i < reading.Rows.Length; i++)
        {
            if (reading.Rows[i] is not { } row) continue;
            var next = i + 1 < reading.Rows.Length && reading.Rows[i + 1] is { } r ? r.Label.Start : Math.Min(text.Length, row.End);
            if (next > from && !IsNamed(text.Chars.AsSpan(from, next - from), row.Row)) Altered(text, row, from, faults);
            from = row.End;
        }
    }

    private static bool IsNamed(ReadOnlySpan<char> printed, FormRow row)
    {
        var words = Labels.Words(printed);
        return Labels.Holds(words, Labels.Words(row.Label)) || row.Accepted.Any(a => Labels.Holds(words, Labels.Words(a)));
    }

    private static void Altered(Squeezed text, RowReading row, int from, FaultList faults)
    {
        var place = $"table{row.Row.Cells[0].Table}.{row.Row.Id}";
        var start = Math.Max(from, row.Label.Start);
        var printed = text.Chars[start..Math.Max(start, Math.Min(row.Label.End, start + 40))];
        faults.Add("label.altered", place, $"“{row.Row.Label}”一行的名称与法定格式不一致，写作“{printed}”", text.Offset(start));
    }

    /// <summary>Where the column labels of a block stand: behind its first line, before its first row.</summary>
    private static (int From, int To)? HeadOf(Squeezed text, TableReading reading, FormBlock block)
    {
        var first = Array.Find(reading.Rows, r => r is not null && r.Row == block.Rows[0]);
        if (first is null) return null;
        var info = text.FindLast("信息内容", reading.Start, first.Label.Start);
        return info < 0 ? null : (info + 4, first.Label.Start);
    }

    private static void Columns(Squeezed text, Form form, FormBlock block, (int From, int To) head, FaultList faults)
    {
        var printed = Plain(text.Chars.AsSpan(head.From, head.To - head.From));
        foreach (var column in block.Columns)
        {
            var label = Printed(column, printed);
            var place = $"table2.{block.Rows[0].Id}.{column.Id}";
            if (label is null) faults.Add("header.column", place, $"没有找到“{column.Label}”这一列的名称", text.Offset(head.From));
            else printed = printed.Remove(printed.IndexOf(label, StringComparison.Ordinal), label.Length);
        }

        if (printed.Length > 1 && printed.Length < 30 && block.Columns.Length > 0)
            faults.Add(
                "label.altered", $"table2.{block.Rows[0].Id}.{block.Columns[^1].Id}",
                $"“{block.Columns[^1].Label}”一列的名称与{form.Head.Name}不一致，多出“{printed}”", text.Offset(head.From));
    }

    /// <summary>The wording of a column's label that is printed, or null.</summary>
    private static string? Printed(FormColumn column, string printed) =>
        ((string[])[column.Label, .. column.Accepted]).Select(l => Plain(l))
            .FirstOrDefault(l => printed.Contains(l, StringComparison.Ordinal));

    /// <summary>Words and digits, without punctuation: "(单位:万元,保留4位小数)" → "单位万元保留4位小数".</summary>
    private static string Plain(ReadOnlySpan<char> label)
    {
        Span<char> kept = stackalloc char[Math.Min(label.Length, 256)];
        var count = 0;
        foreach (var c in label[..kept.Length])
            if (c is >= '\u3400' and <= '\u9FFF' || char.IsAsciiLetterOrDigit(c)) kept[count++] = c;
        return new string(kept[..count]);
    }
}
