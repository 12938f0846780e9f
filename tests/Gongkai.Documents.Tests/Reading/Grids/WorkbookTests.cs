using System.Buffers;
using System.Text;
using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>What workbooks do with a report: several sheets, numbers in binary, dates as numbers, places that have names.</summary>
public sealed class WorkbookTests
{
    private static readonly Paper Paper = Paper.Random(new Random(8), Forms.F2021);

    [Fact]
    public void A_report_over_several_sheets_is_read_and_a_hidden_sheet_is_not()
    {
        var tables = Sheet.Official(Paper);
        var reading = ReportReader.Read("", FileFormats.Workbook(
            ("封面", Cells($"{Paper.Organ}{Paper.Year}年政府信息公开工作年度报告")),
            ("~旧数据", Table(Sheet.Official(Paper.Random(new Random(9), Forms.F2021))[1])),
            ("表二", Table(tables[0])), ("表三", Table(tables[1])), ("表四", Table(tables[2]))));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Equal((Paper.Organ, Paper.Year), (reading.Report!.Organ, reading.Report.Year));
    }

    [Theory]
    [InlineData("98.436099999999996", "98.4361")]
    [InlineData("1.0E9", "1000000000")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("4.2000000000000003E-2", "0.042")]
    public void A_number_kept_in_binary_is_the_number_that_was_typed(string kept, string typed)
    {
        var paper = Paper.With(
            Paper.Form["table2.art20_8.fee.amount_wan_yuan"], typed,
            decimal.Parse(typed, System.Globalization.CultureInfo.InvariantCulture));
        var file = FileFormats.Workbook(("年报", Sheets(paper).Replace($"<v>{typed}</v>", $"<v>{kept}</v>", StringComparison.Ordinal)));
        Assert.Empty(ReportReader.Read("", file).Wrong(paper));
    }

    [Fact]
    public void A_value_names_the_cell_that_it_was_read_from()
    {
        var reading = ReportReader.Read("年报.xlsx", FileFormats.Workbook(("年报", Sheets(Paper))));
        var output = new ArrayBufferWriter<byte>();
        ReadingJson.Write(output, reading, TextPlaces.Of(reading));
        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
        var total = json.RootElement.GetProperty("table3").GetProperty("new_received").GetProperty("total");

        var rows = FileFormats.XlsxRows(Arrangement.Of(Paper, (s, _) => [s]));
        var row = Array.FindIndex(rows, r => r.Contains("一、本年新收", StringComparison.Ordinal)) + 1;
        Assert.Equal(
            ("年报", row, 10),
            (total.GetProperty("sheet").GetString(), total.GetProperty("row").GetInt32(), total.GetProperty("column").GetInt32()));
        Assert.Equal(Paper.Numbers[Paper.Form["table3.new_received.total"].Index], total.GetProperty("value").GetDecimal());
        Assert.Equal("value", total.GetProperty("sure").GetString());
    }

    /// <summary>The row's last number then stands beyond the table, under no head.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_row_whose_numbers_are_pushed_to_the_right_is_named(bool alone) => LayoutTests.ForAnyReport((paper, random) =>
    {
        var arrangement = Arrangement.Of(paper, (s, _) => [s.Unmerged()]);
        var third = arrangement.Parts.OfType<Sheet>().ElementAt(1);
        var row = random.Next(paper.Form.Table3.Rows.Length);
        third.Rows[^(paper.Form.Table3.Rows.Length - row)].Insert(random.Next(3, 10), new Box(""));
        var parts = arrangement.Parts.ToList();
        var at = parts.IndexOf(third);
        (string, string)[] sheets = alone ? [Part("一", parts[..at]), Part("二", [third]), Part("三", parts[(at + 1)..])]
            : [Part("年报", parts)];
        var reading = ReportReader.Read("", FileFormats.Workbook(sheets));
        Assert.True(reading.Names(paper.Form.Table3.Rows[row].Cells[0].Id), $"{row}: {string.Join("; ", reading.Faults)}");
        Assert.Empty(reading.SilentlyWrong(paper));
    });

    private static (string, string) Part(string name, List<object> parts) =>
        (name, $"<sheetData>{string.Concat(FileFormats.XlsxRows(new Arrangement(parts)))}</sheetData>");

    private static string Sheets(Paper paper) =>
        $"<sheetData>{string.Concat(FileFormats.XlsxRows(Arrangement.Of(paper, (s, _) => [s.Unmerged()])))}</sheetData>";

    private static string Table(Sheet sheet) =>
        $"<sheetData>{string.Concat(FileFormats.XlsxRows(new Arrangement([sheet.Unmerged()])))}</sheetData>";

    private static string Cells(string text) => $"<sheetData>{string.Concat(FileFormats.XlsxRows(new Arrangement([text])))}</sheetData>";
}
