using System.Net;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office;

/// <summary>From the last field to the public page: written, sent, signed by another, published, read by anybody.</summary>
public sealed class SignAndPublishTests : IAsyncLifetime
{
    private const string Code = "11330102MB0000001N";
    private static readonly string Year = $"/office/reports/{TestOffice.Street}/2025";

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_report_is_signed_by_another_and_read_by_anybody()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        using var leader = await office.SignIn(Role.Leader);
        using var anybody = office.Visit();
        Assert.Contains("还没有公布的年度报告", (await anybody.Page("/reports")).Body!.TextContent, StringComparison.Ordinal);
        await Write(clerk);
        Assert.Equal("可以签发了", (await clerk.Page(Year)).QuerySelector("h2.left")!.TextContent);
        var sent = await clerk.Submit($"{Year}/sign", [], $"{Year}/sign?handler=Send");
        Assert.EndsWith("?done=sent", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        // who sent it is offered no signature, and gets none by asking for it
        Assert.Null((await clerk.Page($"{Year}/sign")).QuerySelector("form[action$='Sign']"));
        Assert.Contains("另一人签发", (await clerk.Page($"{Year}/sign")).QuerySelector("#sign")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/reports/{Code}/2025")).StatusCode);
        var signed = await leader.Submit($"{Year}/sign", [], $"{Year}/sign?handler=Sign");
        Assert.EndsWith("?done=signed", signed.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/reports/{Code}/2025")).StatusCode);   // signed is not published
        var published = await clerk.Submit($"{Year}/sign", [], $"{Year}/sign?handler=Publish");
        Assert.EndsWith("?done=published", published.Headers.Location!.ToString(), StringComparison.Ordinal);

        var done = await clerk.Page($"{Year}/sign");
        Assert.Contains($"/reports/{Code}/2025", done.QuerySelectorAll("#v1 a").Select(a => a.GetAttribute("href")));
        var list = await anybody.Page("/reports?q=团结 2025");
        Assert.Equal($"/reports/{Code}/2025", list.QuerySelector("table th a")!.GetAttribute("href"));
        Assert.Empty((await anybody.Page("/reports?q=没有")).QuerySelectorAll("table th a"));
        var page = await anybody.Page($"/reports/{Code}/2025");
        Assert.Equal("团结街道办事处2025年政府信息公开工作年度报告", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(3, page.QuerySelectorAll("table.official").Select(t => t.ClassName).Distinct().Count());
        Assert.Contains("全年新收申请0件", page.GetElementById("s1")!.TextContent, StringComparison.Ordinal);
        foreach (var tag in (string[])["SiteName", "ColumnName", "ColumnType", "ArticleTitle", "PubDate", "ContentSource"])
            Assert.NotEmpty(Assert.Single(page.QuerySelectorAll($"meta[name={tag}]")).GetAttribute("content")!);
        Assert.Empty(page.QuerySelectorAll(".said, .mark"));   // what the rules say is the office's
        Assert.DoesNotContain("/office/", page.DocumentElement.OuterHtml, StringComparison.Ordinal);   // nobody is led into the office
        foreach (var file in (string[])["docx", "xlsx", "ofd", "html", "json", "xml"])
            Assert.Equal(HttpStatusCode.OK, (await anybody.Get($"/reports/{Code}/2025?as={file}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/reports/{Code}/2025?as=exe")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/reports/{Code}/2025?version=2")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get($"/reports/{Code}/2025/government")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.Get("/reports/11330102MB0000002R")).StatusCode);
        var feed = await (await anybody.Get("/reports.atom")).Content.ReadAsStringAsync();
        Assert.Contains($"/reports/{Code}/2025", System.Xml.Linq.XDocument.Parse(feed).ToString(), StringComparison.Ordinal);
        Assert.Contains("并公布", (await clerk.Page(Year)).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_comes_back_with_an_opinion_and_others_reach_none_of_it()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        using var leader = await office.SignIn(Role.Leader);
        await Write(clerk);
        await clerk.Submit($"{Year}/sign", [], $"{Year}/sign?handler=Send");
        var unsaid = await Visitor.Parse(await leader.Submit($"{Year}/sign", new() { ["opinion"] = "" }, $"{Year}/sign?handler=Return"));
        Assert.Contains("退回的意见", unsaid.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        await leader.Submit($"{Year}/sign", new() { ["opinion"] = "第五部分太<b>空" }, $"{Year}/sign?handler=Return");
        var back = await clerk.Page($"{Year}/sign");
        Assert.Contains("第五部分太<b>空", back.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(back.QuerySelector("form[action$='Send']"));
        using var finance = await office.SignIn("finance-leader");
        foreach (var path in (string[])[$"{Year}/sign", $"{Year}/write"])
            Assert.Equal(HttpStatusCode.NotFound, (await finance.Get(path)).StatusCode);
    }

    private static async Task Write(Visitor clerk)
    {
        foreach (var none in (string[])["missing", "requests", "disputes"])
        {
            var page = await clerk.Page(Year);
            if (page.QuerySelector($"button[name=none][value={none}]") is null) continue;
            await clerk.Submit(page, Year, new() { ["none"] = none }, $"{Year}?handler=None");
        }
        var written = await clerk.Submit($"{Year}/write", new()
        {
            ["s1-1"] = "通过公示栏公开本街道的服务事项，随时更新。",
            ["s1-2"] = "全年新收申请{table3.new_received.total}件。",
            ["s1-3"] = "先审查后公开，专人负责。",
            ["s1-4"] = "更新公示栏，逐月核对。",
            ["s1-5"] = "全年未发生责任追究的情形。",
            ["problem-0"] = "公示栏更新不够及时，个别月份的内容滞后。",
            ["measure-0"] = "定下每月更换的日期，由党政办逐月核对。",
            ["s6"] = "发出收费通知{收费通知件数}件，总金额{收费通知金额}元，实际收取总金额{实收金额}元。",
        });
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        foreach (var _ in Enumerable.Range(0, 5))   // what is left may stay, with a reason
        {
            var page = await clerk.Page($"{Year}/sign");
            if (page.QuerySelector("input[name=why]") is null) break;
            await clerk.Submit(page, $"{Year}/sign", new() { ["why"] = "本年度没有" }, $"{Year}/sign?handler=Overrule");
        }
    }
}
