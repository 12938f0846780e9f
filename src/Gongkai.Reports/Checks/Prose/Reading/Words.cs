using System.Buffers;
using System.Globalization;

namespace Gongkai.Reports.Checks.Prose;

/// <summary>Small questions about the words around a number.</summary>
internal static class Words
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("，；：。!?\n");

    public static bool HasAny(this ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    public static bool Has(this ReadOnlySpan<char> text, string word) => text.IndexOf(word, StringComparison.Ordinal) >= 0;

    /// <summary>Where the last of the words begins, or -1.</summary>
    public static int LastOf(this ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }

    /// <summary>Where the clause begins that the place stands in.</summary>
    public static int ClauseStart(string text, int at) => text.AsSpan(0, at).LastIndexOfAny(ClauseEnds) + 1;

    /// <summary>Where the clause ends that the place stands in.</summary>
    public static int ClauseEnd(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny(ClauseEnds);
        return end < 0 ? text.Length : at + end;
    }

    /// <summary>The last year that is named before the end of the text ("2023年"), or null.</summary>
    public static int? LastYear(ReadOnlySpan<char> text)
    {
        for (var at = text.LastIndexOf('年'); at >= 4; at = text[..at].LastIndexOf('年'))
            if (IsYear(text, at)) return int.Parse(text[(at - 4)..at], CultureInfo.InvariantCulture);
        return null;
    }

    public static bool IsYear(ReadOnlySpan<char> text, int year)
    {
        if (year < 4) return false;
        var digits = text[(year - 4)..year];
        var isOfOurTime = digits[0] is '1' or '2' && digits.IndexOfAnyExceptInRange('0', '9') < 0;
        var endsLongerNumber = year > 4 && char.IsAsciiDigit(text[year - 5]);
        return isOfOurTime && !endsLongerNumber;
    }

    public static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    /// <summary>The words for a message; 30 characters at most.</summary>
    public static string Quote(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        return words.Length <= 30 ? words.ToString() : $"{words[..12]}……{words[^16..]}";
    }

    /// <summary>A number as people write it: no decimals that are zero.</summary>
    public static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
