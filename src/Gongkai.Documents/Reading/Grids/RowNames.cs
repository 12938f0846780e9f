using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Tells by its label which row of the form a row of a table is.</summary>
internal sealed class RowNames
{
    private static readonly RowNames[] Known =
        [.. Forms.All.SelectMany(f => f.Tables).Where(t => t.Number != 4).Select(t => new RowNames(t))];

    private readonly FormTable table;
    private readonly RowLabel[] labels;
    private readonly Dictionary<string, int> byWords = new(StringComparer.Ordinal);

    private RowNames(FormTable table)
    {
        this.table = table;
        labels = [.. table.Rows.Select(RowLabel.Of)];
        for (var i = 0; i < table.Rows.Length; i++)
            foreach (var words in (string[])[table.Rows[i].Label, Labels.Bare(table.Rows[i].Label), .. table.Rows[i].Accepted])
                byWords.TryAdd(Labels.Words(words), i);
    }

    public static RowNames Of(FormTable table) => Array.Find(Known, k => ReferenceEquals(k.table, table)) ?? new RowNames(table);

    /// <summary>
    /// The row whose label stands in one of the cells, word for word, and that cell; the last such cell, as merged labels stand in front.
    /// </summary>
    public (int Row, GridCell Label)? Exact(List<GridCell> cells)
    {
        for (var i = cells.Count - 1; i >= 0; i--)
            if (cells[i].Words.Length > 0 && byWords.TryGetValue(cells[i].Words, out var row)) return (row, cells[i]);
        return null;
    }

    /// <summary>Whether these are the words of a row's label.</summary>
    public bool IsLabel(string words) => byWords.ContainsKey(words);

    /// <summary>The first of the rows between two others of whose label a known part stands in one of the cells.</summary>
    public (int Row, GridCell Label)? Partly(List<GridCell> cells, int after, int before)
    {
        for (var row = after + 1; row < before; row++)
            foreach (var part in labels[row].Parts)
                if (cells.FindLast(c => Holds(c, part)) is { } label) return (row, label);
        return null;
    }

    /// <summary>Whether more than half of a label's characters are printed: it is that label damaged, not that of another row.</summary>
    public bool Resembles(string printed, int row)
    {
        var label = Labels.Words(Labels.Bare(table.Rows[row].Label));
        return label.Count(c => printed.Contains(c, StringComparison.Ordinal)) * 2 > label.Length;
    }

    /// <summary>Whether a label leaves words of the form's out, and has next to none of its own.</summary>
    public bool Shortens(string printed, int row)
    {
        var label = Labels.Words(table.Rows[row].Label);
        var known = printed.Count(c => label.Contains(c, StringComparison.Ordinal));
        return printed.Length >= 2 && known * 4 >= printed.Length * 3;
    }

    private static bool Holds(GridCell cell, string part)
    {
        var words = Labels.Words(part);
        return words.Length > 2 ? cell.Words.Contains(words, StringComparison.Ordinal)
            : cell.Words.EndsWith(words, StringComparison.Ordinal);
    }
}
