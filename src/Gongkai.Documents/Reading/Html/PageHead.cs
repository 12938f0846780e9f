using System.Globalization;
using AngleSharp.Html.Dom;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Html;

/// <summary>What the head of a page says of the article in it.</summary>
internal sealed class PageHead(IHtmlDocument page)
{
    /// <summary>What may be its title, the most likely first.</summary>
    public IEnumerable<LineBlock> Titles
    {
        get
        {
            string?[] names = [Meta("ArticleTitle"), .. (page.Title ?? "").Split(['-', '_', '|', '—'], 2), page.Title];
            return names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => new LineBlock(n!.Trim()));
        }
    }

    public DateOnly? PublishedOn =>
        Meta("PubDate") is { Length: >= 10 } date
            && DateOnly.TryParseExact(
                date.AsSpan(0, 10).Trim(), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    private string? Meta(string name) =>
        page.QuerySelectorAll("meta").FirstOrDefault(
            m => string.Equals(m.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))?.GetAttribute("content");
}
