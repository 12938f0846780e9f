using Gongkai.Documents.Writing.Layout;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>Fills page after page from the top, within the margins of official documents (GB/T 9704-2012).</summary>
internal sealed class OfdSheet(Imprint imprint)
{
    public const double Left = 28, Width = 156;
    private const double Top = 37, Bottom = 262, Right = Left + Width, NumberLine = 272, MarkLine = 22;

    private readonly List<OfdPage> pages = [];
    private double y = Bottom;

    /// <summary>The pages, numbered.</summary>
    public IReadOnlyList<OfdPage> Pages => pages;

    /// <summary>The page that is being filled.</summary>
    public OfdPage Page => pages[^1];

    /// <summary>Room of this height; on the next page where this one has no more.</summary>
    /// <returns>Its upper edge.</returns>
    public double Room(double height, double together = 0)
    {
        if (y + Math.Max(height, together) > Bottom) Turn();
        var top = y;
        y += height;
        return top;
    }

    /// <summary>Lines of text; the first is indented.</summary>
    public void Lines(OfdType type, string text, double indent, double together = 0)
    {
        var shift = indent;
        foreach (var line in type.Break(text, Width, indent))
        {
            Put(Room(type.Line, together), Left + shift, type, line);
            (shift, together) = (0, 0);
        }
    }

    /// <summary>Lines in the middle of the page.</summary>
    public void Centred(OfdType type, string text)
    {
        foreach (var line in type.Break(text, Width))
            Put(Room(type.Line), Left + (Width - Prose.Width(line) * type.Size) / 2, type, line);
    }

    /// <summary>A line on the right with room for so many characters beside it.</summary>
    public void OnRight(OfdType type, string text, double free) =>
        Put(Room(type.Line), Math.Max(Left, Right - (free + Prose.Width(text)) * type.Size), type, text);

    private void Put(double top, double left, OfdType type, string line) => Page.Text(left, top + (type.Line + type.Size) / 2, type, line);

    private void Turn()
    {
        pages.Add(new OfdPage());
        y = Top;
        var number = $"— {pages.Count} —";
        var width = Prose.Width(number) * OfdType.PageNumber.Size;
        Page.Text(
            pages.Count % 2 == 1 ? Right - OfdType.PageNumber.Size - width : Left + OfdType.PageNumber.Size, NumberLine, OfdType.PageNumber,
            number);
        if (imprint.Mark is { } mark)
            Page.Text(Left + (Width - Prose.Width(mark) * OfdType.Note.Size) / 2, MarkLine, OfdType.Note, Prose.Line(mark));
    }
}
