using System.Text;
using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>The texts that cells share.</summary>
internal static class CellTexts
{
    private const int MostTexts = 200_000;

    public static List<string> Of(Package package)
    {
        var texts = new List<string>();
        using var xml = package.Open("xl/sharedStrings.xml");
        while (xml is { EOF: false })
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(Read(xml));
                if (texts.Count > MostTexts) throw new RefusedException(FileFaults.TooComplex);
            }
            else
            {
                xml.Read();
            }
        }

        return texts;
    }

    /// <summary>
    /// The text of an element with its runs, without what is struck out and without the reading of characters; moves behind it.
    /// </summary>
    public static string Read(XmlReader xml)
    {
        var (text, struck, depth, empty) = (new StringBuilder(), false, xml.Depth, xml.IsEmptyElement);
        xml.Read();
        if (empty) return "";
        while (xml.Depth > depth && !xml.EOF)
        {
            var name = xml.NodeType is XmlNodeType.Element ? xml.LocalName : "";
            if (name is "rPh") xml.Skip();
            else if (name is "t")
            {
                var part = xml.ReadElementContentAsString();
                if (!struck) text.Append(part);
            }
            else
            {
                if (name is "r") struck = false;
                if (name is "strike" && xml.GetAttribute("val") is not ("0" or "false")) struck = true;
                xml.Read();
            }
        }

        xml.Read();
        return text.ToString();
    }
}
