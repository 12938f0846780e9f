using System.Net;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests;

namespace Gongkai.Web.Tests.Office;

/// <summary>The ledger does not answer: what does without it goes on, for those who are signed in too; everything else says so.</summary>
public sealed class LedgerOutTests
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task Public_pages_live_and_the_others_say_why_they_do_not(string on)
    {
        if (on == "postgres" && !Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on, around: whole => new BreakingDatabase(whole));
        var database = (BreakingDatabase)office.Ledger.Database;
        using var clerk = await office.SignIn(Role.Clerk);
        using var stranger = office.Visit();
        var form = await stranger.Page("/sign-in");
        database.IsGone = true;
        foreach (var visitor in new[] { clerk, stranger })
        {
            foreach (var path in (string[])["/check", "/due", "/fee", "/due.ics?channel=signed-mail&receipt=2026-03-02", "/css/site.css"])
                Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).StatusCode);
            using var paste = new HttpRequestMessage(HttpMethod.Post, "/check")
            {
                Content = new MultipartFormDataContent { { new StringContent(Sample.Sound.Text()), "text" } },
            };
            Assert.Equal(HttpStatusCode.OK, (await visitor.Send(paste)).StatusCode);
        }
        foreach (var path in (string[])["/office", "/office/requests", "/office/account", "/office/no-such-page"])
            await SaysSo(await clerk.Get(path));
        await SaysSo(await stranger.Get("/set-up"));
        await SaysSo(await stranger.Submit(form, "/sign-in", new() { ["name"] = "clerk", ["password"] = TestOffice.Password }));
        database.IsGone = false;
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get("/office/account")).StatusCode);   // nobody has to sign in again
    }

    [Fact]
    public async Task A_sign_in_that_the_ledger_does_not_take_down_did_not_happen()
    {
        await using var office = await TestOffice.Open(around: whole => new BreakingDatabase(whole));
        using var visitor = office.Visit();
        var form = await visitor.Page("/sign-in");
        ((BreakingDatabase)office.Ledger.Database).IsGone = true;
        await SaysSo(await visitor.Submit(form, "/sign-in", new() { ["name"] = "nobody", ["password"] = "x" }));
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "gongkai.session");
    }

    private static async Task SaysSo(HttpResponseMessage response)
    {
        var text = (await Visitor.Parse(response)).QuerySelector("main")!.TextContent;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("台账暂时连不上", text, StringComparison.Ordinal);
        Assert.Contains("site.ledger-gone", text, StringComparison.Ordinal);
    }
}
