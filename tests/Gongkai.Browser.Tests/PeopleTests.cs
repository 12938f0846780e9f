using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;
using Gongkai.Web;
using Gongkai.Web.SignIn;
using Gongkai.Web.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>From the first run to the people of an organ, as the one who sets it up meets it.</summary>
[Collection("browser")]
public sealed class PeopleTests(Browser browser) : IAsyncLifetime
{
    private const string Password = "yunling-2026-gongkai";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-people-");
    private readonly Clock clock = new(2026, 3, 2);
    private Database database = null!;
    private WebApplication site = null!;
    private string address = "";

    private string SetUpAddress => $"{address}/set-up?start={site.Services.GetRequiredService<FirstRun>().Code}";

    public async Task InitializeAsync()
    {
        database = In(folder, clock);
        await database.Migrate(CancellationToken.None);
        site = Site.Build(
            ["http://127.0.0.1:0"], builder => builder.Services.AddSingleton<TimeProvider>(clock),
            new(database, new SubjectKeys(MasterKey.Of(new byte[32]))));
        await site.StartAsync();
        address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async Task DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        await database.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_page_of_people_and_organs_fits_and_is_accessible()
    {
        var page = await browser.OpenAt(SetUpAddress, 1180);
        await Look(page, "set-up");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "保存，然后登录" }).ClickAsync());
        await Look(page, "set-up-error");
        await SetUp(page);
        await Look(page, "sign-in");
        await SignIn(page, "wrong-password-1");
        await Look(page, "sign-in-error");
        await SignIn(page, Password);
        await page.WaitForSelectorAsync(".who");
        foreach (var (path, name) in new[]
        {
            ("/office", "inbox-empty"), ("/office/account", "account"), ("/office/organs", "organs"), ("/office/organs/new", "organ-new"),
            ("/office/organs/1", "organ"),
            ("/office/organs/1/bodies", "organ-bodies"), ("/office/officers", "officers"), ("/office/officers/new", "officer-new"),
            ("/office/supervision", "forbidden"),
        })
        {
            await page.GotoAsync(address + path);
            await Look(page, name);
        }
        await page.GotoAsync($"{address}/office/account");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "启用两步登录" }).ClickAsync());
        await Look(page, "authenticator");
        await AddPerson(page);
        await Look(page, "officer-handed");
        await page.GotoAsync($"{address}/office/officers");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Link, new() { Name = "李经办" }).ClickAsync());
        await Look(page, "officer");
    }

    [Fact] // an old phone, a locked-down desk
    public async Task Without_script_the_first_run_and_the_sign_in_work()
    {
        var page = await browser.OpenAt(SetUpAddress, 360, script: false);
        await SetUp(page);
        await SignIn(page, Password);
        Assert.Equal("王主任", await page.Locator(".who a").TextContentAsync());
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync());
        Assert.Equal("已经退出", await page.Locator("h1").TextContentAsync());
    }

    [Fact]
    public async Task The_keyboard_alone_signs_in()
    {
        var page = await browser.OpenAt(SetUpAddress, 1180);
        await SetUp(page);
        for (var i = 0; i < 12 && await page.EvaluateAsync<string>("() => document.activeElement.id") != "name"; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("wangzhuren");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await Browser.Turn(page, () => page.Keyboard.PressAsync("Enter"));
        await page.WaitForSelectorAsync(".who");
    }

    private static SqliteDatabase In(DirectoryInfo folder, TimeProvider clock) => new(folder.FullName, clock);

    private static async Task Look(IPage page, string name)
    {
        await AccessibilityTests.Look(page, $"people-{name}", unfold: null);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Pictures.Keep($"people-{name}-print.png", () => page.ScreenshotAsync(new() { FullPage = true }));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task SetUp(IPage page)
    {
        foreach (var (id, text) in new[]
        {
            ("name", "云岭市人民政府团结街道办事处"), ("shortName", "团结街道"), ("code", "11330102MB0000001N"), ("prefix", "团街信公"),
            ("foundedOn", "2001-1-1"), ("units", "党政办\n征地办"),
            ("personName", "王主任"), ("signInName", "wangzhuren"), ("password", Password), ("repeated", Password),
        }) await page.FillAsync($"#{id}", text);
        await page.SelectOptionAsync("#kind", "DispatchedOrgan");
        await page.CheckAsync("#handles");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "保存，然后登录" }).ClickAsync());
        Assert.EndsWith("/sign-in", page.Url, StringComparison.Ordinal);
    }

    private static async Task SignIn(IPage page, string password)
    {
        await page.FillAsync("#name", "wangzhuren");
        await page.FillAsync("#password", password);
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync());
    }

    private async Task AddPerson(IPage page)
    {
        await page.GotoAsync($"{address}/office/officers/new");
        foreach (var (id, text) in new[] { ("personName", "李经办"), ("signInName", "lijingban"), ("on", "2026-3-1"), ("unit", "征地办") })
            await page.FillAsync($"#{id}", text);
        await page.SelectOptionAsync("#organ", "1");
        await page.SelectOptionAsync("#role", "Clerk");
        await Browser.Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync());
        await page.WaitForSelectorAsync("code.secret");
    }
}
