using System.Buffers;

namespace Gongkai.Documents.Reading;

/// <summary>The organ and the date under a report (落款).</summary>
/// <param name="Organ">The organ, or null.</param>
/// <param name="Date">The date, or null.</param>
/// <param name="Start">Where it begins in the last part's text; that text's length where there is none.</param>
internal sealed record Signature(string? Organ, DateOnly? Date, int Start)
{
    private static readonly SearchValues<char> NoOrgan = SearchValues.Create("，；：,;:无");

    /// <summary>How far before the end a signature may stand: a print note or the links of a page may follow it.</summary>
    private const int LongestTail = 160;

    /// <summary>Reads the signature off the end of the last part: the date behind the organ's name, else a date at the very end.</summary>
    /// <param name="text">The text of the last part.</param>
    /// <param name="organ">The organ that the title names, or null.</param>
    public static Signature Read(string text, string? organ)
    {
        for (var at = Math.Max(0, text.Length - LongestTail); at < text.Length; at++)
        {
            if (text[at] is not '日' || DateBefore(text, at) is not { } found) continue;
            var name = OrganBefore(text.AsSpan(0, found.Start), out var start);
            if (name is not null && (name == organ || IsEnd(text, at + 1))) return new Signature(name, found.Date, start);
            if (IsEnd(text, at + 1)) return new Signature(null, found.Date, found.Start);
        }

        return new Signature(null, null, text.Length);
    }

    private static bool IsEnd(string text, int at) => text.AsSpan(at).IsWhiteSpace();

    /// <summary>"2022年1月12日" or "二〇二二年一月十二日", whose last character stands at an index.</summary>
    private static (DateOnly Date, int Start)? DateBefore(string text, int end)
    {
        const int LongestDate = 22;
        var line = text.AsSpan(0, end);
        var (month, year) = (line.LastIndexOf('月'), line.LastIndexOf('年'));
        if (year < 4 || month < year || end - year > LongestDate) return null;

        var start = year - 1;
        while (start > 0 && year - start < 10 && Digits(line[start..year]).Length < 4) start--;
        if (Title.YearBefore(Digits(line[start..year]), 4) is not { } first) return null;
        var (m, d) = (Number(line[(year + 1)..month]), Number(line[(month + 1)..end]));
        var isMonth = m is >= 1 and <= 12;
        return isMonth && d >= 1 && d <= DateTime.DaysInMonth(first, m) ? (new DateOnly(first, m, d), start) : null;
    }

    private static string Digits(ReadOnlySpan<char> text) => string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c)));

    private static int Number(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            var folded = Folding.ForMatching(c);
            if (char.IsAsciiDigit(folded)) number = number * 10 + folded - '0';
            else if (folded is '十') number = number == 0 ? 10 : number * 10;
            else if ("一二三四五六七八九".IndexOf(folded, StringComparison.Ordinal) is >= 0 and var digit) number += digit + 1;
            else return -1;
        }

        return number;
    }

    /// <summary>The last line before the date, if it is the name of an organ and not the end of a sentence.</summary>
    private static string? OrganBefore(ReadOnlySpan<char> text, out int start)
    {
        var trimmed = text.TrimEnd();
        start = trimmed.LastIndexOfAny("\n。 \u3000") + 1;
        var organ = string.Concat(trimmed[start..].ToString().Where(c => !char.IsWhiteSpace(c)));
        return organ.Length is > 2 and <= 40 && organ.AsSpan().IndexOfAny(NoOrgan) < 0 ? organ : null;
    }
}
