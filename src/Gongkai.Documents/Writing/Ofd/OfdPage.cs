using System.Globalization;
using System.Xml.Linq;

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
        var runes = text.EnumerateRunes().ToArray();
        var width = OfdType.WidthOf(text) * type.Size;
        var steps = string.Join(' ', runes.SkipLast(1).Select(r => Number(OfdType.WidthOf(r) * type.Size)));
        objects.Add(id => new XElement(
            OfdFile.Name + "TextObject", new XAttribute("ID", id), new XAttribute("Boundary", Box(left, baseline - type.Size, width, type.Size * 1.25)),
            new XAttribute("Font", (int)type.Font), new XAttribute("Size", Number(type.Size)),
            new XElement(
                OfdFile.Name + "TextCode", new XAttribute("X", "0"), new XAttribute("Y", Number(type.Size)),
                runes.Length > 1 ? new XAttribute("DeltaX", steps) : null, text)));
    }

    /// <summary>The frame of a cell.</summary>
    public void Frame(double left, double top, double width, double height) => objects.Add(id => new XElement(
        OfdFile.Name + "PathObject", new XAttribute("ID", id), new XAttribute("Boundary", Box(left, top, width, height)), new XAttribute("LineWidth", Number(LineWidth)),
        new XElement(OfdFile.Name + "AbbreviatedData", $"M 0 0 L {Number(width)} 0 L {Number(width)} {Number(height)} L 0 {Number(height)} C")));

    /// <summary>The content of the page; ids go on from a number.</summary>
    public XElement Content(int firstId) => new(
        OfdFile.Name + "Page", new XAttribute(XNamespace.Xmlns + "ofd", OfdFile.Name),
        new XElement(OfdFile.Name + "Content", new XElement(
            OfdFile.Name + "Layer", new XAttribute("ID", firstId), new XAttribute("Type", "Body"), objects.Select((o, i) => o(firstId + 1 + i)))));

    private static string Box(double left, double top, double width, double height) => $"{Number(left)} {Number(top)} {Number(width)} {Number(height)}";

    private static string Number(double length) => length.ToString("0.###", CultureInfo.InvariantCulture);
}
