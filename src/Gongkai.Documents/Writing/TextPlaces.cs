namespace Gongkai.Documents.Writing;

/// <summary>Turns offsets of a text into lines and columns, both counted from 1 as editors do.</summary>
public sealed class TextPlaces
{
    private readonly int length;
    private readonly List<int> lines = [0];

    /// <summary>The places of this text.</summary>
    public TextPlaces(string text)
    {
        length = text.Length;
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1)) lines.Add(at + 1);
    }

    /// <summary>Line and column of an offset, or null where the text has no such offset.</summary>
    public (int Line, int Column)? Of(int offset)
    {
        if (offset < 0 || offset > length) return null;
        var found = lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - lines[line] + 1);
    }
}
