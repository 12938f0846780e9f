using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Markdown;

/// <summary>Merges what Markdown can't: in rows that hold labels only, an empty cell belongs to the label above it where that stands
/// in the same column, else to the label on its left.</summary>
internal static class HeadCells
{
    public static List<List<RawCell>> Merge(List<List<PipeCell>> rows)
    {
        var merged = new List<List<RawCell>>();
        int[] above = [];   // for each column, the first column of the cell that covers it
        foreach (var row in rows)
        {
            // a lone label is a row left blank
            var isHead = !row.Exists(c => c.IsNumber) && row.Count(c => c.Text.Length > 0) > (merged.Count == 0 ? 0 : 1);
            var owners = isHead && merged.Count > 0 ? Owners(row, above) : Owners(row, []);
            merged.Add(isHead ? Cells(row, owners, above) : row.ConvertAll(c => new RawCell(c.Text)));
            above = isHead ? [.. owners.Select(o => o.First)] : [.. Enumerable.Range(0, row.Count)];
        }
        return merged;
    }

    private static List<(int First, bool Continues)> Owners(List<PipeCell> row, int[] above)
    {
        var owners = new List<(int First, bool Continues)>();
        for (var c = 0; c < row.Count; c++)
        {
            var under = c < above.Length && (above[c] == c || LastGoesOn(above[c]));
            if (row[c].Text.Length > 0 || (owners.Count == 0 && !under)) owners.Add((c, false));
            else if (under) owners.Add((above[c], true));
            else owners.Add(owners[^1]);
        }
        return owners;

        bool LastGoesOn(int first) => owners.Count > 0 && owners[^1] == (first, true);
    }

    private static List<RawCell> Cells(List<PipeCell> row, List<(int First, bool Continues)> owners, int[] above)
    {
        var cells = new List<RawCell>();
        for (var c = 0; c < row.Count;)
        {
            var span = owners.Skip(c).TakeWhile(o => o == owners[c]).Count();
            var reach = owners[c].Continues ? above.Skip(c).TakeWhile(f => f == above[c]).Count() : span;
            cells.Add(new RawCell(row[c].Text, 1, span) { Continues = owners[c].Continues && reach == span });
            c += span;
        }
        return cells;
    }
}
