namespace Gongkai.Cli.Terminal;

/// <summary>How many places a text takes on a terminal, and where it may be folded.</summary>
internal static class TextWidth
{
    // These never begin a line.
    private const string Closing = "，。；：、！？）》〉」』】〕”’%％";

    public static int Of(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var c in text) width += Of(c);
        return width;
    }

    /// <summary>The text in lines of at most so many places, broken between Chinese characters and around words.</summary>
    public static List<string> Fold(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var rest = line;
            while (Of(rest) > width)
            {
                var end = Break(rest, width);
                lines.Add(rest[..end].TrimEnd().ToString());
                rest = rest[end..].TrimStart();
            }
            lines.Add(rest.ToString());
        }
        return lines;
    }

    // Wide and full-width by Unicode's East Asian Width; the quotation marks and dashes that fonts for Chinese
    // draw wide count as narrow on most terminals.
    private static int Of(char c) => c switch
    {
        < '\u1100' => 1,
        <= '\u115F' or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uFE30' and <= '\uFE6F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6') => 2,
        _ => 1,   // each half of a pair beyond the BMP counts one: together two, as emoji and rare characters do
    };

    private static int Break(ReadOnlySpan<char> text, int width)
    {
        var end = 0;
        for (var used = 0; end < text.Length && used + Of(text[end]) <= width; end++) used += Of(text[end]);
        var best = Math.Max(end, 1);
        while (best > 1 && best > end - 24 && !MayBreak(text[best - 1], text[best])) best--;
        return best > 1 && best > end - 24 ? best : Math.Max(end, 1);
    }

    private static bool MayBreak(char before, char after) =>
        !Closing.Contains(after) && !(before < '\u2E80' && after < '\u2E80' && before != ' ' && after != ' ');
}
