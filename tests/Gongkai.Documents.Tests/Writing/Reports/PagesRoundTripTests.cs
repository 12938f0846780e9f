using Gongkai.Documents.Tests.Reading;
using Gongkai.Documents.Tests.Tools;
using Gongkai.Documents.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using Imprint = Gongkai.Documents.Writing.Imprint;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>What is written on pages is read back and is the same report, but for where its lines break.</summary>
[Collection(WithLibreOffice.Name)]
public sealed class PagesRoundTripTests
{
    private static readonly Imprint Imprint = new() { Mark = "演示数据", Annex = ["台账根：第5120行 5f2c9a01d3"] };

    [Fact]
    public void A_report_written_as_ofd_is_read_back() =>
        AnyReport.Check(report => Assert.Empty(ReadBack.Differences(report, Written(report, ReportFormat.Ofd, null))));

    [Fact]
    public void Mark_and_annex_of_an_ofd_do_not_come_back_as_part_of_the_report() =>
        AnyReport.Check(report => Assert.Empty(ReadBack.Differences(report, Written(report, ReportFormat.Ofd, Imprint))));

    [Fact]
    public void A_number_a_word_or_a_year_that_differs_on_pages_is_named()
    {
        var report = AnyReport.Of(1);
        var file = Written(report, ReportFormat.Ofd, null);
        var cell = report.Form.Cells.First(c => report.Values[c] is not null).Id;
        Assert.Equal([cell], Named(report with { Values = report.Values.With(cell, 987_654) }, file));
        Assert.Equal(
            ["s1"], Named(
                report with
                {
                    Sections = report.Sections.SetItem(
                    "s1", report.Section("s1") with { Text = report.Section("s1").Text + "完" })
                }, file));
        Assert.Equal(
            ["title", "year"],
            Named(report with { Year = 2025, Title = report.Title!.Replace("2024", "2025", StringComparison.Ordinal) }, file));
    }

    /// <summary>Whatever fonts the machine has: all of them; wide digits (DejaVu) beside Chinese; nothing but Chinese.</summary>
    /// <remarks>LibreOffice starts once for each row.</remarks>
    [OfficeTheory]
    [InlineData("*")]
    [InlineData("*DejaVu*", "*NotoSansCJK*")]
    [InlineData("*NotoSansCJK*")]
    public void Reports_written_as_pdf_are_read_back(params string[] fonts)
    {
        var reports = Enumerable.Range(LongRun.Is ? Random.Shared.Next(1_000_000) : 711, LongRun.Is ? 200 : 12).Select(AnyReport.Of)
            .ToList();
        var files = Pdf([.. reports.Select((r, i) => Written(r, ReportFormat.Docx, i % 2 == 0 ? null : Imprint))], fonts);
        Assert.Equal([], reports.Zip(files, (r, f) => string.Join('、', ReadBack.Differences(r, f))).Where(d => d.Length > 0));
    }

    private static string[] Named(AnnualReport report, byte[] file) => [.. ReadBack.Differences(report, file)];

    private static List<byte[]> Pdf(List<byte[]> documents, string[] fonts)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-").FullName;
        try
        {
            Fonts(folder, fonts);
            var names = documents.Select((d, i) => Path.Combine(folder, $"{i}.docx")).ToList();
            foreach (var (name, bytes) in names.Zip(documents)) File.WriteAllBytes(name, bytes);
            string[] arguments =
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export",
                    "--outdir", folder, .. names];
            ToolRun.Run(Toolbox.OfThisMachine.PathOf(KnownTool.Office)!, arguments, folder, new() { Time = TimeSpan.FromMinutes(4) });
            return [.. names.Select(n => File.ReadAllBytes(Path.ChangeExtension(n, "pdf")))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The folder is the program's home, where fontconfig looks for what its user wants.
    private static void Fonts(string home, string[] only)
    {
        var settings = Directory.CreateDirectory(Path.Combine(home, ".config/fontconfig"));
        var accepted = string.Concat(only.Select(o => $"<glob>{o}</glob>"));
        File.WriteAllText(
            Path.Combine(settings.FullName, "fonts.conf"),
            $"<fontconfig><selectfont><rejectfont><glob>*.??*</glob></rejectfont><acceptfont>{accepted}</acceptfont></selectfont></fontconfig>");
    }

    private static byte[] Written(AnnualReport report, ReportFormat format, Imprint? imprint)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file, imprint));
        return file.ToArray();
    }
}
