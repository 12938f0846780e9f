using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Writing.Xml;

/// <summary>A report as XML of our own schema. A cell without a number is there with <c>xsi:nil</c>.</summary>
internal static class XmlReportWriter
{
    /// <summary>The namespace of the first version; a version that readers of this one can't read gets another.</summary>
    public static XNamespace Namespace { get; } = "urn:gongkai:annual-report:1";

    public static XNamespace Instance { get; } = "http://www.w3.org/2001/XMLSchema-instance";

    public static byte[] Write(AnnualReport report, Imprint imprint)
    {
        var root = new XElement(
            Namespace + "report", new XAttribute(XNamespace.Xmlns + "xsi", Instance), new XAttribute("form", report.Form.Id),
            report.Year is { } year ? new XAttribute("year", year) : null,
            Line("mark", imprint.Mark), Line("title", report.Title), Line("organ", report.Organ),
            report.Preamble.Found ? Part("preamble", report.Preamble) : null,
            report.Form.Sections.Where(s => report.Section(s.Id).Found).Select(s => Section(s, report.Section(s.Id))),
            report.Form.Tables.Select(t => Table(report, t)),
            Signature(report), imprint.Annex.Select(a => Line("annex", a)));
        return Bytes(root);
    }

    private static byte[] Bytes(XElement root)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
            root.Save(xml);
        return file.ToArray();
    }

    private static XElement? Line(string name, string? text) => text is null ? null : new(Namespace + name, Prose.Line(text));

    private static XElement Part(string name, ReportText text) =>
        new(Namespace + name, Prose.Lines(text.Text).Select(l => new XElement(Namespace + "p", l)));

    private static XElement Section(FormSection section, ReportText text)
    {
        var part = Part("section", text);
        part.Add(new XAttribute("id", section.Id), new XAttribute("heading", $"{section.Number}、{section.Heading}"));
        return part;
    }

    private static XElement Table(AnnualReport report, FormTable table) =>
        new(Namespace + "table", new XAttribute("number", table.Number),
            table.Rows.SelectMany(r => r.Cells).Select(c => Cell(report, table, c)));

    private static XElement Cell(AnnualReport report, FormTable table, Cell cell) => new(
        Namespace + "cell", new XAttribute("id", cell.Id[(table.Id.Length + 1)..]), new XAttribute("label", cell.Label),
        report.Values[cell] is { } number ? number.ToString(CultureInfo.InvariantCulture) : new XAttribute(Instance + "nil", "true"));

    private static XElement? Signature(AnnualReport report) => report.SignatureOrgan is null && report.SignedOn is null
        ? null
        : new(
            Namespace + "signature",
            report.SignatureOrgan is { } organ ? new XAttribute("organ", Prose.Line(organ)) : null,
            report.SignedOn is { } date ? new XAttribute("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
}
