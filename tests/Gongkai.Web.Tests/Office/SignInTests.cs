using System.Diagnostics;
using System.Net;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Tests.Office;

public sealed class SignInTests : IAsyncLifetime
{
    private TestOffice office = null!;

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        await office.Person("both", "两头兼", new Appointment(TestOffice.Street, Role.Clerk), new Appointment(TestOffice.Finance, Role.Clerk));
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_office_asks_for_sign_in_and_leads_back()
    {
        using var visitor = office.Visit();
        var asked = await visitor.Get("/office?x=1");
        Assert.Equal("/sign-in?from=%2Foffice%3Fx%3D1", asked.Headers.Location!.OriginalString);
        var signedIn =
            await visitor.Submit(asked.Headers.Location.OriginalString, new() { ["name"] = "clerk", ["password"] = TestOffice.Password });
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
    public async Task A_name_that_exists_one_that_does_not_and_one_that_is_locked_are_answered_alike()
    {
        for (var i = 0; i < 6; i++) await Wrong(office, "leader", $"wrong-password-{i}");
        var answers = new[]
        {
            await Wrong(office, "clerk", "wrong-password-1"), await Wrong(office, "nobody-known-here", "wrong-password-1"),
            await Wrong(office, "leader", "wrong-password-1"), await Wrong(office, "leader", TestOffice.Password),
        };
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task No_answer_tells_by_its_haste_whether_the_name_exists()
    {
        await using var slow = await TestOffice.Open(change: b => b.Configuration["Limits:FailedSignInMilliseconds"] = "300");
        for (var i = 0; i < 5; i++) await Wrong(slow, "leader", $"wrong-password-{i}");
        foreach (var name in (string[])["clerk", "nobody-known-here", "leader"])
        {
            var began = Stopwatch.StartNew();
            await Wrong(slow, name, "wrong-password-1");
            Assert.True(began.ElapsedMilliseconds >= 290, name);   // no sooner; how much later is up to the machine
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_the_last_office_the_session_ends(bool abolished)
    {
        using var visitor = await office.SignIn("finance-clerk");
        using var two = await office.SignIn("both");
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/office/account")).StatusCode);
        foreach (var name in (string[])["finance-clerk", "both"]) await Leave(name, abolished);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/office/account")).StatusCode);
        var again = await visitor.Submit("/sign-in", new() { ["name"] = "finance-clerk", ["password"] = TestOffice.Password });
        Assert.Contains("没有任职的岗位", (await Visitor.Parse(again)).QuerySelector(".problem a")!.TextContent, StringComparison.Ordinal);
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        Assert.Equal(
            0, await connection.QuerySingleAsync<int>(
                "select count(*) from session where officer = @id", new { id = office.People["finance-clerk"] }));
        Assert.Equal("团结街道", (await two.Page("/office/account")).QuerySelector(".who span")!.TextContent);   // the other office is left
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

    private static async Task<string> Wrong(TestOffice office, string name, string password)
    {
        using var visitor = office.Visit();
        var response = await visitor.Submit("/sign-in", new() { ["name"] = name, ["password"] = password });
        var page = await Visitor.Parse(response);
        // one's own token, and what was typed
        foreach (var own in page.QuerySelectorAll("input[name=token], #name")) own.RemoveAttribute("value");
        return $"{response.StatusCode} {string.Join(',', response.Headers.Select(h => h.Key))} {page.DocumentElement.OuterHtml}";
    }

    private async Task Leave(string name, bool abolished)
    {
        var today = office.Clock.Today;
        if (!abolished)
            TestOffice.Said(
                await new DismissOfficer(office.Ledger.Database).Run(
                    TheProgram.Itself, null, new(office.People[name], TestOffice.Finance, Role.Clerk, null, today),
                    CancellationToken.None));
        else await new AbolishOrgan(office.Ledger.Database).Run(
            TheProgram.Itself, null, TestOffice.Finance, new(today), CancellationToken.None);
    }
}
