using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>The pages 答复期限 and 信息处理费, each in the state that a visitor can meet.</summary>
public static class Reckoners
{
    private const string Consulted =
        "channel=signed-mail&receipt=2021-01-29&consultation1.kind=thirdParty&consultation1.sent=2021-02-05&consultation1.received=2021-02-08&consultation1.answered=2021-03-05";

    public static readonly IReadOnlyDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["due-form"] = "/due",
        ["due-result"] = "/due?channel=signed-mail&receipt=2021-01-29",
        ["due-consulted"] = $"/due?{Consulted}",
        ["due-provisional"] = "/due?channel=online&submitted=2026-12-25&confirmed=2026-12-28",
        ["due-error"] = "/due?receipt=2021-01-29&correctionNotice=2021-02-03&correctedReceipt=2021-01-20",
        ["fee-form"] = "/fee",
        ["fee-result"] = "/fee?items=45&before=3",
        ["fee-error"] = "/fee?items=12&pages=40",
    };

    public static TheoryData<string> All => [.. Paths.Keys];

    public static async Task<IPage> Open(Browser browser, string name, int width = 1180, bool script = true)
    {
        var page = await browser.Open(width, script);
        await page.GotoAsync(browser.Address + Paths[name]);
        return page;
    }
}
