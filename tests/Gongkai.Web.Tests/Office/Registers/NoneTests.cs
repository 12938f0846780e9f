using System.Net;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office.Registers;

/// <summary>本年度没有, said on the page of a register: by somebody, of a class or a month, and taken back with a reason.</summary>
public sealed class NoneTests : IAsyncLifetime
{
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_class_without_rows_is_declared_shown_with_who_said_so_and_taken_back()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Of("sessions"));
        Assert.Equal(
            ["2026年没有培训", "2026年没有学习", "2026年没有会议", "2026年没有领导小组会议"],
            page.QuerySelectorAll(".nones label").Select(l => l.TextContent.Trim()));
        var value = page.QuerySelectorAll(".nones input")[1].GetAttribute("value")!;
        var declared = await clerk.Submit(page, Of("sessions"), new() { ["none"] = value });
        Assert.Equal(HttpStatusCode.Redirect, declared.StatusCode);
        page = await clerk.Page(Of("sessions"));
        Assert.Contains("2026年没有学习 街道经办人 声明于 2026年3月2日", Folded(page.QuerySelector(".spoken li")!.TextContent), StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".nones label").Length);
        var unsay = page.QuerySelector(".spoken a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.Submit(unsay, new() { ["reason"] = "" })).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(unsay, new() { ["reason"] = "漏记一次" })).StatusCode);
        Assert.Equal(4, (await clerk.Page(Of("sessions"))).QuerySelectorAll(".nones label").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get(unsay)).StatusCode);
    }

    [Fact]
    public async Task A_row_that_comes_later_contradicts_what_was_declared()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Of("rules"));
        await clerk.Submit(page, Of("rules"), new() { ["none"] = page.QuerySelectorAll(".nones input")[0].GetAttribute("value")! });
        Assert.Null((await clerk.Page(Of("rules"))).QuerySelector(".spoken .over"));
        await clerk.Submit(Of("rules"), new() { ["c0"] = "2月9日", ["c1"] = "保密审查制度", ["c2"] = "建立" });
        page = await clerk.Page(Of("rules"));
        Assert.Equal("与记录矛盾，按记录计", page.QuerySelector(".spoken .over")!.TextContent);
    }

    [Fact]
    public async Task A_month_of_a_class_is_declared_where_it_is_looked_at()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var month = $"{Of("decisions")}?class=行政处罚&month=2";
        var page = await clerk.Page(month);
        var form = page.Forms.Single(f => f.GetAttribute("action")!.Contains("/none?month=2", StringComparison.Ordinal));
        Assert.Contains("声明：2026年2月没有行政处罚", form.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(page, month, [], form.GetAttribute("action"))).StatusCode);
        page = await clerk.Page(month);
        Assert.DoesNotContain(page.Forms, f => f.GetAttribute("action")?.Contains("/none?month", StringComparison.Ordinal) is true);
        Assert.Contains(page.QuerySelectorAll(".spoken li"), l => l.TextContent.Contains("2026年2月没有行政处罚", StringComparison.Ordinal));
        // of a month to come nobody knows, and of other classes and registers there is none
        string[] others =
            ["decisions/2026/none?month=2&class=没有", "sessions/2026/none?month=2&class=培训", "decisions/2026/none?month=13&class=行政处罚"];
        foreach (var none in others)
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"/office/registers/{TestOffice.Street}/{none}")).StatusCode);
        var april = await clerk.Page($"{Of("decisions")}?class=行政处罚&month=4");
        Assert.DoesNotContain("这个月没有", april.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_reads_sees_what_was_said_and_says_nothing()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Of("rules"));
        var none = page.QuerySelectorAll(".nones input")[0].GetAttribute("value")!;
        await clerk.Submit(page, Of("rules"), new() { ["none"] = none });
        using var leader = await office.SignIn(Role.Leader);
        page = await leader.Page(Of("rules"));
        Assert.Single(page.QuerySelectorAll(".spoken li"));
        Assert.Null(page.QuerySelector(".nones"));
        Assert.Null(page.QuerySelector(".spoken a"));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get(Of("rules") + "/none")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get(Of("rules") + "/none/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(leader, Of("rules") + "/none", ("none", none))).StatusCode);
        using var other = await office.SignIn("finance-clerk");
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, Of("rules") + "/none", ("none", none))).StatusCode);
    }

    [Fact]
    public async Task What_holds_from_year_to_year_is_listed_in_every_year_in_which_it_stood()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        await clerk.Submit(Of("accounts"), new() { ["c0"] = "微信公众号", ["c1"] = "魅力团结", ["c2"] = "2020-05-01", ["c3"] = "" });
        await clerk.Submit(Of("accounts"), new() { ["c0"] = "微博", ["c1"] = "团结发布", ["c2"] = "2019-05-01", ["c3"] = "2025-06-01" });
        Assert.Equal(["魅力团结"], Names(await clerk.Page(Of("accounts"))));
        Assert.Equal(["魅力团结", "团结发布"], Names(await clerk.Page(Of("accounts", 2025))));
        Assert.Contains("年末仍在的 1 行", (await clerk.Page(Of("accounts", 2025))).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["团结发布"], Names(await clerk.Page(Of("accounts", 2019))));
        var row = (await clerk.Page("/office/registers")).QuerySelectorAll("tr")
            .Single(r => r.TextContent.Contains("新媒体账号", StringComparison.Ordinal));
        Assert.Contains("1 行", row.TextContent, StringComparison.Ordinal);
        var strike = (await clerk.Page(Of("accounts"))).QuerySelector("table.entries td a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.Submit(strike, new() { ["reason"] = "名称录错" })).StatusCode);
        Assert.Empty(Names(await clerk.Page(Of("accounts"))));
    }

    private static string Of(string code, int year = 2026) => $"/office/registers/{TestOffice.Street}/{code}/{year}";

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Names(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("table.entries tbody tr:not(.struck) td:nth-child(2)").Select(c => c.TextContent.Trim())];

    /// <summary>As somebody who knows the address and has a token, though no form.</summary>
    internal static async Task<HttpResponseMessage> Post(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!;
        return await visitor.Send(new(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(
                [new("token", token), new("key", Guid.NewGuid().ToString()), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]),
        });
    }
}
