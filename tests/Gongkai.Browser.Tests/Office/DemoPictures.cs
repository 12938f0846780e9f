using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>Pictures of the demonstration, for README.md.</summary>
[Collection("browser")]
public sealed class DemoPictures(Browser browser, FilledDemo filled)
{
    [Fact]
    public async Task Readme_shows_the_office_as_it_is()
    {
        var year = DemoSite.Today.Year;
        foreach (var (name, path, seen) in new[]
        {
            ("demo.png", "/demo", ".paths"),
            ("inbox.png", "/office", "main a"),
            ("year.png", $"/office/reports/{DemoSite.Street}/{year - 1}#s3", "table.table3"),
            ("cell.png", $"/office/reports/{DemoSite.Street}/{year - 1}/table3.results.total.total", ".counted"),
        })
        {
            var page = await filled.Open(browser, "jingban", path);
            Assert.True(await page.Locator(seen).First.IsVisibleAsync());
            Assert.StartsWith(
                "演示数据", await page.Locator(".demonstration").TextContentAsync() is { } mark ? mark.Trim() : "", StringComparison.Ordinal);
            await Pictures.Keep(name, () => page.ScreenshotAsync(new PageScreenshotOptions { FullPage = name != "year.png" }));
        }
    }

    [Theory]
    [InlineData("register.png", "/office/registers/4/placements/2021", ".matrix")]
    [InlineData("written.png", "/office/reports/4/2021", "table.table2")]
    [InlineData("public.png", "/reports", "table.many")]
    public async Task Readme_shows_a_year_from_register_to_public_page(string name, string path, string seen)
    {
        var page = await filled.Open(browser, "tuanjie", path);
        if (path == "/reports") await Browser.Turn(page, () => page.Locator("table th a", new() { HasText = "团结街道" }).First.ClickAsync());
        Assert.True(await page.Locator(path == "/reports" ? "table.table3" : seen).First.IsVisibleAsync());
        await Pictures.Keep(name, () => page.ScreenshotAsync());
    }

    [Fact]
    public async Task Readme_shows_a_case_its_signature_and_its_letter()
    {
        var clerk = await filled.Open(browser, "jingban", "/demo");
        await Shown(clerk, ".paths a:has-text('打开一件快到期的申请')", ".history", "case.png");
        await filled.Open(browser, "jingban", "/demo");
        await Shown(clerk, ".paths a:has-text('看一件线下签批的')", ".history", null);
        await Shown(clerk, "a:has-text('文书（网页、打印）')", "text=特此", "letter.png");
        var leader = await filled.Open(browser, "lingdao", "/demo");
        await Shown(leader, ".paths a:has-text('签发一件答复')", ".route", "sign.png");
    }

    private static async Task Shown(IPage page, string link, string seen, string? name)
    {
        await Browser.Turn(page, () => page.Locator(link).First.ClickAsync());
        await page.Locator(seen).First.WaitForAsync();
        if (name is not null) await Pictures.Keep(name, () => page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true }));
    }
}
