using System.Net;
using Dapper;
using Gongkai.Ledger;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;
using Gongkai.Web.Demo;
using Gongkai.Web.Pages.Office.Reports;
using Gongkai.Web.Tests.Office;

namespace Gongkai.Web.Tests.Demo;

public sealed class DemoTests
{
    [Theory]
    [InlineData("2026-10-20")]
    [InlineData("2026-02-17")] // in the middle of a long holiday
    [InlineData("2026-12-31")]
    [InlineData("2027-01-01")] // nobody worked yet this year, and its holidays may not be known
    public async Task The_three_ways_lead_somewhere_on_any_day(string day)
    {
        await using var demo = await TestDemo.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var name in (string[])["jingban", "lingdao", "zhuguan"])
        {
            using var visitor = await demo.SignIn(name);
            var way = (await visitor.Page("/demo")).QuerySelectorAll(".paths section")
                .Single(s => s.QuerySelector("strong")!.TextContent == name);
            foreach (var step in way.QuerySelectorAll("li a").Skip(1).Select(a => a.GetAttribute("href")!))
            {
                var answer = await visitor.Get(step);
                // each begins where there is something to do
                if (step == "/office" && answer.StatusCode == HttpStatusCode.Redirect) continue;
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{name} {step}: {answer.StatusCode}");
                Assert.NotEqual("/office/requests", step);   // the list, where the case is missing
            }
        }
    }

    [Fact]
    public async Task Every_page_and_every_file_says_that_it_is_one()
    {
        await using var demo = await TestDemo.On(new(2026, 10, 20));
        var kinds = new HashSet<string>();
        foreach (var name in (string[])["jingban", "lingdao", "zhuguan", "guanli", "jijian"])
        {
            using var visitor = await demo.SignIn(name);
            var crawl = new Crawl(visitor, demo.Endpoints, [Guid.Empty.ToString()]);
            await crawl.Run(
                ["/office", "/demo", "/check", "/due.ics?channel=signed-mail&receipt=2026-10-09",
                    .. YearModel.Files.Select(f => $"/office/reports/2/2025?as={f.As}")]);
            foreach (var path in crawl.Met.Where(m => m.Status == 200).Select(m => m.Path))
            {
                var answer = await visitor.Get(path);
                var file = answer.Content.Headers.ContentDisposition?.FileNameStar;
                var text = Crawl.Text(await answer.Content.ReadAsByteArrayAsync());
                kinds.Add(file is null ? answer.Content.Headers.ContentType?.MediaType ?? "" : Path.GetExtension(file));
                Assert.StartsWith(Demonstration.Mark, file ?? Demonstration.Mark, StringComparison.Ordinal);
                if (file is not null && file.EndsWith("机关名录.csv", StringComparison.Ordinal)) continue;   // a list to begin one's own with
                if (path.Contains("export=csv", StringComparison.Ordinal)) continue;   // imports again: a mark in it would be a row
                Assert.True(text.Contains(Demonstration.Mark, StringComparison.Ordinal), $"{name} {path} {file}");
            }
        }
        Assert.Superset(
            new HashSet<string> { "text/html", ".html", ".docx", ".xlsx", ".ofd", ".json", ".xml", ".md", ".csv", ".ics", ".txt" }, kinds);
    }

    [Fact]
    public async Task Its_journal_holds_and_its_tables_are_what_its_facts_come_to()
    {
        await using var demo = await TestDemo.On(new(2026, 11, 30));
        var flaws = new List<Flaw>();
        await Verification.Run(demo.Ledger.Database, [], flaws.Add, CancellationToken.None);
        var compared = await ProjectionCheck.Run(
            demo.Ledger.Database, demo.Ledger.Keys, new HashSet<string>(), flaws.Add, CancellationToken.None);
        Assert.Empty(flaws);
        Assert.True(compared is { Requests: > 20, Organs: > 2, Officers: > 5, Older: 0 }, $"{compared}");
    }

    [Fact]
    public async Task One_that_was_left_half_filled_is_told_of()
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-half-");
        var clock = new DemoClock(new Clock(2026, 10, 20));
        await using (var ledger = (await OpenLedger.Open(
            new LedgerPlace(Path.Combine(folder.FullName, "data")), LedgerUse.Shared, clock, CancellationToken.None)).Value!)
        {
            TestOffice.Said<bool>(await Demonstration.Begin(ledger.Database, CancellationToken.None) is { } refused ? refused : true);
            Assert.Equal(Demonstration.Unfinished, (await Seed.Fill(ledger, clock, CancellationToken.None)).Breach);
            await using var connection = await ledger.Database.Open(CancellationToken.None);
            // nothing was put beside what is there
            Assert.Equal(0, await connection.QuerySingleAsync<long>("select count(*) from request"));
        }
        folder.Delete(recursive: true);
    }
}
