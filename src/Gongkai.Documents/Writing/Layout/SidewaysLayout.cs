using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>Table IV: its rows stand side by side, 行政复议 | 行政诉讼 { 未经复议直接起诉, 复议后起诉 }, over one line of numbers.</summary>
/// <remarks>The columns under 行政复议 reach over two rows, as the notices print them.</remarks>
internal static class SidewaysLayout
{
    public static OfficialTable Of(FormTable table)
    {
        var columns = table.Blocks[0].Columns;
        var top = table.Rows.GroupBy(r => r.Groups is [var group, ..] ? group : r.Label, StringComparer.Ordinal);
        return new(table, columns.Length * table.Rows.Length, 3,
        [
            new([.. top.Select(g => Head(g.Key, columns.Length * g.Count()))], Header: true),
            new([.. table.Rows.SelectMany(
                r => r.Groups.IsEmpty ? columns.Select(c => new OfficialCell(c.Label, 2)) : [Head(r.Label, columns.Length)])],
                Header: true),
            new([.. table.Rows.Where(r => !r.Groups.IsEmpty).SelectMany(_ => columns).Select(c => new OfficialCell(c.Label))],
                Header: true),
            new([.. table.Rows.SelectMany(r => r.Cells).Select(c => OfficialCell.Number(c))]),
        ]);
    }

    private static OfficialCell Head(string text, int columns) => new(text, 1, columns) { Scope = "colgroup" };
}
