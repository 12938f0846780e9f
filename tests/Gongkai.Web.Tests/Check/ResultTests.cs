using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Facts;

namespace Gongkai.Web.Tests.Check;

public sealed class ResultTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    private async Task<IHtmlDocument> Result(Sample sample)
    {
        var response = await site.Send(("年报.md", sample.Text()));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await TestSite.Page(response);
    }

    [Fact]
    public async Task A_sound_report_shows_its_head_and_no_error()
    {
        var page = await Result(Sample.Sound);
        Assert.Equal("云岭市发展和改革局2023年政府信息公开工作年度报告", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["云岭市发展和改革局", "2023", "2021年版格式（国办公开办函〔2021〕30号）"], page.QuerySelectorAll(".about dd").Select(d => d.TextContent));
        Assert.Null(page.QuerySelector(".finding.error, .tag.error"));
        Assert.Contains("项通过", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2023, 175 + 15 + 10)] // the form of 2021
    [InlineData(2020, 161 + 15 + 22)] // the form of 2019
    public async Task Every_cell_of_the_form_stands_on_the_page_once(int year, int cells)
    {
        var sample = Sample.Sound with { Year = year, Numbers = [] };
        var page = await Result(sample);
        Assert.Equal(cells, page.QuerySelectorAll(".official td").Length);
        Assert.All(sample.Form.Cells, c => Assert.Single(page.QuerySelectorAll($"td[id='{c.Id}']")));
    }

    [Fact]
    public async Task Table_three_is_merged_as_in_the_official_form()
    {
        var page = await Result(Sample.Sound with { Numbers = Sample.Sound.Form.Cells.ToDictionary(c => c.Id, c => (decimal?)1) });
        var labels = page.QuerySelectorAll(".table3 th").Cast<IHtmlTableHeaderCellElement>().ToList();
        IHtmlTableHeaderCellElement Label(string text) => labels.Single(l => l.TextContent == text);

        Assert.Equal((3, 3), (Label(Sample.Sound.Form.Table3.Corner!).RowSpan, Label(Sample.Sound.Form.Table3.Corner!).ColumnSpan));
        Assert.Equal((1, 7), (Label("申请人情况").RowSpan, Label("申请人情况").ColumnSpan));
        Assert.Equal((1, 5), (Label("法人或其他组织").RowSpan, Label("法人或其他组织").ColumnSpan));
        Assert.Equal((22, 1), (Label("三、本年度办理结果").RowSpan, Label("三、本年度办理结果").ColumnSpan));
        Assert.Equal([8, 3, 5, 3], new[] { "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理" }.Select(l => Label(l).RowSpan));
        Assert.Equal(2, Label("（七）总计").ColumnSpan);
        Assert.Equal(3, Label("四、结转下年度继续办理").ColumnSpan);
    }

    [Fact]
    public async Task Table_four_lies_sideways_as_in_the_official_form()
    {
        var heads = (await Result(Sample.Sound)).QuerySelectorAll(".table4 th").Cast<IHtmlTableHeaderCellElement>().ToList();
        Assert.Equal(
            [
                ("行政复议", 1, 5), ("行政诉讼", 1, 10), ("结果维持", 2, 1), ("结果纠正", 2, 1), ("其他结果", 2, 1), ("尚未审结", 2, 1), ("总计", 2, 1),
                ("未经复议直接起诉", 1, 5), ("复议后起诉", 1, 5),
            ],
            heads.Take(9).Select(h => (h.TextContent, h.RowSpan, h.ColumnSpan)));
        Assert.Equal(10, heads.Skip(9).Count());
    }

    [Theory] // whichever rows are hidden, every row that is left fills ten columns
    [InlineData(".whole", true)]
    [InlineData(".folded", false)]
    public async Task Folded_or_whole_the_rows_of_table_three_fit_together(string hidden, bool folded)
    {
        var page = await Result(Sample.Sound);
        foreach (var cell in page.QuerySelectorAll(hidden)) cell.Remove();
        if (folded) foreach (var row in page.QuerySelectorAll("tr.fold")) row.Remove();
        var rows = page.QuerySelectorAll(".table3 tr").Cast<IHtmlTableRowElement>().ToList();
        Assert.Equal(folded ? 9 : 28, rows.Count);

        var filled = new int[rows.Count];
        foreach (var (at, row) in rows.Index())
            foreach (var cell in row.Cells.Cast<IHtmlTableCellElement>())
                for (var i = 0; i < cell.RowSpan; i++) filled[at + i] += cell.ColumnSpan;
        Assert.All(filled, columns => Assert.Equal(10, columns));
    }

    [Fact]
    public async Task A_wrong_total_is_marked_in_its_cell_and_cell_and_finding_link_to_each_other()
    {
        var page = await Result(Sample.Faulty);
        var cell = page.QuerySelector("td[id='table3.results.total.total']")!;
        Assert.Contains("error", cell.ClassList);
        Assert.Contains("✗", cell.TextContent, StringComparison.Ordinal); // not by colour alone
        var finding = page.QuerySelector(cell.QuerySelector("a")!.GetAttribute("href")!)!;
        Assert.Contains("（七）总计", finding.TextContent, StringComparison.Ordinal);
        Assert.Contains("T3-02", finding.QuerySelector(".ground")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("算术", finding.QuerySelector(".ground")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual("", finding.QuerySelector(".advice")!.TextContent);
        Assert.StartsWith("#table3.results.total.", finding.QuerySelector(".jumps a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_within_the_page_leads_somewhere_and_no_anchor_is_there_twice()
    {
        var page = await Result(Sample.Faulty);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public async Task A_missing_number_is_not_a_zero()
    {
        var sample = Sample.Sound with { Numbers = new(Sample.Sound.Numbers) { ["table3.results.granted.other_org"] = null } };
        var page = await Result(sample);
        var (missing, zero) =
            (page.QuerySelector("td[id='table3.results.granted.other_org']")!,
                page.QuerySelector("td[id='table3.results.granted.legal_service_org']")!);
        Assert.StartsWith("缺", missing.TextContent, StringComparison.Ordinal);
        Assert.Contains("missing", missing.ClassList);
        Assert.Equal("0", zero.TextContent);
        Assert.Contains("zero", zero.ClassList);
    }

    [Fact]
    public async Task Findings_come_in_order_of_weight()
    {
        var page = await Result(Sample.Faulty);
        var weights = page.QuerySelectorAll(".finding")
            .Select(f => Array.IndexOf(["error", "warn", "note"], f.ClassList.Single(c => c != "finding"))).ToList();
        Assert.NotEmpty(weights);
        Assert.Equal(weights.Order(), weights);
    }

    public static TheoryData<string> Scripts =>
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "</textarea></form><b onclick=alert(1)>",
            "&lt;script&gt;"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Markup_in_a_report_or_a_name_stays_text(string markup)
    {
        var sample = Sample.Faulty with { Overview = $"{markup}\n{Sample.Faulty.Overview}", Other = markup };
        var text = sample.Text().Replace(sample.Title, $"某局{markup}2023年政府信息公开工作年度报告", StringComparison.Ordinal);
        var one = await TestSite.Page(await site.Send(($"{markup.Replace('/', '_')}.md", text)));
        var two = await TestSite.Page(await site.Send(($"{markup}.md", text), (markup, "不是年报")));
        Assert.All(new[] { one, two }, page =>
        {
            Assert.Equal(1, page.Scripts.Length);
            Assert.Empty(page.QuerySelectorAll("main img, main b[onclick], [onerror], [onclick], [style]"));
        });
        Assert.Contains(markup, one.QuerySelector("#s6 .prose")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_report_gets_one_sentence_and_its_code()
    {
        var page = await TestSite.Page(await site.Send(("会议通知.txt", "关于召开会议的通知")));
        Assert.Equal("没有读到年报", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("report.none", page.QuerySelector(".code")!.TextContent);
        Assert.Contains("会议通知.txt", page.QuerySelector(".crumb")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_is_checked_like_a_file()
    {
        var page = await TestSite.Page(await site.Paste(Sample.Faulty.Text().ReplaceLineEndings("\r\n")));
        Assert.Contains("粘贴的文本", page.QuerySelector(".crumb")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("td.error[id='table3.results.total.total']"));
    }
}
