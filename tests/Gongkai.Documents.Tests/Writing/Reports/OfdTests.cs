using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>An OFD file, as a viewer takes it apart.</summary>
public sealed class OfdTests
{
    private static readonly XNamespace Ofd = "http://www.ofdspec.org/2016";

    [Fact]
    public void Everything_stands_on_the_pages_in_order_and_inside_the_paper() => AnyReport.Check(report =>
    {
        var pages = Pages(report);
        Assert.All(pages.SelectMany(p => p.Descendants().Attributes("Boundary")), b =>
        {
            var box = b.Value.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
            Assert.True(box[0] >= 0 && box[1] >= 0 && box[0] + box[2] <= 210 && box[1] + box[3] <= 297, $"{b.Value}: {b.Parent}");
        });
        var text = string.Concat(
            pages.SelectMany(p => p.Descendants(Ofd + "TextCode")).Select(t => t.Value).Where(t => !t.StartsWith('—') && t != "演示数据"));
        var at = 0;
        foreach (var part in report.Form.Sections.SelectMany(s => report.Section(s.Id).Text.Split('\n').Prepend(s.Heading))
            .Prepend(report.Title!).Where(p => p.Length > 0))
            Assert.True((at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0, part);
    });

    [Fact]
    public void A_step_stands_between_any_two_characters() => Assert.All(
        Pages(AnyReport.Of(3)).SelectMany(p => p.Descendants(Ofd + "TextCode")),
        t => Assert.Equal(t.Value.EnumerateRunes().Count() - 1, t.Attribute("DeltaX")?.Value.Split(' ').Length ?? 0));

    [Fact]
    public void A_character_of_two_units_stands_by_itself() => AnyReport.Check(report => Assert.All(
        Pages(report).SelectMany(p => p.Descendants(Ofd + "TextCode")).Where(t => t.Value.Any(char.IsSurrogate)),
        t => Assert.Equal(2, t.Value.Length)));

    [Fact]
    public void Ids_are_unique_and_not_above_the_highest()
    {
        using var archive = Archive(AnyReport.Of(5));
        var ids = archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .SelectMany(e => Load(e).Descendants().Attributes("ID")).Select(a => int.Parse(a.Value, CultureInfo.InvariantCulture)).ToList();
        var highest = int.Parse(
            Load(archive.GetEntry("Doc_0/Document.xml")!).Descendants(Ofd + "MaxUnitID").Single().Value, CultureInfo.InvariantCulture);
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(ids.Max() <= highest);
    }

    private static List<XDocument> Pages(AnnualReport report)
    {
        using var archive = Archive(report);
        return [.. archive.Entries.Where(e => e.Name == "Content.xml").Select(Load)];
    }

    private static ZipArchive Archive(AnnualReport report)
    {
        var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, ReportFormat.Ofd, file, new() { Mark = "演示数据" }));
        return new ZipArchive(file);
    }

    private static XDocument Load(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        return XDocument.Load(from);
    }
}
