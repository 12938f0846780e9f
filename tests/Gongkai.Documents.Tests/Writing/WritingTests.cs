using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Writing;

public sealed class WritingTests
{
    private static readonly ReadReport Sample = new("=青山.txt", "F2021", new AnnualReport
    {
        Values = new ReportValues(Forms.F2021, Values()),
        Title = "青山镇人民政府2021年政府信息公开工作年度报告",
        Organ = "青山镇人民政府",
        Year = 2021,
        Sections = Parts(),
    }, [new Fault("cell.missing", "table3.carried_in.total", "“上年结转”一行没有总计")]);

    private static readonly ReadReport Refused = new("照片.txt", "none", null, [FileFaults.Format("JPEG图片")]);

    [Fact]
    public void A_reading_is_one_line_of_json_in_the_agreed_order()
    {
        var line = Json(o => ReadingJson.Write(o, Sample));

        Assert.Equal('\n', line[^1]);
        Assert.Equal(1, line.Count(c => c == '\n'));
        using var json = JsonDocument.Parse(line);
        Assert.Equal(
            ["source", "title", "organ", "year", "form", "sections", "table2", "table3", "table4", "faults", "preamble", "signatureOrgan",
                "signedOn", "reader", "rules"],
            json.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Contains("\"organ\":\"青山镇人民政府\"", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table2", "art20_8.fee.amount_wan_yuan", null, "421.3900")] // with the decimals that are printed
    [InlineData("table3", "results.refused.state_secret", "total", "2")]
    [InlineData("table4", "review", "upheld", "1")]
    [InlineData("table3", "carried_in", "total", "null")] // what the document lacks is null, never 0
    public void Values_stand_under_the_ids_of_the_form(string table, string row, string? column, string value)
    {
        using var json = JsonDocument.Parse(Json(o => ReadingJson.Write(o, Sample)));
        var found = json.RootElement.GetProperty(table).GetProperty(row);
        Assert.Equal(value, (column is null ? found : found.GetProperty(column)).GetRawText());
    }

    [Fact]
    public void Every_cell_of_the_form_is_in_the_json()
    {
        using var json = JsonDocument.Parse(Json(o => ReadingJson.Write(o, Sample)));
        Assert.Equal(10, json.RootElement.GetProperty("table2").EnumerateObject().Count());
        Assert.Equal(175, json.RootElement.GetProperty("table3").EnumerateObject().Sum(r => r.Value.EnumerateObject().Count()));
        Assert.Equal(15, json.RootElement.GetProperty("table4").EnumerateObject().Sum(r => r.Value.EnumerateObject().Count()));
    }

    [Fact]
    public void Missing_parts_are_null()
    {
        using var json = JsonDocument.Parse(Json(o => ReadingJson.Write(o, Sample)));
        Assert.Equal("开展了培训。", json.RootElement.GetProperty("sections").GetProperty("s1").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("sections").GetProperty("s6").ValueKind);
    }

    [Fact]
    public void With_places_a_value_says_where_it_was_read_and_how_sure_that_is()
    {
        using var json = JsonDocument.Parse(Json(o => ReadingJson.Write(o, Sample, new TextPlaces("一\n二\n三四"))));
        Assert.Equal(
            """{"value":421.3900,"line":3,"column":2,"offset":5,"sure":"solved"}""",
            json.RootElement.GetProperty("table2").GetProperty("art20_8.fee.amount_wan_yuan").GetRawText());
    }

    [Fact]
    public void A_file_without_a_report_has_empty_tables_and_its_fault()
    {
        using var json = JsonDocument.Parse(Json(o => ReadingJson.WriteChecked(o, Refused, null)));
        Assert.Equal("{}", json.RootElement.GetProperty("table3").GetRawText());
        Assert.Equal("file.format", json.RootElement.GetProperty("faults")[0].GetProperty("code").GetString());
        Assert.Equal("[]", json.RootElement.GetProperty("findings").GetRawText());
    }

    [Fact]
    public void An_unknown_form_gives_no_values() =>
        Assert.Contains(
            "\"table2\":{},\"table3\":{},\"table4\":{}", Json(o => ReadingJson.Write(o, Sample with { Form = "unknown" })),
            StringComparison.Ordinal);

    [Fact]
    public void Csv_has_a_row_a_cell_and_no_formulas()
    {
        var lines = Json(o => ReadingCsv.Write(o, Sample)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(200, lines.Length);
        Assert.Contains("'=青山.txt,青山镇人民政府,2021,F2021,table2.art20_8.fee.amount_wan_yuan,421.3900,solved,", lines);
        Assert.Contains("'=青山.txt,青山镇人民政府,2021,F2021,table3.carried_in.total,,missing,", lines);
    }

    [Fact]
    public void Csv_of_a_refused_file_names_its_fault() =>
        Assert.Equal("照片.txt,,,none,,,file.format,\r\n", Json(o => ReadingCsv.Write(o, Refused)));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("说“\"好\"”", "\"说“\"\"好\"\"”\"")]
    [InlineData("第一行\n第二行", "\"第一行\n第二行\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-青山.txt", "'-青山.txt")]
    public void Csv_quotes_by_rfc_4180(string source, string field) =>
        Assert.StartsWith(field + ",,,none", Json(o => ReadingCsv.Write(o, Refused with { Source = source })), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)] // the line break belongs to its line
    [InlineData(2, 2, 1)]
    [InlineData(5, 3, 2)]
    public void Places_count_from_one(int offset, int line, int column) =>
        Assert.Equal((line, column), new TextPlaces("一\n二\n三四").Of(offset));

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    public void Places_outside_the_text_are_none(int offset) => Assert.Null(new TextPlaces("一\n二").Of(offset));

    private static CellValue[] Values()
    {
        var values = new CellValue[Forms.F2021.Cells.Length];
        Array.Fill(values, new CellValue(0, "0", 2));
        values[Forms.F2021["table2.art20_8.fee.amount_wan_yuan"].Index] = new(421.3900m, "421.3900", 5) { Sureness = Sureness.Solved };
        values[Forms.F2021["table3.results.refused.state_secret.total"].Index] = new(2, "2", 2);
        values[Forms.F2021["table3.carried_in.total"].Index] = default;
        values[Forms.F2021["table4.review.upheld"].Index] = new(1, "1", 2);
        return values;
    }

    private static ImmutableSortedDictionary<string, ReportText> Parts() =>
        ImmutableSortedDictionary<string, ReportText>.Empty
            .Add("s1", new ReportText("s1", "一、总体情况", "开展了培训。", 10));

    private static string Json(Action<ArrayBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
