using System.Net;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Web.SignIn;

namespace Gongkai.Web.Tests.Office;

public sealed class AccountTests : IAsyncLifetime
{
    private const string Next = "another-password-7";

    private readonly OfficeClock clock = new();
    private TestOffice office = null!;

    public async Task InitializeAsync() => office = await TestOffice.Open(clock);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var visitor = office.Visit();
        for (var i = 0; i < 5; i++) await visitor.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = $"wrong-password-{i}" });
        var response = await visitor.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = TestOffice.Password });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("signed-in", await Facts());
        Assert.Equal(2, (await Facts()).Count(c => c == "sign-in-failed"));   // the first one, and that somebody waits
    }

    [Fact]
    public async Task Guesses_that_come_at_once_are_counted_each()
    {
        var visitors = Enumerable.Range(0, 5).Select(_ => office.Visit()).ToList();
        await Task.WhenAll(
            visitors.Select((v, i) => v.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = $"wrong-password-{i}" })));
        var response = await visitors[0].Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = TestOffice.Password });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        visitors.ForEach(v => v.Dispose());
    }

    [Fact]
    public async Task Chain_0_has_ids_and_no_names()
    {
        using var visitor = office.Visit();
        await visitor.Submit("/sign-in", new() { ["name"] = "nobody-known-here", ["password"] = "secret-password-1" });
        await visitor.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = "secret-password-1" });
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        var texts = (await connection.QueryAsync<string>("select data from fact where organ = 0")).ToList();
        Assert.Contains(texts, t => t.Contains(office.People["clerk"].ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(
            texts, t => t.Contains("clerk", StringComparison.Ordinal) || t.Contains("nobody-known", StringComparison.Ordinal)
                || t.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(61, HttpStatusCode.Redirect)] // idle for more than an hour
    [InlineData(59, HttpStatusCode.OK)]
    public async Task A_session_ends_when_it_is_idle(int minutes, HttpStatusCode expected)
    {
        using var visitor = await office.SignIn(Role.Clerk);
        clock.Now += TimeSpan.FromMinutes(minutes);
        Assert.Equal(expected, (await visitor.Get("/office/account")).StatusCode);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy()
    {
        using var visitor = await office.SignIn(Role.Clerk);
        for (var half = 0; half < 23; half++)
        {
            clock.Now += TimeSpan.FromMinutes(30);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/office/account")).StatusCode);
        }
        clock.Now += TimeSpan.FromMinutes(31);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/office/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions()
    {
        using var here = await office.SignIn(Role.Clerk);
        using var elsewhere = await office.SignIn(Role.Clerk);
        var wrong =
            await here.Submit("/office/account", new() { ["current"] = "wrong-password-1", ["password"] = Next, ["repeated"] = Next });
        Assert.Equal("#current", (await Visitor.Parse(wrong)).QuerySelector(".problem a")!.GetAttribute("href"));
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await here.Submit("/office/account", new() { ["current"] = TestOffice.Password, ["password"] = Next, ["repeated"] = Next }))
                .StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.Get("/office/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.Get("/office/account")).StatusCode);
    }

    [Fact]
    public async Task The_second_step_asks_for_a_code_that_works_once_and_a_recovery_code_that_works_once()
    {
        using var visitor = await office.SignIn(Role.Clerk);
        var asked = await Visitor.Parse(await visitor.Submit("/office/account", [], "/office/account?handler=authenticator"));
        var secret = asked.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var on = await Visitor.Parse(
            await visitor.Submit(asked, "/office/account", new() { ["code"] = Totp.Code(secret, Totp.Step(clock.Now)) }));
        var other = await Visitor.Parse(
            await visitor.Submit(asked, "/office/account", new() { ["code"] = Totp.Code(secret, Totp.Step(clock.Now)) }));
        // or who finds the browser open takes the account over
        Assert.Contains("请先停用", other.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        var recovery = on.QuerySelectorAll(".codes code").Select(c => c.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        clock.Now += TimeSpan.FromMinutes(2);
        var code = Totp.Code(secret, Totp.Step(clock.Now));
        Assert.Equal(HttpStatusCode.Redirect, await SecondStep(code));
        Assert.Equal(HttpStatusCode.BadRequest, await SecondStep(code));
        Assert.Equal(HttpStatusCode.Redirect, await SecondStep(recovery[0]));
        Assert.Equal(HttpStatusCode.BadRequest, await SecondStep(recovery[0]));
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        Assert.DoesNotContain(
            secret, await connection.QuerySingleAsync<string>("select authenticator_key from account where authenticator_key is not null"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secret_is_shown_to_be_scanned_too()
    {
        using var visitor = await office.SignIn(Role.Clerk);
        var asked = await Visitor.Parse(await visitor.Submit("/office/account", [], "/office/account?handler=authenticator"));
        var secret = asked.QuerySelector("code.secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(QrPicture.OfSecret("clerk", secret).Path, asked.QuerySelector("svg.qr path")!.GetAttribute("d"));
    }

    [Fact] // version 1: 21 squares a side and four of margin; the corner is the large square of the standard
    public void A_picture_has_its_margin_and_its_corners()
    {
        var picture = QrPicture.Of("a");
        Assert.Equal(29, picture.Size);
        Assert.StartsWith("M4 4h7v1h-7z", picture.Path, StringComparison.Ordinal);
        Assert.Contains("M18 4h7v1h-7z", picture.Path, StringComparison.Ordinal);
        Assert.Contains("M4 24h7v1h-7z", picture.Path, StringComparison.Ordinal);
    }

    [Theory] // RFC 6238, appendix B: SHA-1, of eight digits the last six
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.Step(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public async Task Cookies_are_for_this_site_and_for_no_script()
    {
        using var visitor = await office.SignIn(Role.Clerk);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        var set = (await office.Visit().Send(request)).Headers.GetValues("Set-Cookie").ToList();
        Assert.All(set, c => Assert.Contains("samesite=strict; httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(visitor.Cookies, c => Assert.True(c.HttpOnly));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = await office.SignIn(Role.Administrator);
        using var request =
            new HttpRequestMessage(HttpMethod.Post, "/office/account?handler=everywhere") { Content = new FormUrlEncodedContent([]) };
        var response = await visitor.Send(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("这次提交没有收到", (await Visitor.Parse(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Signing_in_too_often_is_slowed_down()
    {
        await using var strict = await TestOffice.Empty(change: b => b.Configuration["Limits:SignInsPerMinute"] = "3");
        using var visitor = strict.Visit();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
            answers.Add((await visitor.Submit("/sign-in", new() { ["name"] = "x", ["password"] = "y" })).StatusCode);
        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task A_password_that_was_handed_over_is_changed_first()
    {
        using var admin = await office.SignIn("city-admin");
        var made = await admin.Submit("/office/officers/new", new()
        {
            ["personName"] = "新来的",
            ["signInName"] = "xinlaide",
            ["organ"] = "2",
            ["role"] = "Clerk",
            ["on"] = "2026-3-1",
        });
        var password = (await Visitor.Parse(made)).QuerySelector("code.secret")!.TextContent;
        using var visitor = office.Visit();
        await visitor.Submit("/sign-in", new() { ["name"] = "xinlaide", ["password"] = password });
        Assert.Equal("/office/account#password", (await visitor.Get("/office/requests")).Headers.Location!.ToString());
        await visitor.Submit("/office/account", new() { ["current"] = password, ["password"] = password, ["repeated"] = password });
        // the administrator knows it
        Assert.Equal("/office/account#password", (await visitor.Get("/office/requests")).Headers.Location!.ToString());
        await visitor.Submit("/office/account", new() { ["current"] = password, ["password"] = Next, ["repeated"] = Next });
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/office/requests")).StatusCode);
    }

    [Theory]
    [InlineData("/office/organs/3")] // finance is not below the street
    [InlineData("/office/organs/1")] // nor is what lies above it
    [InlineData("/office/organs/3/rename")]
    public async Task What_an_administrator_does_not_administer_does_not_exist(string path)
    {
        using var admin = await office.SignIn(Role.Administrator);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"/office/officers/{office.People["finance-clerk"]}")).StatusCode);
        Assert.DoesNotContain("财政", (await admin.Page("/office/officers")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_surface_that_is_not_yours_says_so()
    {
        using var clerk = await office.SignIn(Role.Clerk);
        var response = await clerk.Get("/office/organs");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("您的岗位没有这项权限", (await Visitor.Parse(response)).QuerySelector("h1")!.TextContent);
    }

    [Fact] // or the administrator of a street would become the administrator of the city
    public async Task Nobody_resets_the_password_of_somebody_with_an_office_elsewhere()
    {
        await office.Person(
            "both", "两头兼", new Appointment(TestOffice.Street, Role.Clerk), new Appointment(TestOffice.Government, Role.Administrator));
        using var admin = await office.SignIn(Role.Administrator);
        var page = await admin.Page($"/office/officers/{office.People["both"]}");
        Assert.Null(page.QuerySelector("#reset"));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/office/officers/{office.People["both"]}?handler=reset")
        {
            Content = new FormUrlEncodedContent([new("token", page.QuerySelector("input[name=token]")!.GetAttribute("value")!)]),
        };
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Send(request)).StatusCode);
    }

    [Fact]
    public async Task One_who_works_for_two_organs_chooses()
    {
        await office.Person("both", "两头兼", new Appointment(TestOffice.Street, Role.Clerk), new Appointment(TestOffice.Finance, Role.Clerk));
        using var visitor = await office.SignIn("both");
        Assert.StartsWith(
            "团结街道", (await visitor.Page("/office/account")).QuerySelector(".switch summary")!.TextContent, StringComparison.Ordinal);
        await visitor.Submit("/office/account", new() { ["organ"] = "3" }, "/office/organ");
        Assert.StartsWith(
            "市财政局", (await visitor.Page("/office/account")).QuerySelector(".switch summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await visitor.Submit("/office/account", new() { ["organ"] = "1" }, "/office/organ")).StatusCode);
    }

    private async Task<IReadOnlyList<string>> Facts()
    {
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        return [.. await connection.QueryAsync<string>("select code from fact where organ = 0 order by recorded_at")];
    }

    private async Task<HttpStatusCode> SecondStep(string code)
    {
        using var visitor = office.Visit();
        var asked = await Visitor.Parse(await visitor.Submit("/sign-in", new() { ["name"] = "clerk", ["password"] = TestOffice.Password }));
        return (await visitor.Submit(asked, "/sign-in", new() { ["code"] = code })).StatusCode;
    }
}
