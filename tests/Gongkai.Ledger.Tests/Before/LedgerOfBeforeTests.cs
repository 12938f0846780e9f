using System.IO.Compression;
using Gongkai.Documents.Writing;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests.Journal;
using Gongkai.Ledger.Verifying;
using Gongkai.Ledger.Verifying.Rebuilding;

namespace Gongkai.Ledger.Tests.Before;

/// <summary>
/// A ledger that version 0.1.0 filled (its demonstration, on 2026-11-30): what was recorded then is read, verified and counted as it was
/// then.
/// </summary>
public sealed class LedgerOfBeforeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Before");

    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task It_opens_and_every_line_holds()
    {
        await using var ledger = await OpenCopy();
        Assert.Empty(await Verified.Of(ledger.Database));
        var (compared, flaws) = await Compare(ledger);
        Assert.Empty(flaws);
        Assert.Equal(compared.Requests, compared.Older);   // of an edition that named no law
        Assert.True(compared is { Requests: > 20, Organs: > 2, Officers: > 5 }, $"{compared}");
    }

    [Theory]
    [InlineData("青石街道", 2025, "qingshi-2025.json")]
    [InlineData("青石街道", 2026, "qingshi-2026.json")]
    [InlineData("云岭县自然资源局", 2025, "ziran-2025.json")]
    [InlineData("云岭县自然资源局", 2026, "ziran-2026.json")]
    public async Task Its_reports_are_the_same_byte_for_byte(string organ, int year, string written)
    {
        await using var ledger = await OpenCopy();
        await AssertReport(ledger, (organ, year), written);
    }

    [Fact]
    public async Task Rebuilt_from_its_facts_it_counts_the_same()
    {
        await using var ledger = await OpenCopy(LedgerUse.Alone);
        var before = await Rows(ledger);
        await RebuildOrgans.Run(ledger.Database, Ct);
        await RebuildRequests.Run(ledger.Database, ledger.Keys, null, Ct);
        var after = await Rows(ledger);
        Assert.Equal(before.Select(r => r with { Due = null, Closed = null }), after.Select(r => r with { Due = null, Closed = null }));
        // it counted the day of the signature; a case closes on the day its letter left, and stays due until then
        Assert.All(before.Zip(after), r => Assert.True(r.Second.Closed is null || r.Second.Closed >= r.First.Closed, $"{r}"));
        Assert.All(before.Zip(after), r => Assert.True(r.Second.Due == r.First.Due || r.Second.Closed is null, $"{r}"));
        Assert.Contains(before.Zip(after), r => r.Second.Closed > r.First.Closed);
        await AssertReport(ledger, ("青石街道", 2025), "qingshi-2025.json");
        Assert.Empty(await Verified.Of(ledger.Database));
        var (compared, flaws) = await Compare(ledger);
        Assert.Empty(flaws);
        Assert.Equal(0, compared.Older);
    }

    [Fact]
    public async Task Its_cases_go_on_with_facts_of_today()
    {
        await using var ledger = await OpenCopy();
        var clerk = new Officer(Guid.CreateVersion7(), "林小禾", [new(2, Role.Clerk)]);
        await using var connection = await ledger.Database.Open(Ct);
        var open =
            (await Dapper.SqlMapper.QueryAsync<Guid>(
                connection, "select id from request where organ = 2 and closed_on is null order by id")).First();
        var added = await new LogAttempt(new(ledger.Database, ledger.Keys)).Run(clerk, Guid.NewGuid(), new(open, "电话无人接听"), Ct);
        Assert.True(added.Allowed, added.Breach?.Sentence);
        var request = (await RequestCase.Find(ledger.Database, open, clerk, Ct))!;
        Assert.Equal(("officer", null), (request.Facts[^1].Row.RecordedAs, request.Facts[0].Row.RecordedAs));
        Assert.Empty(await Verified.Of(ledger.Database));
    }

    private static async Task<(VerifiedProjections Compared, List<Flaw> Flaws)> Compare(OpenLedger ledger)
    {
        var flaws = new List<Flaw>();
        return (await ProjectionCheck.Run(ledger.Database, ledger.Keys, new HashSet<string>(), flaws.Add, Ct), flaws);
    }

    private static async Task AssertReport(OpenLedger ledger, (string Organ, int Year) of, string written)
    {
        var organ = (await new OrganRegister(ledger.Database).Find(of.Organ, Ct))!;
        var report =
            await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Of(TheOperator.Anybody, organ.Row.Id, of.Year, Ct);
        var file = ReportFile.Write(report.Value!.Report, ReportFormat.Json, Demonstration.Imprint);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(Folder, written)), file.Value!);
    }

    private sealed record Counted(Guid Id, string What, DateOnly? Due, DateOnly? Opened, DateOnly? Closed);

    private static async Task<List<Counted>> Rows(OpenLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        var requests = await Dapper.SqlMapper.QueryAsync<(Guid, string, string, string?, DateOnly?)>(
            connection, "select id, summary, stage, outcome, due_on from request order by id");
        var spans = await Dapper.SqlMapper.QueryAsync<(Guid, DateOnly, DateOnly?)>(
            connection, "select subject, opened_on, closed_on from span order by subject, opened_seq");
        return
        [
            .. requests.Select(r => new Counted(r.Item1, $"{r.Item2} {r.Item3} {r.Item4}", r.Item5, null, null)),
            .. spans.Select(s => new Counted(s.Item1, "", null, s.Item2, s.Item3)),
        ];
    }

    private static async Task<OpenLedger> OpenCopy(LedgerUse use = LedgerUse.Shared)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-before-").FullName;
        await using (var packed = new GZipStream(File.OpenRead(Path.Combine(Folder, "ledger.db.gz")), CompressionMode.Decompress))
        await using (var database = File.Create(Path.Combine(folder, "ledger.db")))
            await packed.CopyToAsync(database, Ct);
        File.Copy(Path.Combine(Folder, "master-key.txt"), Path.Combine(folder, "ledger.key"));
        var clock = new FakeClock { Now = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero) };
        var opened = await OpenLedger.Open(new(folder) { KeyPath = Path.Combine(folder, "ledger.key") }, use, clock, Ct);
        Assert.True(opened.Allowed, opened.Breach?.Sentence);
        return opened.Value!;
    }
}
