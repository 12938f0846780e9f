using System.Net;
using Gongkai.Ledger.Officers;

namespace Gongkai.Web.Tests.Office.Requests;

/// <summary>Who may post what: what is not yours does not exist, what is not your office's to do is refused, and nothing changes.</summary>
public sealed class ReachTests : IAsyncLifetime
{
    private static readonly (string Act, Can Can, (string, string)[] Fields)[] Posts =
    [
        ("assign", Can.Assign, [("unit", "征地办")]),
        ("register", Can.Register, [("confirmed", "2026-3-2")]),
        ("draft", Can.Draft, [("outcome", "G2")]),
        ("draft?handler=Auto", Can.Draft, [("outcome", "G2")]),
        ("draft?handler=Submit", Can.Draft, [("outcome", "G2")]),
        ("review", Can.Review, [("draft", "3"), ("step", "Office")]),
        ("review?handler=Return", Can.Review, [("draft", "3"), ("step", "Office"), ("opinion", "x")]),
        ("sign", Can.Sign, [("draft", "3")]),
        ("paper", Can.Register, [("draft", "3"), ("on", "2026-3-2")]),
        ("deliver", Can.Deliver, [("of", "1"), ("way", "Post"), ("sent", "2026-3-2")]),
        ("strike?fact=1", Can.Strike, [("reason", "x")]),
        ("record/extend", Can.Register, [("on", "2026-3-2"), ("days", "5")]),
        ("extend", Can.Register, [("on", "2026-3-2"), ("days", "5")]),
        ("extend?handler=Agree", Can.ConsentToExtension, [("days", "5")]),
        ("extend?handler=Refuse", Can.ConsentToExtension, [("words", "x")]),
        ("extend?handler=Enter", Can.Register, [("days", "5"), ("consentedOn", "2026-3-2")]),
        ("confirm", Can.Sign, [("entry", "3")]),
        ("confirm?handler=Decline", Can.Sign, [("entry", "3"), ("words", "x")]),
        ("withdraw", Can.Sign, [("contact", "x")]),
        ("deem-abandoned", Can.Draft, [("contact", "x"), ("delivery", "x")]),
        ("file?handler=Search", Can.Draft, [("scope", "x"), ("means", "x"), ("people", "x")]),
        ("?handler=Person", Can.SeePersons, [("reason", "x")]),
    ];

    private TestOffice office = null!;
    private Guid id;

    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public async Task InitializeAsync()
    {
        office = await TestOffice.Open();
        using var clerk = await office.SignIn(Role.Clerk);
        id = await clerk.Register();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task What_a_role_may_not_do_is_refused_and_changes_nothing(Role role)
    {
        using var officer = await office.SignIn(role);
        var mine = Entitlements.Table[role];
        foreach (var (act, can, fields) in Posts.Where(
            p => !mine.Contains(p.Can) && !(p.Can == Can.Review && mine.Contains(Can.ReviewSecrecy))))
        {
            var answer = await Post(officer, act, fields);
            var expected = mine.Contains(Can.ReadCases) ? [HttpStatusCode.Forbidden, HttpStatusCode.BadRequest]
                : new[] { HttpStatusCode.NotFound };
            Assert.True(expected.Contains(answer.StatusCode), $"{role} {act}: {answer.StatusCode}");
        }
        Assert.Equal(2, (await office.Case(id)).Facts.Length);
        var opened = await officer.Get(Desk.Page(id));
        Assert.Equal(mine.Contains(Can.ReadCases) ? HttpStatusCode.OK : HttpStatusCode.NotFound, opened.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Another_organs_case_does_not_exist(Role role)
    {
        using var stranger = await office.SignIn("finance-" + TestOffice.SignInName(role));
        foreach (var (act, _, fields) in Posts) Assert.Equal(HttpStatusCode.NotFound, (await Post(stranger, act, fields)).StatusCode);
        foreach (var page in new[] { "", "receipt", "assign", "draft", "review", "sign", "paper", "approval", "deliver", "strike?fact=1",
            "record", "record/extend", "extend", "confirm", "in-my-name?fact=1", "file", "withdraw", "register" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(Desk.Page(id, page))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/office/requests/{id}.ics")).StatusCode);
        Assert.DoesNotContain(
            "某村土地", await (await stranger.Get("/office/requests?state=All")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2, (await office.Case(id)).Facts.Length);
    }

    // The token of any page of the same session will do; the page that asks for it is not in sight of everybody.
    private async Task<HttpResponseMessage> Post(Visitor officer, string act, (string Name, string Value)[] fields)
    {
        var token = (await officer.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!;
        var path = act.StartsWith('?') ? Desk.Page(id) + act : Desk.Page(id, act);
        var content = fields.Append(("token", token)).Append(("key", Guid.NewGuid().ToString()))
            .Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        return await officer.Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(content) });
    }
}
