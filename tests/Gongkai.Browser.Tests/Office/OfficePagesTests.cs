using Gongkai.Ledger.Facts;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>The pages of the office about requests, each in the states that a clerk meets.</summary>
[Collection("browser")]
public sealed class OfficePagesTests(Browser browser, OfficeAtWork work) : IClassFixture<OfficeAtWork>
{
    /// <summary>Name of the view: who looks, the case, what is opened of it (or the whole address).</summary>
    private static readonly Dictionary<string, (string Who, string Case, string Path)> Views = new()
    {
        ["inbox"] = ("clerk", "", "/office"),
        ["inbox-leader"] = ("leader", "", "/office"),
        ["inbox-empty"] = ("finance-clerk", "", "/office"),
        ["list"] = ("clerk", "", "/office/requests?state=All"),
        ["list-empty"] = ("clerk", "", "/office/requests?q=没有这样的"),
        ["register"] = ("clerk", "", "/office/requests/new"),
        ["receipt"] = ("clerk", "rich", "receipt"),
        ["case"] = ("clerk", "rich", ""),
        ["case-overdue"] = ("clerk", "overdue", ""),
        ["case-letter"] = ("clerk", "letter", ""),
        ["case-replied"] = ("clerk", "sending", ""),
        ["assign"] = ("clerk", "new", "assign"),
        ["draft"] = ("clerk", "reviewing", "draft"),
        ["review"] = ("disclosurehead", "reviewing", "review"),
        ["sign"] = ("leader", "signing", "sign"),
        ["paper"] = ("disclosurehead", "reviewing", "paper"),
        ["paper-drafter"] = ("clerk", "reviewing", "paper"),
        ["paper-entered"] = ("clerk", "entered", ""),
        ["confirm"] = ("disclosurehead", "entered", "confirm"),
        ["in-my-name"] = ("leader", "named", "in-my-name?fact=5"),
        ["extend"] = ("clerk", "rich", "extend"),
        ["extend-head"] = ("disclosurehead", "rich", "extend"),
        ["deem-abandoned"] = ("clerk", "lapsed", "deem-abandoned"),
        ["approval"] = ("disclosurehead", "reviewing", "approval"),
        ["deliver"] = ("clerk", "sending", "deliver"),
        ["fix-receipt"] = ("clerk", "letter", "register"),
        ["record"] = ("clerk", "rich", "record"),
        ["record-extend"] = ("clerk", "rich", "record/extend"),
        ["strike"] = ("clerk", "rich", "strike?fact=2"),
        ["file"] = ("clerk", "rich", "file"),
        ["withdraw"] = ("disclosurehead", "rich", "withdraw"),
    };

    public static TheoryData<string> All => [.. Views.Keys];

    [Theory, MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string view) =>
        await AccessibilityTests.Look(await work.OpenKept(browser, Views[view].Who, Path(view)), $"office-{view}", unfold: "main details");

    [Fact]
    public async Task A_letter_is_registered_without_script()
    {
        var page = await Show("register", 1180, script: false);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync());
        await Pictures.Keep("office-register-error.png", () => page.ScreenshotAsync(new() { FullPage = true }));
        Assert.Equal(6, await page.Locator(".problem li").CountAsync());
        await page.GetByText("邮寄（挂号、特快专递）").ClickAsync();
        await page.Locator("#arrived").FillAsync("2026-3-19");
        await page.GetByText("自然人").ClickAsync();
        await page.Locator("#name").FillAsync("王五");
        await page.Locator("#summary").FillAsync("社区养老服务补贴标准");
        await page.Locator("#content").FillAsync("申请公开社区养老服务补贴标准。");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "登记", Exact = true }).ClickAsync());
        await Pictures.Keep("office-register-confirm.png", () => page.ScreenshotAsync(new() { FullPage = true }));
        Assert.Contains("还没有保存", await page.Locator(".confirm").TextContentAsync(), StringComparison.Ordinal);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "核对无误，登记" }).First.ClickAsync());
        Assert.Contains("2026年4月", await page.Locator(".slip").TextContentAsync(), StringComparison.Ordinal);
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "打印回执" }).IsVisibleAsync()); // it would need the script
    }

    [Fact]
    public async Task With_script_the_dates_stand_there_before_the_form_is_sent()
    {
        var page = await Show("register");
        await page.GetByText("当面提交").ClickAsync();
        await page.Locator("#arrived").FillAsync("2026-3-19");
        await page.Locator("#ground").FocusAsync();
        await page.WaitForSelectorAsync("#dates [data-seen]");
        Assert.Contains("最迟答复", await page.Locator("#dates").TextContentAsync(), StringComparison.Ordinal);
        Assert.StartsWith("2026-03-19 2026-04", await page.Locator("[name=seen]").InputValueAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_goes_from_the_inbox_to_an_act_and_to_the_search()
    {
        var page = await Show("inbox");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        Assert.Equal(1, await page.Locator(".chosen-row").CountAsync());
        var first = await page.Locator(".rows tbody tr").First.Locator("th a").GetAttributeAsync("href");
        Assert.Equal(first, await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        await Browser.Turn(page, () => page.Keyboard.PressAsync("e"));
        Assert.Contains($"{first}/", page.Url, StringComparison.Ordinal);
        await page.GotoAsync($"{work.Address}/office/requests");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("电梯");
        await Browser.Turn(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Contains("q=", page.Url, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator(".rows tbody tr").CountAsync());
    }

    [Fact]
    public async Task A_draft_is_saved_as_it_is_typed_and_shown_as_its_letter()
    {
        var page = await work.Open(browser, "clerk", $"/office/requests/{work.Cases["overdue"]}/draft");
        await Browser.Turn(page, () => page.SelectOptionAsync("#outcome", "U1.2"));
        await page.WaitForSelectorAsync("#f-reasons");
        await page.Locator("#f-reasons").FillAsync("该信息由市自然资源局制作");
        await page.GetByText("该信息由市自然资源局制作").Nth(0).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync("() => document.querySelector('#preview').textContent.includes('该信息由市自然资源局制作')");
        await page.ReloadAsync();
        Assert.Equal("该信息由市自然资源局制作", await page.Locator("#f-reasons").InputValueAsync());
        await Pictures.Keep("office-draft-typing.png", () => page.ScreenshotAsync(new() { FullPage = true }));
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_page_was_left()
    {
        var page = await work.Open(browser, "clerk", "/office/requests/new");
        await page.Locator("#name").FillAsync("王五");
        await page.GetByText("自然人").ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.Locator("#summary").FillAsync("社区养老"), r => r.Url.Contains("handler=Typing", StringComparison.Ordinal));
        await page.GotoAsync($"{work.Address}/office");
        await page.GotoAsync($"{work.Address}/office/requests/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "填回表单" }).WaitForAsync();
        Assert.Equal("", await page.Locator("#name").InputValueAsync());
        await AccessibilityTests.Look(page, "office-kept", unfold: null);
        await page.GetByRole(AriaRole.Button, new() { Name = "填回表单" }).ClickAsync();
        Assert.Equal(("王五", "社区养老"), (await page.Locator("#name").InputValueAsync(), await page.Locator("#summary").InputValueAsync()));
        Assert.True(await page.GetByLabel("自然人").IsCheckedAsync());
        await page.GotoAsync($"{work.Address}/office/kept");
        await AccessibilityTests.Look(page, "office-kept-list", unfold: null);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "不要了" }).ClickAsync());
        Assert.Contains("没有。", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receipt")]
    [InlineData("case")]
    [InlineData("approval")]
    public async Task Print_has_what_counts_and_no_navigation(string view)
    {
        var page = await Show(view);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".top", ".crumbs", ".do-side", "[data-print]" })
            Assert.Equal(0, await page.Locator(gone).Filter(new() { Visible = true }).CountAsync());
        Assert.True(await page.Locator("h1").IsVisibleAsync());
        await Pictures.Keep($"office-{view}-print.png", () => page.ScreenshotAsync(new() { FullPage = true }));
    }

    private Task<IPage> Show(string view, int width = 1180, bool script = true) =>
        work.Open(browser, Views[view].Who, Path(view), width, script);

    private string Path(string view)
    {
        var (_, which, path) = Views[view];
        return which.Length == 0 ? path : $"/office/requests/{work.Cases[which]}{(path.Length == 0 ? "" : "/")}{path}";
    }
}
