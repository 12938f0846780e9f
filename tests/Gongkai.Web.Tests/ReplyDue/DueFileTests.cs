using System.Net;
using System.Text;
using Gongkai.Ledger.Facts;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.ReplyDue;

public sealed class DueFileTests : IAsyncLifetime
{
    private TestSite site = null!;

    public async Task InitializeAsync() =>
        site = await TestSite.Start(builder => builder.Services.AddSingleton<TimeProvider>(new Clock(2026, 7, 6)));

    public async Task DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Dates_are_all_day_events_with_the_article()
    {
        var response = await site.Client.GetAsync("/due.ics?receipt=2021-01-29");
        Assert.Equal("text/calendar", response.Content.Headers.ContentType!.MediaType);
        var lines = Unfold(await response.Content.ReadAsStringAsync());
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        var at = Array.IndexOf(lines, "SUMMARY:答复期限届满日");
        Assert.Equal(["DTSTAMP:20260706T040000Z", "DTSTART;VALUE=DATE:20210303", "DTEND;VALUE=DATE:20210304"], lines[(at - 3)..at]);
        Assert.StartsWith(@"DESCRIPTION:最迟2021年3月3日（周三），含当日\n依据：条例第三十三条第二款\n", lines[at + 1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, l => l.Contains("延长至最长时", StringComparison.Ordinal)); // nobody is due on it
    }

    [Fact]
    public async Task Lines_end_with_CRLF_and_have_at_most_75_octets()
    {
        var text = await site.Client.GetStringAsync("/due.ics?channel=online&confirmed=2026-12-28&submitted=2026-12-25");
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        Assert.Contains(Unfold(text), l => l.StartsWith("SUMMARY:答复期限届满日（暂定）", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_facts_give_the_same_UIDs_and_other_facts_others()
    {
        var first = await Uids("receipt=2021-01-29");
        Assert.Equal(first, await Uids("receipt=2021%2F1%2F29&channel="));
        Assert.Equal(first.Length, first.Distinct().Count());
        Assert.Empty(first.Intersect(await Uids("receipt=2021-01-28")));
    }

    [Fact]
    public async Task Facts_that_cannot_be_go_back_to_the_page()
    {
        var response = await site.Client.GetAsync("/due.ics?receipt=2021-01-29&paid=2021-01-02");
        Assert.Equal(
            (HttpStatusCode.Redirect, "/due?receipt=2021-01-29&paid=2021-01-02"),
            (response.StatusCode, response.Headers.Location!.ToString()));
    }

    private async Task<string[]> Uids(string facts) =>
        [.. Unfold(await site.Client.GetStringAsync($"/due.ics?{facts}")).Where(l => l.StartsWith("UID:", StringComparison.Ordinal))];

    private static string[] Unfold(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
}
