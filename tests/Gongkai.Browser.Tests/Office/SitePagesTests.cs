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
        ["register-documents"] = ("jingban", $"/office/registers/{DemoSite.Street}/documents/{DemoSite.Today.Year}"),
        ["register-placements"] = ("jingban", $"/office/registers/{DemoSite.Street}/placements/{DemoSite.Today.Year}"),
        ["register-powers"] = ("jingban", $"/office/registers/{DemoSite.Street}/powers/2020"),
        ["register-paste"] = ("jingban", $"/office/registers/{DemoSite.Street}/documents/{DemoSite.Today.Year}/paste"),
        ["register-channels"] = ("jingban", $"/office/registers/{DemoSite.Street}/placements/{DemoSite.Today.Year}/channels"),
        ["register-nothing"] = ("jingban", $"/office/registers/{DemoSite.Street}/charges/{DemoSite.Today.Year}/none"),
        ["register-none"] = ("jingban", $"/office/registers/{DemoSite.Street}/sessions/{DemoSite.Today.Year - 1}?month=12"),
        ["organs"] = ("guanli", "/office/organs"),
        ["organ"] = ("guanli", $"/office/organs/{DemoSite.Street}"),
        ["organ-end"] = ("guanli", $"/office/organs/{DemoSite.Street}/abolish"),
        ["organ-strike"] = ("guanli", $"/office/organs/{DemoSite.Street}/strike/2"),
        ["destructions"] = ("guanli", "/office/destructions"),
        ["people"] = ("guanli", "/office/officers"),
        ["person-new"] = ("guanli", "/office/officers/new"),
        ["calendar"] = ("guanli", "/office/calendar"),
        ["jobs"] = ("guanli", "/office/jobs"),
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
    public async Task Where_an_applicant_would_be_left_alone_the_form_says_so_and_keeps_the_day()
    {
        var page = await filled.Open(browser, "guanli", Views["organ-end"].Path);
        await page.GetByLabel("撤销日期").FillAsync($"{DemoSite.Today.Year}-1-1");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "撤销这个机关" }).ClickAsync());
        Assert.Contains("请选择承接机关", await page.Locator(".problem").InnerTextAsync(), StringComparison.Ordinal);
        await AccessibilityTests.Look(page, "site-organ-end-wrong", unfold: null);
    }

    [Fact]
    public async Task A_notice_is_looked_at_before_it_holds_and_what_is_wrong_is_said()
    {
        var page = await filled.Open(browser, "guanli", Views["calendar"].Path);
        await page.GetByLabel("通知全文").FillAsync("明年照常放假");
        await page.GetByRole(AriaRole.Button, new() { Name = "读出来，看会改变什么" }).ClickAsync();
        Assert.Contains("看不出是哪一年的", await page.Locator(".problem").InnerTextAsync(), StringComparison.Ordinal);
        await AccessibilityTests.Look(page, "site-calendar-wrong", unfold: null);
        await page.GetByLabel("通知全文").FillAsync(
            """
            关于2027年部分节假日安排的通知
            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日至11日放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
            三、清明节：4月3日至5日放假，共3天。
            四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
            五、端午节：6月9日放假。
            六、中秋节：9月15日放假。
            七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "读出来，看会改变什么" }).ClickAsync();
        Assert.Contains("采用之前，请核对", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await AccessibilityTests.Look(page, "site-calendar-read", unfold: null);
    }

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
