using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Gongkai.Documents.Writing;

/// <summary>The title among a document's properties. The library's own way gives the part a new name every time.</summary>
internal static class OpenXmlTitle
{
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Add(OpenXmlPackage package, string title)
    {
        var part = package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "core");
        var xml = new XElement(
            Properties + "coreProperties", new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XElement(Dublin + "title", Layout.Prose.Line(title)));
        part.FeedData(new MemoryStream(Encoding.UTF8.GetBytes(xml.ToString())));
    }
}
