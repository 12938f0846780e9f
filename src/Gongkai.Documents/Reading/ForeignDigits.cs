namespace Gongkai.Documents.Reading;

/// <summary>Digits that are no numbers of a table: those of dates, pages, addresses and words.</summary>
internal static class ForeignDigits
{
    /// <summary>A year, a day or a document's number in words, or digits within a word of Latin letters, as in an address.</summary>
    public static bool InWords(Squeezed text, int start, int end, int to) =>
        (end < to && text.Chars[end] is '年' or '月' or '日' or '号'
            && (text.GapBefore(end) == Gap.None || (IsYear(text, start, end) && text.GapBefore(end) == Gap.Space)))
        || (end < to && IsLatin(text.Chars[end]) && text.GapBefore(end) == Gap.None)
        || (start > 0 && IsLatin(text.Chars[start - 1]) && text.GapBefore(start) == Gap.None);

    private static bool IsYear(Squeezed text, int start, int end) => end - start == 4 && text.Chars[start..(start + 2)] is "19" or "20";

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || c is '_' or '@';

    /// <summary>Behind "2024/1/25", "10:33", or "3/7" on a line of its own, which counts pages; 0 where there is none.</summary>
    public static int EndOfDate(Squeezed text, int start, int end, int to)
    {
        if (end >= to || text.Chars[end] is not ('/' or ':') || (start > 0 && text.Chars[start - 1] is '+' or '-')) return 0;
        var (parts, behind) = (1, end);
        while (behind + 1 < to && text.Chars[behind] is '/' or ':' && char.IsAsciiDigit(text.Chars[behind + 1])
            && ((text.GapBefore(behind) | text.GapBefore(behind + 1)) & (Gap.Line | Gap.Cell)) == 0)
            (parts, behind) = (parts + 1, EndOfDigits(text, behind + 1, to));
        if (parts > 2 || (parts == 2 && text.Chars[end] is ':')) return behind;
        return parts == 2 && IsPageOf(text, start, end, behind) ? behind : 0;
    }

    private static bool IsPageOf(Squeezed text, int start, int slash, int end) =>
        (text.GapBefore(start) & text.GapBefore(end) & Gap.Line) != 0 && int.TryParse(text.Chars.AsSpan(start, slash - start), out var page)
        && int.TryParse(text.Chars.AsSpan(slash + 1, end - slash - 1), out var pages) && page > 0 && page <= pages && pages is > 1
            and < 100;

    /// <summary>Behind "- 5 -" on a line of its own; 0 where there is none.</summary>
    public static int EndOfPageNumber(Squeezed text, int start, int to)
    {
        var end = start + 1;
        while (end < to && char.IsAsciiDigit(text.Chars[end]) && (text.GapBefore(end) & (Gap.Line | Gap.Cell)) == 0) end++;
        var isOne = end > start + 1 && end < to && text.Chars[end] is '-' && (text.GapBefore(end) & (Gap.Line | Gap.Cell)) == 0
            && (text.GapBefore(start) & Gap.Line) != 0 && (text.GapBefore(end + 1) & Gap.Line) != 0;
        return isOne ? end + 1 : 0;
    }

    /// <summary>Behind the digits that touch the one at this index.</summary>
    public static int EndOfDigits(Squeezed text, int start, int to)
    {
        var end = start + 1;
        while (end < to && char.IsAsciiDigit(text.Chars[end]) && text.GapBefore(end) == Gap.None) end++;
        return end;
    }
}
