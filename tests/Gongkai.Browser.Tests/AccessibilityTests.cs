using System.Text.Json;
using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

[Collection("browser")]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe =
        new StreamReader(typeof(AccessibilityTests).Assembly.GetManifestResourceStream("axe.min.js")!).ReadToEnd();

    internal static async Task<IEnumerable<string?>> Violations(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run()).violations.map(v => v.id + ': ' + v.nodes[0].html + ' ' + v.nodes[0].failureSummary)");
        return violations.EnumerateArray().Select(v => v.GetString());
    }

    /// <summary>At each width: the whole of the page is taken, nothing scrolls sideways, and axe finds nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="picture">What its picture is called; null: none is taken.</param>
    /// <param name="unfold">What is opened after the picture; null: nothing.</param>
    internal static async Task Look(IPage page, string? picture, string? unfold)
    {
        if (picture is not null)
            await Browser.AtEachWidth(
                page, width => Pictures.Keep($"{picture}-{width}.png", () => page.ScreenshotAsync(new() { FullPage = true })));
        if (unfold is not null)
            await page.EvaluateAsync("what => document.querySelectorAll(what).forEach(d => d.open = true)", unfold);
        await Browser.AtEachWidth(page, async width =>
        {
            Assert.True(await page.Locator("main").IsVisibleAsync());
            Assert.Equal(width, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
            Assert.Empty(await Violations(page));
        });
    }

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string view)
    {
        var page = await browser.OpenKept();
        await Views.Show(page, view);
        await Look(page, view is "compared" or "fits" or "list-only" or "form" ? $"check-{view}" : null, unfold: null);
    }

    [Theory] // a window of 590 px at 200 % has the room of 1180 px; 16 px become 32
    [InlineData("form")]
    [InlineData("result")]
    [InlineData("many")]
    public async Task Text_at_200_percent_still_fits(string view)
    {
        var page = await browser.Open();
        await Views.Show(page, view);
        await page.EvaluateAsync(
            "() => { const style = new CSSStyleSheet(); style.replaceSync('html { font-size: 200% }'); document.adoptedStyleSheets = [style]; }");
        Assert.Equal(1180, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_a_finding_and_its_cell()
    {
        var page = await browser.Open();

        // The dialog belongs to the system: the test answers it. Asked for before anything else, since the browser is told
        // of it without an answer, and a key pressed meanwhile would open the real one.
        var chosen = new TaskCompletionSource<IFileChooser>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.FileChooser += (_, opened) => chosen.TrySetResult(opened);
        Assert.Equal("跳到正文", await Tab(page));
        Assert.Equal("公开", await Tab(page));
        foreach (var entry in new[] { "年报体检", "答复期限", "信息处理费" }) Assert.Equal(entry, await Tab(page));
        Assert.Equal("files", await Tab(page));

        await page.Keyboard.PressAsync("Space");
        var chooser = await chosen.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await chooser.SetFilesAsync(
            new FilePayload
            {
                Name = "年报.md",
                MimeType = "text/plain",
                Buffer = System.Text.Encoding.UTF8.GetBytes(Web.Tests.Sample.Faulty.Text())
            });
        Assert.Equal("text", await Tab(page));
        Assert.Equal("开始体检", await Tab(page));
        await Browser.Turn(page, () => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync(".result");

        for (var i = 0; i < 20 && await Tab(page) != "看表三";) i++;
        await page.Keyboard.PressAsync("Enter");
        var target = await page.EvaluateAsync<string>("() => document.querySelector('td:target').id");
        Assert.StartsWith("table3.results.total.", target, StringComparison.Ordinal);
        Assert.True(
            await page.EvaluateAsync<bool>(
                "() => { const b = document.querySelector('td:target').getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight; }"));
    }

    [Fact]
    public async Task What_has_the_focus_is_seen_to_have_it()
    {
        var page = await browser.Open();
        for (var i = 0; i < 6; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var outlined = await page.EvaluateAsync<bool>(
                "() => [document.activeElement, document.activeElement.nextElementSibling].some(e => e && parseFloat(getComputedStyle(e).outlineWidth) >= 2 && getComputedStyle(e).outlineStyle !== 'none')");
            Assert.True(outlined);
        }
    }

    private static async Task<string> Tab(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string>("() => document.activeElement.id || document.activeElement.textContent.trim()");
    }
}
