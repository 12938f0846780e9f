using System.Net;
using AngleSharp.Dom;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office.Registers;

/// <summary>制发文件, 事项 and 意见征集: what the year asks of them, and how a row ends.</summary>
public sealed class EndTests : IAsyncLifetime
{
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Documents_show_what_table_II_asks_and_one_is_abolished_by_a_form()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await Document(clerk, "2019-3-1", "云办发〔2019〕1号", "行政规范性文件");   // opening stock, from the page of this year
        await Document(clerk, "1月5日", "云办发〔2026〕1号", "行政规范性文件");
        await Document(clerk, "1月6日", "云办发〔2026〕2号", "其他公文");
        var page = await clerk.Page(Of("documents"));
        Assert.Equal(["类别", "本年制发件数", "本年废止件数", "现行有效件数"], page.QuerySelectorAll(".stock thead th").Select(h => h.TextContent.Trim()));
        Assert.Equal(["行政规范性文件 1 未录 2", "其他公文 1 1"], page.QuerySelectorAll(".stock tbody tr").Select(Folded));
        var inForce = page.QuerySelectorAll(".stock a").Single(a => a.TextContent == "2").GetAttribute("href")!;
        page = await clerk.Page(inForce.Split('#')[0]);
        Assert.Equal(2, page.QuerySelectorAll("table.entries tbody tr").Length);
        var end = page.QuerySelectorAll("table.entries tr").Single(r => r.TextContent.Contains("〔2019〕", StringComparison.Ordinal))
            .QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        var wrong = await clerk.Submit(end, new() { ["c8"] = "2018-1-1", ["c9"] = "废止", ["c10"] = "" });
        Assert.Contains("结束的日期早于开始的日期", (await Visitor.Parse(wrong)).QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var unsaid = await Visitor.Parse(await clerk.Submit(end, new() { ["c8"] = "", ["c9"] = "" }));
        Assert.Equal(["请填写失效日期", "请选择失效方式"], unsaid.QuerySelectorAll(".problem a").Select(a => a.TextContent));
        var done = await clerk.Submit(end, new() { ["c8"] = "2026-2-1", ["c9"] = "废止", ["c10"] = "云办发〔2026〕1号" });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(
            ["行政规范性文件 1 1 1", "其他公文 1 1"],
            (await clerk.Page(Of("documents"))).QuerySelectorAll(".stock tbody tr").Select(Folded));
        var before = await clerk.Page(Of("documents", 2019));
        Assert.Equal(2, before.QuerySelectorAll("table.entries tbody tr").Length);   // one of them struck
        Assert.Single(before.QuerySelectorAll("tr.struck"));
        Assert.Contains("已经记过，或者已经划去", (await clerk.Page(end)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_power_that_ends_counts_until_the_day_before()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await clerk.Submit(Of("powers"), new() { ["c0"] = "行政处罚", ["c1"] = "占道经营处罚", ["c2"] = "2019-1-1", ["c3"] = "" });
        await clerk.Submit(Of("powers"), new() { ["c0"] = "行政处罚", ["c1"] = "乱倒垃圾处罚", ["c2"] = "2025-1-1", ["c3"] = "" });
        var page = await clerk.Page(Of("powers"));
        Assert.Contains("行政处罚 2 2", page.QuerySelectorAll(".stock tbody tr").Select(Folded));
        var end = page.QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(end, new() { ["c3"] = "2026-2-1" })).StatusCode);
        Assert.Contains("行政处罚 2 1", (await clerk.Page(Of("powers"))).QuerySelectorAll(".stock tbody tr").Select(Folded));
        Assert.Contains("行政处罚 1 2", (await clerk.Page(Of("powers", 2025))).QuerySelectorAll(".stock tbody tr").Select(Folded));
    }

    [Fact]
    public async Task A_consultation_stands_with_all_its_kinds_and_is_answered_once_for_all_of_them()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        foreach (var (title, until, kind, count) in new[]
        {
            ("民生实事征集", "2月10日", "教育", 12), ("民生实事征集", "2月10日", "医疗", 8), ("停车收费听证", "2026-3-20", "收费标准", 3),
        })
        {
            var done = await clerk.Submit(
                Of("consultations"),
                new() { ["c0"] = title, ["c1"] = "1月10日", ["c2"] = until, ["c3"] = kind, ["c4"] = $"{count}", ["c5"] = "" });
            Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        }
        var page = await clerk.Page(Of("consultations"));
        Assert.Equal(
            [
                "停车收费听证 2026-01-10—2026-03-20 收费标准 3 3 征集中 登记反馈",
                "民生实事征集 2026-01-10—2026-02-10 医疗 8、教育 12 20 截止已 20 天，还没有反馈 登记反馈",
            ],
            page.QuerySelectorAll(".asked tbody tr").Select(Folded));
        var end = page.QuerySelectorAll(".asked a[href$='/end']")[1].GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(end, new() { ["c5"] = "2月27日" })).StatusCode);
        page = await clerk.Page(Of("consultations"));
        Assert.EndsWith("20 2026-02-27", Folded(page.QuerySelectorAll(".asked tbody tr")[1]), StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("tr.struck").Length);
        Assert.Equal("2026年 3 行，条数 23", Folded(page.QuerySelector("h1 .count")!));
    }

    [Fact]
    public async Task Who_only_reads_ends_nothing()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await clerk.Submit(Of("powers"), new() { ["c0"] = "行政处罚", ["c1"] = "占道经营处罚", ["c2"] = "2019-1-1", ["c3"] = "" });
        var end = (await clerk.Page(Of("powers"))).QuerySelector("a[href$='/end']")!.GetAttribute("href")!;
        using var leader = await office.SignIn(Role.Leader);
        Assert.Null((await leader.Page(Of("powers"))).QuerySelector("a[href$='/end']"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get(end)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await NoneTests.Post(leader, end, ("c3", "2026-2-1"))).StatusCode);
        using var other = await office.SignIn("finance-clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await NoneTests.Post(other, end, ("c3", "2026-2-1"))).StatusCode);
        // what never ends has no such page
        await clerk.Submit(Of("rules"), new() { ["c0"] = "2月9日", ["c1"] = "保密审查制度", ["c2"] = "建立" });
        var strike = (await clerk.Page(Of("rules"))).QuerySelector("table.entries td a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(strike + "/end")).StatusCode);
    }

    private static async Task Document(Visitor clerk, string on, string number, string kind)
    {
        var done = await clerk.Submit(
            Of("documents"),
            new() { ["c0"] = on, ["c1"] = number, ["c2"] = "办法", ["c3"] = kind, ["c4"] = "主动公开", ["c6"] = "主办" });
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
    }

    private static string Of(string code, int year = 2026) => $"/office/registers/{TestOffice.Street}/{code}/{year}";

    private static string Folded(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
