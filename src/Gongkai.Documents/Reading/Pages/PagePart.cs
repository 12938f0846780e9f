using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>A stretch of lines whose rows were put together by position: what shall stand in the text in its place.</summary>
/// <param name="From">The first line that it replaces.</param>
/// <param name="To">Behind the last.</param>
/// <param name="Rows">The lines in its place, each with its page.</param>
/// <param name="Faults">What could not be settled by position.</param>
internal sealed record PagePart(int From, int To, IReadOnlyList<(int Page, string Text)> Rows, IReadOnlyList<Fault> Faults)
{
    /// <summary>A row as text: the label and its cells, tabs between them.</summary>
    public static string Line(string label, IEnumerable<string> cells) => $"{label}\t{string.Join('\t', cells)}";
}

/// <summary>Puts the numbers of a row into its cells.</summary>
internal static class Cells
{
    /// <summary>The text of each cell; null where a cell would hold two numbers one below the other.</summary>
    public static string[]? Of(IReadOnlyList<PageWord> numbers, int count, Columns? columns)
    {
        var pieces = Pieces(numbers);
        if (pieces.Count == count && AreSideBySide(pieces)) return [.. pieces.Select(Text)];
        if (columns is null || columns.Count != count) return null;

        var cells = new List<PageWord>?[count];
        foreach (var piece in pieces)
        {
            var column = columns.Of(piece[0]);
            if (cells[column] is not null) return null;
            cells[column] = piece;
        }

        return [.. cells.Select(c => c is null ? "" : Text(c))];
    }

    /// <summary>Words of one line that almost touch are one cell's: digits that are set apart, a number and its unit.</summary>
    private static List<List<PageWord>> Pieces(IReadOnlyList<PageWord> numbers)
    {
        var pieces = new List<List<PageWord>>();
        foreach (var number in numbers.OrderBy(n => n.Left))
        {
            if (pieces.Count > 0 && Continues(pieces[^1][^1], number)) pieces[^1].Add(number);
            else pieces.Add([number]);
        }

        return pieces;
    }

    private static bool Continues(PageWord last, PageWord next) =>
        Math.Abs(next.Depth - last.Depth) < 0.3 * last.Height && next.Left - last.Right < 0.2 * last.Height && next.Left >= last.Left;

    private static bool AreSideBySide(List<List<PageWord>> pieces)
    {
        for (var i = 1; i < pieces.Count; i++)
            if (pieces[i][0].Left < pieces[i - 1][^1].Right) return false;
        return true;
    }

    private static string Text(List<PageWord> piece) => string.Concat(piece.Select(w => w.Text));
}
