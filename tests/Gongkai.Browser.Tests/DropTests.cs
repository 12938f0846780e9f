using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

[Collection("browser")]
public sealed class DropTests(Browser browser)
{
    [Fact]
    public async Task Files_dropped_on_the_form_are_chosen_and_named()
    {
        var page = await browser.Open();
        await page.EvaluateAsync(
            """
            () => {
              const data = new DataTransfer();
              for (const name of ["甲.txt", "乙.txt"]) data.items.add(new File(["年报"], name));
              for (const kind of ["dragover", "drop"])
                document.querySelector(".drop").dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);
        Assert.Equal("共 2 份：甲.txt、乙.txt", await page.Locator(".chosen").TextContentAsync());
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "开始体检" }).ClickAsync());
        Assert.Equal(2, await page.Locator(".many tbody tr").CountAsync());
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_stopped_before_it_is_sent()
    {
        var page = await browser.Open();
        await page.Locator("form[data-limit]").EvaluateAsync("form => form.dataset.limit = 10");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "大.txt", MimeType = "text/plain", Buffer = new byte[11] });
        await page.GetByRole(AriaRole.Button, new() { Name = "开始体检" }).ClickAsync();
        Assert.StartsWith("选中的文件超过", await page.Locator(".chosen").TextContentAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("form[data-limit]").IsVisibleAsync());
    }
}
