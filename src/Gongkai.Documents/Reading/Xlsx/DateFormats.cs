using System.Globalization;
using System.Xml;
using Gongkai.Documents.Reading.Packages;

namespace Gongkai.Documents.Reading.Xlsx;

/// <summary>Which styles of a workbook show a number as a date.</summary>
internal sealed class DateFormats
{
    private readonly List<bool> styles = [];

    public static DateFormats Of(Package package)
    {
        var formats = new DateFormats();
        using var xml = package.Open("xl/styles.xml");
        if (xml is not null) formats.Take(xml);
        return formats;
    }

    /// <summary>
    /// The date that a cell of this style shows for a number, as it is written in a report; null where it shows the number.
    /// </summary>
    public string? Date(string? style, string number)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= styles.Count || !styles[at])
            return null;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days is < 1 or > 100_000)
            return null;
        var date = new DateOnly(1899, 12, 30).AddDays((int)days);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");
    }

    private void Take(XmlReader xml)
    {
        var (own, inCells) = (new HashSet<string>(StringComparer.Ordinal), false);
        while (xml.Read())
        {
            if (xml.LocalName is "cellXfs") inCells = xml.NodeType is XmlNodeType.Element;
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName is "numFmt" && IsDate(xml.GetAttribute("formatCode"))) own.Add(xml.GetAttribute("numFmtId") ?? "");
            else if (xml.LocalName is "xf" && inCells)
                styles.Add(xml.GetAttribute("numFmtId") is { } id && (own.Contains(id) || IsBuiltIn(id)));
        }
    }

    private static bool IsDate(string? format) =>
        format is not null && format.Contains('y', StringComparison.OrdinalIgnoreCase)
            && format.Contains('m', StringComparison.OrdinalIgnoreCase);

    /// <summary>14–17, 22, 27–31, 36, 50–54, 57 and 58 of the standard (ECMA-376, 18.8.30, with those of Chinese Office).</summary>
    private static bool IsBuiltIn(string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var format) && IsBuiltIn(format);

    private static bool IsBuiltIn(int format) => format switch
    {
        >= 14 and <= 17 => true,
        >= 27 and <= 31 => true,
        >= 50 and <= 54 => true,
        22 or 36 => true,
        57 or 58 => true,
        _ => false,
    };
}
