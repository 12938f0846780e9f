using System.Globalization;
using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Pages;

/// <summary>
/// The words of an OFD file (GB/T 33190) and where they stand: a ZIP of pages in XML, whose text objects say where each character begins.
/// </summary>
internal sealed class OfdWords(Package package)
{
    private const int MostPages = 200;
    private const int MostPieces = 500_000;

    /// <summary>Lengths are in millimetres there, in points here.</summary>
    private const double Point = 72 / 25.4;

    private readonly List<PageWord> pieces = [];

    /// <summary>All words of the first document in the file.</summary>
    /// <exception cref="RefusedException">The file is damaged or has more pages than any report.</exception>
    public IReadOnlyList<PageWord> Read()
    {
        var root = Resolve("", First("OFD.xml", "DocRoot"));
        var folder = root[..(root.LastIndexOf('/') + 1)];
        var pages = Pages(root);
        if (pages.Count > MostPages) throw new RefusedException(PdfFaults.TooManyPages(MostPages));
        for (var i = 0; i < pages.Count; i++) ReadPage(Resolve(folder, pages[i]), i + 1);
        return [.. PageLine.Of(pieces).SelectMany(Joined)];
    }

    private string First(string part, string element)
    {
        using var xml = package.Open(part) ?? throw new RefusedException(FileFaults.Damaged);
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == element) return xml.ReadString().Trim();
        throw new RefusedException(FileFaults.Damaged);
    }

    private List<string> Pages(string root)
    {
        using var xml = package.Open(root) ?? throw new RefusedException(FileFaults.Damaged);
        var pages = new List<string>();
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName is "Page" && xml.GetAttribute("BaseLoc") is { } place)
                pages.Add(place);
        return pages;
    }

    private static string Resolve(string folder, string place) => place.StartsWith('/') ? place[1..] : folder + place;

    private void ReadPage(string part, int page)
    {
        using var xml = package.Open(part);
        var run = default(OfdRun);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "TextObject") run = OfdRun.Of(xml);
            if (xml.LocalName is not "TextCode" || run is null) continue;
            var place = (Numbers(xml.GetAttribute("X")).FirstOrDefault(), Numbers(xml.GetAttribute("Y")).FirstOrDefault());
            var steps = OfdRun.Steps(xml.GetAttribute("DeltaX"));
            Add(run, place, steps, (page, xml.ReadString()));
        }
    }

    private void Add(OfdRun run, (double X, double Y) place, List<double> steps, (int Page, string Text) content)
    {
        var (x, size, character) = (place.X, run.Size, 0);
        // some write a step for each of the two units of a character, some one for both
        var countsUnits = steps.Count >= content.Text.Length - 1;
        for (int i = 0, length; i < content.Text.Length; i += length, character++)
        {
            var c = content.Text[i];
            length = char.IsSurrogatePair(content.Text, i) ? 2 : 1;
            var width = c < 0x7F ? 0.5 : 1.0;
            if (!char.IsWhiteSpace(c) && size > 0)
            {
                if (pieces.Count == MostPieces) throw new RefusedException(FileFaults.TooComplex);
                var (left, baseline) = run.Place(x, place.Y);
                var height = run.Height * Point;
                var (start, foot) = (left * Point, baseline * Point);
                pieces.Add(
                    new PageWord(
                        content.Text.Substring(i, length), content.Page, start, start + width * height, foot - 0.88 * height,
                        foot + 0.12 * height));
            }

            x += countsUnits
                ? steps.Skip(i).Take(length).DefaultIfEmpty(width * size).Sum()
                : character < steps.Count ? steps[character] : width * size;
        }
    }

    /// <summary>Characters that touch are a word.</summary>
    private static IEnumerable<PageWord> Joined(PageLine line)
    {
        var word = line.Words[0];
        foreach (var next in line.Words.Skip(1))
        {
            if (next.Left - word.Right < 0.2 * next.Height && next.Left > word.Left)
            {
                word = new PageWord(
                    word.Text + next.Text, word.Page, word.Left, Math.Max(word.Right, next.Right), Math.Min(word.Top, next.Top),
                    Math.Max(word.Bottom, next.Bottom));
                continue;
            }

            yield return word;
            word = next;
        }

        yield return word;
    }

    internal static double[] Numbers(string? text) =>
        text is null ? []
            : [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(
                n => double.TryParse(n, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) ? Math.Clamp(d, -10_000, 10_000)
                    : 0)];
}
