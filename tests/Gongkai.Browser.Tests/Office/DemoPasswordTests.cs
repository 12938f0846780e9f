using Gongkai.Ledger.Facts;

namespace Gongkai.Browser.Tests.Office;

/// <summary>The passwords of a demonstration are for whoever sits at the machine.</summary>
public sealed class DemoPasswordTests
{
    [Fact]
    public async Task The_password_is_not_shown_to_who_comes_through_a_proxy()
    {
        await using var site = await DemoSite.Start(cases: false);
        using var visitor = new HttpClient { BaseAddress = new(site.Address) };
        Assert.Contains("所有登录名的密码", await visitor.GetStringAsync("/demo"), StringComparison.Ordinal);
        foreach (var (name, value) in new[] { ("X-Forwarded-For", "203.0.113.7"), ("via", "1.1 gateway"), ("Host", "gongkai.example") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/demo") { Headers = { { name, value } } };
            var page = await (await visitor.SendAsync(request)).Content.ReadAsStringAsync();
            Assert.Contains("三分钟看一遍", page, StringComparison.Ordinal);
            Assert.DoesNotContain("所有登录名的密码", page, StringComparison.Ordinal);
        }
    }
}
