using System.Net;
using AngleSharp.Html.Parser;
using Gongkai.Ledger.Facts;
using Gongkai.Web.Setup;
using Gongkai.Web.Tests.Office;
using Microsoft.AspNetCore.Http;

namespace Gongkai.Web.Tests.Setup;

/// <summary>Whom a proxy speaks for is believed of the proxies that are known, and of nobody else.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.0.0.8")]            // in the network
    [InlineData("::ffff:10.0.0.8")]     // the same, as a socket for both versions reports it
    [InlineData("192.0.2.7")]           // by its address
    [InlineData("2001:db8:1::5")]
    public async Task Each_visitor_behind_a_known_proxy_has_limits_of_his_own(string proxy)
    {
        await using var site = await Behind("10.0.0.0/8, 192.0.2.7;2001:db8:1::/48");
        Assert.Equal("400 400 429", await Try(site, (proxy, "203.0.113.1"), (proxy, "203.0.113.1"), (proxy, "203.0.113.1")));
        Assert.Equal("400", await Try(site, (proxy, "203.0.113.2")));
        // what the visitor wrote there himself, before what the proxy added
        Assert.Equal("429", await Try(site, (proxy, "198.51.100.4, 203.0.113.1")));
        Assert.Equal("400", await Try(site, (proxy, "203.0.113.3, 10.9.9.9")));       // two of ours, one behind the other
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("")] // none is known
    public async Task What_anybody_else_says_counts_for_nothing(string known)
    {
        await using var site = await Behind(known);
        Assert.Equal(
            "400 400 429", await Try(site, ("198.51.100.9", "203.0.113.1"), ("198.51.100.9", "203.0.113.2"), ("198.51.100.9", "10.0.0.1")));
        Assert.Equal(
            "400 400 429", await Try(site, ("127.0.0.1", "203.0.113.1"), ("127.0.0.1", "203.0.113.2"), ("127.0.0.1", "203.0.113.3")));
    }

    [Fact]
    public async Task Several_proxies_may_be_listed_one_by_one()
    {
        await using var site = await TestOffice.Empty(change: b =>
        {
            (b.Configuration["Proxy:Known:0"], b.Configuration["Proxy:Known:1"]) = ("10.0.0.8", "10.0.0.9");
            b.Configuration["Limits:SignInsPerMinute"] = "1";
        });
        Assert.Equal("400 400 429", await Try(site, ("10.0.0.8", "203.0.113.1"), ("10.0.0.9", "203.0.113.2"), ("10.0.0.9", "203.0.113.1")));
    }

    [Theory]
    [InlineData("10.0.0.8", "https", true)]
    [InlineData("198.51.100.9", "https", false)]
    public async Task Behind_a_known_proxy_with_TLS_cookies_are_for_TLS_only(string from, string scheme, bool secure)
    {
        await using var site = await Behind("10.0.0.8");
        var answer = await site.Server.SendAsync(http => Ask(http, "GET", from, "203.0.113.1", scheme));
        Assert.Equal(secure, answer.Response.Headers.SetCookie.ToString().Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact] // a proxy on this machine that passes on what the visitor wrote
    public async Task Nobody_sits_at_this_machine_by_saying_so()
    {
        await using var site = await Behind("127.0.0.1");
        var answer = await site.Server.SendAsync(http =>
        {
            Ask(http, "GET", "127.0.0.1", "127.0.0.1", "http");
            (http.Request.Path, http.Request.Host) = ("/set-up", new("localhost"));
        });
        Assert.Equal(404, answer.Response.StatusCode);
    }

    [Fact]
    public async Task Neighbours_in_a_network_of_version_6_count_as_one()
    {
        await using var site = await Behind("");
        Assert.Equal(
            "400 400 429 400",
            await Try(site, ("2001:db8::1", ""), ("2001:db8::2", ""), ("2001:db8::ffff:3", ""), ("2001:db8:0:1::1", "")));
    }

    [Fact]
    public async Task An_address_that_is_none_is_told_at_the_start() =>
        Assert.Contains(
            "10.0.0.x", (await Assert.ThrowsAsync<SettingException>(() => Behind("10.0.0.x"))).Message, StringComparison.Ordinal);

    private static Task<TestOffice> Behind(string known) => TestOffice.Empty(change: b =>
        (b.Configuration["Proxy:Known"], b.Configuration["Limits:SignInsPerMinute"]) = (known, "2"));

    private static async Task<string> Try(TestOffice site, params (string From, string Forwarded)[] attempts)
    {
        var answers = new List<int>();
        foreach (var (from, forwarded) in attempts) answers.Add(await Try(site, from, forwarded));
        return string.Join(' ', answers);
    }

    // A name that does not exist is refused (400), after it was counted.
    private static async Task<int> Try(TestOffice site, string from, string forwarded)
    {
        var asked = await site.Server.SendAsync(http => Ask(http, "GET", from, forwarded, "http"));
        var page = await new HtmlParser().ParseDocumentAsync(asked.Response.Body);
        using var form = new FormUrlEncodedContent(
            [new("token", page.QuerySelector("input[name=token]")!.GetAttribute("value")), new("name", "x"), new("password", "y")]);
        var body = await form.ReadAsByteArrayAsync();
        var answer = await site.Server.SendAsync(http =>
        {
            Ask(http, "POST", from, forwarded, "http");
            http.Request.Headers.Cookie = asked.Response.Headers.SetCookie.ToString().Split(';')[0];
            (http.Request.ContentType, http.Request.ContentLength) = (form.Headers.ContentType!.ToString(), body.Length);
            http.Request.Body = new MemoryStream(body);
        });
        return answer.Response.StatusCode;
    }

    private static void Ask(HttpContext http, string method, string from, string forwarded, string scheme)
    {
        (http.Request.Path, http.Request.Method, http.Request.Host) = ("/sign-in", method, new("gongkai.example.cn"));
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        if (forwarded.Length > 0)
            (http.Request.Headers["X-Forwarded-For"], http.Request.Headers["X-Forwarded-Proto"]) = (forwarded, scheme);
    }
}
