using System.Text.Json;
using Gongkai.Documents.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>The layouts of five published reports, with the same figures in words of our own; and the five themselves.</summary>
public sealed class FiveReportsTests
{
    /// <summary>One cell a line; digits padded with blanks of three kinds; a digit at the end of a label.</summary>
    private static readonly Expected Cells = new("F2021", "栖云区人民政府鹤影街道办事处", 2021)
    {
        Rows = ["table3.new_received: 1 0 0 0 0 0 1", "table3.results.granted: 1 0 0 0 0 0 1", "table3.results.total: 1 0 0 0 0 0 1"],
        Faults = ["label.digit table3.results.other.correction_overdue"],
    };

    /// <summary>The same layout; 政府 twice in the organ's name.</summary>
    private static readonly Expected Doubled = new("F2021", "澜洲市栖云区人民政府政府办公室", 2021) { Faults = ["organ.doubled organ"] };

    /// <summary>Markdown; numbers begin in the third column or the fourth; half-width brackets; blanks inside labels.</summary>
    private static readonly Expected Markdown = new("F2021", "栖云区松涧街道办事处", 2023)
    {
        Rows =
        [
            "table2.art20_6.penalty: 5",
            "table3.new_received: 2 0 0 0 0 0 2", "table3.results.granted: 2 0 0 0 0 0 2", "table3.results.total: 2 0 0 0 0 0 2",
        ],
    };

    /// <summary>Tabs; table III in two blocks, the first without the column 总计.</summary>
    private static readonly Expected TwoBlocks = new("F2019", "石帆街道", 2020)
    {
        Rows =
        [
            "table2.art20_5.licence: 1 0 0", "table2.art20_5.other_external_service: 36 0 0",
            "table2.art20_6.penalty: 19 0 0", "table2.art20_6.coercion: 1 0 0", "table2.art20_9.procurement: 2 421.39",
        ],
        Missing = ["table3.new_received.total", "table3.carried_in.total", "table3.results.granted.total"],
        Faults =
        [
            "row.without-total table3.new_received.total", "row.without-total table3.carried_in.total",
            "row.without-total table3.results.granted.total", "header.column table3.*.total",
        ],
    };

    /// <summary>
    /// Text out of a PDF: radicals for characters; labels wrapped around their numbers; the title behind the first heading.
    /// </summary>
    private static readonly Expected Radicals = new("F2021", "栖云区邻里服务中心办公室", 2021)
    {
        Faults = ["text.radicals", "label.altered table2.art20_8.fee.amount_wan_yuan", "title.after-heading title"],
    };

    private static readonly Dictionary<string, Expected> Ours = new()
    {
        ["000-cells.txt"] = Cells,
        ["001-cells-doubled-organ.txt"] = Doubled,
        ["002-markdown.md"] = Markdown,
        ["003-tsv-two-blocks.txt"] = TwoBlocks,
        ["004-pdf-radicals.txt"] = Radicals,
    };

    public static TheoryData<string> OurFiles => [.. Ours.Keys];

    public static TheoryData<string, string> PublishedFiles => new()
    {
        { "000", "000-cells.txt" }, { "001", "001-cells-doubled-organ.txt" }, { "002", "002-markdown.md" },
        { "003", "003-tsv-two-blocks.txt" }, { "004", "004-pdf-radicals.txt" },
    };

    [Theory, MemberData(nameof(OurFiles))]
    public void Every_cell_part_and_fault_of_a_report_is_read(string file) => Ours[file].Holds(Documents.Read(file));

    /// <summary>Figures and faults are those of our document in the same layout, the organ is the one read by eye.</summary>
    [SharedTheory, MemberData(nameof(PublishedFiles))]
    public void Every_cell_part_and_fault_of_a_published_report_is_read(string seed, string ours)
    {
        var file = Shared.Files("seeds", seed + "_*.txt").Single();
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(Shared.Folder!, "corpus", "truth", $"seed-{seed}.json")));
        var expected = Ours[ours] with { Organ = truth.RootElement.GetProperty("organ").GetString()! };
        expected.Holds(ReportReader.Read(file, File.ReadAllBytes(file)));
    }

    [Fact]
    public void What_stands_around_the_tables_is_read_as_well()
    {
        var report = Documents.Read("000-cells.txt").Report!;

        Assert.Equal("栖云区人民政府鹤影街道办事处2021年政府信息公开工作年度报告", report.Title);
        Assert.Equal(("栖云区人民政府鹤影街道办事处", new DateOnly(2022, 1, 12)), (report.SignatureOrgan, report.SignedOn));
        Assert.Equal("本年度没有收取信息处理费。", report.Section("s6").Text);
        Assert.StartsWith("（一）主动公开：全年在区政府网站", report.Section("s1").Text, StringComparison.Ordinal);
        Assert.EndsWith("提出的四条意见都改了。", report.Section("s1").Text, StringComparison.Ordinal);
        Assert.All(new[] { "s2", "s3", "s4" }, id => Assert.Equal("", report.Section(id).Text));
        Assert.Equal("依照《中华人民共和国政府信息公开条例》第五十条编写本报告。", Documents.Read("001-cells-doubled-organ.txt").Report!.Preamble.Text);
    }

    [Fact]
    public void A_value_stands_where_its_offset_says()
    {
        foreach (var file in Ours.Keys)
        {
            var reading = Documents.Read(file);
            foreach (var value in reading.Report!.Form.Cells.Select(reading.Report.Values.Read).Where(v => v.Number is not null))
                Assert.True(char.IsAsciiDigit(reading.Text[value.Offset]), $"{file} at {value.Offset}");
        }
    }
}
