using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Facts;

/// <summary>
/// The law comes with the transaction: another calendar or reading holds from the next act on, in every process, and projections name
/// theirs.
/// </summary>
public sealed class LawOfDayTests
{
    private const string Notice =
        """
        {"year": 2026, "notices": [{
          "number": "测试〔2026〕1号", "issued": "2026-03-01", "source": "测试",
          "days": [{"date": "2026-03-10", "name": "清明节", "off": true}]}]}
        """;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_notice_that_is_recorded_moves_the_next_date_and_leaves_the_others(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var before = await ledger.Receive();
        Assert.Null((await new SetLaw(ledger.Database).Run(TheOperator.Anybody, null, Law(Notice), Ct)).Breach);
        var after = await ledger.Receive();
        await using var connection = await ledger.Database.Open(Ct);
        var due =
            (await connection.QueryAsync<(Guid Id, DateOnly Due, string With)>("select id, due_on, made_with from request")).ToDictionary(
                r => r.Id);
        Assert.Equal((new DateOnly(2026, 3, 30), new DateOnly(2026, 3, 31)), (due[before].Due, due[after].Due));
        Assert.EndsWith("/0", due[before].With, StringComparison.Ordinal);
        Assert.EndsWith("/1", due[after].With, StringComparison.Ordinal);
        Assert.Empty(await Verified.Of(ledger));
    }

    [Fact]
    public async Task Another_process_follows_it()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await using var second = ledger.Beside();
        Assert.Equal(0, (await second.LawNow(Ct)).Version);
        Assert.Null((await new SetLaw(ledger.Database).Run(TheProgram.Itself, null, Law(), Ct)).Breach);
        Assert.Equal((1, 1), ((await second.LawNow(Ct)).Version, (await ledger.Database.LawNow(Ct)).Version));
    }

    [Fact]
    public async Task It_is_not_for_officers_and_has_to_be_readable()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var set = new SetLaw(ledger.Database);
        Assert.Equal(LawBreach.NotYours, (await set.Run(ledger.Head, null, Law(), Ct)).Breach);
        Assert.Equal(LawBreach.Unreadable, (await set.Run(TheOperator.Anybody, null, Law("{}"), Ct)).Breach);
        var unknown = Law() with { Readings = ImmutableSortedDictionary<string, string>.Empty.Add("P99", "x") };
        Assert.Equal(LawBreach.Unreadable, (await set.Run(TheOperator.Anybody, null, unknown, Ct)).Breach);
        Assert.Equal(0, (await ledger.Database.LawNow(Ct)).Version);
    }

    internal static LawSet Law(params ImmutableArray<string> notices) =>
        new(new(2026, 3, 2), notices, ImmutableSortedDictionary<string, string>.Empty);
}
