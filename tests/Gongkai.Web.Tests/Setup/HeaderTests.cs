using System.Net;
using Gongkai.Ledger.Facts;

namespace Gongkai.Web.Tests.Setup;

public sealed class HeaderTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() => site = await TestSite.Start();

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Theory]
    [InlineData("/check")]
    [InlineData("/no-such-page")] // the error pages, too
    [InlineData("/css/site.css")]
    public async Task Every_answer_forbids_inline_code_foreign_sources_and_frames(string path)
    {
        var response = await site.Client.GetAsync(path);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task The_first_page_is_the_check() =>
        Assert.Equal("/check", (await site.Client.GetAsync("/")).Headers.Location?.ToString());

    [Fact]
    public async Task An_unknown_address_gets_a_page_that_says_what_to_do()
    {
        var response = await site.Client.GetAsync("/no-such-page");
        var page = await TestSite.Page(response);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("没有这个页面", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/check']"));
    }

    [Fact]
    public async Task No_cookie_is_set()
    {
        Assert.False((await site.Client.GetAsync("/check")).Headers.Contains("Set-Cookie"));
        Assert.False((await site.Paste("年报")).Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)] // a neighbour on the same domain is another site
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Origin", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)] // a frame in a sandbox
    [InlineData("Origin", "http://localhost", HttpStatusCode.OK)]
    [InlineData("X-None", "", HttpStatusCode.OK)] // a program, not a browser
    public async Task A_post_from_another_site_is_refused(string header, string value, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check")
        {
            Content = new MultipartFormDataContent { { new StringContent("年报"), "text" } },
        };
        request.Headers.Add(header, value);
        Assert.Equal(expected, (await site.Client.SendAsync(request)).StatusCode);
    }
}
