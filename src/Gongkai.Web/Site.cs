using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Law.Calendar;
using Gongkai.Web.Pages.Check;
using Gongkai.Web.Pages.ReplyDue;
using Gongkai.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web;

/// <summary>The one factory of the site.</summary>
public static class Site
{
    /// <summary>Builds the site; the caller runs it.</summary>
    /// <param name="urls">Where it listens ("http://localhost:5000"); null leaves it to the configuration.</param>
    /// <param name="change">What a host changes before the site is built, a test server for instance.</param>
    public static WebApplication Build(string[]? urls = null, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The manifest of the static assets is looked up by this name, and wwwroot under this folder, whoever the executable is.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        if (urls is { Length: > 0 }) builder.WebHost.UseUrls(urls);
        AddSite(builder);
        change?.Invoke(builder);
        var app = builder.Build();
        UseSite(app);
        return app;
    }

    private static void AddSite(WebApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Where the site is, and why it did not start, is told by whoever started it, in one sentence.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkCalendar.Official);
        services.AddLocalization();
        services.AddRazorPages();
        services.AddLimits(builder.Configuration);
    }

    private static void UseSite(WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseErrorsAsPages();
        app.UseSameOriginPosts();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseBodyLimit();

        var manifest = Path.Combine(AppContext.BaseDirectory, "gongkai.staticwebassets.endpoints.json");
        var assets = File.Exists(manifest) ? manifest : null;
        app.MapStaticAssets(assets);
        app.MapGet("/", () => Results.LocalRedirect("/check"));
        app.MapRazorPages().WithStaticAssets(assets).RequireRateLimiting(Limits.Posts);
        app.MapGet("/due.ics", DueFile.Send);
        app.MapPost("/check/download", Download.Send).RequireRateLimiting(Limits.Posts);
    }
}
