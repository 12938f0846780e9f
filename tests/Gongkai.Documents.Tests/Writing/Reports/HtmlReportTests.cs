using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Gongkai.Documents.Writing;
using Gongkai.Documents.Writing.Layout;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Writing.Reports;

/// <summary>The page of a report, as a browser takes it apart.</summary>
public sealed class HtmlReportTests
{
    [Fact]
    public void Every_number_stands_in_the_cell_that_names_it_and_a_missing_one_leaves_it_empty() => AnyReport.Check(report =>
    {
        var cells = Page(report).QuerySelectorAll("td").ToDictionary(td => td.GetAttribute("data-cell")!, td => td.TextContent);
        Assert.Equal(report.Form.Cells.Select(c => c.Id).Order(), cells.Keys.Order());
        foreach (var cell in report.Form.Cells)
            Assert.Equal(
                report.Values[cell],
                cells[cell.Id] is "" ? null : decimal.Parse(cells[cell.Id], System.Globalization.CultureInfo.InvariantCulture));
    });

    [Fact]
    public void Prose_comes_back_word_for_word() => AnyReport.Check(report =>
    {
        var page = Page(report);
        var paragraphs = page.QuerySelectorAll("main > p:not(.signature)").Select(p => p.TextContent);
        var written = new[] { report.Preamble.Text }.Concat(report.Form.Sections.Select(s => report.Section(s.Id).Text));
        Assert.Equal(written.SelectMany(t => t.Split('\n')).Where(l => l.Length > 0), paragraphs);
        Assert.Equal(report.Title, page.QuerySelector("h1")!.TextContent);
    });

    [Theory]   // GB/T 9704-2012, 7.3.5.2: 2026年1月20日 is 6.5 characters wide
    [InlineData("栖云区石帆街道办事处", "padding-right:2em", "padding-right:3.5em")]   // begins two characters behind the organ's first
    [InlineData("某局", "padding-right:8.5em", "padding-right:2em")]   // the date is the longer of the two
    public void The_date_begins_two_characters_behind_the_organ(string organ, string beside, string date)
    {
        var page = Page(AnyReport.Of(1) with { SignatureOrgan = organ, SignedOn = new DateOnly(2026, 1, 20) });
        Assert.Equal([beside, date], page.QuerySelectorAll(".signature").Select(e => e.GetAttribute("style")));
    }

    [Fact]
    public void A_title_breaks_behind_the_name_of_the_organ() =>
        Assert.Equal("栖云区石帆街道办事处<wbr>2024年政府信息公开工作年度报告", Page(AnyReport.Of(1)).QuerySelector("h1")!.InnerHtml);

    public static TheoryData<string> BothForms => [.. Forms.All.Select(f => f.Id)];

    [Theory, MemberData(nameof(BothForms))]
    public void Merged_cells_fill_each_table_without_gap_or_overlap(string form)
    {
        foreach (var table in Forms.All.Single(f => f.Id == form).Tables.Select(OfficialTable.Of))
        {
            var covered = table.Placed().SelectMany(p =>
                from r in Enumerable.Range(p.Row, p.Cell.Rows) from c in Enumerable.Range(p.Column, p.Cell.Columns) select (r, c)).ToList();
            var all = from r in Enumerable.Range(0, table.Rows.Length) from c in Enumerable.Range(0, table.Width) select (r, c);
            Assert.Equal(all, covered.Order());
        }
    }

    [Fact]
    public void Table_three_is_headed_as_the_notice_prints_it()
    {
        var rows = Page(AnyReport.Of(1)).QuerySelectorAll("table.table3 tr").Take(6)
            .Select(r => string.Join(" | ", r.QuerySelectorAll("th").Select(Spans)));
        Assert.Equal(
            [
                "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 1×7",
                "自然人 2×1 | 法人或其他组织 1×5 | 总计 2×1",
                "商业企业 1×1 | 科研机构 1×1 | 社会公益组织 1×1 | 法律服务机构 1×1 | 其他 1×1",
                "一、本年新收政府信息公开申请数量 1×3",
                "二、上年结转政府信息公开申请数量 1×3",
                "三、本年度办理结果 22×1 | （一）予以公开 1×2",
            ],
            rows);
    }

    [Fact]
    public void Table_four_is_headed_as_the_notice_prints_it()
    {
        var rows = Page(AnyReport.Of(0)).QuerySelectorAll("table.table4 thead tr")
            .Select(r => string.Join(" | ", r.QuerySelectorAll("th").Select(Spans)));
        Assert.Equal(
            [
                "行政复议 1×5 | 行政诉讼 1×10",
                "结果维持 2×1 | 结果纠正 2×1 | 其他结果 2×1 | 尚未审结 2×1 | 总计 2×1 | 未经复议直接起诉 1×5 | 复议后起诉 1×5",
                "结果维持 1×1 | 结果纠正 1×1 | 其他结果 1×1 | 尚未审结 1×1 | 总计 1×1 | 结果维持 1×1 | 结果纠正 1×1 | 其他结果 1×1 | 尚未审结 1×1 | 总计 1×1",
            ],
            rows);
    }

    [Fact]
    public void Every_label_says_what_it_heads_and_every_table_has_a_caption()
    {
        var page = Page(AnyReport.Of(1));
        Assert.All(
            page.QuerySelectorAll("th"), th => Assert.Contains(th.GetAttribute("scope"), (string[])["col", "colgroup", "row", "rowgroup"]));
        Assert.Equal(
            ["表二　主动公开政府信息情况", "表三　收到和处理政府信息公开申请情况", "表四　政府信息公开行政复议、行政诉讼情况"], page.QuerySelectorAll("caption").Select(c => c.TextContent));
    }

    [Fact]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = Page(AnyReport.Of(1));
        Assert.Empty(page.QuerySelectorAll("link, script, img, [src], [href]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_and_annex_are_printed()
    {
        var page = Page(AnyReport.Of(1), new() { Mark = "演示数据", Annex = ["台账根 <5f2c>"] });
        Assert.Equal("演示数据", page.QuerySelector(".mark")!.TextContent);
        Assert.Equal("台账根 <5f2c>", page.QuerySelector("footer")!.TextContent);
    }

    [Fact]
    public void An_amount_has_the_decimals_that_the_form_demands()
    {
        var report = AnyReport.Of(0);   // the form of 2019 demands four
        report = report with { Values = report.Values.With("table2.art20_9.procurement.amount_wan_yuan", 421.39m) };
        Assert.Equal("421.3900", Page(report).QuerySelector("[data-cell='table2.art20_9.procurement.amount_wan_yuan']")!.TextContent);
    }

    private static string Spans(IElement th) =>
        th is IHtmlTableCellElement cell ? $"{th.TextContent} {cell.RowSpan}×{cell.ColumnSpan}" : "";

    private static IHtmlDocument Page(AnnualReport report, Imprint? imprint = null)
    {
        using var file = new MemoryStream();
        Assert.Null(ReportWriter.Write(report, ReportFormat.Html, file, imprint));
        return new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(file.ToArray()));
    }
}
