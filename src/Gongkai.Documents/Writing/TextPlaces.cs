using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Writing;

/// <summary>Turns offsets of a text into lines and columns, those of a document that has tables into table, row and column,
/// and those of one that has pages into page and the line on it; all counted from 1.</summary>
public sealed class TextPlaces
{
    private readonly int length;
    private readonly List<int> lines = [0];
    private readonly List<int> pages = [];
    private readonly List<(int Start, TablePlace Place)> cells = [];

    /// <summary>The places of this text.</summary>
    public TextPlaces(string text)
    {
        length = text.Length;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) lines.Add(at + 1);
    }

    /// <summary>The places of what was read.</summary>
    public static TextPlaces Of(Reading.Reading reading)
    {
        var places = new TextPlaces(reading.Text);
        if (reading.HasPages) places.FindPages(reading.Text);
        foreach (var table in reading.Grids)
            for (var r = 0; r < table.Rows; r++)
                foreach (var cell in new GridRow(table, r).Own)
                    if (cell.Text.Length > 0)
                        places.cells.Add((cell.Start, new TablePlace(table.Number, r + 1, cell.Column + 1, table.Sheet)));
        return places;
    }

    /// <summary>Line (of its page, where there are pages) and column of an offset, or null where the text has no such offset.</summary>
    public (int Line, int Column)? Of(int offset)
    {
        if (offset < 0 || offset > length) return null;
        var (line, page) = (Last(lines, offset), Last(pages, offset));
        return page < 0 ? (line + 1, offset - lines[line] + 1)
            : (line - Last(lines, pages[page]) + 1, offset - Math.Max(lines[line], pages[page]) + 1);
    }

    /// <summary>The page of an offset; null where the document has no pages.</summary>
    public int? PageOf(int offset) => pages.Count == 0 || offset < 0 || offset > length ? null : Last(pages, offset) + 1;

    private void FindPages(string text)
    {
        pages.Add(0);
        for (var at = text.IndexOf('\f'); at >= 0; at = text.IndexOf('\f', at + 1)) pages.Add(at + 1);
    }

    private static int Last(List<int> starts, int offset) => starts.BinarySearch(offset) is var found && found >= 0 ? found : ~found - 1;

    /// <summary>The cell of a table in which an offset lies; null where it lies in none, or the document has no tables.</summary>
    public TablePlace? InTable(int offset)
    {
        if (offset < 0 || cells.Count == 0) return null;
        var found = cells.BinarySearch((offset, default), Comparer<(int Start, TablePlace)>.Create((a, b) => a.Start.CompareTo(b.Start)));
        var at = found >= 0 ? found : ~found - 1;
        return at >= 0 ? cells[at].Place : null;
    }
}

/// <summary>A cell of a document's table.</summary>
/// <param name="Table">Which table of the document, from 1.</param>
/// <param name="Row">Its row, from 1.</param>
/// <param name="Column">Its column, from 1; of a merged cell the first.</param>
/// <param name="Sheet">The sheet of the workbook, or null.</param>
public readonly record struct TablePlace(int Table, int Row, int Column, string? Sheet);
