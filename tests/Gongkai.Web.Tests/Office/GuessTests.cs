using System.Net;
using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Tests;

namespace Gongkai.Web.Tests.Office;

/// <summary>Who guesses passwords stands in nobody's way but his own, and leaves few traces in the ledger.</summary>
public sealed class GuessTests
{
    private const string Home = "203.0.113.1", Stranger = "198.51.100.9";

    [Fact]
    public async Task A_stranger_who_guesses_locks_nobody_out_elsewhere()
    {
        await using var office = await TestOffice.Open();
        using var stranger = office.Visit(Stranger);
        for (var i = 0; i < 7; i++) Assert.Equal(HttpStatusCode.BadRequest, await Try(stranger, $"wrong-password-{i}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Try(stranger, TestOffice.Password));   // from there not even the right one
        using var owner = office.Visit(Home);
        Assert.Equal(HttpStatusCode.Redirect, await Try(owner, TestOffice.Password));
    }

    [Fact]
    public async Task On_a_device_that_was_signed_in_before_its_owner_goes_on_beside_a_stranger_in_the_same_network()
    {
        await using var office = await TestOffice.Open();
        using var owner = office.Visit(Home);
        Assert.Equal(HttpStatusCode.Redirect, await Try(owner, TestOffice.Password));
        await owner.Submit("/office/account", [], "/sign-out");
        using var colleague = office.Visit(Home);
        for (var i = 0; i < 5; i++) await Try(colleague, $"wrong-password-{i}");
        Assert.Equal(HttpStatusCode.BadRequest, await Try(colleague, TestOffice.Password));
        Assert.Equal(HttpStatusCode.BadRequest, await Try(owner, "wrong-password-1"));
        Assert.Equal(HttpStatusCode.Redirect, await Try(owner, TestOffice.Password));
        // the device is known to one account, and to no other
        await owner.Submit("/office/account", [], "/sign-out");
        for (var i = 0; i < 5; i++) await Try(colleague, $"wrong-password-{i}", "leader");
        Assert.Equal(HttpStatusCode.BadRequest, await Try(owner, TestOffice.Password, "leader"));
    }

    [Fact]
    public async Task On_a_known_device_guesses_are_counted_too()
    {
        await using var office = await TestOffice.Open();
        using var owner = office.Visit(Home);
        await Try(owner, TestOffice.Password);
        await owner.Submit("/office/account", [], "/sign-out");
        for (var i = 0; i < 5; i++) await Try(owner, $"wrong-password-{i}");
        Assert.Equal(HttpStatusCode.BadRequest, await Try(owner, TestOffice.Password));
    }

    [Fact]
    public async Task Guesses_from_everywhere_stop_devices_that_are_not_known_and_no_other()
    {
        await using var office = await TestOffice.Open(change: b => b.Configuration["Limits:WrongPasswordsAnywhere"] = "6");
        using var owner = office.Visit(Home);
        await Try(owner, TestOffice.Password);
        await owner.Submit("/office/account", [], "/sign-out");
        for (var i = 0; i < 6; i++)
        {
            using var one = office.Visit($"198.51.100.{i}");
            await Try(one, "wrong-password-1");
        }
        using var late = office.Visit("198.51.100.99");
        Assert.Equal(HttpStatusCode.BadRequest, await Try(late, TestOffice.Password));
        Assert.Equal(HttpStatusCode.Redirect, await Try(owner, TestOffice.Password));
    }

    [Fact]
    public async Task Waiting_ends_and_so_does_what_an_administrator_resets()
    {
        var clock = new OfficeClock();
        await using var office = await TestOffice.Open(clock);
        using var visitor = office.Visit(Home);
        for (var i = 0; i < 5; i++) await Try(visitor, $"wrong-password-{i}");
        clock.Now += TimeSpan.FromMinutes(14);
        Assert.Equal(HttpStatusCode.BadRequest, await Try(visitor, TestOffice.Password));
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Equal(HttpStatusCode.Redirect, await Try(visitor, TestOffice.Password));
    }

    [Fact]
    public async Task Forms_without_their_token_stop_no_colleague()
    {
        await using var office = await TestOffice.Open(change: b => b.Configuration["Limits:SignInsPerMinute"] = "20");
        using var stranger = office.Visit(Home);
        for (var i = 0; i < 30; i++)
        {
            using var bare = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
            {
                Content = new FormUrlEncodedContent([new("name", "clerk"), new("password", $"wrong-password-{i}")]),
            };
            Assert.Equal(HttpStatusCode.BadRequest, (await stranger.Send(bare)).StatusCode);
        }
        using var colleague = office.Visit(Home);
        Assert.Equal(HttpStatusCode.Redirect, await Try(colleague, TestOffice.Password));
    }

    [Fact]
    public async Task Attempts_of_strangers_in_a_network_stop_no_device_that_is_known_there()
    {
        await using var office = await TestOffice.Open(change: b => b.Configuration["Limits:SignInsPerMinute"] = "3");
        using var owner = office.Visit(Home);
        await Try(owner, TestOffice.Password);
        await owner.Submit("/office/account", [], "/sign-out");
        using var stranger = office.Visit(Home);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) answers.Add(await Try(stranger, "wrong-password-1", "nobody"));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.Redirect, await Try(owner, TestOffice.Password));
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task The_ledger_is_told_of_failures_by_their_number_once_an_hour(string on)
    {
        if (on == "postgres" && !Postgres.IsThere) return;   // ./test.sh installs it
        var clock = new OfficeClock();
        await using var office = await TestOffice.Open(clock, on: on);
        for (var from = 0; from < 6; from++)
        {
            using var stranger = office.Visit($"198.51.100.{from}");
            for (var i = 0; i < 6; i++) await Try(stranger, $"wrong-password-{i}");
            await Try(stranger, "wrong-password-1", $"nobody-{from}");
        }
        Assert.Equal(["locked 4", "password 1", "unknown 1"], await Told(office));
        clock.Now += TimeSpan.FromMinutes(61);
        using var later = office.Visit(Home);
        await Try(later, "wrong-password-1");
        Assert.Equal(["locked 4", "password 1", "password 32", "unknown 1"], await Told(office));   // 6 × 6, and this one
    }

    private static async Task<HttpStatusCode> Try(Visitor visitor, string password, string name = "clerk") =>
        (await visitor.Submit("/sign-in", new() { ["name"] = name, ["password"] = password })).StatusCode;

    private static async Task<IEnumerable<string>> Told(TestOffice office)
    {
        await using var connection = await office.Ledger.Database.Open(CancellationToken.None);
        var facts = await connection.QueryAsync<string>(
            "select data from fact where organ = 0 and code = 'sign-in-failed'");
        return facts.Select(f => JsonDocument.Parse(f).RootElement)
            .Select(f => $"{f.GetProperty("why").GetString()} {f.GetProperty("times").GetInt32()}")
            .Order(StringComparer.Ordinal);
    }
}
