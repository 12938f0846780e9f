using System.Globalization;

namespace Gongkai.Documents.Writing.Html;

/// <summary>The beginning and end of a self-contained page, and its style sheet.</summary>
internal static class Sheet
{
    /// <summary>Opens the page up to the document.</summary>
    /// <param name="title">What stands in the window's bar.</param>
    /// <param name="style">The name of the style sheet, "report" or "letter".</param>
    /// <param name="mark">A line on top, or null.</param>
    public static Markup Open(string title, string style, string? mark)
    {
        var page = new Markup();
        page.Raw(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Element("title", title).Raw("<style>\n").Raw(Style(style)).Raw("</style>\n</head>\n<body>\n");
        if (mark is not null) page.Element("p", mark, ("class", "mark"));
        return page.Open("main").Raw("\n");
    }

    /// <summary>A line on the right with room for so many characters beside it.</summary>
    public static void Signature(Markup page, string text, double freeOnRight) =>
        page.Element(
            "p", text, ("class", "signature"), ("style", string.Create(CultureInfo.InvariantCulture, $"padding-right:{freeOnRight}em")));

    public static byte[] Close(Markup page) => page.Close("main").Raw("</body>\n</html>\n").ToBytes();

    private static string Style(string name)
    {
        using var stream = typeof(Sheet).Assembly.GetManifestResourceStream($"styles/{name}.css")
            ?? throw new InvalidOperationException($"styles/{name}.css is not in the assembly");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
