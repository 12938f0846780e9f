using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>The visible sheets of a workbook, in order.</summary>
internal static class Workbook
{
    private const int MostSheets = 200;

    /// <summary>Each sheet's name, and the part that holds it.</summary>
    public static List<(string Name, string Part)> Sheets(Package package)
    {
        using var xml = package.Open("xl/workbook.xml") ?? throw new RefusedException(FileFaults.Damaged);
        var (parts, sheets) = (Parts(package), new List<(string, string)>());
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "sheet" } || xml.GetAttribute("state") is "hidden" or "veryHidden")
                continue;
            if (RelationOf(xml) is { } id && parts.TryGetValue(id, out var part) && sheets.Count < MostSheets)
                sheets.Add((xml.GetAttribute("name") ?? "", part));
        }

        return sheets;
    }

    private static string? RelationOf(XmlReader xml)
    {
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
        {
            if (xml.LocalName != "id" || !xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal)) continue;
            var id = xml.Value;
            xml.MoveToElement();
            return id;
        }

        xml.MoveToElement();
        return null;
    }

    private static Dictionary<string, string> Parts(Package package)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = package.Open("xl/_rels/workbook.xml.rels");
        while (xml?.Read() is true)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id
                && xml.GetAttribute("Target") is { } target)
                parts[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return parts;
    }
}
