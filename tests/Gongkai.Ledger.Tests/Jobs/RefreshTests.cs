using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Tests.Requests;
using Gongkai.Ledger.Tests.Verifying;

namespace Gongkai.Ledger.Tests.Jobs;

/// <summary>What was counted by an older edition or calendar is counted anew by itself, while the offices work.</summary>
public sealed class RefreshTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Rows_of_an_older_edition_are_made_anew(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var desk = new Desk(ledger);
        for (var i = 0; i < 3; i++) await ledger.Receive();
        var paused = await ledger.Receive();
        Desk.Ok(await desk.Record(paused, new Consulted(ledger.Clock.Today, ConsultationKind.OtherOrgan)));
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync(
                "update request set made_with = '2/2026-12-31/0', paused = null, paused_from = null, paused_left = null, summary = summary");
        await Refresh(ledger);
        Assert.Empty(await Compared.Of(ledger));
        await using var after = await ledger.Database.Open(Ct);
        Assert.Equal([LawOfDay.Default.Name], (await after.QueryAsync<string>("select distinct made_with from request")));
        Assert.Equal("Consultation", await after.QuerySingleAsync<string>("select paused from request where id = @paused", new { paused }));
        Assert.Equal("某村土地征收补偿安置方案", (await desk.Case(paused)).Summary);   // what was asked for stays, without any key
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nothing_is_touched_where_nothing_is_behind(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var id = await ledger.Receive();
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync("update request set stage = 'touched' where id = @id", new { id });   // as a thief would
        await Refresh(ledger);
        await using var after = await ledger.Database.Open(Ct);
        Assert.Equal("touched", await after.QuerySingleAsync<string>("select stage from request where id = @id", new { id }));
    }

    private static async Task Refresh(TestLedger ledger)
    {
        var runner = new JobRunner(ledger.Database, [new RefreshRequests()], t => Assert.Fail(t.Why.ToString()));
        while (await runner.Once(Ct))
        {
        }
    }
}
