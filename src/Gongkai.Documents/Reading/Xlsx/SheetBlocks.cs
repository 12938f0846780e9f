using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>The cells of a sheet as tables, and as lines where a row is prose.</summary>
internal sealed class SheetBlocks(SortedDictionary<int, SortedDictionary<int, string>> rows, List<CellRange> merged, int widestGap)
{
    private readonly List<Block> blocks = [];
    private readonly List<CellRange> here = [];
    private List<List<RawCell>> table = [];
    private int next;
    private readonly int width = rows.Count == 0 ? 0 : rows.Values.Max(r => r.Keys.Last());

    public List<Block> Read()
    {
        if ((long)rows.Count * Math.Min(width, MostColumns) > MostPlaces) throw new RefusedException(FileFaults.TooComplex);
        merged.Sort((a, b) => a.Row.CompareTo(b.Row));
        var before = 0;
        foreach (var (number, cells) in rows)
        {
            if (before > 0)
                for (var r = before + 1; r < number && number - before <= widestGap; r++) Row(r, []);
            if (number - before > widestGap) EndTable();
            if (IsProse(cells)) Prose(cells.Values.First());
            else Row(number, cells);
            before = number;
        }

        EndTable();
        return blocks;
    }

    private static bool IsProse(SortedDictionary<int, string> cells) =>
        cells.Count == 1 && cells.Values.First().Contains('\n', StringComparison.Ordinal) && cells.Values.First().Length > 60;

    private void Prose(string text)
    {
        EndTable();
        foreach (var line in text.Split('\n'))
            if (Squeezed(line) is { Length: > 0 } words) blocks.Add(new LineBlock(words));
    }

    private void EndTable()
    {
        if (table.Count > 0) blocks.Add(new TableBlock(table));
        table = [];
    }

    private void Row(int number, SortedDictionary<int, string> cells)
    {
        var row = new List<RawCell>();
        while (next < merged.Count && merged[next].Row <= number) here.Add(merged[next++]);
        here.RemoveAll(m => m.LastRow < number);
        for (var column = 1; column <= Math.Min(width, MostColumns); column++)
        {
            var text = cells.TryGetValue(column, out var value) ? Squeezed(value) : "";
            if (here.FindIndex(m => m.Column <= column && column <= m.LastColumn) is var at and >= 0)
            {
                var range = here[at];
                var span = Math.Min(range.LastColumn, width) - column + 1;
                row.Add(new RawCell(range.Row == number ? text : "", 1, span) { Continues = range.Row != number });
                column += span - 1;
            }
            else
            {
                row.Add(new RawCell(text));
            }
        }

        table.Add(row);
    }

    private const int MostColumns = 400;

    private const long MostPlaces = 2_000_000;

    private static string Squeezed(string text)
    {
        var line = new Line();
        line.Append(text);
        return line.Take() ?? "";
    }
}
