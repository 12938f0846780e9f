using Gongkai.Ledger.Facts;

namespace Gongkai.Browser.Tests.Office;

/// <summary>The passwords of a demonstration are for whoever started the program, and read there what it printed.</summary>
public sealed class DemoPasswordTests
{
    [Fact]
    public async Task The_password_is_shown_to_who_knows_the_printed_code_alone()
    {
        await using var site = await DemoSite.Start(cases: false);
        using var visitor = new HttpClient { BaseAddress = new(site.Address) };
        Assert.Contains("所有登录名的密码", await visitor.GetStringAsync($"/demo?start={site.StartCode}"), StringComparison.Ordinal);
        foreach (var path in (string[])["/demo", "/demo?start=", $"/demo?start={site.StartCode[1..]}"])
        {
            var page = await visitor.GetStringAsync(path);   // from this machine, as through a proxy on it that sets no header
            Assert.Contains("三分钟看一遍", page, StringComparison.Ordinal);
            Assert.DoesNotContain("所有登录名的密码", page, StringComparison.Ordinal);
        }
    }
}
