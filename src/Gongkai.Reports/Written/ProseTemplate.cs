using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Gongkai.Reports;

/// <summary>A piece of prose in whose text numbers stand as fields: 共公开{主动公开总数}条.</summary>
/// <param name="Pieces">Words and fields, in their order.</param>
public sealed record ProseTemplate(ImmutableArray<ProsePiece> Pieces)
{
    private const int LongestName = 60;

    /// <summary>Text as it is typed. A brace that is not closed in its line, or closes nothing, is a character like any other.</summary>
    public static ProseTemplate Of(string text)
    {
        var (pieces, words) = (ImmutableArray.CreateBuilder<ProsePiece>(), new StringBuilder());
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '{' && Close(text, at) is { } close)
            {
                if (words.Length > 0) pieces.Add(new(words.ToString(), false));
                words.Clear();
                pieces.Add(new(text[(at + 1)..close].Trim(), true));
                at = close + 1;
                continue;
            }
            words.Append(text[at++]);
        }
        if (words.Length > 0) pieces.Add(new(words.ToString(), false));
        return new(pieces.ToImmutable());
    }

    /// <summary>The names of its fields, each once.</summary>
    public IEnumerable<string> Fields => Pieces.Where(p => p.IsField).Select(p => p.Text).Distinct(StringComparer.Ordinal);

    /// <summary>The text with the numbers put in; a field whose number is not known stays as it was typed.</summary>
    /// <param name="value">The number of a field; null where nobody knows it.</param>
    public string Filled(Func<string, decimal?> value) => string.Concat(
        Pieces.Select(p => !p.IsField ? p.Text : value(p.Text) is { } number ? Show(number) : $"{{{p.Text}}}"));

    /// <summary>A number as prose prints it: 4828, 421.39.</summary>
    public static string Show(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static int? Close(string text, int open)
    {
        var end = Math.Min(text.Length, open + LongestName + 2);
        for (var at = open + 1; at < end; at++)
        {
            if (text[at] is '{' or '\n') return null;
            if (text[at] == '}') return string.IsNullOrWhiteSpace(text[(open + 1)..at]) ? null : at;
        }
        return null;
    }
}

/// <summary>Words, or a field.</summary>
/// <param name="Text">The words, or the field's name.</param>
/// <param name="IsField">It is a field.</param>
public readonly record struct ProsePiece(string Text, bool IsField);
