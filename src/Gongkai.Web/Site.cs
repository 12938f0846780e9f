using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gongkai.Law.Calendar;
using Gongkai.Ledger;
using Gongkai.Web.Pages.Check;
using Gongkai.Web.Pages.Office.Registers.OneRow;
using Gongkai.Web.Pages.Office.Requests.OneCase;
using Gongkai.Web.Pages.ReplyDue;
using Gongkai.Web.Pages.Reports;
using Gongkai.Web.Setup;
using Gongkai.Web.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
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
    /// <param name="ledger">The ledger that the office works with; null: the public pages alone.</param>
    public static WebApplication Build(string[]? urls = null, Action<WebApplicationBuilder>? change = null, OpenLedger? ledger = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The manifest of the static assets is looked up by this name, and wwwroot under this folder, whoever the executable is.
            ApplicationName = typeof(Site).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        if (urls is { Length: > 0 }) builder.WebHost.UseUrls(urls);
        AddSite(builder, ledger);
        if (ledger is not null) builder.Services.AddLedger(ledger, builder.Configuration);
        change?.Invoke(builder);
        var app = builder.Build();
        UseSite(app, ledger is not null);
        return app;
    }

    /// <summary>Persons and their credentials, without a site: for commands. The caller disposes it, and the ledger.</summary>
    public static ServiceProvider Accounts(OpenLedger ledger)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(ledger.Database.Clock);
        services.AddLedger(ledger, new ConfigurationBuilder().Build());
        return services.BuildServiceProvider();
    }

    private static void AddSite(WebApplicationBuilder builder, OpenLedger? ledger)
    {
        // the key ring encrypts its keys itself
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter(
            "Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Where the site is, and why it did not start, is told by whoever started it, in one sentence.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter(
            "Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(WorkCalendar.Official);
        services.AddLocalization();
        services.AddRazorPages(o => o.Conventions.Add(new OfficePages(ledger is not null))).AddMvcOptions(
            o => o.Filters.Add(new OnlyWithHandler()));
        services.AddLimits(builder.Configuration, ledger);
    }

    private static void UseSite(WebApplication app, bool withLedger)
    {
        app.UseKnownProxies();
        app.UseSafeHeaders();
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseErrorsAsPages();
        app.UseSameOriginPosts();
        app.UseRouting();
        if (withLedger) app.UseMark();
        if (withLedger) app.UseSignIn();
        app.UseRateLimiter();
        app.UseSpooledBodies();
        app.UseTurns();

        var manifest = Path.Combine(AppContext.BaseDirectory, "gongkai.staticwebassets.endpoints.json");
        var assets = File.Exists(manifest) ? manifest : null;
        app.MapStaticAssets(assets);
        app.MapGet("/", (HttpContext http) => Results.LocalRedirect(http.Demonstration is null ? "/check" : "/demo"));
        app.MapRazorPages().WithStaticAssets(assets);
        if (withLedger)
        {
            app.MapCaseFiles();
            app.MapEvidence();
            app.MapReportFeed();
        }
        app.MapGet("/due.ics", DueFile.Send);
        app.MapGet("/check/organs.csv", OrganList.Example);
        app.MapPost("/check/download", Download.Send);
    }
}
