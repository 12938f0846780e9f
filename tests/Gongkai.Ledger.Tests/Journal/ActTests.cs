using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>An act is whole or not there, also where it asks nothing and goes to the database all at once.</summary>
public sealed class ActTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_act_with_facts_of_several_organs_and_a_root_extends_every_chain(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Grow(3);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Record(ledger, (3, first, 1), (1, second, 1), (0, first, 2), (3, first, 3));
        var recorded = await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            work.Append(Note(work, (0, second, 2)));
            await Roots.Write(work.Writing);
            return new Recorded((work.Append(Note(work, (3, second, 3)))).Subject, 3);
        }, Ct);
        Assert.True(recorded.Allowed);
        Assert.Equal(
            [(0, 3L), (1, 1L + TestLedger.Founding), (2, TestLedger.Founding), (3, 3L + TestLedger.Founding)], await Heads(ledger));
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Where_one_fact_is_taken_nothing_of_the_act_is_left(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (taken, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.True((await Record(ledger, (1, taken, 1))).Allowed);
        Assert.Equal(StoreBreach.ChangedMeanwhile, (await Record(ledger, (1, other, 1), (1, taken, 1), (1, other, 2))).Breach);
        Assert.Equal([(0, 0L), (1, 1L + TestLedger.Founding)], await Heads(ledger));
        Assert.True((await Record(ledger, (1, other, 1), (1, other, 2))).Allowed);
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_without_a_chain_takes_no_fact(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await Assert.ThrowsAnyAsync<Exception>(() => Record(ledger, (1, Guid.CreateVersion7(), 1), (99, Guid.CreateVersion7(), 1)));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(TestLedger.Founding, await connection.QuerySingleAsync<int>("select count(*) from fact"));
        Assert.Equal([(0, 0L), (1, (long)TestLedger.Founding)], await Heads(ledger));
        Assert.True((await Record(ledger, (1, Guid.CreateVersion7(), 1))).Allowed);
    }

    private static Task<Law.Verdict<Recorded>> Record(TestLedger ledger, params (int Organ, Guid Subject, long Seq)[] facts) =>
        ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
    {
        foreach (var fact in facts) work.Append(Note(work, fact));
        return new Recorded(facts[^1].Subject, facts[^1].Seq);
    }, Ct);

    private static Fact Note(Work work, (int Organ, Guid Subject, long Seq) fact) =>
        Noted.On(work, fact.Subject, fact.Seq, fact.Organ, "noted", work.Today, """{"detail":{"ground":"备注"}}""", [1, 2, 3]);

    private static async Task<IEnumerable<(int, long)>> Heads(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QueryAsync<(int, long)>("select organ, n from journal_head order by organ");
    }
}
