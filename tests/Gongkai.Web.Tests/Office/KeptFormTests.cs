using System.Net;
using System.Text;
using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Organs;

namespace Gongkai.Web.Tests.Office;

/// <summary>Nothing typed is lost: not when the session ends, not when somebody else signs in, not when the page is left.</summary>
public sealed class KeptFormTests
{
    private const string Prefix = "/office/organs/2/prefix", Kept = "/office/kept";

    private static readonly Dictionary<string, string> Typed = new() { ["on"] = "2026-3-1", ["prefix"] = "团街政信" };

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task What_was_submitted_after_the_session_ended_is_submitted_by_the_same_person(string on)
    {
        if (on == "postgres" && !Gongkai.Ledger.Tests.Postgres.IsThere) return;   // ./test.sh installs it
        await using var office = await TestOffice.Open(on: on);
        using var admin = await office.SignIn("city-admin");
        var page = await admin.Page(Prefix);
        office.Clock.Now += TimeSpan.FromMinutes(61);
        var lapsed = await admin.Submit(page, Prefix, Typed);
        Assert.Equal("/sign-in?from=%2Foffice%2Fkept", lapsed.Headers.Location!.ToString());
        Assert.Equal("团街信公", await PrefixNow(office));

        using var colleague = await office.SignIn("administrator");
        Assert.DoesNotContain("团街政信", (await colleague.Page(Kept)).Body!.TextContent, StringComparison.Ordinal);
        using var again = await office.SignIn("city-admin");
        Assert.Contains("没有提交的表单 1", (await again.Page("/office/organs")).QuerySelector(".who")!.TextContent, StringComparison.Ordinal);
        var kept = await again.Page(Kept);
        Assert.Contains("团街政信", kept.Body!.TextContent, StringComparison.Ordinal);
        var done = await again.Submit(kept, Kept, [], Prefix);
        Assert.Equal("/office/organs/2", done.Headers.Location!.ToString());
        Assert.Equal("团街政信", await PrefixNow(office));
        Assert.DoesNotContain("团街政信", (await again.Page(Kept)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_another_person_is_kept_for_that_person_and_not_submitted()
    {
        await using var office = await TestOffice.Open();
        using var window = await office.SignIn("city-admin");
        var page = await window.Page(Prefix);
        await window.Submit("/office/organs", [], "/sign-out");
        await window.Submit("/sign-in", new() { ["name"] = "administrator", ["password"] = TestOffice.Password });
        var sent = await window.Submit(page, Prefix, Typed);
        Assert.Equal("/office/kept?other=1", sent.Headers.Location!.ToString());
        Assert.DoesNotContain("团街政信", (await window.Page("/office/kept?other=1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("团街信公", await PrefixNow(office));
        using var own = await office.SignIn("city-admin");
        Assert.Contains("团街政信", (await own.Page(Kept)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_kept_sealed_until_it_is_submitted_or_not_wanted()
    {
        await using var office = await TestOffice.Open();
        using var admin = await office.SignIn("city-admin");
        var here = $"{Kept}?handler=Here&path={Uri.EscapeDataString(Prefix)}";
        Assert.Equal(HttpStatusCode.NoContent, (await admin.Get(here)).StatusCode);
        await Type(admin, Prefix, Typed);
        using (var answer = JsonDocument.Parse(await (await admin.Get(here)).Content.ReadAsStringAsync()))
            Assert.Contains(answer.RootElement.GetProperty("fields").EnumerateArray(), f => f.GetProperty("value").GetString() == "团街政信");
        await using (var connection = await office.Ledger.Database.Open(CancellationToken.None))
            Assert.Equal(
                -1, (await connection.QuerySingleAsync<byte[]>("select sealed from kept_form")).AsSpan().IndexOf(
                    Encoding.UTF8.GetBytes("团街政信")));

        await admin.Submit(Prefix, Typed);
        Assert.Equal(HttpStatusCode.NoContent, (await admin.Get(here)).StatusCode);
        await Type(admin, Prefix, Typed);
        await admin.Submit(Kept, [], "/office/kept?handler=Forget");
        Assert.Equal(HttpStatusCode.NoContent, (await admin.Get(here)).StatusCode);
        await Type(admin, Prefix, Typed);
        office.Clock.Now += TimeSpan.FromDays(8);
        using var later = await office.SignIn("city-admin");
        Assert.Equal(HttpStatusCode.NoContent, (await later.Get(here)).StatusCode);
    }

    [Fact]
    public async Task Passwords_and_codes_are_never_kept_and_nobody_keeps_for_others()
    {
        await using var office = await TestOffice.Open();
        using var clerk = await office.SignIn("clerk");
        var account = await clerk.Page("/office/account");
        office.Clock.Now += TimeSpan.FromMinutes(61);
        await clerk.Submit(
            account, "/office/account", new() { ["current"] = TestOffice.Password, ["next"] = "another-password-7" },
            "/office/account?handler=password");
        using var stranger = office.Visit();
        await stranger.Send(new(HttpMethod.Post, Prefix)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(Typed) { ["who"] = office.People["city-admin"].ToString() }),
        });
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        Assert.Equal(0, await connection.QuerySingleAsync<int>("select count(*) from kept_form"));
    }

    [Theory] // whoever holds a form of somebody else fills no disk with it
    [InlineData(500, 10)]
    [InlineData(30, 10_000)]
    public async Task What_is_kept_is_small(int fields, int name)
    {
        await using var office = await TestOffice.Open();
        using var admin = await office.SignIn("city-admin");
        var page = await admin.Page(Prefix);
        var who = page.QuerySelector("[name=who]")!.GetAttribute("value")!;
        using var stranger = office.Visit();
        var parts = new MultipartFormDataContent { { new StringContent(who), "who" }, { new StringContent("团街政信"), "prefix" } };
        for (var i = 0; i < fields; i++) parts.Add(new StringContent(""), new string('n', name) + i);
        await stranger.Send(new(HttpMethod.Post, Prefix) { Content = parts });
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        Assert.Equal(0, await connection.QuerySingleAsync<int>("select count(*) from kept_form"));
    }

    private static async Task Type(Visitor visitor, string path, Dictionary<string, string> typed)
    {
        var page = await visitor.Page(path);
        var hidden = page.Forms.First(f => f.QuerySelector("[name=prefix]") is not null).QuerySelectorAll("input[type=hidden]")
            .OfType<AngleSharp.Html.Dom.IHtmlInputElement>().Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var kept = await visitor.Send(new(HttpMethod.Post, $"{Kept}?handler=Typing&path={Uri.EscapeDataString(path)}")
        { Content = new FormUrlEncodedContent([.. hidden, .. typed]) });
        Assert.Equal(HttpStatusCode.NoContent, kept.StatusCode);
    }

    private static async Task<string> PrefixNow(TestOffice office) =>
        (await new OrganRegister(office.Ledger.Database).Get(2, CancellationToken.None))!.Finally.LetterPrefix;
}
