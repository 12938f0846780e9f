namespace Gongkai.Documents.Reading;

/// <summary>Rows with empty cells, in a layout that shows where cells begin: tabs, or the rules of a Markdown table.</summary>
/// <param name="text">The text.</param>
/// <param name="whole">The rows of the table that have all their numbers: they show where the columns are.</param>
internal sealed class Grid(Squeezed text, IReadOnlyList<RowReading> whole)
{
    /// <summary>A row of a table is no longer than this; one long line is no grid.</summary>
    private const int LongestRow = 1_000;

    private Dictionary<int, int>? starts;

    /// <summary>Puts the numbers of a row into the columns in which they stand.</summary>
    /// <returns>False where the layout does not decide it; then nothing is filled in.</returns>
    public bool Align(RowReading row)
    {
        var tokens = row.Tokens;
        if (tokens.Count > row.Values.Length || !tokens.TrueForAll(t => t.IsWhole) || FirstColumn(row) is not { } first) return false;

        var places = tokens.ConvertAll(t => Column(t.Start) - first);
        for (var i = 0; i < places.Count; i++)
        {
            var isColumn = places[i] >= 0 && places[i] < row.Values.Length;
            var isInOrder = i == 0 || places[i] > places[i - 1];
            if (!isColumn || !isInOrder) return false;
        }

        for (var i = 0; i < places.Count; i++)
            row.Values[places[i]] = CellText.Read(tokens[i], row.Row.Cells[places[i]].Column, text);
        return true;
    }

    /// <summary>The column in which the first number of a row belongs: where whole rows with their label in the same column have it,
    /// as Markdown made from other files shifts rows by the depth of their label; in table II, that behind the label.</summary>
    private int? FirstColumn(RowReading row)
    {
        var number = row.Tokens[0];
        if ((text.GapBefore(number.First) & Gap.Cell) == 0) return null;
        starts ??= Starts();
        var label = Column(row.Label.Start);
        if (label < 0) return null;
        if (starts.TryGetValue(label, out var start)) return start < 0 ? null : start;
        return row.Row.Cells[0].Table == 2 || (starts.Count == 0 && HasTabs(row)) ? label + 1 : null;
    }

    /// <summary>
    /// The line is the label and a tab before each of the row's cells: so pages are laid out, where no row may have all its numbers.
    /// </summary>
    private bool HasTabs(RowReading row)
    {
        var line = text.Text.AsSpan(text.Offset(row.Label.Start));
        var end = line.IndexOf('\n');
        return Column(row.Label.Start) == 0 && (end < 0 ? line : line[..end]).Count('\t') == row.Values.Length;
    }

    private Dictionary<int, int> Starts()
    {
        var found = new Dictionary<int, int>();
        foreach (var row in whole)
        {
            var (label, start) = (Column(row.Label.Start), Column(row.Tokens[0].Start));
            found[label] = found.GetValueOrDefault(label, start) == start ? start : -1;
        }

        return found;
    }

    /// <summary>How many cells of its row stand before this index; -1 where that can't be told.</summary>
    private int Column(int index)
    {
        var at = text.Offset(index);
        var start = RowStart(at);
        return start < 0 ? -1 : Separators(start, at);
    }

    /// <summary>The start of the line where it holds several cells, else of the lines behind the last empty one.</summary>
    private int RowStart(int at)
    {
        var (source, earliest) = (text.Text, Math.Max(0, at - LongestRow));
        var line = at;
        while (line > earliest && source[line - 1] is not '\n') line--;
        if (line == earliest && earliest > 0) return -1;
        var end = at;
        while (end < source.Length && end - at < LongestRow && source[end] is not '\n') end++;
        if (Separators(line, end) > 1) return line;

        for (var start = line; start > earliest; start--)
            if (StandsBehindEmptyLine(source, start)) return start;
        return earliest == 0 ? 0 : -1;
    }

    private static bool StandsBehindEmptyLine(string source, int at)
    {
        if (at < 2 || source[at - 1] is not '\n') return false;
        var before = source[at - 2] is '\r' ? at - 3 : at - 2;
        return before >= 0 && source[before] is '\n';
    }

    private int Separators(int from, int to)
    {
        var separators = 0;
        foreach (var c in text.Text.AsSpan(from, to - from))
            if (c is '\t' or '|') separators++;
        return separators;
    }
}
