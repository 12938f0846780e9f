using System.Text.RegularExpressions;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading.Grids;

/// <summary>What a style sheet, Word or Excel hides, strikes out or raises is read as a person sees it: not at all.</summary>
public sealed partial class HiddenTests
{
    private static readonly Paper Paper = Paper.Random(new Random(8), Forms.F2021);

    [Theory]
    [InlineData(".old { display: none }", "class=\"old\"")]
    [InlineData("tr.old, p.x { color: red; display:none !important; }", "class=\"a old\" style=\"display:table-row\"")]
    [InlineData("@media screen { .old { visibility: hidden } }", "class=\"old\"")]
    [InlineData("/* .x{} */ table tr.old { visibility: collapse; }", "class=\"old\"")]
    [InlineData("#gone { opacity: 0 }", "id=\"gone\"")]
    [InlineData("", "hidden")]
    [InlineData("", "style=\"display: none\"")]
    public void A_row_that_a_style_sheet_hides_is_not_there(string css, string attributes)
    {
        var reading = ReadPage(css, t => WithRow(t, $"<tr {attributes}><td colspan=\"3\">一、本年新收政府信息公开申请数量</td>{Cells(7)}</tr>"));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("@media print { .old { display: none } }")]
    [InlineData(".old { display: none } tr.old { display: table-row }")]
    [InlineData(".old:hover { display: none }")]
    [InlineData(".other { display: none }")]
    public void A_row_that_is_seen_twice_with_other_numbers_is_named_with_both(string css)
    {
        var reading = ReadPage(css, t => WithRow(t, $"<tr class=\"old\"><td colspan=\"3\">一、本年新收政府信息公开申请数量</td>{Cells(7)}</tr>"));
        var fault = Assert.Single(reading.Faults, f => f.Code == "row.repeated");
        Assert.Equal("table3.new_received", fault.Place);
        Assert.Contains("“7 7 7 7 7 7 7”", fault.Message, StringComparison.Ordinal);
        Assert.Contains($"“{string.Join(' ', Paper.Row(Paper.Form.Table3.Row("new_received")))}”", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Checkup.Of(reading.Report!).Findings,
            f => f.Outcome is Outcome.Fail && f.Place.StartsWith("table3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_that_is_printed_twice_alike_is_no_fault()
    {
        var page = WebPageTests.Article(Paper);
        var row = Regex.Match(page, "<tr>(?:(?!</tr>).)*一、本年新收.*?</tr>", RegexOptions.Singleline).Value;
        Assert.NotEmpty(row);
        Assert.Empty(WebPageTests.Read(page.Replace(row, row + row, StringComparison.Ordinal)).Faults);
    }

    [Theory]
    [InlineData("（一）予以公开 0 0 0 0 0 0 0", "（一）予以公开 5 0 0 0 0 0 5", "table3.results.granted")]
    [InlineData("（七）总计 0 0 0 0 0 0 0", "（七）总计 5 0 0 0 0 0 5", "table3.results.total")]
    [InlineData("8.属于行政查询事项 0 0 0 0 0 0 0", "8.属于行政查询事项 5 0 0 0 0 0 5", "table3.results.refused.administrative_query")]
    [InlineData("规章 0 0 0", "规章 5 0 5", "table2.art20_1.regulation")]
    [InlineData("行政许可 0", "行政许可 7", "table2.art20_5.licence")]
    public void A_row_that_is_printed_twice_in_a_text_is_named_with_both(string row, string second, string place)
    {
        var text = Known.Named("a row a line, single blanks").Render(LayoutTests.Blank(Forms.F2021))
            .Replace(row, $"{row}\n{second}", StringComparison.Ordinal);
        var fault = Assert.Single(ReportReader.ReadText("", text).Faults, f => f.Place == place);
        Assert.Equal("row.repeated", fault.Code);
        Assert.Contains($"“{second[(second.IndexOf(' ', StringComparison.Ordinal) + 1)..]}”", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".n { vertical-align: super; font-size: 60% }", "<span class=\"n\">1</span>")]
    [InlineData(".n { display: none }", "<span class=\"n\">9</span>")]
    [InlineData(".n { text-decoration: line-through }", "<b class=\"n\">9</b>")]
    [InlineData(".n { font-size: 0 }", "<i class=\"n\">9</i>")]
    public void Digits_that_a_style_sheet_hides_or_raises_are_none_of_the_number(string css, string mark)
    {
        var reading = ReadPage(css, t => HtmlNumber().Replace(t, $">$1{mark}</p></td>"));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void A_page_that_shows_its_tables_by_script_is_read_all_the_same() =>
        Assert.Empty(ReportReader.Read("", FileFormats.Page(
            $"<style>.tab {{ display: none }}</style><div class=\"tab\">{WebPageTests.Article(Paper)}</div>")).Wrong(Paper));

    [Theory]
    [InlineData("<w:hidden/>")]
    [InlineData("<w:cantSplit/><w:hidden w:val=\"1\"/>")]
    public void A_row_that_Word_hides_is_not_there(string property)
    {
        const string Cell = "<w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc>";
        var row = $"<w:tr><w:trPr>{property}</w:trPr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc>{Cell}{Cell}{Cell}</w:tr>";
        var reading = ReportReader.Read("", FileFormats.Document(Body.Replace("<w:tr>", row + "<w:tr>", StringComparison.Ordinal)));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("<w:vanish/>", "")]
    [InlineData("<w:strike/>", "")]
    [InlineData("<w:dstrike/>", "")]
    [InlineData("<w:vertAlign w:val=\"superscript\"/>", "")]
    [InlineData("<w:b/>", "<w:basedOn w:val=\"Base\"/>")]
    public void Digits_that_a_style_of_Word_hides_or_raises_are_none_of_the_number(string look, string basedOn)
    {
        var styles = $"""
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Mark">{basedOn}<w:rPr>{look}</w:rPr></w:style></w:styles>
            """;
        var marked = WordNumber().Replace(
            Body, "<w:r><w:rPr><w:rStyle w:val=\"Mark\"/></w:rPr><w:t>9</w:t></w:r><w:r><w:t>$1</w:t></w:r>");
        Assert.NotEqual(Body, marked);
        var reading = ReportReader.Read("", FileFormats.Document(marked, ("word/styles.xml", styles)));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Empty(reading.Faults);
    }

    [Theory]
    [InlineData("hidden=\"1\"")]
    [InlineData("ht=\"0\" customHeight=\"1\"")]
    public void A_row_that_a_workbook_hides_is_not_there(string attributes)
    {
        var rows = FileFormats.XlsxRows(Arrangement.Of(Paper, (s, _) => [s.Unmerged()])).ToList();
        var at = rows.FindIndex(r => r.Contains("一、本年新收", StringComparison.Ordinal));
        var hidden = rows[at].Replace("<row ", $"<row {attributes} ", StringComparison.Ordinal);
        rows.Insert(at, Regex.Replace(hidden, "<v>[0-9.]+</v>", "<v>77</v>"));
        var numbered = rows.Select((r, i) => Regex.Replace(r, "(r=\"[A-Z]*)[0-9]+\"", $"${{1}}{i + 1}\""));
        var reading = ReportReader.Read("", FileFormats.Workbook(("年报", $"<sheetData>{string.Concat(numbered)}</sheetData>")));
        Assert.Empty(reading.Wrong(Paper));
        Assert.Empty(reading.Faults);
    }

    private static ReadReport ReadPage(string css, Func<string, string> change)
    {
        var page = WebPageTests.Article(Paper);
        var changed = change(page);
        Assert.NotEqual(page, changed);
        return ReportReader.Read("", FileFormats.Page($"<style>{css}</style>{changed}"));
    }

    private static string WithRow(string page, string row) => Received().Replace(page, m => row + m.Value, 1);

    private static string Cells(int number) => string.Concat(Enumerable.Repeat($"<td>{number}</td>", 7));

    private static string Body { get; } = string.Concat(
        Arrangement.Of(Paper, (s, _) => [s]).Parts.Select(p => p is Sheet s ? FileFormats.DocxTable(s) : FileFormats.Paragraph((string)p)));

    [GeneratedRegex(">([0-9.]+)</p></td>")]
    private static partial Regex HtmlNumber();

    [GeneratedRegex("<tr[^>]*><td[^>]*><p>一、本年新收")]
    private static partial Regex Received();

    [GeneratedRegex("<w:r><w:t xml:space=\"preserve\">([0-9.]+)</w:t></w:r>")]
    private static partial Regex WordNumber();
}
