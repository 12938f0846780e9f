using Gongkai.Ledger.Facts;
using Gongkai.Reports;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

[Collection("browser")]
public sealed class PrintTests(Browser browser)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)] // unfolded on screen or not makes no difference on paper
    public async Task Print_has_every_row_the_address_and_the_date_and_no_navigation(bool unfolded)
    {
        var page = await browser.Open();
        await Views.Show(page, "result");
        if (unfolded) await page.GetByLabel("显示全部 25 行").CheckAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var cell in Forms.F2021.Cells) Assert.True(await page.Locator($"[id='{cell.Id}']").IsVisibleAsync(), cell.Id);
        foreach (var gone in new[] { ".top", ".actions", ".unfold-label", ".table3 .folded" })
            Assert.Equal(0, await page.Locator(gone).Filter(new() { Visible = true }).CountAsync());
        Assert.True(await page.Locator(".address").IsVisibleAsync());
        Assert.Contains("/check", await page.Locator(".address").TextContentAsync(), StringComparison.Ordinal);
        Assert.Matches("体检于 20[0-9]{2}年[0-9]+月[0-9]+日", await page.Locator(".colophon").TextContentAsync());
        Assert.True(await page.Locator(".ground p").First.IsVisibleAsync()); // what it rests on is printed without being opened
    }

    [Fact]
    public async Task A_comparison_is_printed_with_the_names_of_the_reports()
    {
        var page = await browser.Open();
        await Views.Show(page, "compared");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".comparison").GetByText("没有“云岭市农业农村局”2023年度的报告").IsVisibleAsync());
        Assert.True(await page.Locator(".compared thead th:last-child").First.IsVisibleAsync());
        Assert.True(await page.Locator(".compared a").First.IsVisibleAsync());
        await Pictures.Keep("compared-print.png", () => page.ScreenshotAsync(new() { FullPage = true }));
    }

    [Fact]
    public async Task The_print_button_prints()
    {
        var page = await browser.Open();
        await Views.Show(page, "result");
        await page.EvaluateAsync("() => { window.print = () => document.body.dataset.printed = 'yes'; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "打印" }).ClickAsync();
        Assert.Equal("yes", await page.EvaluateAsync<string>("() => document.body.dataset.printed"));
    }
}
