using Gongkai.Law.Report;

namespace Gongkai.Documents.Reading.Grids;

/// <summary>Turns what stands in a cell into its value, as the reader of text does with what stands behind a label.</summary>
internal static class GridValue
{
    private static readonly string[] Less = ["减少", "下降", "减"];

    /// <summary>The numbers and marks in the cell.</summary>
    public static List<NumberToken> Tokens(Squeezed text, GridCell cell) =>
        cell.Text.Length == 0 ? [] : NumberToken.Scan(text, text.IndexAt(cell.Start), text.IndexAt(cell.End));

    /// <summary>The value: empty for an empty cell, without a number for a mark or for words, doubtful where more stands in the cell than a number.</summary>
    public static CellValue Read(Squeezed text, GridCell cell, FormColumn column)
    {
        if (cell.Text.Length == 0) return default;
        var (from, to) = (text.IndexAt(cell.Start), text.IndexAt(cell.End));
        if (from >= to) return default;
        var tokens = NumberToken.Scan(text, from, to);
        if (tokens.Count == 0) return new CellValue(null, cell.Text, cell.Start) { Sureness = Sureness.Doubtful };

        var value = CellText.Read(tokens[0], column, text);
        if (tokens.Count == 1 && tokens[0].IsWhole && Covers(tokens[0], text, from, to)) return value;
        var number = column.Type is CellType.Change && Less.Any(l => cell.Text.StartsWith(l, StringComparison.Ordinal)) ? -value.Number : value.Number;
        return value with { Number = number, Printed = cell.Text, Sureness = Sureness.Doubtful };
    }

    /// <summary>Nothing but the number, its sign and its unit stands in the cell.</summary>
    private static bool Covers(NumberToken token, Squeezed text, int from, int to) =>
        (token.Start == from || (token.Start == from + 1 && text.Chars[from] is '+' or '-' or '(')) && (token.End == to || token.IsMark);
}
