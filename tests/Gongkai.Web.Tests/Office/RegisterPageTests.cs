using System.Net;
using Gongkai.Documents.Spreadsheets;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers.Kept;

namespace Gongkai.Web.Tests.Office;

/// <summary>台账 as a clerk keeps it: one row recorded, found, exported, struck; and by nobody else.</summary>
public sealed class RegisterPageTests : IAsyncLifetime
{
    private static readonly string Page = $"/office/registers/{TestOffice.Street}/sessions/2026";

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_row_is_recorded_found_exported_and_struck()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Contains("还没有记录", (await clerk.Page(Page)).Body!.TextContent, StringComparison.Ordinal);
        var recorded = await clerk.Submit(Page, Row("3月2日", "培训", "保密培训", "1,045"));
        Assert.Equal(HttpStatusCode.Redirect, recorded.StatusCode);
        var page = await clerk.Page(Page);
        Assert.Equal(["2026-03-02", "培训", "保密培训", "1045"], Cells(page));   // 3月2日 means the year of the page
        Assert.Contains("合计 1 行，人数 1,045", page.QuerySelector(".sums")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Cells(await clerk.Page($"{Page}?month=2")));
        Assert.Empty(Cells(await clerk.Page($"{Page}?q=没有")));
        Assert.Equal(4, Cells(await clerk.Page($"{Page}?month=3&class=培训&q=保密")).Length);
        foreach (var format in (string[])["xlsx", "csv"])
        {
            var file = await (await clerk.Get($"{Page}?export={format}")).Content.ReadAsByteArrayAsync();
            Assert.Equal("保密培训", SheetFile.Read(file, "培训与会议").Sheet!.Rows[1][2]);
        }
        var strike = page.QuerySelector("table.entries td a")!.GetAttribute("href")!;
        var refused = await clerk.Submit(strike, new() { ["reason"] = "" });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(strike, new() { ["reason"] = "人数录错" })).StatusCode);
        page = await clerk.Page(Page);
        Assert.Equal(
            "保密培训", page.QuerySelector("tr.struck s:nth-of-type(1)") is null ? null : page.QuerySelectorAll("tr.struck s")[2].TextContent);
        Assert.Contains("2026年 0 行", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("已经更正过", (await clerk.Page(strike)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var answer = await clerk.Submit(Page, Row("2026-2-30", "", "保密培训", "0"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Visitor.Parse(answer);
        Assert.Equal(
            ["日期：没有这一天，请核对日期", "类别：这里必填", "人数：0不用填；没有的，请声明"],
            page.QuerySelectorAll(".problem a").Select(a => a.TextContent));
        Assert.Equal(
            ("2026-2-30", "保密培训"), (page.GetElementById("c0")!.GetAttribute("value"), page.GetElementById("c2")!.GetAttribute("value")));
        var other = await Visitor.Parse(await clerk.Submit(Page, Row("2025-12-31", "培训", "保密培训", "")));
        Assert.Contains("日期应在2026年", other.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Cells(await clerk.Page(Page)));
    }

    [Theory]
    [InlineData("finance-clerk", HttpStatusCode.NotFound)]   // of another organ
    [InlineData("unithead", HttpStatusCode.Forbidden)]       // reads no registers
    public async Task Who_does_not_reach_the_register_has_no_page_of_it(string name, HttpStatusCode status)
    {
        using var visitor = await office.SignIn(name);
        Assert.Equal(status, (await visitor.Get(Page)).StatusCode);
    }

    [Fact]
    public async Task Who_only_reads_has_no_form_and_records_nothing()
    {
        using var leader = await office.SignIn(Role.Leader);
        Assert.Null((await leader.Page(Page)).QuerySelector(".act-form form"));
        using var clerk = await office.SignIn(Role.Clerk);
        await clerk.Submit(Page, Row("3月2日", "培训", "保密培训", ""));
        Assert.Null((await leader.Page(Page)).QuerySelector("table.entries td a"));
        Assert.Equal(4 - 1, Cells(await leader.Page(Page)).Length);
    }

    [Theory]
    [InlineData("novel/2026")]
    [InlineData("sessions/2027")]
    [InlineData("sessions/2026?month=13")]
    [InlineData("sessions/2026?export=doc")]
    public async Task There_is_no_other_page(string address)
    {
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/office/registers/{TestOffice.Street}/{address}")).StatusCode);
    }

    [Fact]
    public async Task Every_register_has_its_page_and_stands_in_the_list()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var list = await clerk.Page("/office/registers");
        foreach (var register in RegisterList.All)
        {
            var link = list.QuerySelectorAll("table a").Single(a => a.TextContent.Trim() == register.Name).GetAttribute("href")!;
            var page = await clerk.Page(link);
            Assert.Equal(
                register.All.Select(c => c.Heading).Append("凭证文件"),
                page.QuerySelectorAll("form .name").Select(l => l.FirstChild!.TextContent.Trim()));
        }
    }

    private static Dictionary<string, string> Row(params string[] cells) =>
        cells.Select((c, i) => (Name: $"c{i}", c)).ToDictionary(c => c.Name, c => c.c);

    private static string[] Cells(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table.entries tbody td:not(.no-print)").Select(c => c.TextContent.Trim())];
}
