using System.Collections.Frozen;

namespace Gongkai.Documents.Reading.Html;

/// <summary>How deep the tags of a page nest, reckoned before it is parsed: parsers take time with the square of it.</summary>
internal static class MarkupDepth
{
    /// <summary>The deepest page of a report seen nests 40 elements; unclosed font tags may make it some hundreds.</summary>
    private const int Deepest = 3_000;

    /// <summary>Elements that hold nothing, or that the next of their kind closes.</summary>
    private static readonly FrozenSet<string> Closed = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "br", "img", "hr", "input", "meta", "link", "p", "li", "td", "tr", "th", "tbody", "thead", "option", "dd", "dt", "col", "area",
        "base", "wbr", "embed", "param", "source", "track");

    public static bool IsTooDeep(string markup)
    {
        var (depth, closed) = (0, Closed.GetAlternateLookup<ReadOnlySpan<char>>());
        for (var at = markup.IndexOf('<'); at >= 0 && at + 1 < markup.Length; at = markup.IndexOf('<', at + 1))
        {
            var closes = markup[at + 1] is '/';
            var name = Name(markup.AsSpan(at + (closes ? 2 : 1)));
            if (name.IsEmpty || closed.Contains(name)) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest) return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        const int Longest = 16;
        var length = 0;
        while (length < Math.Min(Longest, tag.Length) && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : [];
    }
}
