using System.Globalization;
using Gongkai.Documents.Reading.Grids;

namespace Gongkai.Documents.Reading.Docx;

/// <summary>A paragraph as it grows.</summary>
internal sealed class Paragraph
{
    private readonly Line line = new();
    private readonly List<string> lines = [];
    private string? list;
    private int level = -1;

    /// <summary>Its style, or null.</summary>
    public string? Style { get; private set; }

    /// <summary>What stands in text boxes that are anchored in it.</summary>
    public List<Block> Boxes { get; } = [];

    public void Append(string text) => line.Append(text);

    public void Break()
    {
        if (line.Take() is { } text) lines.Add(text);
    }

    /// <summary>Takes a property of the paragraph that matters for its number.</summary>
    public void Take(string property, string? value)
    {
        if (property is "pStyle") Style = value;
        else if (property is "numId") list = value;
        else if (property is "ilvl" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at)) level = at;
    }

    /// <summary>Its lines, the first with the number that Word prints in front; none for a line of the table of contents.</summary>
    public IEnumerable<Block> Lines(Numbering numbering)
    {
        Break();
        if (numbering.IsContents(Style)) return [];
        var number = lines.Count == 0 ? "" : numbering.Next(list, level, Style);
        return lines.Select((text, i) => new LineBlock(i == 0 ? number + text : text));
    }
}
