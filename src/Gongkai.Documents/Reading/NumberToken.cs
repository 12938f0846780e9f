using System.Globalization;

namespace Gongkai.Documents.Reading;

/// <summary>A number in a table, or a mark that stands for a missing one.</summary>
/// <param name="Start">Index in the squeezed text.</param>
/// <param name="Length">Characters there, with sign, separators and unit left out.</param>
/// <param name="Digits">The digits, with decimal point and sign, without thousands separators; empty for a mark.</param>
/// <param name="Attached">It touches the character before it, which is no digit.</param>
internal readonly record struct NumberToken(int Start, int Length, string Digits, bool Attached)
{
    /// <summary>"/", "-", "—" or 无 in the place of a number.</summary>
    public bool IsMark => Digits.Length == 0;

    /// <summary>What is printed behind the number in its cell ("元", "（其中修订16件）"), or null.</summary>
    public string? Tail { get; init; }

    /// <summary>The index behind the number and what belongs to it.</summary>
    public int End => Start + Length + (Tail?.Length ?? 0);

    /// <summary>Only digits, so that it may be several numbers glued together.</summary>
    public bool IsPlain => Digits.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>It may be a number as it stands: no number but zero begins with a zero.</summary>
    public bool IsWhole => IsMark || Digits.Length == 1 || Digits[0] is not '0' || Digits[1] is '.';

    /// <summary>No count and no amount has more digits than this; a number that has is none.</summary>
    private const int LongestValue = 18;

    public decimal? Value => Digits.Length switch
    {
        0 or > LongestValue => null,
        1 => Digits[0] - '0', // nine numbers in ten
        _ => decimal.Parse(Digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
    };

    private static readonly string[] OneDigit = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>A number longer than any that can stand in a report is noise.</summary>
    private const int MostDigits = 60;

    /// <summary>The numbers between two indexes, in order: without the numbers of list items ("2." before a character), page numbers,
    /// numbers inside words ("保留4位小数") and numbers in brackets behind a number ("22（其中修订16件）").</summary>
    public static List<NumberToken> Scan(Squeezed text, int from, int to)
    {
        var tokens = new List<NumberToken>(8);
        for (var i = from; i < to; i++)
        {
            var (c, at) = (text.Chars[i], i);
            if (char.IsAsciiDigit(c)) i = ScanNumber(text, i, to, tokens) - 1;
            else if (c is '-' && EndOfPageNumber(text, i, to) is > 0 and var end) i = end - 1;
            else if (c is '/' or '-' or '无' && StandsAlone(text, ref i, to)) tokens.Add(new NumberToken(at, i + 1 - at, "", false));
        }

        return tokens;
    }

    /// <summary>Numbers of one row stand closer together than this many characters.</summary>
    private const int WidestGap = 6;

    /// <summary>Drops the numbers behind the first long stretch of words.</summary>
    public static void KeepFirstRun(List<NumberToken> tokens)
    {
        var end = 1;
        while (end < tokens.Count && tokens[end].Start - tokens[end - 1].End <= WidestGap) end++;
        if (end < tokens.Count) tokens.RemoveRange(end, tokens.Count - end);
    }

    private static int ScanNumber(Squeezed text, int start, int to, List<NumberToken> tokens)
    {
        var chars = text.Chars;
        var end = start + 1;
        for (var point = false; end < to && text.GapBefore(end) == Gap.None && IsNumberChar(chars, end, to); end++)
        {
            if (chars[end] is '.' && point) break;
            point |= chars[end] is '.';
        }

        var digits = end - start == 1 ? OneDigit[chars[start] - '0'] : chars[start..end];
        if (start > 0 && chars[start - 1] is '(' && end < to && chars[end] is ')') return end; // （1）: a list item
        if (IsItemNumber(text, end, to))
        {
            digits = digits[..^1];
            if (digits.Length == 0) return end + 1;
        }

        var sign = start > 0 && chars[start - 1] is '+' or '-' && text.GapBefore(start) == Gap.None;
        if (sign && chars[start - 1] is '-' && end < to && chars[end] is '-') return end + 1; // - 5 -: a page number
        if (end < to && chars[end] is '页' || digits.Length > MostDigits) return end;
        if (digits.Contains(',', StringComparison.Ordinal)) digits = digits.Replace(",", "", StringComparison.Ordinal);

        var first = sign ? start - 1 : start;
        var attached = first > 0 && text.GapBefore(first) == Gap.None;
        var tail = ReadTail(text, end, to);
        tokens.Add(new NumberToken(start, end - start, sign && chars[start - 1] is '-' ? "-" + digits : digits, attached) { Tail = tail });
        return tail is null ? end : SkipTail(text, end, to);
    }

    /// <summary>Behind "- 5 -" on a line of its own; 0 where there is none.</summary>
    private static int EndOfPageNumber(Squeezed text, int start, int to)
    {
        var end = start + 1;
        while (end < to && char.IsAsciiDigit(text.Chars[end]) && (text.GapBefore(end) & (Gap.Line | Gap.Cell)) == 0) end++;
        var isOne = end > start + 1 && end < to && text.Chars[end] is '-' && (text.GapBefore(end) & (Gap.Line | Gap.Cell)) == 0
            && (text.GapBefore(start) & Gap.Line) != 0 && (text.GapBefore(end + 1) & Gap.Line) != 0;
        return isOne ? end + 1 : 0;
    }

    /// <summary>A digit, a decimal point between digits, or a comma before exactly three digits.</summary>
    private static bool IsNumberChar(string chars, int i, int to) => chars[i] switch
    {
        >= '0' and <= '9' => true,
        '.' => i + 1 < to && char.IsAsciiDigit(chars[i + 1]),
        ',' => i + 3 < to && char.IsAsciiDigit(chars[i + 1]) && char.IsAsciiDigit(chars[i + 2]) && char.IsAsciiDigit(chars[i + 3])
            && (i + 4 >= to || !char.IsAsciiDigit(chars[i + 4])),
        _ => false,
    };

    /// <summary>"2." or "2、" in front of a word.</summary>
    private static bool IsItemNumber(Squeezed text, int end, int to) =>
        end + 1 < to && text.Chars[end] is '.' or '、' && text.GapBefore(end) == Gap.None && IsWordChar(text.Chars[end + 1]);

    private static bool IsWordChar(char c) => c > '\u2E7F' || char.IsAsciiLetter(c) || c is '"';

    /// <summary>A mark is one where nothing but the edges of its cell touches it.</summary>
    private static bool StandsAlone(Squeezed text, ref int i, int to)
    {
        if (text.GapBefore(i) == Gap.None) return false;
        while (text.Chars[i] is '-' && i + 1 < to && text.Chars[i + 1] is '-' && text.GapBefore(i + 1) == Gap.None) i++;
        return text.GapBefore(i + 1) != Gap.None;
    }

    private static string? ReadTail(Squeezed text, int end, int to)
    {
        var behind = SkipTail(text, end, to);
        return behind == end ? null : text.Chars[end..behind];
    }

    private static int SkipTail(Squeezed text, int end, int to)
    {
        if (end >= to || text.GapBefore(end) != Gap.None) return end;
        if (text.Chars[end] is '(') return SkipBracket(text, end, to);
        foreach (var unit in Units)
            if (string.CompareOrdinal(text.Chars, end, unit, 0, unit.Length) == 0 && end + unit.Length <= to) return end + unit.Length;
        return end;
    }

    /// <summary>A remark in brackets that has a word in it; an empty or endless bracket is none.</summary>
    private static int SkipBracket(Squeezed text, int open, int to)
    {
        var close = text.Chars.IndexOf(')', open, Math.Min(40, to - open));
        return close - open < 3 ? open : close + 1; // （二） is the number of the next row
    }

    private static readonly string[] Units = ["万元", "亿元", "元", "件", "项", "条", "笔", "个", "宗", "起", "份", "次"];
}
