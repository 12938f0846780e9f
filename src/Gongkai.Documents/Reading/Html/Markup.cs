using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Dom;

namespace Gongkai.Documents.Reading.Html;

/// <summary>What elements and their attributes mean for reading.</summary>
internal static class Markup
{
    /// <summary>Tables inside each other; deeper ones are read as if they were prose.</summary>
    public const int MostTables = 24;

    private const int MostSpan = 1_000;

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby",
        "rb",
        "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "publishtime", "ucaptitle", "ucapcontent");

    /// <summary>What a browser does not show, what is struck out, and what belongs to the site and not to its article.</summary>
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "iframe", "object", "embed", "svg", "math", "canvas",
        "audio", "video",
        "select", "option", "button", "textarea", "input", "nav", "footer", "del", "s", "strike", "rt", "rp");

    public static bool IsBlock(IElement element) =>
        !Inline.Contains(element.LocalName) && element.LocalName.IndexOf(':', StringComparison.Ordinal) < 0;

    public static bool IsUnseen(IElement element) =>
        Unseen.Contains(element.LocalName)
        || (element.Attributes.Length > 0 && IsHidden(element));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || (element.GetAttribute("style") is { Length: > 0 } style
            && (IsHiding(style) || (element.ChildElementCount == 0 && IsZero(style, "font-size"))));

    public static bool KeepsLines(IElement element) =>
        element.LocalName is "pre" || (element.Attributes.Length > 0 && IsStyledAsPre(element));

    private static bool IsStyledAsPre(IElement element) =>
        element.GetAttribute("style") is { } style && Says(style, "white-space", "pre");

    /// <summary>How many rows or columns a cell spans; rowspan="0" is all that are left.</summary>
    public static int Span(IElement cell, string name)
    {
        if (cell.Attributes.Length == 0 || cell.GetAttribute(name) is not { Length: > 0 } value) return 1;
        if (!int.TryParse(value.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var span)) return 1;
        return span == 0 && name == "rowspan" ? MostSpan : Math.Clamp(span, 1, MostSpan);
    }

    /// <summary>Raised above its line, as the mark of a note is.</summary>
    public static bool IsRaised(IElement element) =>
        element.LocalName is "sup" || (element.GetAttribute("style") is { Length: > 0 } style && Says(style, "vertical-align", "super"));

    /// <summary>Whether a style keeps what it is for from being read, in a table or anywhere.</summary>
    public static bool MayHide(string style) => IsHiding(style) || IsZero(style, "font-size") || Says(style, "vertical-align", "super");

    /// <summary>Whether a style gives the property any value.</summary>
    public static bool Sets(string style, string property) => Says(style, property, "");

    private static bool IsHiding(string style) =>
        Says(style, "display", "none") || Says(style, "visibility", "hidden") || Says(style, "visibility", "collapse")
        || Says(style, "text-decoration", "line-through") || Says(style, "text-decoration-line", "line-through")
        || IsZero(style, "opacity");

    /// <summary>The property is 0, 0.0, 0px; not 0.5.</summary>
    private static bool IsZero(string style, string property)
    {
        if (!Says(style, property, "0")) return false;
        var at = style.LastIndexOf(property, StringComparison.OrdinalIgnoreCase);
        var value = style.AsSpan(style.IndexOf(':', at) + 1).TrimStart();
        if (value.IndexOf(';') is >= 0 and var end) value = value[..end];
        return value.IndexOfAnyInRange('1', '9') < 0;
    }

    /// <summary>Whether a style gives a property a value that begins with a word.</summary>
    public static bool Says(string style, string property, string word)
    {
        for (var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(
            property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var value = style.AsSpan(at + property.Length).TrimStart();
            var isWholeName = at == 0 || style[at - 1] is ';' or ' ' or '\n' or '\t';
            if (isWholeName && value.StartsWith(":") && value[1..].TrimStart()
                .StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
