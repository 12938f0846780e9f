using Gongkai.Reports;

namespace Gongkai.Documents.Reading.Numbers;

/// <summary>Names what touches a number of a row and is none of the words that are understood there (<see cref="NumberWords"/>), nor the
/// label of the row or what follows it in the form.</summary>
internal static class Beside
{
    /// <summary>More than this is a sentence or another label, and no word of the number.</summary>
    private const int LongestWord = 8;

    private const string Numerals = "一二三四五六七八九十";

    private static readonly string[] Following = ["第二十条", "信息内容", "备注", "说明", "注:", "注", "表"];

    /// <summary>Marks the numbers of a row beside which something stands that is not understood.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The row with its numbers.</param>
    /// <param name="to">Where the next label begins.</param>
    public static void Mark(Squeezed text, RowReading row, int to)
    {
        var tokens = row.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsMark) continue;
            var before = Before(text, tokens[i].First, i == 0 ? row.Label.End : tokens[i - 1].End);
            var behind = Behind(text, tokens[i].End, i + 1 < tokens.Count ? tokens[i + 1].First : to);
            var isLabel = i == 0 && IsOfLabel(before, row.Row);
            var word = isLabel || before.Length > LongestWord ? "" : before;
            var tail = i + 1 == tokens.Count && IsFollowing(behind, row.Row) ? "" : behind;
            if (IsWord(word) || IsWord(tail))
                tokens[i] = tokens[i] with { Foreign = $"{word}{tokens[i].Head}{tokens[i].Digits}{tokens[i].Tail}{tail}" };
        }
    }

    /// <summary>What is written in the place of a row's only number (本单位无此项职能), as a mark; null where it is no such thing.</summary>
    public static NumberToken? Written(Squeezed text, FormRow row, int from, int to)
    {
        const int Longest = 16;
        var end = from;
        while (end < to && (end == from || (text.GapBefore(end) & Gap.Line) == Gap.None)) end++;
        var written = text.Chars[from..end];
        var isShort = Labels.Words(written).Length is > 1 and <= Longest && written.Length <= Longest;
        return isShort && !IsOfLabel(written, row) && (written.Length > LongestWord || !IsFollowing(written, row))
            ? new NumberToken(from, end - from, "", false) : null;
    }

    private static string Before(Squeezed text, int number, int from)
    {
        var start = number;
        while (start > from && text.GapBefore(start) == Gap.None) start--;
        return text.Chars[start..number];
    }

    private static string Behind(Squeezed text, int number, int to)
    {
        var end = number;
        while (end < to && text.GapBefore(end) == Gap.None) end++;
        return text.Chars[number..end];
    }

    private static bool IsWord(string beside) => beside.Length is > 0 and <= LongestWord && beside.Any(IsOfWord);

    /// <summary>Neither a bracket, a quote or a stop, nor a digit: those were looked at as numbers.</summary>
    private static bool IsOfWord(char c) => !(char.IsAsciiDigit(c) || "()[]\"'.。,，、;；:：-/|".Contains(c, StringComparison.Ordinal));

    /// <summary>The rest of the row's label, which may have been found by a part of it.</summary>
    private static bool IsOfLabel(string before, FormRow row)
    {
        var words = Labels.Words(before);
        var symbols = before.Any(c => IsOfWord(c) && c is not (>= '\u3400' and <= '\u9FFF'));
        return !symbols && (Labels.Holds(Labels.Words(row.Label), words) || row.Accepted.Any(a => Labels.Holds(Labels.Words(a), words)));
    }

    /// <summary>What the form, or the page, has behind a row: the number of a part, a group of rows, a heading, a note.</summary>
    private static bool IsFollowing(string behind, FormRow row)
    {
        if (behind.Length == 0 || behind.Length > LongestWord) return true;
        if (behind.Length > 1 && Numerals.Contains(behind[0], StringComparison.Ordinal) && behind[1] is '、' or '.') return true;
        if (behind.Length > 2 && behind[0] is '(' && Numerals.Contains(behind[1], StringComparison.Ordinal)) return true;
        if (Following.Any(f => behind.StartsWith(f, StringComparison.Ordinal))) return true;
        var words = Labels.Words(behind);
        return words.Length > 1 && Forms.All.SelectMany(f => f.Tables).Where(t => t.Number == row.Cells[0].Table).SelectMany(t => t.Rows)
            .Any(r => Labels.Words(r.Label).StartsWith(words, StringComparison.Ordinal)
                || r.Groups.Any(g => Labels.Words(g).StartsWith(words[..2], StringComparison.Ordinal)));
    }
}
