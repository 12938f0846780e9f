using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>Digits that are no numbers of a table: those of dates, pages, addresses and words.</summary>
internal static class ForeignDigits
{
    private static readonly SearchValues<char> DateUnits = SearchValues.Create("年月日号");

    /// <summary>A year, a day or a document's number in words, or digits within a word of Latin letters, as in an address.</summary>
    public static bool InWords(Squeezed text, int start, int end, int to) =>
        IsOfDateOrDocument(text, start, end, to) || RunsIntoLatin(text, end, to) || FollowsLatin(text, start);

    private static bool IsOfDateOrDocument(Squeezed text, int start, int end, int to)
    {
        if (end >= to || !DateUnits.Contains(text.Chars[end])) return false;
        return text.GapBefore(end) == Gap.None || (IsYear(text, start, end) && text.GapBefore(end) == Gap.Space);
    }

    private static bool RunsIntoLatin(Squeezed text, int end, int to) =>
        end < to && IsLatin(text.Chars[end]) && text.GapBefore(end) == Gap.None;

    private static bool FollowsLatin(Squeezed text, int start) =>
        start > 0 && IsLatin(text.Chars[start - 1]) && text.GapBefore(start) == Gap.None;

    private static bool IsYear(Squeezed text, int start, int end) => end - start == 4 && text.Chars[start..(start + 2)] is "19" or "20";

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is '_' or '@';

    /// <summary>Behind "2024/1/25", "10:33", or "3/7" on a line of its own, which counts pages; 0 where there is none.</summary>
    public static int EndOfDate(Squeezed text, int start, int end, int to)
    {
        if (end >= to || !PartsDate(text.Chars[end]) || NumberScan.StandsBehindSign(text, start)) return 0;
        var (parts, behind) = (1, end);
        while (behind + 1 < to && HasPartBehind(text, behind) && IsInOneCell(text.GapBefore(behind) | text.GapBefore(behind + 1)))
            (parts, behind) = (parts + 1, EndOfDigits(text, behind + 1, to));
        if (parts > 2 || (parts == 2 && text.Chars[end] is ':')) return behind;
        return parts == 2 && IsPageOf(text, start, end, behind) ? behind : 0;
    }

    private static bool HasPartBehind(Squeezed text, int i) => PartsDate(text.Chars[i]) && char.IsAsciiDigit(text.Chars[i + 1]);

    private static bool PartsDate(char c) => c is '/' or ':';

    private static bool IsInOneCell(Gap gap) => (gap & (Gap.Line | Gap.Cell)) == 0;

    private static bool HasItsOwnLine(Squeezed text, int start, int end) =>
        (text.GapBefore(start) & text.GapBefore(end) & Gap.Line) != 0;

    private static bool IsPageOf(Squeezed text, int start, int slash, int end)
    {
        if (!HasItsOwnLine(text, start, end) || !int.TryParse(text.Chars.AsSpan(start, slash - start), out var page)) return false;
        var isNumberOfPages = int.TryParse(text.Chars.AsSpan(slash + 1, end - slash - 1), out var pages) && pages is > 1 and < 100;
        return isNumberOfPages && page > 0 && page <= pages;
    }

    /// <summary>Behind "- 5 -" on a line of its own; 0 where there is none.</summary>
    public static int EndOfPageNumber(Squeezed text, int start, int to)
    {
        var end = start + 1;
        while (end < to && char.IsAsciiDigit(text.Chars[end]) && IsInOneCell(text.GapBefore(end))) end++;
        var isBetweenDashes = end > start + 1 && end < to && text.Chars[end] is '-';
        return isBetweenDashes && IsInOneCell(text.GapBefore(end)) && HasItsOwnLine(text, start, end + 1) ? end + 1 : 0;
    }

    /// <summary>Behind the digits that touch the one at this index.</summary>
    public static int EndOfDigits(Squeezed text, int start, int to)
    {
        var end = start + 1;
        while (end < to && char.IsAsciiDigit(text.Chars[end]) && text.GapBefore(end) == Gap.None) end++;
        return end;
    }
}
