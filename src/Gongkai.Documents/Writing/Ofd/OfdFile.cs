using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace Gongkai.Documents.Writing.Ofd;

/// <summary>An OFD file (GB/T 33190-2016): a ZIP of XML that says where each character stands. Fonts are named, not embedded.</summary>
internal static class OfdFile
{
    /// <summary>The namespace of the standard.</summary>
    public static XNamespace Name { get; } = "http://www.ofdspec.org/2016";

    private const int FirstPage = 10;   // ids below are those of the fonts

    private static readonly (OfdFont Font, string Name)[] Fonts =
        [(OfdFont.FangSong, "仿宋_GB2312"), (OfdFont.XiaoBiaoSong, "方正小标宋简体"), (OfdFont.Hei, "黑体"), (OfdFont.Song, "宋体")];

    /// <summary>The file of these A4 pages.</summary>
    public static byte[] Of(string title, IReadOnlyList<OfdPage> pages)
    {
        var (contents, id) = (new List<byte[]>(), FirstPage + pages.Count);
        foreach (var page in pages)
        {
            contents.Add(Bytes(page.Content(id)));
            id += page.Count + 1;
        }
        return SteadyZip.Of(
        [
            ("OFD.xml", Bytes(Entry(title, Convert.ToHexStringLower(SHA256.HashData(contents.SelectMany(c => c).ToArray()))[..32]))),
            ("Doc_0/Document.xml", Bytes(Document(pages.Count, id))),
            ("Doc_0/PublicRes.xml", Bytes(Resources())),
            .. contents.Select((c, i) => ($"Doc_0/Pages/Page_{i}/Content.xml", c)),
        ]);
    }

    private static XElement Entry(string title, string id) => Root(
        "OFD", new XAttribute("Version", "1.0"), new XAttribute("DocType", "OFD"),
        new XElement(
            Name + "DocBody",
            new XElement(Name + "DocInfo", new XElement(Name + "DocID", id), new XElement(Name + "Title", Layout.Prose.Line(title))),
            new XElement(Name + "DocRoot", "Doc_0/Document.xml")));

    private static XElement Document(int pages, int lastId) => Root(
        "Document",
        new XElement(
            Name + "CommonData", new XElement(Name + "MaxUnitID", lastId),
            new XElement(Name + "PageArea", new XElement(Name + "PhysicalBox", "0 0 210 297")),
            new XElement(Name + "PublicRes", "PublicRes.xml")),
        new XElement(
            Name + "Pages",
            Enumerable.Range(0, pages).Select(
                i => new XElement(
                    Name + "Page", new XAttribute("ID", FirstPage + i), new XAttribute("BaseLoc", $"Pages/Page_{i}/Content.xml")))));

    private static XElement Resources() => Root(
        "Res", new XAttribute("BaseLoc", "Res"),
        new XElement(Name + "Fonts", Fonts.Select(f => new XElement(
            Name + "Font", new XAttribute("ID", (int)f.Font), new XAttribute("FontName", f.Name), new XAttribute("FamilyName", f.Name),
            new XAttribute("Serif", f.Font is not OfdFont.Hei)))));

    private static XElement Root(string name, params object[] content) =>
        new(Name + name, new XAttribute(XNamespace.Xmlns + "ofd", Name), content);

    private static byte[] Bytes(XElement root) =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting));
}
