using System.Collections.Immutable;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Tools;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>What nobody filled in yet is read back as blank, and is judged as the report was before it was written.</summary>
[Collection(WithLibreOffice.Name)]
public sealed class BlankTests
{
    public static TheoryData<ReportFormat, string> Blanks
    {
        get
        {
            var data = new TheoryData<ReportFormat, string>();
            foreach (var format in Enum.GetValues<ReportFormat>().Where(f => f is not ReportFormat.Pdf))
                foreach (var blank in (string[])["2", "3", "4", "23", "24", "34", "234"]) data.Add(format, blank);
            return data;
        }
    }

    [Theory, MemberData(nameof(Blanks))]
    public void A_blank_table_is_there(ReportFormat format, string tables) =>
        Same(Report(c => tables.Contains($"{c.Table}", StringComparison.Ordinal)), format, tables);

    [OfficeTheory]   // LibreOffice starts once for each row
    [InlineData("2")]
    [InlineData("234")]
    public void A_blank_table_is_there_on_paper(string tables) =>
        Same(Report(c => tables.Contains($"{c.Table}", StringComparison.Ordinal)), ReportFormat.Pdf, tables);

    public static TheoryData<ReportFormat> Formats => [.. Enum.GetValues<ReportFormat>().Where(f => f is not ReportFormat.Pdf)];

    // A row that is blank from end to end and a cell elsewhere are told together, whoever wrote the report down.
    [Theory, MemberData(nameof(Formats))]
    public void Blank_rows_and_cells_are_told_alike(ReportFormat format) =>
        Same(Report(c => c.Row.Id is "art20_5.licence" || c.Id is "table2.art20_1.regulation.in_force"), format, "");

    [Fact]
    public void A_table_that_is_not_there_is_not_blank()
    {
        var lines = Text(Report(_ => false)).Split('\n');
        var (from, to) =
            (Array.FindIndex(lines, l => l.StartsWith("## 二、", StringComparison.Ordinal)),
                Array.FindIndex(lines, l => l.StartsWith("## 三、", StringComparison.Ordinal)));
        var checkup = Read(string.Join('\n', [.. lines[..(from + 1)], "", .. lines[to..]]));
        Assert.Contains(checkup.Report.Faults, f => f is { Code: "table.missing", Place: "table2" });
        Assert.Equal("没有找到表二", checkup.Findings.Single(f => f.Rule.Id == "S04").Message);
        Assert.DoesNotContain("还没有数据", checkup.Headline, StringComparison.Ordinal);
    }

    private static void Same(AnnualReport report, ReportFormat format, string blankTables)
    {
        var (written, read) = (Checkup.Of(report), Read(Bytes(report, format)));
        Assert.Equal(Told(written.Findings), Told(read.Findings));
        Assert.Equal(Told(written.Passed), Told(read.Passed));
        Assert.Equal((written.Headline, written.Tally), (read.Headline, read.Tally));
        Assert.Equal(blankTables.Select(n => $"s{n}"), read.Empty.Select(s => s.Id));
        Assert.DoesNotContain(read.Report.Faults, f => f.Message.Contains("没有找到", StringComparison.Ordinal));
        if (blankTables.Length == 0) return;
        var sentence = $"{string.Join('、', blankTables.Select(n => $"表{"零一二三四"[n - '0']}"))}还没有数据";
        Assert.Contains(read.Findings, f => f.Rule.Id == "S04" && f.Message == sentence);
        Assert.Contains(sentence, read.Headline, StringComparison.Ordinal);
    }

    private static string[] Told(ImmutableArray<Finding> findings) =>
        [.. findings.Select(f => $"{f.Rule.Id} {f.Place} {f.Severity} {f.Message}")];

    private static AnnualReport Report(Func<Cell, bool> blank)
    {
        var form = Forms.F2021;
        string[] prose =
        [
            "（一）主动公开。全年制发行政规范性文件1件。\n（二）依申请公开。按期答复。\n（三）政府信息管理。（四）平台建设。（五）监督保障。", "", "", "",
            "一是公开的内容不够全面，二是更新不够及时。下一步，一是加强学习培训，二是完善制度，逐月核对。", "本年度没有发出收费通知，没有收取信息处理费，总金额0元，实际收取0元。",
        ];
        return new AnnualReport
        {
            Values = ReportValues.Of(form, form.Cells.Select(c => KeyValuePair.Create(c.Id, blank(c) ? null : (decimal?)0))),
            Title = "栖云区石帆街道办事处2024年政府信息公开工作年度报告",
            Organ = "栖云区石帆街道办事处",
            Year = 2024,
            Sections = form.Sections.Zip(prose).ToImmutableSortedDictionary(
                s => s.First.Id, s => new ReportText(s.First.Id, $"{s.First.Number}、{s.First.Heading}", s.Second, 0),
                StringComparer.Ordinal),
        };
    }

    private static byte[] Bytes(AnnualReport report, ReportFormat format)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, format, file));
        return file.ToArray();
    }

    private static string Text(AnnualReport report) => System.Text.Encoding.UTF8.GetString(Bytes(report, ReportFormat.Markdown));

    private static Checkup Read(string text) => Checkup.Of(ReportReader.ReadText("", text).Report!);

    private static Checkup Read(byte[] bytes) => Checkup.Of(ReportReader.Read("", bytes).Report!);
}
