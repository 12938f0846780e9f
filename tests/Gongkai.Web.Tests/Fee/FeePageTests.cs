using System.Net;
using Gongkai.Ledger.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Fee;

public sealed class FeePageTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() =>
        site = await TestSite.Start(builder => builder.Services.AddSingleton<TimeProvider>(new Clock(2026, 7, 6)));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("items=10", "0 元")]
    [InlineData("items=11", "100 元")]
    [InlineData("items=31", "2,200 元")]
    [InlineData("items=1&before=30", "200 元")]
    [InlineData("pages=30", "0 元")]
    [InlineData("pages=31", "10 元")]
    [InlineData("pages=201", "2,740 元")]
    public async Task The_amount_is_the_largest_thing(string query, string amount)
    {
        var page = await TestSite.Page(await site.Client.GetAsync($"/fee?{query}"));
        Assert.Equal(amount, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(amount, page.QuerySelector(".steps tfoot td")!.TextContent);
        Assert.Contains("可以收取，也可以不收取", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("不能同时计收", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_bracket_has_its_line()
    {
        var page = await TestSite.Page(await site.Client.GetAsync("/fee?items=35"));
        var rows = page.QuerySelectorAll(".steps tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent)));
        Assert.Equal(["第1至10件|10 件|不收费|0 元", "第11至30件|20 件|100 元|2,000 元", "第31至35件|5 件|200 元|1,000 元"], rows);
    }

    [Theory]
    [InlineData("items=12&pages=40", "pages", "一件申请只能按件或者按量计收，不能同时计收（国办函〔2020〕109号第三条）")]
    [InlineData("items=1.5", "items", "本次申请的件数应为0至1000000的整数，现为“1.5”")]
    [InlineData("pages=3&before=2", "before", "按量计收的，页数按每件申请分别计算，不与此前的申请累计（国办函〔2020〕109号第五条）")]
    [InlineData("items=12&on=2020-12-31", "on", "信息处理费自2021年1月1日起才可以收取（国办函〔2020〕109号）")]
    [InlineData("items=", "items", "请填写件数或者页数（国办函〔2020〕109号第三条）")]
    public async Task What_cannot_be_charged_is_said_at_the_field(string query, string field, string sentence)
    {
        var response = await site.Client.GetAsync($"/fee?{query}");
        var page = await TestSite.Page(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var link = page.QuerySelector("[role=alert] a")!;
        Assert.Equal((sentence, $"#{field}"), (link.TextContent, link.GetAttribute("href")));
        Assert.Equal(sentence, page.GetElementById($"{field}-wrong")!.TextContent);
    }

    [Fact]
    public async Task The_empty_form_says_both_ways_and_that_only_one_may_be_used()
    {
        var page = await TestSite.Page(await site.Client.GetAsync("/fee"));
        Assert.Equal(["按件计收", "或者按量计收"], page.QuerySelectorAll("legend").Select(l => l.TextContent));
        Assert.Contains("只能选一种", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }
}
