using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>台账 as a clerk keeps it: twelve months of boards pasted, errors seen beside the lines, the right lines recorded.</summary>
[Collection("browser")]
public sealed class RegisterPagesTests(Browser browser, OfficeAtWork work) : IClassFixture<OfficeAtWork>
{
    private const string Page = "/office/registers/2/placements/2025";

    private const string Boards =
        """
        日期	截止日期	渠道	载体	标题或内容	件数
        2025-1-5	2025-1-31	公示栏	街道大门	低保、临时救助	39
        2025-2-3	2025-2-28	公示栏	街道大门	低保、临时救助	36
        2025年3月	 	公示栏	街道大门	低保、临时救助	42
        2025-4-1	2025-4-31	公示栏	街道大门	低保、临时救助	40
        5月4日	5月31日	公示栏	街道大门	低保、临时救助	38
        2025.6.1	2025.6.30	公示栏	街道大门	低保、临时救助	41
        2025-7-1	2025-7-31	宣传栏	街道大门	低保、临时救助	40
        2025-8-3	2025-8-31	公示栏	街道大门	低保、临时救助	37
        2025-9-1	2025-9-30	公示栏	街道大门	低保、临时救助	45
        2025-10-9	2025-10-31	公示栏	街道大门	低保、临时救助	36
        2025-10-28	2025-12-3	公示栏	街道大门	冬季救助	62
        2025-11-2	2025-11-30	公示栏	街道大门	低保、临时救助	1,041
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Twelve_months_are_pasted_and_the_right_ones_recorded(bool script)
    {
        var page = await work.Open(browser, "clerk", script ? Page : Page.Replace("2025", "2024", StringComparison.Ordinal), 1280, script);
        await Keep(page, $"register-empty-{script}");
        await page.Locator("#text").FillAsync(script ? Boards : Boards.Replace("2025", "2024", StringComparison.Ordinal));
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "试录，不写入" }).ClickAsync());
        Assert.Equal("12 行，3 行有错", await page.Locator("h1").TextContentAsync());
        Assert.Equal(["5", "8", "12"], await page.Locator(".lines tr.wrong th").AllTextContentsAsync());
        Assert.Equal(3, await page.Locator(".lines td.bad").CountAsync());
        Assert.Contains("本机关没有“宣传栏”这个渠道", await page.Locator(".lines .why").Nth(6).TextContentAsync(), StringComparison.Ordinal);
        await Keep(page, $"register-tried-{script}");
        if (script) await AccessibilityTests.Look(page, "office-register-tried", unfold: null);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "先录 9 行" }).ClickAsync());
        Assert.Contains("已登记 9 行", await page.Locator(".done").TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("宣传栏", await page.Locator("#text").InputValueAsync(), StringComparison.Ordinal);
        await Keep(page, $"register-left-{script}");
        await page.GotoAsync($"{work.Address}{(script ? Page : Page.Replace("2025", "2024", StringComparison.Ordinal))}");
        Assert.Equal($"{(script ? 2025 : 2024)}年 1,355 条", await page.Locator("h1").TextContentAsync());
        Assert.Equal("38", await page.Locator(".matrix a[href*='month=5']").First.TextContentAsync());
        await Keep(page, $"register-full-{script}");
        if (script) await AccessibilityTests.Look(page, "office-register-placements", unfold: null);
    }

    [Theory]
    [InlineData(true, 2023)]
    [InlineData(false, 2022)]
    public async Task Twelve_months_pasted_and_the_rest_declared_leave_nothing_to_do(bool script, int year)
    {
        var page = await work.Open(browser, "clerk", $"/office/reports/2/{year}", 1280, script);
        var before = await Left(page);
        Assert.InRange(before, 3, 100);
        await Keep(page, $"year-before-{script}");
        await page.GotoAsync($"{work.Address}/office/registers/2/placements/{year}");
        await page.Locator("#text").FillAsync(
            string.Join('\n', Enumerable.Range(1, 12).Select(m => $"{m}月\t\t公示栏\t街道大门\t低保、临时救助\t{30 + m}")));
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "试录，不写入" }).ClickAsync());
        Assert.Equal("12 行，没有错", await page.Locator("h1").TextContentAsync());
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "全部登记（12 行）" }).ClickAsync());
        await page.GotoAsync($"{work.Address}/office/reports/2/{year}");
        var pasted = await Left(page);
        Assert.InRange(pasted, 1, before);
        foreach (var rest in (string[])["表二空着的", "除已记录的以外，没有别的申请", "除已记录的以外，没有别的复议、诉讼"])
        {
            await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = rest }).ClickAsync());
            Assert.InRange(await Left(page), 0, pasted - 1);
            pasted = await Left(page);
        }
        // nothing is missing any more: what is left is prose to be written
        Assert.Equal(["X17", "X21"], await page.Locator(".to-do .code").AllTextContentsAsync());
        Assert.Equal(0, await page.Locator("td.missing").CountAsync());
        await Write(page, script);
        Assert.Empty(await page.Locator(".to-do li.blocks").AllTextContentsAsync());
        Assert.Equal("可以签发了", await page.Locator("header h2").First.TextContentAsync());
        await Keep(page, $"year-after-{script}");
        if (script) await AccessibilityTests.Look(page, "office-year-nothing-left", unfold: null);
        await page.GotoAsync($"{work.Address}/office/registers/2/placements/{year}");
        Assert.Equal($"{year}年 438 条", await page.Locator("h1").TextContentAsync());
    }

    // Every aspect in a sentence, numbers as fields; without script they are typed.
    private static async Task Write(IPage page, bool script)
    {
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Link, new() { Name = "写正文" }).ClickAsync());
        await Keep(page, $"write-empty-{script}");
        if (script)
        {
            await page.Locator("#s1-1").FillAsync("全年主动公开政府信息条，均为线下的公示栏{渠道:公示栏}条。");
            await page.Locator("#s1-1").EvaluateAsync("e => e.setSelectionRange(10, 10)");
            await page.Locator("[data-insert='{主动公开总数}'] button").ClickAsync();
            Assert.Equal("全年主动公开政府信息{主动公开总数}条，均为线下的公示栏{渠道:公示栏}条。", await page.Locator("#s1-1").InputValueAsync());
        }
        else await page.Locator("#s1-1").FillAsync("全年主动公开政府信息{主动公开总数}条，均为线下的公示栏{渠道:公示栏}条。");
        await page.Locator("#s1-2").FillAsync("全年新收申请{table3.new_received.total}件。");
        await page.Locator("#s1-3").FillAsync("先审查后公开，专人负责。");
        await page.Locator("#s1-4").FillAsync("更新公示栏，逐月核对。");
        await page.Locator("#s1-5").FillAsync("全年未发生责任追究的情形。");
        await page.Locator("#problem-0").FillAsync("公示栏更新不够及时，个别月份的内容滞后。");
        await page.Locator("#measure-0").FillAsync("定下每月更换的日期，由党政办逐月核对。");
        await page.Locator("#s6").FillAsync("本机关发出信息处理费收费通知{没有这个数}件。");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync());
        Assert.Contains("没有这样的数：{没有这个数}", await page.Locator(".problems, .problem").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("先审查后公开，专人负责。", await page.Locator("#s1-3").InputValueAsync());   // nothing typed is lost
        await Keep(page, $"write-refused-{script}");
        await page.Locator("#s6").FillAsync("本机关发出信息处理费收费通知{收费通知件数}件，总金额{收费通知金额}元，实际收取总金额{实收金额}元。");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync());
        Assert.Contains("正文已保存", await page.Locator(".notice").TextContentAsync(), StringComparison.Ordinal);
        await Keep(page, $"write-saved-{script}");
        if (script) await AccessibilityTests.Look(page, "office-year-write", unfold: null);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Link, new() { Name = "看整份年报" }).ClickAsync());
        Assert.Contains("438", await page.Locator("#s1").TextContentAsync(), StringComparison.Ordinal);
    }

    // 离可以签发还差 N 处
    private static async Task<int> Left(IPage page) =>
        int.TryParse(string.Concat((await page.Locator("header h2").First.TextContentAsync())!.Where(char.IsAsciiDigit)), out var n) ? n
            : 0;

    private static Task Keep(IPage page, string name) =>
        Pictures.Keep($"{name}.png", () => page.ScreenshotAsync(new() { FullPage = true }));
}
