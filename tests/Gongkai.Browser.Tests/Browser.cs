using System.Diagnostics;
using System.Text;
using Gongkai.Web;
using Gongkai.Web.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests;

/// <summary>The site on a port of its own, and Debian's Chromium to look at it with; one for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>What a busy build server may take for one step, in milliseconds.</summary>
    private const int Patience = 60_000;

    /// <summary>So many windows stay open, the oldest go: each is a process of Chromium.</summary>
    private const int MostWindows = 12;

    /// <summary>The widths at which every page is looked at: a desk, and the narrowest phone.</summary>
    public static readonly IReadOnlyList<int> Widths = [1180, 360];

    private readonly Queue<IBrowserContext> windows = [];
    private IPage? kept;
    private WebApplication site = null!;
    private IPlaywright playwright = null!;
    private IBrowser chromium = null!;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        site = Site.Build(["http://127.0.0.1:0"], builder =>
        {
            builder.Configuration["Limits:PostsPerMinute"] = "10000";
            builder.Services.AddSingleton<TimeProvider>(new Clock(2021, 3, 18)); // so that pictures differ only where the pages do
        });
        await site.StartAsync();
        Address = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        playwright = await Playwright.CreateAsync();
        var path = Environment.GetEnvironmentVariable("GONGKAI_CHROMIUM") ?? "/usr/bin/chromium";
        chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Quiet, Timeout = 3 * Patience });
    }

    public async Task DisposeAsync()
    {
        await chromium.DisposeAsync();
        playwright.Dispose();
        await site.StopAsync();
        await site.DisposeAsync();
    }

    /// <summary>A window of its own, with cookies of its own or those that were kept.</summary>
    public async Task<IBrowserContext> Window(int width, bool script, string? cookies = null)
    {
        var window = await NewWindow(width, script, cookies);
        windows.Enqueue(window);
        if (windows.Count > MostWindows) await windows.Dequeue().CloseAsync();
        return window;
    }

    /// <summary>A page that is kept, and led from one address to the next, by tests that only look.</summary>
    public async Task<IPage> Keep(string? cookies = null) =>
        await (await NewWindow(Widths[0], script: true, cookies)).NewPageAsync();

    /// <summary>The kept page of whoever has not signed in, on the form.</summary>
    public async Task<IPage> OpenKept(string path = "/check")
    {
        kept ??= await Keep();
        await kept.GotoAsync(Address + path);
        return kept;
    }

    private async Task<IBrowserContext> NewWindow(int width, bool script, string? cookies)
    {
        var window = await chromium.NewContextAsync(new()
        {
            ViewportSize = Size(width),
            JavaScriptEnabled = script,
            StorageState = cookies,
        });
        window.SetDefaultTimeout(Patience);
        window.SetDefaultNavigationTimeout(Patience);
        return window;
    }

    private static ViewportSize Size(int width) => new() { Width = width, Height = width < 500 ? 740 : 930 };

    /// <summary>Does the same at each width, and leaves the page as wide as it was.</summary>
    public static async Task AtEachWidth(IPage page, Func<int, Task> look)
    {
        foreach (var width in Widths)
        {
            await Resize(page, width);
            await look(width);
        }
        await Resize(page, Widths[0]);
    }

    private static Task Resize(IPage page, int width) => page.SetViewportSizeAsync(width, Size(width).Height);

    /// <summary>A fresh page on the form.</summary>
    public Task<IPage> Open(int width = 1180, bool script = true) => OpenAt($"{Address}/check", width, script);

    /// <summary>A fresh page of another site, with no cookies.</summary>
    public async Task<IPage> OpenAt(string address, int width, bool script = true)
    {
        var page = await (await Window(width, script)).NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>
    /// Does what leads to another page and waits until that one stands. The marker left on the old document says so more surely than the
    /// events of loading: on a busy machine the one that is waited for may have come before.
    /// </summary>
    public static async Task Turn(IPage page, Func<Task> act)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await act();
        for (var since = Stopwatch.StartNew(); ; await Task.Delay(20))
        {
            try
            {
                if (await page.EvaluateAsync<bool>("() => !document.documentElement.dataset.left && document.readyState === 'complete'"))
                    return;
            }
            catch (PlaywrightException) when (since.ElapsedMilliseconds < Patience) // between two documents there is none to ask
            {
            }
            if (since.ElapsedMilliseconds >= Patience) throw new TimeoutException($"No page followed {page.Url} within a minute.");
        }
    }

    /// <summary>Chooses files and sends them.</summary>
    public static async Task Send(IPage page, params (string Name, string Text)[] files)
    {
        await page.SetInputFilesAsync(
            "#files",
            files.Select(f => new FilePayload { Name = f.Name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(f.Text) }));
        await Turn(page, () => page.GetByRole(AriaRole.Button, new() { Name = "开始体检" }).ClickAsync());
        await page.WaitForSelectorAsync(".result, .summary, .plain, .problem");
    }
}

[CollectionDefinition("browser", DisableParallelization = true)]
public sealed class OneBrowser : ICollectionFixture<Browser>, ICollectionFixture<Office.FilledDemo>;

/// <summary>The pages of the check, each in the state that a visitor can meet.</summary>
public static class Views
{
    public static readonly string[] Names =
        ["form", "error", "result", "sound", "unread", "many", "compared", "fits", "list-only", "missing"];

    public static TheoryData<string> All => [.. Names];

    public static Task Show(IPage page, string name) => name switch
    {
        "form" => Task.CompletedTask,
        "error" => Browser.Send(page),
        "result" => Browser.Send(page, ("发改局2023年报.md", Sample.Faulty.Text())),
        "sound" => Browser.Send(page, ("发改局2023年报.md", Sample.Sound.Text())),
        "unread" => Browser.Send(page, ("会议通知.txt", "关于召开会议的通知")),
        "many" => Browser.Send(page,
            ("发改局2023年报.md", Sample.Faulty.Text()), ("财政局2023年报.md", (Sample.Sound with { Organ = "云岭市财政局" }).Text()),
            ("会议通知.txt", "关于召开会议的通知")),
        "compared" => Browser.Send(page,
            ("云岭市2023年报.md", (Sample.Sound with { Organ = "云岭市人民政府" }).Text()), ("发改局2023年报.md", Sample.Sound.Text()),
            ("财政局2023年报.md", (Sample.Sound with { Organ = "云岭市财政局" }).Text()),
            ("水务局2023年报.md", (Sample.Sound with { Organ = "云岭市水务局" }).Text()),
            ("机关名录.csv", "名称,上级\n云岭市人民政府,\n云岭市发展和改革局,云岭市人民政府\n云岭市财政局,云岭市人民政府\n云岭市农业农村局,云岭市人民政府\n")),
        "fits" => Browser.Send(page, ("发改局2023年报.md", Sample.Sound.Text()), ("机关名录.csv", "名称,上级\n云岭市发展和改革局,\n")),
        "list-only" => Browser.Send(page, ("机关名录.csv", "名称,上级\n云岭市发展和改革局,\n")),
        _ => page.GotoAsync(new Uri(new Uri(page.Url), "/no-such-page").ToString()),
    };
}
