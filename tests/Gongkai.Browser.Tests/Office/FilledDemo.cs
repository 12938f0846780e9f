using Microsoft.Playwright;

namespace Gongkai.Browser.Tests.Office;

/// <summary>One demonstration for all who only look at it, filled when the first of them comes; nobody changes anything in it.</summary>
public sealed class FilledDemo : IAsyncLifetime
{
    private readonly Dictionary<string, IPage> kept = [];
    private DemoSite? site;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }

    /// <summary>The page that is kept for that person, signed in, at this address.</summary>
    public async Task<IPage> Open(Browser browser, string who, string path)
    {
        site ??= await DemoSite.Start(cases: true);
        if (!kept.TryGetValue(who, out var page)) kept[who] = page = await site.SignIn(await browser.Keep(), who);
        // A print that failed must not be what the next one looks at; and an address that differs by its fragment only would not be
        // fetched.
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GotoAsync("about:blank");
        await page.GotoAsync(site.Address + path);
        return page;
    }
}
