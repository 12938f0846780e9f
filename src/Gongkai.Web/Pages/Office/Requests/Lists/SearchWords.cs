using System.Globalization;
using System.Text.RegularExpressions;
using Gongkai.Ledger.Requests.Lists;

namespace Gongkai.Web.Pages.Office.Requests.Lists;

/// <summary>What is typed into the search: a number (〔2026〕12号, 2026-12, 12号), or words of the summary.</summary>
internal static partial class SearchWords
{
    public static RequestFilter Of(string? words)
    {
        if (words is null) return new();
        if (Number().Match(words) is not { Success: true } number) return new() { Words = words };
        return new()
        {
            Number = int.Parse(number.Groups["n"].ValueSpan, CultureInfo.InvariantCulture),
            Year = int.TryParse(number.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        };
    }

    [GeneratedRegex(@"^(?:[〔\[（(]?(?<y>20[0-9]{2})[〕\]）)]?\s*[-—年第]?\s*)?(?<n>[0-9]{1,5})\s*号?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
