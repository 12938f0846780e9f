using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Turns what stands in a cell into its value, as the reader of text does with what stands behind a label.</summary>
internal static class GridValue
{
    /// <summary>The numbers and marks in the cell.</summary>
    public static List<NumberToken> Tokens(Squeezed text, GridCell cell) =>
        cell.Text.Length == 0 ? [] : Joined(NumberScan.Tokens(text, text.IndexAt(cell.Start), text.IndexAt(cell.End)), cell);

    /// <summary>Digits alone in a cell, broken over lines or parted in threes, are one number.</summary>
    private static List<NumberToken> Joined(List<NumberToken> tokens, GridCell cell)
    {
        var mayBePieces = tokens.Count is >= 2 and <= 4 && tokens.TrueForAll(IsPiece);
        if (!mayBePieces || tokens[0].Digits[0] is '0') return tokens;
        var pieces = tokens.ConvertAll(t => t.Digits.Length);
        if (cell.Text.Count(c => !char.IsWhiteSpace(c)) != pieces.Sum()) return tokens;
        var inThrees = pieces[0] <= 3 && pieces.Skip(1).All(p => p == 3);
        var isBroken = pieces[0] > 1 && pieces.SkipLast(1).All(p => p == pieces[0]) && pieces[^1] <= pieces[0];
        return inThrees || isBroken ? [new NumberToken(tokens[0].Start, pieces.Sum(), string.Concat(tokens.Select(t => t.Digits)), false)]
            : tokens;
    }

    private static bool IsPiece(NumberToken token) => token.IsPlain && !token.IsMark && token.Tail is null;

    /// <summary>
    /// The value: empty for an empty cell, without a number for a mark or for words, doubtful where more stands in the cell than a number.
    /// </summary>
    public static CellValue Read(Squeezed text, GridCell cell, FormColumn column)
    {
        if (cell.Text.Length == 0) return default;
        var (from, to) = (text.IndexAt(cell.Start), text.IndexAt(cell.End));
        if (from >= to) return default;
        var tokens = Tokens(text, cell);
        if (tokens.Count == 0) return new CellValue(null, cell.Text, cell.Start) { Sureness = Sureness.Doubtful };

        var value = CellText.Read(tokens[0], column, text);
        if (tokens.Count == 1 && tokens[0].IsWhole && !cell.Text.AsSpan().Trim()
            .ContainsAny(' ', '\u00A0', '\u3000') && Covers(tokens[0], text, from, to)) return value;
        return value with { Printed = cell.Text, Sureness = Sureness.Doubtful };
    }

    /// <summary>Nothing but the number, its sign and its unit stands in the cell.</summary>
    private static bool Covers(NumberToken token, Squeezed text, int from, int to)
    {
        var beginsCell = token.First == from || (token.First == from + 1 && text.Chars[from] is '(');
        var isSign = token.IsMark && (token.Length == 1 || text.Chars[token.Start] is '-');
        return beginsCell && (token.End == to || isSign);
    }
}
