using System.Net;
using AngleSharp.Html.Dom;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office.Registers;

/// <summary>主动公开: months × channels, each number a filter; the boards of a month in one small form; channels.</summary>
public sealed class PlacementTests : IAsyncLifetime
{
    private static readonly string Page = $"/office/registers/{TestOffice.Street}/placements/2026";

    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_year_is_a_matrix_whose_numbers_open_their_rows()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        Assert.Contains("2026年主动公开", (await clerk.Page(Page)).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await Place(clerk, "1月6日", "公示栏", "街道大门", 3);
        await Place(clerk, "1月", "公示栏", "青石村", 4);
        await Place(clerk, "2月3日", "门户网站", "通知公告", 2, "云-1");
        await Place(clerk, "2月3日", "政务新媒体", "云岭发布", 2, "云-1");
        await Place(clerk, "2月4日", "政务服务平台", "办事指南", 50);
        var page = await clerk.Page(Page);
        Assert.Equal("2026年 11 条", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("线上 4 条，线下 7 条；不同渠道的同一信息计 1 条时是 8 条", page.QuerySelector(".year-number p")!.TextContent);
        Assert.Equal(
            ["线上", "门户网站 录 2 录 2", "政务新媒体 录 2 录 2", "线下", "公示栏 7 录 录 7", "不计入总数", "政务服务平台 录 50 录 50"],
            page.QuerySelectorAll(".matrix tbody tr").Select(Folded));
        Assert.Equal("合计 7 4 11", Folded(page.QuerySelector(".matrix tfoot tr")!));
        var january = page.QuerySelectorAll(".matrix a").First(a => a.TextContent == "7").GetAttribute("href")!;
        page = await clerk.Page(january.Split('#')[0]);
        Assert.Equal(2, page.QuerySelectorAll("table.entries tbody tr").Length);
        Assert.Equal("公示栏　1月", page.QuerySelector("#list h2")!.TextContent);
        Assert.Equal("7", page.QuerySelector(".matrix [aria-current]")!.TextContent);
        // the page counts as the prose does
        var fields = (await office.Services.CreateScope().ServiceProvider.GetRequiredService<YearReports>().Fields(
            TheProgram.Itself, new ReportOf(TestOffice.Street, 2026), CancellationToken.None)).Value;
        Assert.Equal([11m, 8m, 2m, 2m, 7m], fields.Take(5).Select(f => f.Value!.Value));
    }

    [Fact]
    public async Task An_empty_cell_leads_to_the_form_with_its_channel_and_month_filled_in()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await Place(clerk, "1月6日", "公示栏", "街道大门", 3);
        var page = await clerk.Page(Page);
        var open = page.QuerySelector(".matrix .open a")!;
        Assert.Equal("公示栏2月，录一笔", open.GetAttribute("aria-label"));
        page = await clerk.Page(open.GetAttribute("href")!.Split('#')[0]);
        Assert.Equal("2026-02", page.GetElementById("c0")!.GetAttribute("value"));
        Assert.Equal("公示栏", ((IHtmlSelectElement)page.GetElementById("c2")!).Value);
        var none = page.Forms.Single(f => f.GetAttribute("action")!.Contains("/none?month=2", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(page, Page, [], none.GetAttribute("action"))).StatusCode);
        page = await clerk.Page(Page);
        Assert.Equal("0", page.QuerySelector(".matrix .zero")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".matrix .open"));
    }

    [Fact]
    public async Task The_boards_of_a_month_are_recorded_with_one_press()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await Place(clerk, "1月", "公示栏", "街道大门", 3);
        await Place(clerk, "2月", "公示栏", "青石村", 4);
        await Place(clerk, "2月", "电子屏", "大厅", 5);
        await Place(clerk, "2月", "村务公开栏", "一组", 6);
        await Place(clerk, "2月", "村务公开栏", "二组", 6);
        var boards = await clerk.Page(Page);
        Assert.Equal(
            ["街道大门 公示栏 0", "青石村 公示栏 4", "一组 村务公开栏 6", "二组 村务公开栏 6", "大厅 电子屏 5"],
            boards.QuerySelectorAll(".boards tbody tr").Select(Folded).Order(StringComparer.Ordinal)
                .OrderBy(b => b.Split(' ')[1], StringComparer.Ordinal));
        var none = await clerk.Submit(Page, Numbers(boards, []));
        Assert.Equal(HttpStatusCode.BadRequest, none.StatusCode);
        var wrong = await Visitor.Parse(await clerk.Submit(Page, Numbers(boards, new() { ["青石村"] = "几张", ["大厅"] = "0" })));
        Assert.Equal("青石村：应填整数，没有换过的填0，还不知道的不填", wrong.QuerySelector(".problem a")!.TextContent);
        Assert.Equal("几张", wrong.QuerySelector(wrong.QuerySelector(".problem a")!.GetAttribute("href")!)!.GetAttribute("value"));
        // 0 of one board of a channel says nothing of the channel; of all of them it does
        var done = await clerk.Submit(Page, Numbers(boards, new() { ["街道大门"] = "1,081", ["青石村"] = "0", ["大厅"] = "0", ["一组"] = "0" }));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await clerk.Page(Page);
        Assert.Equal(
            ["公示栏 3 4 1,081 1,088", "村务公开栏 录 12 录 12", "电子屏 录 5 0 5"],
            page.QuerySelectorAll(".matrix tbody tr:not(.part)").Select(Folded).Order(StringComparer.Ordinal));
        Assert.Equal(["2026年3月没有通过电子屏主动公开的信息"], page.QuerySelectorAll(".spoken li").Select(l => l.FirstChild!.TextContent.Trim()));
        Assert.Contains("已录 1,081", page.QuerySelector(".boards")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Page}/boards?month=4")).StatusCode);   // to come
        Assert.Equal("2026年2月发布", (await clerk.Page($"{Page}/boards?month=2")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_channel_is_added_once_with_its_side()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var channels = Page + "/channels";
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Submit(channels, new() { ["channel"] = "", ["side"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(channels, new() { ["channel"] = "宣传栏", ["side"] = "线下" })).StatusCode);
        var again = await Visitor.Parse(await clerk.Submit(channels, new() { ["channel"] = "宣传栏", ["side"] = "门户网站" }));
        Assert.Equal("已经有这个渠道，计入线下", again.QuerySelector(".problem a")!.TextContent);
        // of last year, too, although it is there since today only
        var last = Page.Replace("2026", "2025", StringComparison.Ordinal);
        await Place(clerk, "12月30日", "宣传栏", "小区", 9, page: last);
        Assert.Equal("2025年 9 条", (await clerk.Page(last)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("boards?month=2")]
    [InlineData("channels")]
    public async Task Who_may_not_keep_it_has_no_such_page(string path)
    {
        using var leader = await office.SignIn(Role.Leader);
        using var other = await office.SignIn("finance-clerk");
        foreach (var visitor in new[] { leader, other })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Page}/{path}")).StatusCode);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await NoneTests.Post(
                    visitor, $"{Page}/{path}", ("channel", "宣传栏"), ("side", "线下"), ("board0", "x"), ("n0", "1"))).StatusCode);
        }
        using var clerk = await office.SignIn(Role.Clerk);
        var sessions = Page.Replace("placements", "sessions", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{sessions}/{path}")).StatusCode);
        Assert.Null((await leader.Page(Page)).QuerySelector(".boards, .others"));
    }

    private static Dictionary<string, string> Numbers(IHtmlDocument page, Dictionary<string, string> said) =>
        page.QuerySelectorAll(".boards tbody tr").Select(
            r => (Name: r.QuerySelector("input[type=text]")!.GetAttribute("name")!, Carrier: Folded(r).Split(' ')[0]))
            .ToDictionary(b => b.Name, b => said.GetValueOrDefault(b.Carrier, ""));

    private static async Task Place(
        Visitor clerk, string on, string channel, string carrier, int pieces, string code = "", string? page = null)
    {
        var done = await clerk.Submit(
            page ?? Page,
            new() { ["c0"] = on, ["c2"] = channel, ["c3"] = carrier, ["c4"] = "低保名单", ["c5"] = $"{pieces}", ["c7"] = code });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static string Folded(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
