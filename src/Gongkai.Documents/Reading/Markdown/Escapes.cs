using System.Text;

namespace Gongkai.Documents.Reading.Markdown;

/// <summary>Characters that mean something in Markdown, in prose that shall mean nothing.</summary>
internal static class Escapes
{
    private const string Meaning = "\\`*_[]<>&|~";
    private const string MeaningInFront = "#+-=";

    /// <summary>The line with a backslash before each of them.</summary>
    public static string Escape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (Meaning.Contains(line[i], StringComparison.Ordinal)
                || (i == 0 && MeaningInFront.Contains(line[i], StringComparison.Ordinal))) text.Append('\\');
            text.Append(line[i]);
        }
        return text.ToString();
    }

    /// <summary>The prose without the backslashes.</summary>
    public static string Unescape(string prose)
    {
        if (!prose.Contains('\\', StringComparison.Ordinal)) return prose;
        var text = new StringBuilder(prose.Length);
        for (var i = 0; i < prose.Length; i++)
        {
            if (prose[i] is '\\' && i + 1 < prose.Length && (char.IsAsciiLetterOrDigit(prose[i + 1]) ? '\0' : prose[i + 1]) is > ' '
                and < '\x7F') i++;
            text.Append(prose[i]);
        }
        return text.ToString();
    }
}
