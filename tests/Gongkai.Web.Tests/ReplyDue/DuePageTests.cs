using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.ReplyDue;

public sealed class DuePageTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() =>
        site = await TestSite.Start(builder => builder.Services.AddSingleton<TimeProvider>(new Clock(2021, 2, 18)));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("receipt=2021-01-29", "最迟2021年3月3日（周三，含当日）答复")]
    [InlineData("channel=signed-mail&arrived=2021-01-29", "最迟2021年3月3日（周三，含当日）答复")]
    [InlineData("receipt=2021-01-29&correctionNotice=2021-02-08&correctedReceipt=2021-02-10", "最迟2021年3月16日（周二，含当日）答复")]
    [InlineData("receipt=2021-01-29&extensionNotice=2021-03-03&extensionDays=20", "最迟2021年3月31日（周三，含当日）答复")]
    [InlineData("receipt=2021-01-29&correctionNotice=2021-02-08", "答复期限现在不计算：补正尚未结束")]
    [InlineData("reviewCopyReceived=2026-07-06", "复议答复的最后一日（简易程序）：2026年7月13日（周一）")]
    public async Task The_largest_words_are_the_date_that_matters(string facts, string headline)
    {
        var page = await Get(facts);
        Assert.Equal(headline, page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith(headline, page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_counted_and_skipped_by_name_in_weeks_from_Monday()
    {
        var page = await Get("receipt=2021-01-29");
        var weeks = page.QuerySelectorAll(".weeks tbody tr").ToList();
        Assert.All(weeks, w => Assert.Equal(7, w.Children.Sum(c => ((IHtmlTableCellElement)c).ColumnSpan)));
        Assert.Equal("起算", Why(page, "1/29"));
        Assert.Equal("周末", Why(page, "1/31"));
        Assert.Equal("春节", Why(page, "2/11"));
        Assert.Equal(("调休", "第6日"), (Why(page, "2/7"), Cell(page, "2/7").QuerySelector("b")!.TextContent));
        Assert.Equal(("最迟", "第20日"), (Why(page, "3/3"), Cell(page, "3/3").QuerySelector("b")!.TextContent));
        Assert.Contains("due", Cell(page, "3/3").ClassName, StringComparison.Ordinal);
        Assert.Equal("今天", Cell(page, "2/18").QuerySelectorAll(".why")[^1].TextContent);
        Assert.Contains("还剩 10 个工作日", page.QuerySelector(".beneath")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weeks_in_which_nothing_counts_share_a_row_that_says_why()
    {
        var page = await Get(
            "receipt=2021-01-29&consultation1.kind=thirdParty&consultation1.sent=2021-02-05&consultation1.received=2021-02-08&consultation1.answered=2021-03-05");
        Assert.Equal("2021年2月8日至2021年3月7日　征求意见、春节，不计入期限", page.QuerySelector(".weeks .folded")!.TextContent);
    }

    [Fact]
    public async Task A_date_past_the_known_notices_is_marked_provisional_with_words()
    {
        var page = await Get("receipt=2026-12-28");
        Assert.Equal("暂定", page.QuerySelector(".head .tag")!.TextContent);
        Assert.Contains("以国务院办公厅届时发布的节假日安排为准", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".weeks .provisional"));
    }

    [Fact]
    public async Task Every_date_comes_with_its_article_the_safest_date_and_the_days()
    {
        var page = await Get("channel=online&submitted=2026-07-03&confirmed=2026-07-06");
        var row = page.QuerySelectorAll(".dates tbody tr").First(r => r.Children[0].TextContent == "答复期限届满日");
        Assert.Equal(["2026年8月3日（周一）", "2026年7月31日（周五）", "条例第三十三条第二款", "P1、P2"], row.Children.Skip(1).Select(c => c.TextContent.Trim()));
        Assert.Contains("P1", page.QuerySelector(".questions")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "第1至4日", page.QuerySelectorAll(".daily").First(d => d.TextContent.Contains("答复期限届满日", StringComparison.Ordinal)).TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receipt=2021-01-29&correctedReceipt=2021-01-20", "correctedReceipt", "收到补正的日期为2021-01-20，不应早于收到申请之日2021-01-29（条例第三十条）")]
    [InlineData("receipt=2021-13-29", "receipt", "收到申请之日应为2026-7-6这样的日期，现为“2021-13-29”")]
    [InlineData("receipt=2021-01-29&extensionDays=2x", "extensionDays", "延长几个工作日应为0至366的整数，现为“2x”")]
    [InlineData("channel=pigeon", "channel", "申请怎样提交应从列出的各项中选择，现为“pigeon”")]
    [InlineData("receipt=2021-01-29&extensionNotice=2021-02-01", "extensionDays", "有延期告知日期，还应写明延长几个工作日（条例第三十三条第二款）")]
    [InlineData("receipt=2021-01-29&consultation2.sent=2021-02-01", "consultation2.kind", "第2件征求意见还应写明：征求谁的意见")]
    [InlineData(
        "receipt=2021-01-29&consultation1.kind=otherOrgan&consultation1.sent=2021-02-01&consultation2.kind=otherOrgan&consultation2.sent=2021-01-02",
        "consultation2.sent", "征求意见函的发出日期为2021-01-02，不应早于收到申请之日2021-01-29（条例第三十三条第三款）")]
    [InlineData("receipt=", "receipt", "请填写收到申请之日")]
    [InlineData("outcome=G1", "receipt", "请填写收到申请之日")]
    public async Task What_cannot_be_is_said_in_a_summary_that_links_to_the_field(string facts, string field, string sentence)
    {
        var response = await site.Client.GetAsync($"/due?{facts}");
        var page = await TestSite.Page(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var link = page.QuerySelector("[role=alert] a")!;
        Assert.Equal((sentence, $"#{field}"), (link.TextContent, link.GetAttribute("href")));
        var input = page.GetElementById(field)!;
        Assert.Contains($"{field}-wrong", input.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.True(input.Closest("details") is null || input.Closest("details")!.HasAttribute("open"));
        Assert.StartsWith("有一处要改", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_also_when_it_is_wrong()
    {
        var page = await TestSite.Page(
            await site.Client.GetAsync("/due?receipt=%E6%98%A8%E5%A4%A9&channel=fax&posted=2021-03-01&unanswered=true"));
        Assert.Equal("昨天", Value(page, "receipt"));
        Assert.Equal("2021-03-01", Value(page, "posted"));
        Assert.Equal("fax", ((IHtmlSelectElement)page.GetElementById("channel")!).Value);
        Assert.True(((IHtmlInputElement)page.GetElementById("unanswered")!).IsChecked);
    }

    [Theory]
    [InlineData("receipt=2021%E5%B9%B41%E6%9C%8829%E6%97%A5")] // 2021年1月29日
    [InlineData("receipt=2021/1/29")]
    [InlineData("receipt=20210129&submitted=&channel=")]
    [InlineData("receipt=%EF%BC%92021.1.29&from=elsewhere")] // a digit of full width, and a stranger
    public async Task The_address_is_tidied_so_that_a_link_keeps_the_facts_and_nothing_else(string typed)
    {
        var response = await site.Client.GetAsync($"/due?{typed}");
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("/due?receipt=2021-01-29", response.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_empty_form_asks_for_the_common_facts_and_folds_the_rest()
    {
        var page = await TestSite.Page(await site.Client.GetAsync("/due"));
        Assert.Equal("答复期限计算", page.QuerySelector("h1")!.TextContent);
        Assert.All(page.QuerySelectorAll("details"), d => Assert.False(d.HasAttribute("open")));
        Assert.Equal(["channel", "receipt"], page.QuerySelectorAll("form > .asks [name]").Select(f => f.GetAttribute("name")));
        Assert.Equal("page", page.QuerySelector("nav a[href='/due']")!.GetAttribute("aria-current"));
        Assert.All(
            page.QuerySelectorAll("form [id]:not(details)").Where(f => f.HasAttribute("name")),
            f => Assert.NotNull(page.QuerySelector($"label[for='{f.Id}']") ?? f.Closest("label")));
    }

    [Theory]
    [InlineData(
        "receipt=2021-01-29&consultation1.kind=thirdParty&consultation1.sent=2021-02-05&consultation1.answered=2021-03-01", "最迟2021年3月22日")]
    // one day more is left out
    [InlineData(
        "receipt=2021-01-29&P3=sending-day-excluded&consultation1.kind=thirdParty&consultation1.sent=2021-02-05&consultation1.answered=2021-03-01",
        "最迟2021年3月23日")]
    [InlineData("receipt=2020-12-21&calendarAsOf=2020-11-01", "最迟2021年1月19日")] // before the notice of 2021, with the first of January off
    public async Task Settings_and_the_knowledge_of_a_day_are_facts_too(string facts, string headline) =>
        Assert.StartsWith(headline, (await Get(facts)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Every_reading_that_can_be_chosen_is_one_of_the_law() =>
        Assert.All(
            Pages.ReplyDue.FactFields.Readings,
            f => Assert.Equal(
                [Law.Requests.PolicyBook.Find(f.Name)!.Default, .. Law.Requests.PolicyBook.Find(f.Name)!.Others],
                f.Options.Select(o => o.Value)));

    [Fact]
    public async Task What_was_unlawful_is_marked_and_not_refused()
    {
        var page = await Get("receipt=2021-01-29&correctionNotice=2021-03-01&correctedReceipt=2021-03-02");
        Assert.Contains("补正通知晚于收到申请之日起七个工作日", page.QuerySelector(".flaw")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Get(string facts)
    {
        var response = await site.Client.GetAsync($"/due?{facts}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await TestSite.Page(response);
    }

    private static IElement Cell(IHtmlDocument page, string date) =>
        page.QuerySelectorAll(".weeks td").First(c => c.QuerySelector("[aria-hidden]")?.TextContent == date);

    private static string Why(IHtmlDocument page, string date) => Cell(page, date).QuerySelector(".why")!.TextContent;

    private static string? Value(IHtmlDocument page, string id) => ((IHtmlInputElement)page.GetElementById(id)!).Value;
}
