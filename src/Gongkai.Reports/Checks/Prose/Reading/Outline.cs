using System.Buffers;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>The marks that items of a list begin with: （一）, 一、, 1., （1）, ①, 一是.</summary>
internal static class Outline
{
    private const string Numerals = "一二三四五六七八九十";

    private static readonly SearchValues<char> BehindDigits = SearchValues.Create(".、．");
    private static readonly SearchValues<char> BehindNumeral = SearchValues.Create("、是.．");

    /// <summary>How many characters the mark at this place takes, or 0 where there is none.</summary>
    public static int MarkerAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length) return 0;
        var c = text[at];
        if (c is '（' or '(') return Bracketed(text, at);
        if (c is >= '①' and <= '⑳') return 1;
        var run = Run(text, at);
        if (run == 0 || at + run >= text.Length) return 0;
        var next = text[at + run];
        if (char.IsAsciiDigit(c))
            return BehindDigits.Contains(next) && !Words.IsDigitAt(text, at + run + 1) ? run + 1 : 0;
        return BehindNumeral.Contains(next) ? run + 1 : 0;
    }

    private static int Bracketed(ReadOnlySpan<char> text, int at)
    {
        var run = Run(text, at + 1);
        var end = at + 1 + run;
        var isClosed = end < text.Length && text[end] is '）' or ')';
        return run > 0 && isClosed ? run + 2 : 0;
    }

    private static int Run(ReadOnlySpan<char> text, int at)
    {
        var run = 0;
        while (at + run < text.Length && run < 3 && IsOrdinal(text[at + run])) run++;
        return run;
    }

    private static bool IsOrdinal(char c) => char.IsAsciiDigit(c) || Numerals.Contains(c);
}
