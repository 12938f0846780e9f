using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gongkai.Web.Tests.Office;

/// <summary>What you may not see does not exist: as everybody, through everything. A new page is covered as soon as it is mapped.</summary>
public sealed partial class CrawlerTests(CrawlerTests.Planted planted) : IClassFixture<CrawlerTests.Planted>
{
    public static TheoryData<string> Everybody =>
        [.. Enum.GetValues<Role>().Select(TestOffice.SignInName), "unit-clerk", "city-supervisor", "city-admin", "finance-clerk", ""];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Nobody_meets_what_they_may_not_see(string name)
    {
        var office = planted.Office;
        var officer = name.Length == 0 ? null : await office.Officer(name);
        using var visitor = name.Length == 0 ? office.Visit() : await office.SignIn(name);
        var foreign = planted.Canaries.Foreign(officer).Where((_, i) => i < 3 || i is Canaries.Many).ToList();
        var crawl = new Crawl(visitor, planted.Endpoints, [.. foreign.Select(id => id.ToString()), .. planted.Files]);
        var others = planted.Canaries.Foreign(officer).ToList();
        var before = await planted.Facts(others);

        await crawl.Run(name.Length == 0 ? "/" : "/office");
        if (officer is not null) await crawl.Post(await Token(visitor));

        var forbidden = planted.Canaries.Forbidden(officer).ToList();
        Assert.All(crawl.Met, met => Assert.DoesNotContain(forbidden, word => met.Text.Contains(word, StringComparison.Ordinal)));
        Assert.All(
            crawl.Met,
            met => Assert.True(met.Status < 500 || met.Path.StartsWith("/error/", StringComparison.Ordinal), $"{met.Path}: {met.Status}"));
        if (officer is null || !officer.May(Can.ReadCases, TestOffice.Finance) && name != "city-supervisor")
            // who ends an organ is told how much would go over, and whoever administers it may
            Assert.All(
                crawl.Met.Where(m => !m.Path.EndsWith("/abolish", StringComparison.Ordinal) || name != "city-admin"),
                met => Assert.DoesNotMatch(CountOfFinance(), Visible(met.Text)));
        Assert.All(
            crawl.Met.Where(m => foreign.Any(id => m.Path.Split('?')[0].Contains(id.ToString(), StringComparison.Ordinal))),
            met => Assert.True(met.Status is >= 300 and < 500, $"{met.Path}: {met.Status}"));
        Assert.Equal(before, await planted.Facts(others));
        Assert.True(crawl.Met.Count > 10);
    }

    [Fact] // or the canaries would be found nowhere because the crawler sees nothing
    public async Task The_crawler_finds_the_words_where_they_may_be_seen()
    {
        using var visitor = await planted.Office.SignIn("finance-clerk");
        var crawl =
            new Crawl(visitor, planted.Endpoints, [.. planted.Canaries.Cases[TestOffice.Finance].Take(2).Select(id => id.ToString())]);
        var (closed, open) = (planted.Canaries.Cases[TestOffice.Finance][0], planted.Canaries.Cases[TestOffice.Finance][1]);
        string[] starts = ["/office", $"/office/requests/{closed}", $"/office/requests/{open}", $"/office/requests/{open}/draft"];
        await crawl.Run([.. starts, .. planted.Files.Select(f => $"/office/requests/{closed}/files/{f}")]);
        var canaries = planted.Canaries;
        string[][] words =
            [canaries.Matters[TestOffice.Finance], canaries.Words[TestOffice.Finance], canaries.Drafts[TestOffice.Finance],
                canaries.InternalDates[TestOffice.Finance][..1]];
        List<string> unmet =
            [.. words.SelectMany(w => w).Where(word => !crawl.Met.Any(met => met.Text.Contains(word, StringComparison.Ordinal)))];
        Assert.Equal([], unmet);
        Assert.Contains(crawl.Met, met => CountOfFinance().IsMatch(Visible(met.Text)));
    }

    private static async Task<string> Token(Visitor visitor) =>
        (await visitor.Page("/office/account")).QuerySelector("input[name=token]")!.GetAttribute("value")!;

    private static string Visible(string text) => text.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
        ? Hash().Replace(string.Join(
            ' ', new HtmlParser().ParseDocument(text).All.Where(
                e => e.Children.Length == 0 || e.ChildNodes.Length > e.Children.Length).Select(
                    e => string.Concat(e.ChildNodes.Where(n => n.NodeType == AngleSharp.Dom.NodeType.Text).Select(n => n.TextContent)))),
                    "")
        : "";

    // Hashes spell any number by chance.
    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"(?<![\d.,:：-])7[34](?![\d.,:：-])")]
    private static partial Regex CountOfFinance();

    /// <summary>One office for all visitors; nobody changes anything in it.</summary>
    public sealed class Planted : IAsyncLifetime
    {
        internal TestOffice Office { get; private set; } = null!;

        internal Canaries Canaries { get; private set; } = null!;

        /// <summary>The ids of the files of both.</summary>
        internal IReadOnlyList<string> Files { get; private set; } = [];

        internal IEnumerable<RouteEndpoint> Endpoints =>
            Office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

        public async Task InitializeAsync()
        {
            Office = await TestOffice.Open();
            Canaries = await Canaries.Plant(Office);
            await using var connection = await Office.Ledger.Database.Open(CancellationToken.None);
            Files = [.. (await connection.QueryAsync<Guid>("select id from stored_file where organ in (2, 3) order by organ desc, id"))
                .Select(id => id.ToString())];
        }

        public async Task DisposeAsync() => await Office.DisposeAsync();

        /// <summary>How many facts these cases have.</summary>
        internal async Task<int> Facts(IEnumerable<Guid> cases)
        {
            await using var connection = await Office.Ledger.Database.Open(CancellationToken.None);
            return await connection.QuerySingleAsync<int>(
                $"select count(*) from fact where subject {Office.Ledger.Database.Dialect.In("cases")}",
                new { cases = Office.Ledger.Database.List(cases) });
        }
    }
}
