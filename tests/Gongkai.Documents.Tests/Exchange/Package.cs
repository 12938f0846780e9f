using System.Collections.Immutable;
using System.Text;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Exchange;

/// <summary>
/// The exchange package in docs/report-format/, as the code writes it: what other programs need to hand in reports or take them over.
/// </summary>
internal static class Package
{
    /// <summary>The year for which the blank files are.</summary>
    private const int Year = 2026;

    /// <summary>Every generated file by its path in the package.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = Generate();

    private static SortedDictionary<string, byte[]> Generate()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["report.schema.json"] = ReportSchema.Json(),
            ["report.xsd"] = ReportSchema.Xsd(),
            ["rules.json"] = RuleFiles.Rules(),
            ["faults.json"] = RuleFiles.Faults(),
            ["blank.docx"] = Written(Blank(), ReportFormat.Docx),
            ["blank.xlsx"] = Written(Blank(), ReportFormat.Xlsx),
        };
        foreach (var form in Forms.All)
            foreach (var format in (ReportFormat[])[ReportFormat.Json, ReportFormat.Xml])
                files[$"good/{form.Id.ToLowerInvariant()}.{format.ToString().ToLowerInvariant()}"] = Written(Samples.Good(form), format);
        foreach (var sample in Samples.Bad) files[$"bad/{sample.File}"] = Encoding.UTF8.GetBytes(sample.Text);
        return files;
    }

    /// <summary>A report of the form in use in which nothing is filled in; the office puts its name in front of the title.</summary>
    public static AnnualReport Blank()
    {
        var form = Forms.For(Year)!;
        return new AnnualReport
        {
            Values = ReportValues.Empty(form),
            Title = $"{Year}年政府信息公开工作年度报告",
            Year = Year,
            Sections = form.Sections.ToImmutableSortedDictionary(
                s => s.Id, s => new ReportText(s.Id, $"{s.Number}、{s.Heading}", "", 0), StringComparer.Ordinal),
        };
    }

    private static byte[] Written(AnnualReport report, ReportFormat format)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file));
        return file.ToArray();
    }
}
