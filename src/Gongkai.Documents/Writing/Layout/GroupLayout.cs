using System.Collections.Immutable;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>Table III: labels in up to three columns, merged downwards (三、本年度办理结果, （三）不予公开), under 申请人情况.</summary>
internal static class GroupLayout
{
    private const int HeaderRows = 3;

    public static OfficialTable Of(FormTable table)
    {
        var depth = table.Rows.Max(r => r.Groups.Length) + 1;
        var rows = table.Rows.Select((row, i) => new OfficialRow(
            [
                .. Enumerable.Range(0, row.Groups.Length).SelectMany(level => Merged(table.Rows, i, level)),
                new(row.Label, 1, depth - row.Groups.Length) { Scope = "row" },
                .. row.Cells.Select(c => OfficialCell.Number(c)),
            ]));
        return new(table, depth + table.Blocks[0].Columns.Length, HeaderRows, [.. Header(table, depth), .. rows]);
    }

    private static IEnumerable<OfficialRow> Header(FormTable table, int depth)
    {
        var columns = table.Blocks[0].Columns;
        var second = columns.GroupBy(c => c.Group ?? c.Label, StringComparer.Ordinal);
        yield return new(
            [new(table.Corner ?? "", HeaderRows, depth), new("申请人情况", 1, columns.Length) { Scope = "colgroup" }], Header: true);
        yield return new(
            [.. second.Select(g => g.First().Group is null ? new OfficialCell(g.Key, 2) : new(g.Key, 1, g.Count()) { Scope = "colgroup" })],
            Header: true);
        yield return new([.. columns.Where(c => c.Group is not null).Select(c => new OfficialCell(c.Label))], Header: true);
    }

    // The label of a group stands in its first row and covers the rest.
    private static IEnumerable<OfficialCell> Merged(ImmutableArray<FormRow> rows, int at, int level)
    {
        bool Same(int i) =>
            rows[i].Groups.Length > level && rows[i].Groups.AsSpan(0, level + 1).SequenceEqual(rows[at].Groups.AsSpan(0, level + 1));
        if (at > 0 && Same(at - 1)) yield break;
        var end = at + 1;
        while (end < rows.Length && Same(end)) end++;
        yield return new(rows[at].Groups[level], end - at) { Scope = "rowgroup" };
    }
}
