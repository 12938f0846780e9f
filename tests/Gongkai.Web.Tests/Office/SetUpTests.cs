using System.Net;
using Gongkai.Ledger.Facts;
using Gongkai.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

public sealed class SetUpTests
{
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["name"] = "团结街道办事处",
        ["shortName"] = "团结街道",
        ["code"] = "11330102MB0000001N",
        ["kind"] = "DispatchedOrgan",
        ["prefix"] = "团街信公",
        ["foundedOn"] = "2001-1-1",
        ["units"] = "党政办\n征地办",
        ["personName"] = "王主任",
        ["signInName"] = "王主任",
        ["password"] = TestOffice.Password,
        ["repeated"] = TestOffice.Password,
        ["handles"] = "true",
    };

    [Fact]
    public async Task The_first_run_makes_organ_and_administrator_and_closes_for_good()
    {
        await using var office = await TestOffice.Empty();
        using var visitor = office.Visit();
        var path = $"/set-up?start={office.Services.GetRequiredService<FirstRun>().Code}";
        Assert.Equal("/sign-in", (await visitor.Submit(path, Filled)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(path)).StatusCode);
        await visitor.Submit("/sign-in", new() { ["name"] = "王主任", ["password"] = TestOffice.Password });
        Assert.Contains(
            "管理员、公开机构负责人", (await visitor.Page("/office/account")).QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("征地办", (await visitor.Page("/office/organs/1")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", null)] // who sits at the machine, or comes through a proxy on it that sets no header
    [InlineData("::1", "[::1]:5000", null)]
    [InlineData("127.0.0.1", "gongkai.example.cn", null)]
    [InlineData("127.0.0.1", "localhost", "X-Forwarded-For")]
    [InlineData("10.0.0.8", "localhost", null)] // what a visitor writes into Host proves nothing
    public async Task Without_the_code_nobody_is_let_in(string from, string host, string? header)
    {
        await using var office = await TestOffice.Empty();
        var answer = await office.Server.SendAsync(http =>
        {
            (http.Request.Path, http.Request.Method, http.Connection.RemoteIpAddress) = ("/set-up", "GET", IPAddress.Parse(from));
            http.Request.Host = new(host);
            if (header is not null) http.Request.Headers[header] = "203.0.113.9";
        });
        Assert.Equal(404, answer.Response.StatusCode);
        using var visitor = office.Visit();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/set-up?start=wrong")).StatusCode);
    }

    [Theory]
    [InlineData("code", "11330102MB0000001A", "#code")] // a wrong check character
    [InlineData("password", "short1", "#password")]
    [InlineData("repeated", "another-password-1", "#repeated")]
    [InlineData("name", "", "#name")]
    [InlineData("foundedOn", "2030-1-1", "#foundedOn")]
    public async Task What_is_to_be_put_right_is_said_and_nothing_is_saved(string field, string value, string at)
    {
        await using var office = await TestOffice.Empty();
        using var visitor = office.Visit();
        var path = $"/set-up?start={office.Services.GetRequiredService<FirstRun>().Code}";
        var fields = new Dictionary<string, string>(Filled) { [field] = value };
        if (field == "password") fields["repeated"] = value;
        var response = await visitor.Submit(path, fields);
        var page = await Visitor.Parse(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(at, page.QuerySelector(".problem a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(path)).StatusCode);
        Assert.DoesNotContain(page.QuerySelectorAll("input[type=password]"), i => i.HasAttribute("value"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/set-up")]
    [InlineData("/office")]
    [InlineData("/office/organs")]
    public async Task Without_a_ledger_there_is_no_office(string path)
    {
        await using var site = await TestSite.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/check")).StatusCode);
    }
}
