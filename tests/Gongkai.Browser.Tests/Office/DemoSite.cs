using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Store;
using Gongkai.Web;
using Gongkai.Web.Demo;
using Gongkai.Web.SignIn;
using Gongkai.Web.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>A demonstration on a port of its own.</summary>
internal sealed class DemoSite : IAsyncDisposable
{
    /// <summary>The number of 青石街道.</summary>
    public const int Street = 2;

    /// <summary>The day that it is there: the same for every run, or a test begun before midnight would end in another year.</summary>
    public static readonly DateOnly Today = new(2026, 10, 20);

    private readonly DirectoryInfo folder;
    private readonly OpenLedger ledger;
    private readonly WebApplication site;
    private readonly Demonstration demonstration;

    private DemoSite(DirectoryInfo folder, OpenLedger ledger, WebApplication site, Demonstration demonstration) =>
        (this.folder, this.ledger, this.site, this.demonstration) = (folder, ledger, site, demonstration);

    public string Address => site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>What was printed when it started.</summary>
    public string StartCode => site.Services.GetRequiredService<FirstRun>().Code;

    /// <summary>Starts it.</summary>
    /// <param name="cases">With cases; else organs and persons only.</param>
    public static async Task<DemoSite> Start(bool cases)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-demo-");
        var clock = new DemoClock(new Clock(Today.Year, Today.Month, Today.Day));
        var ledger =
            (await OpenLedger.Open(new LedgerPlace(Path.Combine(folder.FullName, "data")), LedgerUse.Shared, clock, CancellationToken.None))
                .Value!;
        var demonstration = (await Seed.Fill(ledger, clock, CancellationToken.None, cases)).Value!;
        var site = Site.Build(["http://127.0.0.1:0"], builder =>
        {
            (builder.Configuration["Limits:PostsPerMinute"], builder.Configuration["Limits:SignInsPerMinute"]) = ("10000", "10000");
            builder.Services.AddSingleton<TimeProvider>(clock);
        }, ledger);
        await site.StartAsync();
        return new DemoSite(folder, ledger, site, demonstration);
    }

    /// <summary>A page of somebody who has signed in.</summary>
    public async Task<IPage> SignIn(Browser browser, string name) => await SignIn(await browser.Open(), name);

    /// <summary>The same on a page that is there.</summary>
    public async Task<IPage> SignIn(IPage page, string name)
    {
        await page.GotoAsync($"{Address}/sign-in");
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", demonstration.Password);
        await Browser.Turn(page, () => page.ClickAsync("main button[type=submit]"));
        Assert.StartsWith($"{Address}/office", page.Url, StringComparison.Ordinal);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        await ledger.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
