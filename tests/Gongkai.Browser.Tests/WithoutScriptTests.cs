using Gongkai.Ledger.Facts;
using Gongkai.Web.Tests;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

[Collection("browser")]
public sealed class WithoutScriptTests(Browser browser)
{
    [Fact]
    public async Task A_report_is_chosen_checked_unfolded_and_downloaded()
    {
        var page = await browser.Open(script: false);
        Assert.True(await page.Locator("#files").IsVisibleAsync()); // the browser's own control, which says what was chosen
        Assert.False(await page.Locator(".pick").IsVisibleAsync());
        await Views.Show(page, "result");

        var folded = page.Locator("[id='table3.results.refused.state_secret.total']");
        Assert.False(await folded.IsVisibleAsync());
        await page.GetByLabel("显示全部 25 行").CheckAsync();
        Assert.True(await folded.IsVisibleAsync());
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "打印" }).IsVisibleAsync()); // it would need the script

        var download =
            await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "下载 JSON" }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Contains("\"organ\":\"云岭市发展和改革局\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_pasted_and_an_empty_form_is_explained()
    {
        var page = await browser.Open(360, script: false);
        await Views.Show(page, "error");
        await page.Locator("[role=alert] a").ClickAsync();
        await page.Locator("#text").FillAsync(Sample.Faulty.Text());
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "开始体检" }).ClickAsync());
        Assert.Equal(Sample.Faulty.Title, await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task A_row_of_the_summary_is_opened()
    {
        var page = await browser.Open(script: false);
        await Views.Show(page, "many");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "打开 财政局2023年报.md 的结果" }).ClickAsync());
        Assert.Equal("云岭市财政局2023年政府信息公开工作年度报告", await page.Locator("h1").TextContentAsync());
    }
}
