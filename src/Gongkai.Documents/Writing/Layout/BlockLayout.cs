using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>
/// Table II: a block for each item of article 20, one under the other; a narrow block's last column is merged to the edge.
/// </summary>
internal static class BlockLayout
{
    public static OfficialTable Of(FormTable table)
    {
        var width = table.Blocks.Max(b => b.Columns.Length);
        return new(table, width + 1, 0, [.. table.Blocks.SelectMany(b => Block(b, width))]);
    }

    private static IEnumerable<OfficialRow> Block(FormBlock block, int width)
    {
        var last = block.Columns.Length - 1;
        int Span(int column) => column == last ? width - last : 1;

        yield return new([new(block.Label, 1, width + 1) { Scope = "colgroup" }], Header: true);
        yield return new([new("信息内容"), .. block.Columns.Select((c, i) => new OfficialCell(c.Label, 1, Span(i)))], Header: true);
        foreach (var row in block.Rows)
            yield return new([new(row.Label) { Scope = "row" }, .. row.Cells.Select((c, i) => OfficialCell.Number(c, Span(i)))]);
    }
}
