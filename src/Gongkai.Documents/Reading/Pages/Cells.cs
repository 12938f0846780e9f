using System.Globalization;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>The numbers of a row in its cells.</summary>
/// <param name="Texts">What each cell holds.</param>
/// <param name="AreBroken">A cell's digits stand in several lines.</param>
internal sealed record Cells(string[] Texts, bool AreBroken)
{
    /// <summary>The last cell is the sum of the others.</summary>
    public bool AddUp
    {
        get
        {
            var sum = 0L;
            for (var i = 0; i < Texts.Length; i++)
            {
                if (Texts[i].Length == 0) continue;
                if (!long.TryParse(Texts[i], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)) return false;
                sum += i == Texts.Length - 1 ? -number : number;
            }

            return sum == 0;
        }
    }

    /// <summary>The text of each cell; null where a cell would hold two numbers.</summary>
    public static Cells? Of(IReadOnlyList<PageWord> numbers, int count, Columns? columns)
    {
        var pieces = Pieces(numbers);
        if (pieces.Count == count && AreSideBySide(pieces)) return new Cells([.. pieces.Select(Text)], false);
        if (columns is null || columns.Count != count) return null;

        var (cells, isBroken) = (new List<PageWord>?[count], false);
        foreach (var piece in pieces.OrderBy(p => p[0].Depth))
        {
            var column = columns.Of(piece[0]);
            if (cells[column] is not { } above) cells[column] = piece;
            else if (GoesOn(above[^1], piece[0])) (isBroken, cells[column]) = (true, [.. above, .. piece]);
            else return null;
        }

        return new Cells([.. cells.Select(c => c is null ? "" : Text(c))], isBroken);
    }

    /// <summary>Digits in the next line of the same cell.</summary>
    private static bool GoesOn(PageWord above, PageWord next) =>
        above.Folded.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && next.Folded.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
        && above.Page == next.Page && next.Top - above.Bottom < 0.6 * above.Height
            && next.Right - next.Left <= above.Right - above.Left + 1;

    /// <summary>Words of one line that almost touch are one cell's: digits that are set apart, a number and its unit.</summary>
    private static List<List<PageWord>> Pieces(IReadOnlyList<PageWord> numbers)
    {
        var pieces = new List<List<PageWord>>();
        foreach (var number in numbers.OrderBy(n => n.Left))
        {
            if (pieces.FindLast(p => Continues(p[^1], number)) is { } piece) piece.Add(number);
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
