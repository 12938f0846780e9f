namespace Gongkai.Documents.Reading.Grids;

/// <summary>A cell in its place.</summary>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="Rows">How many rows it spans.</param>
/// <param name="Columns">How many columns it spans.</param>
internal sealed record GridCell(int Row, int Column, int Rows, int Columns)
{
    /// <summary>Its text in one line; may be empty.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where its text begins in the document laid out as text.</summary>
    public int Start { get; set; }

    /// <summary>Behind its text there.</summary>
    public int End { get; set; }

    public int LastColumn => Column + Columns - 1;

    /// <summary>Its Chinese characters, folded for matching: without numbers, brackets and blanks.</summary>
    public string Words => words ??= Text.Length == 0 ? "" : Labels.Words(string.Create(Text.Length, Text, (span, text) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Folding.ForMatching(text[i]);
    }));

    private string? words;

    /// <summary>The cell in the table on its side, of which it may keep a part only.</summary>
    public GridCell Turned(int first, int height)
    {
        var row = Math.Max(Row, first);
        return new GridCell(
            Column, row - first, Columns, Math.Min(Row + Rows, first + height) - row)
        { Text = Text, Start = Start, End = End };
    }
}

/// <summary>A table whose cells, merged ones too, are in their places.</summary>
internal sealed class GridTable
{
    /// <summary>No table of the form has more columns than this, whatever its source says.</summary>
    private const int MostColumns = 256;

    private const int MostPlaces = 200_000;

    private readonly GridCell?[] places;

    private GridTable(GridCell?[] places, int rows, int columns) => (this.places, Rows, Columns) = (places, rows, columns);

    public int Rows { get; }

    public int Columns { get; }

    /// <summary>Which table of the document it is, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The sheet of the workbook it stands on, or null.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where its text begins and ends in the document laid out as text.</summary>
    public int Start { get; set; }

    public int End { get; set; }

    public GridCell? this[int row, int column] => places[row * Columns + column];

    /// <summary>The cells that a row shows, in order, with those that reach into it from above.</summary>
    public IEnumerable<GridCell> Row(int row)
    {
        for (var c = 0; c < Columns;)
        {
            var cell = this[row, c];
            if (cell is not null) yield return cell;
            c = cell is null ? c + 1 : Math.Max(c + 1, cell.LastColumn + 1);
        }
    }

    /// <summary>Some rows of the table as its columns.</summary>
    public GridTable Turned(int first, int last)
    {
        var height = last - first + 1;
        var turned = new GridCell?[Columns * height];
        var cells = new Dictionary<GridCell, GridCell>(ReferenceEqualityComparer.Instance);
        for (var r = first; r <= last; r++)
            for (var c = 0; c < Columns; c++)
                if (this[r, c] is { } cell)
                    turned[c * height + r - first] = cells.TryGetValue(cell, out var known) ? known
                        : cells[cell] = cell.Turned(first, height);
        return new GridTable(turned, Columns, height) { Number = Number, Sheet = Sheet, Start = Start, End = End };
    }

    /// <summary>Places the cells of a table as browsers do; null where it is larger than any table of a report.</summary>
    public static GridTable? Place(IReadOnlyList<List<RawCell>> rows, int number, string? sheet)
    {
        var columns = Width(rows);
        if (columns is 0 or > MostColumns || (long)columns * rows.Count > MostPlaces) return null;
        var places = new GridCell?[columns * rows.Count];
        for (var r = 0; r < rows.Count; r++)
        {
            var c = 0;
            foreach (var raw in rows[r])
            {
                while (c < columns && places[r * columns + c] is not null) c++;
                if (c >= columns) return null;
                c += Put(places, (r, c), raw, (rows.Count, columns));
            }
        }

        return new GridTable(places, rows.Count, columns) { Number = number, Sheet = sheet };
    }

    private static int Put(GridCell?[] places, (int Row, int Column) at, RawCell raw, (int Rows, int Columns) size)
    {
        if (raw.Continues && at.Row > 0 && places[(at.Row - 1) * size.Columns + at.Column] is { } above)
        {
            var longer = above with { Rows = at.Row + 1 - above.Row };
            Fill(places, longer, size.Columns);
            return Math.Max(1, longer.LastColumn + 1 - at.Column);
        }

        var cell = new GridCell(
            at.Row, at.Column, Math.Clamp(raw.Rows, 1, size.Rows - at.Row), Math.Clamp(raw.Columns, 1, size.Columns - at.Column))
        { Text = raw.Text };
        Fill(places, cell, size.Columns);
        return cell.Columns;
    }

    private static void Fill(GridCell?[] places, GridCell cell, int columns)
    {
        for (var r = cell.Row; r < cell.Row + cell.Rows; r++)
            for (var c = cell.Column; c <= cell.LastColumn; c++)
                places[r * columns + c] = cell;
    }

    /// <summary>The widest row, with what reaches into it from above.</summary>
    private static int Width(IReadOnlyList<List<RawCell>> rows)
    {
        var (width, hanging) = (0L, new List<(int Last, long Columns)>());
        for (var r = 0; r < rows.Count; r++)
        {
            hanging.RemoveAll(h => h.Last < r);
            var row = hanging.Sum(h => h.Columns);
            foreach (var cell in rows[r])
            {
                row += Math.Max(1, cell.Columns);
                if (cell.Rows > 1 && hanging.Count < MostColumns)
                    hanging.Add((r + Math.Min(cell.Rows, rows.Count) - 1, Math.Max(1, cell.Columns)));
            }

            width = Math.Max(width, row);
        }

        return (int)Math.Min(width, int.MaxValue);
    }
}
