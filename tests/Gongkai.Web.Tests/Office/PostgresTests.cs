using System.Net;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests;
using Gongkai.Web.SignIn;

namespace Gongkai.Web.Tests.Office;

/// <summary>What Identity keeps, and what is asked about people, on the other database.</summary>
public sealed class PostgresTests
{
    [Fact]
    public async Task People_sign_in_and_are_administered_on_PostgreSQL_too()
    {
        if (!Postgres.IsThere) return;   // ./test.sh installs it
        var clock = new OfficeClock();
        await using var office = await TestOffice.Open(clock, on: "postgres");
        using var visitor = await office.SignIn(Role.Administrator);
        var asked = await Visitor.Parse(await visitor.Submit("/office/account", [], "/office/account?handler=authenticator"));
        var secret = asked.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await Visitor.Parse(
            await visitor.Submit(asked, "/office/account", new() { ["code"] = Totp.Code(secret, Totp.Step(clock.Now)) }));
        Assert.Equal(10, on.QuerySelectorAll(".codes code").Length);
        foreach (var path in new[] { "/office/account", "/office/organs", "/office/organs/2", "/office/officers",
            $"/office/officers/{office.People["clerk"]}" })
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).StatusCode);
        using var supervisor = await office.SignIn("city-supervisor");
        Assert.Contains(
            "团结街道办事处", (await supervisor.Page("/office/supervision")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        for (var i = 0; i < 6; i++)
            await office.Visit().Submit("/sign-in", new() { ["name"] = "leader", ["password"] = $"wrong-password-{i}" });
        await Assert.ThrowsAnyAsync<Exception>(() => office.SignIn(Role.Leader));
    }
}
