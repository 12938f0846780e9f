namespace Gongkai.Browser.Tests;

/// <summary>Writes pictures of the pages into the folder named by GONGKAI_PICTURES; without it, only shows that the pages can be pictured.</summary>
[Collection("browser")]
public sealed class PictureTests(Browser browser)
{
    [Theory]
    [MemberData(nameof(Views.OnBothWidths), MemberType = typeof(Views))]
    public async Task Every_page_can_be_pictured(string view, int width)
    {
        var page = await browser.Open(width);
        await Views.Show(page, view);
        var picture = await page.ScreenshotAsync(new() { FullPage = true });
        Assert.NotEmpty(picture);
        await Keep($"check-{view}-{width}.png", picture);
    }

    [Theory]
    [InlineData("result")]
    [InlineData("many")]
    public async Task Every_result_can_be_printed(string view)
    {
        var page = await browser.Open();
        await Views.Show(page, view);
        var print = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        Assert.NotEmpty(print);
        await Keep($"check-{view}.pdf", print);
    }

    private static async Task Keep(string name, byte[] bytes)
    {
        if (Environment.GetEnvironmentVariable("GONGKAI_PICTURES") is not { Length: > 0 } folder) return;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
    }
}
