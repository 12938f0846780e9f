using Gongkai.Documents.Reading.Grids;
using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Table II: finds which form it is written in, and reads it.</summary>
internal static class Table2Reading
{
    private const string Block = "第二十条第";

    /// <summary>The table, or null where it is written in no form that we know.</summary>
    public static TableReading? Read(Landmarks marks, GridReader grids, FaultList faults)
    {
        var (text, start) = (marks.Text, Start(marks));
        var to = marks.TableLimit(marks.Table2);
        if (FormOf(text, start, to) is not { } form || HasUnknownBlock(text, form, start, to)) return null;

        var reading = grids.Read(form, form.Table2, start, to)
            ?? new TableReader(text, faults).Read(form, form.Table2, FirstRow(text, form, start, to), to, start);
        if (form.Table2.Blocks.Any(b => HasUnknownColumn(text, reading, b))) return null;

        HeaderCheck.Table2(text, form, reading, faults);
        return reading;
    }

    /// <summary>The first item of article 20, or the column labels where they stand above it.</summary>
    private static int Start(Landmarks marks)
    {
        const int Longest = 40;
        var from = Math.Max(marks.Headings[1]?.End ?? 0, marks.Table2 - Longest);
        foreach (var label in (ReadOnlySpan<string>)["信息内容", "本年制发件数", "本年新制作数量"])
            if (from < marks.Table2 && marks.Text.Find(label, from, marks.Table2) is >= 0 and var found
                && marks.Text.Chars.AsSpan(found, marks.Table2 - found).IndexOfAnyInRange('0', '9') < 0) return found;
        return marks.Table2;
    }

    private static Form? FormOf(Squeezed text, int start, int to)
    {
        if (text.Find("制发件数", start, to) >= 0 || text.Find("现行有效件", start, to) >= 0) return Forms.F2021;
        return text.Find("新制作数量", start, to) >= 0 || text.Find("上一年项目数量", start, to) >= 0 ? Forms.F2019 : null;
    }

    /// <summary>A block for an item of article 20 that the form does not ask for is a sign of another form.</summary>
    private static bool HasUnknownBlock(Squeezed text, Form form, int start, int to)
    {
        for (var at = text.Find(Block, start, to); at >= 0; at = text.Find(Block, at + 1, to))
        {
            var item = at + Block.Length;
            var bare = text.Chars.AsSpan(item, Math.Min(4, text.Length - item)).Trim("()");
            if (bare.Length == 0 || bare.IndexOf('项') is 0 or > 2) continue;
            if (!IsBlockOf(form, bare[0])) return true;
        }

        return false;
    }

    /// <summary>Every row of a block has a number more than the form has columns, and its head a label more.</summary>
    private static bool HasUnknownColumn(Squeezed text, TableReading reading, FormBlock block)
    {
        var rows = reading.Rows.Where(r => r is not null && block.Rows.Contains(r.Row)).ToList();
        return rows.Count > 0 && rows.TrueForAll(r => r!.Numbers > block.Columns.Length)
            && HeaderCheck.Extra(text, reading, block).Length > 2;
    }

    private static bool IsBlockOf(Form form, char item) =>
        form.Table2.Blocks.Any(b => b.Label.Contains($"第（{item}）项", StringComparison.Ordinal));

    /// <summary>Behind the column labels of the first block: 规章 is a common word.</summary>
    private static int FirstRow(Squeezed text, Form form, int start, int to)
    {
        var last = form.Table2.Blocks[0].Columns[^1];
        foreach (var label in (string[])[last.Label, .. last.Accepted])
            if (text.Find(label, start, to) is >= 0 and var found) return found + label.Length;
        return start;
    }
}
