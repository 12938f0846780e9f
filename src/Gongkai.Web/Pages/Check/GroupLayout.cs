using System.Collections.Immutable;
using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>Table III: labels in up to three columns, merged downwards (三、本年度办理结果, （三）不予公开), under 申请人情况.</summary>
/// <remarks>
/// Rows of zeros may be hidden. A merged label is then too tall, so it is laid out twice where needed: once for all rows, once for those that stay.
/// </remarks>
internal static class GroupLayout
{
    public static ImmutableArray<GridRow> Rows(FormTable table, IReadOnlySet<FormRow> zeros)
    {
        var depth = table.Rows.Max(r => r.Groups.Length) + 1;
        var rows = table.Rows;
        var laid = rows.Select((row, i) => new GridRow(
            [
                .. Enumerable.Range(0, row.Groups.Length).SelectMany(level => Merged(rows, i, level, zeros)),
                new(row.Label, 1, depth - row.Groups.Length) { Scope = "row" },
                .. row.Cells.Select(c => GridCell.Number(c)),
            ],
            Zero: zeros.Contains(row)));
        return [.. Header(table, depth), .. laid];
    }

    private static IEnumerable<GridRow> Header(FormTable table, int depth)
    {
        var columns = table.Blocks[0].Columns;
        var second = columns.GroupBy(c => c.Group ?? c.Label, StringComparer.Ordinal);
        yield return new([new(table.Corner ?? "", 3, depth), new("申请人情况", 1, columns.Length) { Scope = "colgroup" }], Header: true);
        yield return new([.. second.Select(g => g.First().Group is null ? new GridCell(g.Key, 2) : new(g.Key, 1, g.Count()) { Scope = "colgroup" })], Header: true);
        yield return new([.. columns.Where(c => c.Group is not null).Select(c => new GridCell(c.Label))], Header: true);
    }

    private static IEnumerable<GridCell> Merged(ImmutableArray<FormRow> rows, int at, int level, IReadOnlySet<FormRow> zeros)
    {
        var (start, end) = Run(rows, at, level);
        var staying = Enumerable.Range(start, end - start).Where(i => !zeros.Contains(rows[i])).ToList();
        var label = new GridCell(rows[at].Groups[level], end - start) { Scope = "rowgroup" };

        if (staying.Count == end - start)
        {
            if (at == start) yield return label;
            yield break;
        }

        if (at == start) yield return label with { Shown = "whole" };
        if (staying is [var first, ..] && at == first) yield return label with { Rows = staying.Count, Shown = "folded" };
    }

    // The rows around one that share its groups down to a level.
    private static (int Start, int End) Run(ImmutableArray<FormRow> rows, int at, int level)
    {
        bool Same(int i) => rows[i].Groups.Length > level && rows[i].Groups.AsSpan(0, level + 1).SequenceEqual(rows[at].Groups.AsSpan(0, level + 1));
        var (start, end) = (at, at + 1);
        while (start > 0 && Same(start - 1)) start--;
        while (end < rows.Length && Same(end)) end++;
        return (start, end);
    }
}
