using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>Table IV where each of its three procedures has five results and five numbers of its own, one below the other.</summary>
internal static class DisputeRows
{
    private static readonly string[] Procedures = ["未经复议直接起诉", "复议后起诉"];

    /// <summary>The values in the order of the form and the index behind the last; null where not each procedure has its five.</summary>
    public static (CellValue[] Values, int End)? Read(Squeezed text, FormTable table, int start, int to)
    {
        var direct = text.Find(Procedures[0], start, to);
        var after = direct < 0 ? -1 : text.Find(Procedures[1], direct, to);
        if (after < 0) return null;
        var (values, end) = (new List<CellValue>(), start);
        foreach (var (row, from, limit) in new[] { (0, start, direct), (1, direct, after), (2, after, to) })
        {
            var total = text.FindLast("总计", from, limit);
            if (total < 0) return null;
            var tokens = NumberScan.Tokens(text, total, limit);
            NumberToken.KeepFirstRun(tokens);
            var cells = table.Rows[row].Cells;
            if (tokens.Count != cells.Length || !tokens.TrueForAll(t => t.IsWhole || t.IsMark)) return null;
            values.AddRange(tokens.Select((t, i) => CellText.Read(t, cells[i].Column, text)));
            end = tokens[^1].End;
        }

        return ([.. values], end);
    }
}
