using System.Globalization;
using System.Text.RegularExpressions;

namespace Gongkai.Law.Tests.Documentation;

/// <summary>Citations in the order of a statute book: by law, then by the numbers of article, paragraph and item.</summary>
internal static partial class Citation
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>A key that sorts by ordinal comparison.</summary>
    public static string Order(string article)
    {
        var law = article.Split('第')[0];
        var rank = law == "条例" ? "0" : "1";   // the Regulations themselves first
        var numbers = Numeral().Matches(article).Select(m => Value(m.Value).ToString("000", CultureInfo.InvariantCulture));
        return $"{rank}{law}·{string.Join('.', numbers)} {article}";   // a blank sorts before the stop: the article before its paragraphs
    }

    private static int Value(string numeral)
    {
        var (total, digit) = (0, 0);
        foreach (var c in numeral)
            switch (c)
            {
                case '百': total += 100 * Math.Max(digit, 1); digit = 0; break;
                case '十': total += 10 * Math.Max(digit, 1); digit = 0; break;
                default: digit = Digits.IndexOf(c, StringComparison.Ordinal); break;
            }
        return total + digit;
    }

    [GeneratedRegex("(?<=第|（)[零一二三四五六七八九十百]+")]
    private static partial Regex Numeral();
}
