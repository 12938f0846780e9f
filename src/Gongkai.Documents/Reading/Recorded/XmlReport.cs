using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Documents.Writing.Xml;

namespace Gongkai.Documents.Reading.Recorded;

/// <summary>Reads a report from the XML that <see cref="XmlReportWriter"/> writes.</summary>
internal static class XmlReport
{
    private const int Look = 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
    private static readonly XNamespace Name = XmlReportWriter.Namespace;
    private static readonly XNamespace Instance = XmlReportWriter.Instance;

    /// <summary>Whether a file is a report in our XML.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes) =>
        bytes.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] && bytes[..Math.Min(bytes.Length, Look)].IndexOf(NamespaceBytes) >= 0;

    private static ReadOnlySpan<byte> NamespaceBytes => "urn:gongkai:annual-report:1"u8;

    public static Reading Read(string source, ReadOnlySpan<byte> bytes, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (bytes.Length > limits.MaxBytes) return ReportReader.Refused(source, FileFaults.TooLarge(limits.MaxBytes));
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray()), Settings);
            return Parts(source, XElement.Load(xml));
        }
        catch (XmlException e)
        {
            return ReportReader.Refused(
                source, new("record.syntax", "", $"第{e.LineNumber}行第{e.LinePosition}列不符合XML的写法；请用gongkai write重新生成"));
        }
    }

    private static Reading Parts(string source, XElement root)
    {
        var report = new RecordedReport(source)
        {
            Form = root.Attribute("form")?.Value ?? "",
            Title = root.Element(Name + "title")?.Value,
            Organ = root.Element(Name + "organ")?.Value,
            Preamble = Prose(root.Element(Name + "preamble")),
        };
        if (root.Attribute("year") is { } year)
            report.Year = int.TryParse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y
                : Odd<int?>(report, "year", "年份");
        foreach (var section in root.Elements(Name + "section")) report.Section(section.Attribute("id")?.Value ?? "", Prose(section)!);
        foreach (var table in root.Elements(Name + "table"))
            foreach (var cell in table.Elements(Name + "cell"))
                Cell(report, $"table{table.Attribute("number")?.Value}.{cell.Attribute("id")?.Value}", cell);
        Signature(report, root.Element(Name + "signature"));
        return report.ToReading();
    }

    private static void Cell(RecordedReport report, string id, XElement cell)
    {
        var missing = cell.Attribute(Instance + "nil")?.Value is "true" or "1";
        if (missing) report.Cell(id, null);
        else if (decimal.TryParse(
            cell.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var number)) report.Cell(id, number);
        else report.Odd(id, "数字，没有时写xsi:nil=\"true\"");
    }

    private static void Signature(RecordedReport report, XElement? signature)
    {
        report.SignatureOrgan = signature?.Attribute("organ")?.Value;
        if (signature?.Attribute("date")?.Value is { } date)
            report.SignedOn = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day : Odd<DateOnly?>(report, "signature", "2026-01-31这样的日期");
    }

    private static T? Odd<T>(RecordedReport report, string place, string meant)
    {
        report.Odd(place, meant);
        return default;
    }

    private static string? Prose(XElement? part) => part is null ? null : string.Join('\n', part.Elements(Name + "p").Select(p => p.Value));
}
