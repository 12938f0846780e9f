using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Gongkai.Documents.Writing.Layout;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>A page of an OFD file while it is drawn. Lengths are millimetres from its upper left corner.</summary>
internal sealed class OfdPage
{
    private const double LineWidth = 0.25;

    private readonly List<Func<int, XElement>> objects = [];

    /// <summary>How many things are drawn on it.</summary>
    public int Count => objects.Count;

    /// <summary>A line of text whose characters stand on a baseline.</summary>
    public void Text(double left, double baseline, OfdType type, string text)
    {
        var width = Prose.Width(text) * type.Size;
        objects.Add(id => new XElement(
            OfdFile.Name + "TextObject", new XAttribute("ID", id),
            new XAttribute("Boundary", Box(left, baseline - type.Size, width, type.Size * 1.25)),
            new XAttribute("Font", (int)type.Font), new XAttribute("Size", Number(type.Size)),
            Codes(type, text)));
    }

    // Viewers count UTF-16 units where the standard counts characters. So one of two units stands by itself, with no steps to be counted
    // wrongly.
    private static IEnumerable<XElement> Codes(OfdType type, string text)
    {
        var (run, x) = (new List<Rune>(), 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (run.Count > 0 && (rune.Utf16SequenceLength > 1 || run[^1].Utf16SequenceLength > 1))
            {
                yield return Code(type, run, x);
                x += run.Sum(Prose.Width) * type.Size;
                run = [];
            }
            run.Add(rune);
        }
        yield return Code(type, run, x);
    }

    private static XElement Code(OfdType type, List<Rune> run, double x) => new(
        OfdFile.Name + "TextCode", new XAttribute("X", Number(x)), new XAttribute("Y", Number(type.Size)),
        run.Count > 1 ? new XAttribute("DeltaX", string.Join(' ', run.SkipLast(1).Select(r => Number(Prose.Width(r) * type.Size)))) : null,
        string.Concat(run));

    /// <summary>The frame of a cell. What lies outside of its boundary is cut off, so that half of its line reaches into it.</summary>
    public void Frame(double left, double top, double width, double height)
    {
        const double near = LineWidth / 2;
        var (far, low) = (Number(near + width), Number(near + height));
        objects.Add(id => new XElement(
            OfdFile.Name + "PathObject", new XAttribute("ID", id),
            new XAttribute("Boundary", Box(left - near, top - near, width + LineWidth, height + LineWidth)),
            new XAttribute("LineWidth", Number(LineWidth)),
            new XElement(
                OfdFile.Name + "AbbreviatedData",
                $"M {Number(near)} {Number(near)} L {far} {Number(near)} L {far} {low} L {Number(near)} {low} C")));
    }

    /// <summary>The content of the page; ids go on from a number.</summary>
    public XElement Content(int firstId) => new(
        OfdFile.Name + "Page", new XAttribute(XNamespace.Xmlns + "ofd", OfdFile.Name),
        new XElement(OfdFile.Name + "Content", new XElement(
            OfdFile.Name + "Layer", new XAttribute("ID", firstId), new XAttribute("Type", "Body"),
            objects.Select((o, i) => o(firstId + 1 + i)))));

    private static string Box(double left, double top, double width, double height) =>
        $"{Number(left)} {Number(top)} {Number(width)} {Number(height)}";

    private static string Number(double length) => length.ToString("0.###", CultureInfo.InvariantCulture);
}
