using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Reading.Grids;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Html;

/// <summary>Reads a report out of a web page: the article, without what the site puts around it.</summary>
internal static class HtmlReport
{
    /// <summary>Reads the page.</summary>
    /// <param name="source">The file's name, as it shall stand in the result.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="limits">How large it may be; the defaults where it is null.</param>
    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null)
    {
        var decoded = HtmlDecoder.Decode(bytes, limits);
        if (decoded.Text is null) return ReportReader.Refused(source, decoded.Fault!);
        var reading = ReadMarkup(source, decoded.Text);
        return decoded.Fault is null ? reading : reading.With(decoded.Fault);
    }

    /// <summary>
    /// Whether a text that was not known for a page by its first bytes is one, or has tables written in HTML, as Markdown may.
    /// </summary>
    public static bool IsMarkup(string text) =>
        text.Contains("</", StringComparison.Ordinal)
        && (text.Contains("</td>", StringComparison.OrdinalIgnoreCase) || text.AsSpan().TrimStart() is ['<', ..]
            || text.Contains("</div>", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the text of a page, or a text with tables in HTML, whose line breaks count.</summary>
    public static Reading ReadMarkup(string source, string text)
    {
        try
        {
            var markup = text.AsSpan().TrimStart()
                .TrimStart('\uFEFF') is ['<', ..] ? text : text.Replace("\n", "<br>\n", StringComparison.Ordinal);
            return ReportReader.ReadLaidOut(source, LayOut(markup));
        }
        catch (RefusedException refused)
        {
            return ReportReader.Refused(source, refused.Fault);
        }
    }

    internal static LaidOut LayOut(string markup)
    {
        using var page = Parse(markup);
        StyleSheet.Apply(page);
        return new Article(page).LayOut();
    }

    /// <summary>
    /// Every element is counted while the page is parsed, so that a page made to be endless costs no more than the largest allowed one.
    /// </summary>
    private static IHtmlDocument Parse(string markup)
    {
        if (MarkupDepth.IsTooDeep(markup)) throw new RefusedException(FileFaults.TooComplex);
        var budget = new PageBudget();
        return new HtmlParser(new HtmlParserOptions { OnCreated = (_, _) => budget.Spend() }).ParseDocument(markup);
    }
}
