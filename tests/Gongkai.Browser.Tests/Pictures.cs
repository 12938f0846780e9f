namespace Gongkai.Browser.Tests;

/// <summary>
/// Pictures of the pages: written where GONGKAI_PICTURES names a folder (docs/pictures for those of README.md), else not taken.
/// </summary>
[Collection("browser")]
public sealed class Pictures(Browser browser)
{
    internal static async Task Keep(string name, Func<Task<byte[]>> take)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), await take());
    }

    [Theory]
    [InlineData("check-desktop.png", 1180, 1700)]
    [InlineData("check-phone.png", 360, 740)]
    public async Task Readme_shows_the_result_as_it_is(string name, int width, int height)
    {
        var page = await browser.Open(width);
        await Views.Show(page, "result");
        await page.SetViewportSizeAsync(width, height);
        Assert.True(await page.Locator("td.error, .finding.error").First.IsVisibleAsync());
        await Keep(name, () => page.ScreenshotAsync());
    }
}
