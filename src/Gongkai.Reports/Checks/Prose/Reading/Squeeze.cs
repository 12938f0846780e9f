namespace Gongkai.Reports.Checks.Prose;

/// <summary>Takes white space out of prose and folds full-width forms, keeping count of where each character came from.</summary>
internal static class Squeeze
{
    /// <summary>The squeezed text, and for each of its characters the place in the source.</summary>
    public static (string Text, int[] Origin) Of(string source)
    {
        if (source.Length == 0) return ("", []);
        var text = new char[source.Length];
        var origin = new int[source.Length];
        var length = 0;
        for (var at = 0; at < source.Length; at++)
        {
            var c = source[at];
            if (c is >= '\u4E00' and <= '\u9FFF')
            {
                text[length] = c;
                origin[length++] = at;
                continue;
            }

            if (IsSpace(c))
            {
                var next = SkipSpace(source, at, out var lines);
                if (length > 0 && next < source.Length && Keep(source, next, text[length - 1], lines) is { } kept)
                {
                    text[length] = kept;
                    origin[length++] = at;
                }

                at = next - 1;
                continue;
            }

            text[length] = Fold(source, at);
            origin[length++] = at;
        }

        Array.Resize(ref origin, length);
        return (new string(text, 0, length), origin);
    }

    public static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t' or '\u3000' or '\u00A0' or '\u200B' or '\uFEFF';

    // Page numbers ("-1-" on a line of their own) stand in the middle of sentences; they go with the white space.
    private static int SkipSpace(string source, int at, out int lines)
    {
        lines = 0;
        for (; at < source.Length; at++)
        {
            if (source[at] == '\n') lines++;
            if (IsSpace(source[at])) continue;
            if (lines == 0 || PageNumber(source, at) is not { } end) return at;
            at = end - 1;
        }

        return at;
    }

    private static int? PageNumber(string source, int at)
    {
        if (source[at] is not ('-' or '—' or '－')) return null;
        var end = at + 1;
        while (end < source.Length && (char.IsAsciiDigit(source[end]) || source[end] == ' ')) end++;
        var isClosed = end > at + 1 && end < source.Length && source[end] == source[at];
        return isClosed && (end + 1 == source.Length || IsSpace(source[end + 1])) ? end + 1 : null;
    }

    // Two numbers side by side stay two; a new paragraph or item stays apart from what stands before it.
    private static char? Keep(string source, int next, char before, int lines)
    {
        if (lines > 0 && (EndsSentence(before) || Outline.MarkerAt(source, next) > 0)) return '\n';
        if (char.IsAsciiDigit(before) && char.IsAsciiDigit(source[next])) return ' ';
        return char.IsAsciiLetter(before) && char.IsAsciiLetter(source[next]) ? ' ' : null;
    }

    private static bool EndsSentence(char c) => c is '。' or '!' or '?';

    // A half-width comma is a separator of thousands only before exactly three digits.
    private static char Fold(string source, int at) => source[at] switch
    {
        ',' => IsThousands(source, at) ? ',' : '，',
        '（' => '(',
        '）' => ')',
        ';' => '；',
        ':' => '：',
        '！' => '!',
        '？' => '?',
        '，' or '；' or '：' => source[at],
        >= '！' and <= '～' and var c => (char)(c - 0xFEE0),
        var c => c,
    };

    private static bool IsThousands(string source, int at)
    {
        if (at == 0 || !char.IsAsciiDigit(source[at - 1]) || at + 3 >= source.Length) return false;
        var digits = 0;
        while (at + 1 + digits < source.Length && char.IsAsciiDigit(source[at + 1 + digits])) digits++;
        return digits == 3;
    }
}
