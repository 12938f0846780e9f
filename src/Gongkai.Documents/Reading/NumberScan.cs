using Gongkai.Documents.Reading.Numbers;

namespace Gongkai.Documents.Reading;

/// <summary>Finds the numbers in a squeezed text, and leaves out those that are none of a table's.</summary>
internal static class NumberScan
{
    private static readonly string[] OneDigit = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    /// <summary>A number longer than any that can stand in a report is noise.</summary>
    private const int MostDigits = 60;

    /// <summary>The numbers between two indexes, in order: without the numbers of list items ("2." before a character), page numbers,
    /// numbers inside words ("保留4位小数") and numbers in brackets behind a number ("22（其中修订16件）").</summary>
    public static List<NumberToken> Tokens(Squeezed text, int from, int to)
    {
        var tokens = new List<NumberToken>(8);
        for (var i = from; i < to; i++)
        {
            var (c, at) = (text.Chars[i], i);
            if (char.IsAsciiDigit(c)) i = ScanNumber(text, i, (from, to), tokens) - 1;
            else if (c is '-' && ForeignDigits.EndOfPageNumber(text, i, to) is > 0 and var end) i = end - 1;
            else if (NumberWords.LengthOfNoNumber(text, i, to) is > 0 and var length)
            {
                tokens.Add(new NumberToken(at, length, "", false));
                i += length - 1;
            }
            else if (IsMark(c) && StandsAlone(text, ref i, to)) tokens.Add(new NumberToken(at, i + 1 - at, "", false));
        }

        return tokens;
    }

    private static int ScanNumber(Squeezed text, int start, (int From, int To) range, List<NumberToken> tokens)
    {
        var (chars, to) = (text.Chars, range.To);
        var end = start + 1;
        var isListed = start > 0 && chars[start - 1] is ','; // cells between commas
        for (var point = false; end < to && text.GapBefore(end) == Gap.None && IsNumberChar(text, end, to); end++)
        {
            var beginsNext = chars[end] switch { '.' => point, ',' => isListed, _ => false };
            if (beginsNext) break;
            point |= chars[end] is '.';
        }

        var behind = isListed ? end : EndOfTorn(text, start, end, to);
        var isTorn = behind > end || (!isListed && IsGluedToThousands(chars.AsSpan(start, end - start)));
        end = behind;
        var digits = end - start == 1 ? OneDigit[chars[start] - '0'] : chars[start..end];
        // （1）: a list item; [1]: a note
        if (start > 0 && end < to && AreBrackets(chars[start - 1], chars[end])) return end;
        if (IsItemNumber(text, end, to))
        {
            digits = digits[..^1];
            if (digits.Length == 0) return end + 1;
        }

        var sign = StandsBehindSign(text, start) && text.GapBefore(start) == Gap.None;
        var isNegative = sign && chars[start - 1] is '-';
        if (isNegative && end < to && chars[end] is '-') return end + 1; // - 5 -: a page number
        var countsPages = end < to && chars[end] is '页';
        if (countsPages || digits.Length > MostDigits || ForeignDigits.InWords(text, start, end, to)) return end;
        if (ForeignDigits.EndOfDate(text, start, end, to) is var date and > 0) return date;
        if (!isTorn && digits.Contains(',', StringComparison.Ordinal)) digits = digits.Replace(",", "", StringComparison.Ordinal);

        var first = sign ? start - 1 : start;
        var head = NumberWords.StartOfHead(text, first, tokens.Count > 0 ? Math.Max(range.From, tokens[^1].End) : range.From);
        var attached = head > 0 && text.GapBefore(head) == Gap.None;
        var tail = NumberWords.EndOfTail(text, end, to);
        tokens.Add(new NumberToken(start, end - start, isNegative ? "-" + digits : digits, attached)
        {
            Lead = start - head,
            Head = head == first ? null : chars[head..first],
            Tail = tail == end ? null : chars[end..tail],
        });
        return tail;
    }

    /// <summary>Behind digits with thousands separators that lost the gaps between them, where no telling is where one ends
    /// ("1,2340,5671,234").
    /// A comma that fewer than three digits follow only parts numbers.</summary>
    private static int EndOfTorn(Squeezed text, int start, int end, int to)
    {
        if (end >= to || text.Chars[end] is not ',') return end;
        var behind = ForeignDigits.EndOfDigits(text, start, to);
        while (Touches(text, behind, to, ',') && IsDigit(text, behind + 1, to))
        {
            var next = ForeignDigits.EndOfDigits(text, behind + 1, to);
            if (next - behind < 4) return end;
            behind = next;
        }

        var hasPoint = behind < to && text.Chars[behind] is '.';
        if (behind > end && hasPoint && IsDigit(text, behind + 1, to))
            behind = ForeignDigits.EndOfDigits(text, behind + 1, to);
        return Math.Max(end, behind);
    }

    /// <summary>No number begins with a zero: "00001,234" is several.</summary>
    private static bool IsGluedToThousands(ReadOnlySpan<char> number) => number[0] is '0' && number.IndexOf(',') > 1;

    /// <summary>A digit, a decimal point between digits, or a comma before exactly three digits.</summary>
    private static bool IsNumberChar(Squeezed text, int i, int to) => text.Chars[i] switch
    {
        >= '0' and <= '9' => true,
        '.' => IsDigit(text, i + 1, to),
        ',' => AreThreeDigits(text, i + 1, to) && !IsDigit(text, i + 4, to),
        _ => false,
    };

    private static bool AreThreeDigits(Squeezed text, int i, int to) =>
        IsDigit(text, i, to) && IsDigit(text, i + 1, to) && IsDigit(text, i + 2, to);

    /// <summary>A digit that touches the character before it: that behind a gap begins the next number.</summary>
    private static bool IsDigit(Squeezed text, int i, int to) =>
        i < to && char.IsAsciiDigit(text.Chars[i]) && text.GapBefore(i) == Gap.None;

    /// <summary>"2." or "2、" in front of a word.</summary>
    private static bool IsItemNumber(Squeezed text, int end, int to) =>
        end + 1 < to && IsItemPoint(text, end) && IsWordChar(text.Chars[end + 1]);

    private static bool IsItemPoint(Squeezed text, int i) => text.Chars[i] is '.' or '、' && text.GapBefore(i) == Gap.None;

    private static bool IsWordChar(char c) => c > '\u2E7F' || char.IsAsciiLetter(c) || c is '"';

    /// <summary>A mark is one where nothing but the edges of its cell touches it.</summary>
    private static bool StandsAlone(Squeezed text, ref int i, int to)
    {
        if (text.GapBefore(i) == Gap.None) return false;
        while (text.Chars[i] is '-' && Touches(text, i + 1, to, '-')) i++;
        return text.GapBefore(i + 1) != Gap.None;
    }

    private static bool Touches(Squeezed text, int i, int to, char c) =>
        i < to && text.Chars[i] == c && text.GapBefore(i) == Gap.None;

    private static bool IsMark(char c) => c is '/' or '-' or '无';

    private static bool AreBrackets(char before, char behind) => (before, behind) is ('(', ')') or ('[', ']');

    internal static bool StandsBehindSign(Squeezed text, int i) => i > 0 && text.Chars[i - 1] is '+' or '-';
}
