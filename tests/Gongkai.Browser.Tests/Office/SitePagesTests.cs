using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>
/// The pages around the requests: reports, supervision, registers, organs and people of a demonstration, as those who work there meet them.
/// </summary>
[Collection("browser")]
public sealed class SitePagesTests(Browser browser, FilledDemo filled)
{
    /// <summary>Name of the view: who looks, and where.</summary>
    private static readonly Dictionary<string, (string Who, string Path)> Views = new()
    {
        ["demo"] = ("jingban", "/demo"),
        ["inbox"] = ("jingban", "/office"),
        ["year"] = ("jingban", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year - 1}"),
        ["year-now"] = ("jingban", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year}"),
        ["year-empty"] = ("jingban", $"/office/reports/{DemoSite.Street}/2021"),
        ["cell"] = ("jingban", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year - 1}/table3.results.total.total"),
        ["cell-empty"] =
            ("jingban", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year - 1}/table3.results.refused.state_secret.total"),
        ["pdf"] = ("jingban", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year - 1}/pdf"),
        ["reports"] = ("zhuguan", "/office/reports"),
        ["supervision"] = ("zhuguan", "/office/supervision"),
        ["supervised"] = ("zhuguan", $"/office/supervision/{DemoSite.Street}"),
        ["supervised-year"] = ("zhuguan", $"/office/reports/{DemoSite.Street}/{DemoSite.Today.Year - 1}"),
        ["registers"] = ("jingban", "/office/registers"),
        ["register"] = ("jingban", $"/office/registers/{DemoSite.Street}/sessions/{DemoSite.Today.Year - 1}"),
        ["register-empty"] = ("jingban", $"/office/registers/{DemoSite.Street}/rules/2021"),
        ["register-none"] = ("jingban", $"/office/registers/{DemoSite.Street}/sessions/{DemoSite.Today.Year - 1}?month=12"),
        ["organs"] = ("guanli", "/office/organs"),
        ["organ"] = ("guanli", $"/office/organs/{DemoSite.Street}"),
        ["people"] = ("guanli", "/office/officers"),
        ["person-new"] = ("guanli", "/office/officers/new"),
        ["account"] = ("guanli", "/office/account"),
        ["not-yours"] = ("jingban", "/office/supervision"),
        ["not-there"] = ("jingban", "/office/requests/00000000-0000-0000-0000-000000000000"),
    };

    public static TheoryData<string> All => [.. Views.Keys];

    [Theory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string view) =>
        await AccessibilityTests.Look(
            await filled.Open(browser, Views[view].Who, Views[view].Path), $"site-{view}", unfold: "main details");

    [Fact]
    public async Task A_row_is_looked_at_before_it_is_struck_and_what_is_wrong_is_said()
    {
        var page = await filled.Open(browser, "jingban", Views["register"].Path);
        await page.GetByRole(AriaRole.Link, new() { Name = "更正" }).First.ClickAsync();
        await AccessibilityTests.Look(page, "site-register-strike", unfold: null);
        await page.GetByRole(AriaRole.Button, new() { Name = "更正" }).ClickAsync();
        Assert.Contains("请填写更正的理由", await page.Locator(".problem").InnerTextAsync(), StringComparison.Ordinal);
        page = await filled.Open(browser, "jingban", Views["register"].Path);
        await page.GetByLabel("名称").FillAsync("保密培训");
        await page.GetByRole(AriaRole.Button, new() { Name = "记下" }).ClickAsync();
        Assert.Contains("日期：这里必填", await page.Locator(".problem").InnerTextAsync(), StringComparison.Ordinal);
        await AccessibilityTests.Look(page, "site-register-wrong", unfold: null);
    }

    [Theory]
    [InlineData("year")]
    [InlineData("cell")]
    [InlineData("supervised")]
    [InlineData("registers")]
    [InlineData("register")]
    [InlineData("organ")]
    public async Task Print_is_marked_and_has_no_navigation(string view)
    {
        var page = await filled.Open(browser, Views[view].Who, Views[view].Path);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".top", ".button", ".crumb", ".other-years" })
            Assert.Equal(0, await page.Locator(gone).Filter(new() { Visible = true }).CountAsync());
        Assert.True(await page.Locator("h1").First.IsVisibleAsync());
        Assert.Equal(
            "演示数据", await page.EvaluateAsync<string>(
                "() => [...document.styleSheets].flatMap(s => [...s.cssRules]).filter(r => r instanceof CSSPageRule && r.selectorText === getComputedStyle(document.body).page).map(r => r.cssText.match(/\"(.*?)\"/)[1]).join()"));
        await Pictures.Keep($"site-{view}-print.pdf", () => page.PdfAsync(new() { PreferCSSPageSize = true }));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }
}
