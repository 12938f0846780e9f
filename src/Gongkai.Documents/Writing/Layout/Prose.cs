using System.Text;

namespace Gongkai.Documents.Writing.Layout;

/// <summary>Prose as paragraphs that every format can hold.</summary>
internal static class Prose
{
    /// <summary>The lines of a text, each without the blanks around it; empty lines are left out.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select(Line).Where(l => l.Length > 0);

    /// <summary>
    /// A text in one line. What XML cannot hold (control characters, half a surrogate pair) becomes U+FFFD, so that it shows.
    /// </summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(rune.Value switch
            {
                '\t' or '\n' or '\r' => " ",
                < ' ' or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        return line.ToString().Trim();
    }

    /// <summary>How wide a line is, in Chinese characters: Latin letters and digits are half as wide.</summary>
    public static double Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>The same for one character.</summary>
    public static double Width(Rune rune) => rune.Value < 0x100 ? 0.5 : 1;
}
