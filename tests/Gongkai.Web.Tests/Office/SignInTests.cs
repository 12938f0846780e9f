using System.Net;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office;

public sealed class SignInTests : IAsyncLifetime
{
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_office_asks_for_sign_in_and_leads_back()
    {
        using var visitor = office.Visit();
        var asked = await visitor.Get("/office?x=1");
        Assert.Equal("/sign-in?from=%2Foffice%3Fx%3D1", asked.Headers.Location!.PathAndQuery);
        var signedIn = await visitor.Submit(asked.Headers.Location.PathAndQuery, new() { ["name"] = "clerk", ["password"] = TestOffice.Password });
        Assert.Equal("/office?x=1", signedIn.Headers.Location!.ToString());
        var page = await visitor.Page("/office");
        Assert.Contains("街道经办人", page.QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_told_once_and_kept_nowhere()
    {
        using var visitor = office.Visit();
        var response = await visitor.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = "not-the-password-1" });
        var page = await Visitor.Parse(response);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("登录名或者密码不对，请重新填写", page.QuerySelector(".problem a")!.TextContent);
        Assert.Equal("clerk", page.QuerySelector("#name")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#password")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_kept_the_cookie()
    {
        using var visitor = await office.SignIn(Role.Clerk);
        using var thief = office.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/office");
        request.Headers.Add("Cookie", string.Join("; ", visitor.Cookies.Select(c => $"{c.Name}={c.Value}")));
        await visitor.Submit("/office", [], "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await thief.Send(request)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/office")).StatusCode);
    }

    [Theory]
    [InlineData("city-supervisor", "/office/supervision")]   // sees dates and outcomes, handles nothing
    [InlineData("administrator", "/office/organs")]          // looks after organs and people
    public async Task Who_handles_no_cases_begins_where_there_is_something_to_do(string who, string start)
    {
        using var visitor = await office.SignIn(who);
        Assert.Equal(start, (await visitor.Get("/office")).Headers.Location!.ToString());
        Assert.DoesNotContain("待办", (await visitor.Page(start)).QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
    }
}
