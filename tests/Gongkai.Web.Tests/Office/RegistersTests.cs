using System.Net;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Verifying;
using Gongkai.Web.Wiring;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

public sealed class RegistersTests : IAsyncLifetime
{
    private const string Page = "/office/registers";

    private TestOffice office = null!;

    private static CancellationToken Ct => CancellationToken.None;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_site_writes_a_root_by_itself()
    {
        await Receive("clerk", TestOffice.Street);
        using var job = ActivatorUtilities.CreateInstance<JobsInBackground>(office.Services);   // TestOffice took the site's own away
        await job.StartAsync(Ct);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await Roots.Last(office.Ledger.Database, patience.Token) is null) await Task.Delay(20, patience.Token);
        await job.StopAsync(Ct);
    }

    [Fact]
    public async Task Roots_are_listed_the_newest_first_and_published_as_they_are_verified()
    {
        var first = await Rooted("clerk", TestOffice.Street);
        var second = await Rooted("clerk", TestOffice.Street);
        using var clerk = await office.SignIn(Role.Clerk);
        var page = await clerk.Page(Page);
        Assert.Equal([second, first], page.QuerySelectorAll(".roots code").Select(c => c.TextContent).Take(2));
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.TextContent.Trim() == "台账");
        var file = await clerk.Get($"{Page}?day=2026-03-02");
        Assert.Equal("日志校验根2026-03-02.txt", file.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = (await file.Content.ReadAsStringAsync()).Split('\n');
        Assert.True(lines.IndexOf(first) < lines.IndexOf(second));
        Assert.Equal(0, (await Verification.Run(office.Ledger.Database, lines, _ => { }, Ct)).Flaws);
        Assert.NotEqual(
            0, (await Verification.Run(
                office.Ledger.Database, [second.Replace(second[^4..], "0000", StringComparison.Ordinal)], _ => { }, Ct)).Flaws);
    }

    [Fact]
    public async Task A_root_of_another_organ_alone_is_not_listed()
    {
        var street = await Rooted("clerk", TestOffice.Street);
        var finance = await Rooted("finance-clerk", TestOffice.Finance);
        using var clerk = await office.SignIn("finance-clerk");
        var roots = (await clerk.Page(Page)).QuerySelectorAll(".roots code").Select(c => c.TextContent).ToList();
        Assert.Equal(finance, roots[0]);
        Assert.DoesNotContain(street, roots);
    }

    [Theory]
    [InlineData("unit-clerk", "", HttpStatusCode.OK)]            // has a page without any
    [InlineData("unithead", "", HttpStatusCode.Forbidden)]
    [InlineData("clerk", "?day=2026-03-03", HttpStatusCode.NotFound)]   // tomorrow
    [InlineData("clerk", "?day=x", HttpStatusCode.NotFound)]
    public async Task Who_may_not_read_the_reports_reads_no_roots(string name, string query, HttpStatusCode status)
    {
        await Rooted("clerk", TestOffice.Street);
        using var visitor = await office.SignIn(name);
        var answer = await visitor.Get(Page + query);
        Assert.Equal(status, answer.StatusCode);
        Assert.DoesNotContain("sha256", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> Rooted(string clerk, int organ)
    {
        // the founding of all organs
        if (await Roots.Last(office.Ledger.Database, Ct) is null) await Roots.Write(office.Ledger.Database, Ct);
        await Receive(clerk, organ);
        return (await Roots.Write(office.Ledger.Database, Ct))!.ToString();
    }

    private async Task Receive(string clerk, int organ)
    {
        var letter = new IncomingRequest(
            organ, Channel.SignedMail, new(2026, 2, 27), ApplicantKind.NaturalPerson, "青石村账目",
            new Application { Name = "张三丰", Content = "青石村账目" })
        { Receipt = new(2026, 2, 27) };
        TestOffice.Said(
            await new RegisterRequest(new(office.Ledger.Database, office.Ledger.Keys)).Run(
                await office.Officer(clerk), Guid.NewGuid(), letter, Ct));
    }
}
