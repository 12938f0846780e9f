using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>Whatever is written is read back and is the same report.</summary>
public sealed class RoundTripTests
{
    public static TheoryData<ReportFormat> Formats =>
        [ReportFormat.Json, ReportFormat.Xml, ReportFormat.Html, ReportFormat.Docx, ReportFormat.Xlsx, ReportFormat.Markdown];

    [Theory, MemberData(nameof(Formats))]
    public void A_report_written_in_any_form_is_read_back_as_it_was(ReportFormat format) =>
        AnyReport.Check(report => Same(report, Back(report, format, null)));

    [Theory, MemberData(nameof(Formats))]
    public void Mark_and_annex_do_not_come_back_as_part_of_the_report(ReportFormat format) => AnyReport.Check(report =>
        Same(report, Back(report, format, new() { Mark = "演示数据", Annex = ["台账根：第5120行 5f2c9a01d3"] })));

    // Markdown puts an empty line between paragraphs.
    private static string[] Lines(ReportText text) => text.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static AnnualReport Back(AnnualReport report, ReportFormat format, Imprint? imprint)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file, imprint));
        var reading = ReportReader.Read("written", file.ToArray());
        Assert.True(reading.Report is not null, string.Join("; ", reading.Faults));
        Assert.Equal(report.Form.Id, reading.Form);
        return reading.Report;
    }

    private static void Same(AnnualReport written, AnnualReport read)
    {
        Assert.Equal(
            [], written.Form.Cells.Where(c => written.Values[c] != read.Values[c]).Select(
                c => $"{c.Id}: wrote {written.Values[c]}, read {read.Values[c]}"));
        Assert.Equal((written.Title, written.Organ, written.Year), (read.Title, read.Organ, read.Year));
        Assert.Equal(Lines(written.Preamble), Lines(read.Preamble));
        foreach (var section in written.Form.Sections)
            Assert.Equal([section.Id, .. Lines(written.Section(section.Id))], [section.Id, .. Lines(read.Section(section.Id))]);
        Assert.Equal((written.SignatureOrgan, written.SignedOn), (read.SignatureOrgan, read.SignedOn));
    }
}
