using System.Globalization;
using Gongkai.Documents.Reading;
using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>The promise of the program on screen: a letter becomes a number of the annual report that opens to the letter.</summary>
[Collection("browser")]
public sealed class WholeThreadTests(Browser browser)
{
    private static string Today => DemoSite.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_letter_becomes_a_number_that_opens_to_the_letter()
    {
        await using var site = await DemoSite.Start(cases: false);
        var clerk = await site.SignIn(browser, "jingban");
        var (onScreen, onPaper) = (await Register(clerk, site, "青石村道路工程招标文件"), await Register(clerk, site, "青石村低保公示名单"));

        await Assign(clerk, onScreen);
        await Draft(await site.SignIn(browser, "zhengdi"), onScreen);
        await Press(await site.SignIn(browser, "kezhang"), $"{onScreen}/review", "同意");
        await Press(await site.SignIn(browser, "zhuren"), $"{onScreen}/review", "同意");
        await Press(await site.SignIn(browser, "lingdao"), $"{onScreen}/sign", "签发，今天落款");
        await Draft(clerk, onPaper);
        await SignOnPaper(await site.SignIn(browser, "zhuren"), onPaper);
        foreach (var request in (string[])[onScreen, onPaper]) await Deliver(clerk, request);

        var report = $"{site.Address}/office/reports/{DemoSite.Street}/{DemoSite.Today.Year}";
        await clerk.GotoAsync(report);
        foreach (var row in (string[])["new_received", "results.not_processed.petition", "results.total"])
        {
            var cell = clerk.Locator($"[id='table3.{row}.total'] a.cases");
            Assert.Equal("2", await cell.TextContentAsync());
            await Browser.Turn(clerk, () => cell.ClickAsync());
            Assert.Equal(2, await clerk.Locator(".counted tbody tr").CountAsync());
            await Browser.Turn(clerk, () => clerk.ClickAsync(".counted tbody tr:first-child a"));
            Assert.Equal(onScreen, clerk.Url);
            await clerk.GotoAsync(report);
        }
        await SaysTheSame(clerk);
    }

    private static async Task<string> Register(IPage page, DemoSite site, string summary)
    {
        await page.GotoAsync($"{site.Address}/office/requests/new");
        await page.CheckAsync("[name=channel][value=SignedMail]");
        await page.FillAsync("[name=arrived]", Today);
        await page.CheckAsync("[name=kind][value=NaturalPerson]");
        await page.FillAsync("[name=name]", "甲某");
        await page.FillAsync("[name=summary]", summary);
        await page.FillAsync("[name=content]", $"申请公开{summary}");
        // once to see the dates, once more to save
        for (var i = 0; i < 2 && page.Url.EndsWith("/new", StringComparison.Ordinal); i++)
            await Browser.Turn(page, () => page.ClickAsync("main button.main"));
        return page.Url.Split('?')[0].Replace("/receipt", "", StringComparison.Ordinal);
    }

    private static async Task Assign(IPage page, string request)
    {
        await page.GotoAsync($"{request}/assign");
        await Choose(page, "unit", "征地办");
        await Click(page, "分办");
    }

    private static async Task Draft(IPage page, string request)
    {
        await page.GotoAsync($"{request}/draft");
        await Browser.Turn(page, () => page.SelectOptionAsync("#outcome", "NP1"));   // choosing the outcome brings the fields of its letter
        await page.WaitForSelectorAsync("[name=f-channel]");
        foreach (var (field, words) in new[] { ("f-delivery", "邮政寄送"), ("f-contact", "林小禾，0000-1234567"),
            ("f-channel", "街道信访窗口") })
            await page.FillAsync($"[name={field}]", words);
        await Click(page, "送审");
    }

    private static async Task SignOnPaper(IPage page, string request)
    {
        await Press(page, $"{request}/review", "同意");
        await page.GotoAsync($"{request}/paper");
        await Choose(page, "signer", "贺云帆");
        await page.FillAsync("[name=on]", Today);
        await page.SetInputFilesAsync(
            "[name=files]", new FilePayload { Name = "审批单.pdf", MimeType = "application/pdf", Buffer = "%PDF"u8.ToArray() });
        await Click(page, "录入，生成答复书");
    }

    private static async Task Deliver(IPage page, string request)
    {
        await page.GotoAsync($"{request}/deliver");
        await page.SelectOptionAsync("[name=way]", "Post");
        await page.FillAsync("[name=sent]", Today);
        await page.FillAsync("[name=arrived]", Today);
        await Browser.Turn(page, () => page.ClickAsync("main button.main"));
        await page.WaitForSelectorAsync(".done");
    }

    // Few answers are radios, many a list.
    private static async Task Choose(IPage page, string field, string words)
    {
        var list = page.Locator($"select[name={field}]");
        if (await list.CountAsync() == 0) await page.Locator($"label:has([name={field}])", new() { HasText = words }).First.ClickAsync();
        else await list.SelectOptionAsync(
            await list.Locator("option", new() { HasText = words }).First.GetAttributeAsync("value") ?? words);
    }

    private static async Task Press(IPage page, string address, string button)
    {
        await page.GotoAsync(address);
        await Click(page, button);
    }

    private static async Task Click(IPage page, string button)
    {
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync());
        await page.WaitForSelectorAsync(".done");
    }

    private static async Task SaysTheSame(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[href='?as=html']"));
        var reading = ReportReader.Read(download.SuggestedFilename, await File.ReadAllBytesAsync(await download.PathAsync()));
        Assert.Equal(2, reading.Report!.Values["table3.new_received.natural_person"]);
        Assert.Equal(2, reading.Report.Values["table3.results.not_processed.petition.total"]);
        Assert.Equal(0, reading.Report.Values["table3.carried_out.total"]);
        Assert.Equal("云岭县青石街道办事处", reading.Report.Organ);
    }
}
