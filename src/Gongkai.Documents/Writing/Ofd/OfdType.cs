using System.Text;
using Gongkai.Documents.Writing.Layout;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>The fonts of an OFD file; their ids there.</summary>
internal enum OfdFont
{
    FangSong = 1,
    XiaoBiaoSong = 2,
    Hei = 3,
    Song = 4,
}

/// <summary>A font and a size in millimetres, with the distance of its lines.</summary>
internal sealed record OfdType(OfdFont Font, double Size, double Line)
{
    private const double Point = 25.4 / 72;

    public static OfdType Title { get; } = Of(OfdFont.XiaoBiaoSong, 22, 32);

    public static OfdType Heading { get; } = Of(OfdFont.Hei, 16, 28);

    public static OfdType Text { get; } = Of(OfdFont.FangSong, 16, 28);

    public static OfdType Cell { get; } = Of(OfdFont.Song, 10.5, 13.5);

    public static OfdType SmallCell { get; } = Of(OfdFont.Song, 9, 11);

    public static OfdType Note { get; } = Of(OfdFont.Hei, 10.5, 14);

    public static OfdType PageNumber { get; } = Of(OfdFont.Song, 14, 20);

    /// <summary>Its size in half points, as Word counts.</summary>
    public int HalfPoints => (int)Math.Round(2 * Size / Point);

    /// <summary>The same font in another size.</summary>
    public OfdType OfHalfPoints(int size) => this with { Size = size * Point / 2 };

    /// <summary>
    /// Breaks a text into lines of so many millimetres, the first shorter by an indent; a mark that closes stays with what it closes.
    /// </summary>
    public IEnumerable<string> Break(string text, double width, double indent = 0)
    {
        var (line, used) = (new StringBuilder(), indent);
        foreach (var rune in text.EnumerateRunes())
        {
            var step = Prose.Width(rune) * Size;
            if (used + step > width + 0.01 && line.Length > 0 && !Closes(rune))
            {
                yield return line.ToString();
                (line, used) = (new StringBuilder(), 0);
            }
            line.Append(rune.ToString());
            used += step;
        }
        if (line.Length > 0) yield return line.ToString();
    }

    private static bool Closes(Rune rune) => "，。、；：？！）》”’】,.;:?!)".Contains(rune.ToString(), StringComparison.Ordinal);

    private static OfdType Of(OfdFont font, double points, double line) => new(font, points * Point, line * Point);
}
