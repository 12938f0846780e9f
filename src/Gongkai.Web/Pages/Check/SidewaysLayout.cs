using System.Collections.Immutable;
using Gongkai.Law.Report;

namespace Gongkai.Web.Pages.Check;

/// <summary>Table IV: its rows stand side by side, 行政复议 | 行政诉讼 { 未经复议直接起诉, 复议后起诉 }, over one line of numbers.</summary>
internal static class SidewaysLayout
{
    public static ImmutableArray<GridRow> Rows(FormTable table)
    {
        var width = table.Blocks[0].Columns.Length;
        var top = table.Rows.GroupBy(r => r.Groups is [var group, ..] ? group : r.Label, StringComparer.Ordinal).ToList();
        return
        [
            new([.. top.Select(g => Head(g.Key, g.First().Groups.IsEmpty ? 2 : 1, width * g.Count()))], Header: true),
            new([.. table.Rows.Where(r => !r.Groups.IsEmpty).Select(r => Head(r.Label, 1, width))], Header: true),
            new([.. table.Rows.SelectMany(_ => table.Blocks[0].Columns).Select(c => new GridCell(c.Label))], Header: true),
            new([.. table.Rows.SelectMany(r => r.Cells).Select(c => GridCell.Number(c))]),
        ];
    }

    private static GridCell Head(string text, int rows, int columns) => new(text, rows, columns) { Scope = "colgroup" };
}
