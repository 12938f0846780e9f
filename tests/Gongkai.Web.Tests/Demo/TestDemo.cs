using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Store;
using Gongkai.Web.Demo;
using Gongkai.Web.Tests.Office;
using Gongkai.Web.Wiring;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Demo;

/// <summary>A demonstration made on a day, and the site over it.</summary>
internal sealed class TestDemo : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly OpenLedger ledger;
    private readonly WebApplication site;
    private readonly Demonstration demonstration;

    private TestDemo(DirectoryInfo folder, OpenLedger ledger, WebApplication site, Demonstration demonstration) =>
        (this.folder, this.ledger, this.site, this.demonstration) = (folder, ledger, site, demonstration);

    public OpenLedger Ledger => ledger;

    public IEnumerable<RouteEndpoint> Endpoints => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public static async Task<TestDemo> On(DateOnly day)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-demo-");
        var clock = new DemoClock(new Clock(day.Year, day.Month, day.Day));
        var ledger =
            (await OpenLedger.Open(new LedgerPlace(Path.Combine(folder.FullName, "data")), LedgerUse.Shared, clock, CancellationToken.None))
                .Value!;
        var demonstration = TestOffice.Said(await Seed.Fill(ledger, clock, CancellationToken.None));
        var site = Site.Build(null, builder =>
        {
            builder.WebHost.UseTestServer();
            (builder.Configuration["Limits:PostsPerMinute"], builder.Configuration["Limits:SignInsPerMinute"]) = ("10000", "10000");
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(JobsInBackground)));
        }, ledger);
        await site.StartAsync();
        return new TestDemo(folder, ledger, site, demonstration);
    }

    public async Task<Visitor> SignIn(string name)
    {
        var visitor = new Visitor(site.GetTestServer());
        await visitor.Submit("/sign-in", new() { ["name"] = name, ["password"] = demonstration.Password });
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        await ledger.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
