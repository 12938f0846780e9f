using Gongkai.Reports;

namespace Gongkai.Documents.Reading;

/// <summary>A row that is printed twice with different numbers: both are named, and neither is taken for sure.</summary>
internal static class RepeatedRow
{
    /// <summary>The second place of a row's label before the next row, where as many numbers follow it as the row has; else null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="label">The row's label.</param>
    /// <param name="first">Where it stands first.</param>
    /// <param name="to">Where the next label begins.</param>
    /// <param name="isLast">Prose may follow, which may name the row again.</param>
    public static LabelPlace? Find(Squeezed text, RowLabel label, LabelPlace first, int to, bool isLast)
    {
        var words = label.Whole.Length > 0 ? label.Whole : label.Parts[0];
        if (text.Find(words, first.End, to) is not (>= 0 and var at)) return null;
        var end = at + words.Length;
        if (isLast && (text.GapBefore(at) & (Gap.Line | Gap.Cell)) == Gap.None) return null;
        var start = at - 2 >= first.End && text.Chars[at - 1] is '.' or '、' && char.IsAsciiDigit(text.Chars[at - 2]) ? at - 2 : at;
        return IsRow(label, NumberScan.Tokens(text, first.End, start)) && IsRow(label, NumberScan.Tokens(text, end, to))
            ? new LabelPlace(start, end) : null;
    }

    /// <summary>Names the row where the two places hold different numbers, and makes what was read of it doubtful.</summary>
    public static void Note(RowReading first, List<NumberToken> second, int offset, FaultList faults)
    {
        var (one, two) = (Printed(first.Tokens), Printed(second));
        if (one == two || two.Length == 0) return;
        for (var i = 0; i < first.Values.Length; i++) first.Values[i] = first.Values[i] with { Sureness = Sureness.Doubtful };
        faults.Add("row.repeated", first.Place,
            $"“{first.Row.Label}”一行印了两次，数字不同：“{one}”和“{two}”，分不清哪一行是年报的，请对照原件", offset);
    }

    private static bool IsRow(RowLabel label, List<NumberToken> tokens)
    {
        var (cells, numbers) = (label.Row.Cells.Length, tokens.FindAll(t => !t.IsMark));
        var mayBeGlued = numbers.Count > 0 && numbers.Count < cells && numbers.Sum(t => t.Digits.Length) >= cells;
        return numbers.Count == cells || mayBeGlued;
    }

    private static string Printed(List<NumberToken> tokens) =>
        string.Join(' ', tokens.Where(t => !t.IsMark).Select(t => t.Head + t.Digits));
}
