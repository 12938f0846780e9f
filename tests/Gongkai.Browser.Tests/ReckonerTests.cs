using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

[Collection("browser")]
public sealed class ReckonerTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(Reckoners.All), MemberType = typeof(Reckoners))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string view) =>
        await AccessibilityTests.Look(await browser.OpenKept(Reckoners.Paths[view]), view, unfold: "details");

    [Fact]
    public async Task Without_script_facts_are_typed_reckoned_changed_and_downloaded()
    {
        var page = await Reckoners.Open(browser, "due-form", 360, script: false);
        await page.GetByLabel("收到申请之日", new() { Exact = true }).FillAsync("2021年1月29日");
        await page.GetByText("延长和延迟答复").ClickAsync();
        await page.GetByLabel("告知延长答复期限的日期").FillAsync("2021-3-3");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "推算期限" }).ClickAsync());
        await page.Locator("[role=alert] a").ClickAsync(); // how many days was left out
        Assert.True(await page.Locator("#extensionDays").IsVisibleAsync());
        await page.Locator("#extensionDays").FillAsync("20");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "推算期限" }).ClickAsync());
        Assert.Equal("最迟2021年3月31日（周三，含当日）答复", await page.Locator("h1").TextContentAsync());
        Assert.EndsWith("/due?receipt=2021-01-29&extensionNotice=2021-03-03&extensionDays=20", page.Url, StringComparison.Ordinal);
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "打印" }).IsVisibleAsync()); // it would need the script

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("放进日历").ClickAsync());
        Assert.Equal("答复期限.ics", download.SuggestedFilename);
        await page.GetByText("改一改，再推算").ClickAsync();   // opens on the same page
        Assert.Equal("2021-01-29", await page.Locator("#receipt").InputValueAsync());
    }

    [Fact]
    public async Task The_keyboard_alone_fills_the_form()
    {
        var page = await Reckoners.Open(browser, "due-form");
        await page.Locator("#channel").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("2021-1-29");
        await Browser.Turn(page, () => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync(".weeks");
        Assert.Equal("最迟2021年3月3日（周三，含当日）答复", await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task An_error_has_the_focus_and_leads_to_the_field_in_its_opened_group()
    {
        var page = await Reckoners.Open(browser, "due-error");
        Assert.Equal("problem", await page.EvaluateAsync<string>("() => document.activeElement.className"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator("#correctedReceipt").IsVisibleAsync());
        Assert.Equal("2021-01-20", await page.Locator("#correctedReceipt").InputValueAsync());
    }

    [Theory]
    [InlineData("due-consulted", "/due?channel=signed-mail&receipt=2021-01-29")]
    [InlineData("fee-result", "/fee?items=45&before=3")]
    public async Task Print_has_the_facts_the_days_and_the_address_and_no_form(string view, string address)
    {
        var page = await Reckoners.Open(browser, view);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".top", ".actions", ".again" }) Assert.False(await page.Locator(gone).IsVisibleAsync(), gone);
        Assert.Contains(address, await page.Locator(".address").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator(".address").IsVisibleAsync());
        // printed without being opened
        foreach (var days in await page.Locator(".daily li").AllAsync()) Assert.True(await days.IsVisibleAsync());
        await Pictures.Keep($"{view}-print.pdf", () => page.PdfAsync(new() { PreferCSSPageSize = true }));
    }

    [Fact]
    public async Task Readme_shows_the_weeks_as_they_are()
    {
        var page = await Reckoners.Open(browser, "due-consulted");
        Assert.True(await page.Locator(".weeks .due").IsVisibleAsync());
        await Pictures.Keep("due.png", () => page.ScreenshotAsync());
    }
}
