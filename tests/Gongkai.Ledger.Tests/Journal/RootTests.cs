using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Journal;

public sealed class RootTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_root_names_the_heads_that_moved_and_none_is_written_where_none_moved(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Grow(2);
        var founding = await Roots.Write(ledger.Database, Ct);
        await ledger.Receive();
        var first = await Roots.Write(ledger.Database, Ct);
        Assert.Equal(first, await Roots.Write(ledger.Database, Ct));
        await ledger.Receive();
        var second = await Roots.Write(ledger.Database, Ct);
        await using var connection = await ledger.Database.Open(Ct);
        var bodies = (await connection.QueryAsync<string>("select body from journal where organ = 0 order by n")).Skip(1).ToList();
        Assert.Matches(" root 0:1:[0-9a-f]{64} 1:3:[0-9a-f]{64}$", bodies[0]);
        Assert.Matches(" root 0:2:[0-9a-f]{64} 1:5:[0-9a-f]{64}$", bodies[1]);
        Assert.Equal(
            [founding!, first!, second!],
            await Roots.Between(ledger.Database, ledger.Clock.Now.AddHours(-1), ledger.Clock.Now.AddHours(1), Ct));
        Assert.Equal(second, await Roots.Write(ledger.Database, Ct));   // the last of several is known too
        Assert.Empty(await Verified.Of(ledger, $"# 2026-03-02", first!.ToString(), second!.ToString()));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task One_root_an_hour_is_written_by_one_node(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        await using var second = ledger.Beside();
        JobRunner[] nodes =
            [.. new[] { ledger.Database, second }.Select(d => new JobRunner(d, [new HourlyRoots()], t => Assert.Fail($"{t}")))];
        Assert.Equal(1, (await Task.WhenAll(nodes.Select(n => n.Once(Ct)))).Count(ran => ran));
        await ledger.Receive();
        foreach (var node in nodes) Assert.False(await node.Once(Ct));   // the same hour
        Assert.Single(await All(ledger));
        ledger.Clock.Now = ledger.Clock.Now.AddHours(1);
        Assert.True(await nodes[1].Once(Ct));
        Assert.False(await nodes[0].Once(Ct));
        Assert.Equal(2, (await All(ledger)).Count);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_signing_writes_a_root_in_its_own_act(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        Root? root = null;
        await ledger.Database.Write<Recorded>(ledger.Head, Submission.Of(Guid.NewGuid(), "signed"), async work =>
        {
            root = await Roots.Write(work.Writing);
            work.Append(Noted.On(work, Guid.NewGuid(), 1, TestLedger.Organ, "signed", work.Today, "{}"));
            work.Append(Noted.On(work, Guid.NewGuid(), 1, 0, "signed-in", work.Today, "{}"));   // in the same chain as the root
            return new Recorded(Guid.NewGuid(), 1);
        }, Ct);
        Assert.Equal(root, await Roots.Last(ledger.Database, Ct));
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_recomputed_chain_is_found_by_the_roots_in_the_ledger(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        await Roots.Write(ledger.Database, Ct);
        await Forgery.Recompute(ledger, TestLedger.Organ);
        var flaw = Assert.Single(await Verified.Of(ledger));
        Assert.Equal(("root.differs", TestLedger.Organ, (long?)2 + TestLedger.Founding), (flaw.Code, flaw.Organ, flaw.Line));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_ledger_recomputed_with_all_its_roots_is_found_by_a_root_on_paper(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        var printed = (await Roots.Write(ledger.Database, Ct))!.ToString();
        await Forgery.Recompute(ledger, TestLedger.Organ);
        await Forgery.RecomputeRoots(ledger);
        Assert.Empty(await Verified.Of(ledger));   // by itself the ledger can't know
        Assert.Equal("root.published-differs", Assert.Single(await Verified.Of(ledger, printed)).Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_published_root_is_of_this_ledger_to_the_second_or_named(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        var root = (await Roots.Write(ledger.Database, Ct))!;
        Assert.Equal(
            [("root.published-differs", 1L)], Told(await Verified.Of(ledger, (root with { At = root.At.AddSeconds(1) }).ToString())));
        // the ledger ends before it
        Assert.Equal([("root.published-differs", 7L)], Told(await Verified.Of(ledger, root.ToString(), (root with { N = 7 }).ToString())));
        Assert.Equal([("root.unreadable", null)], Told(await Verified.Of(ledger, root.ToString()[..^70])));
        static IEnumerable<(string, long?)> Told(IReadOnlyList<Flaw> flaws) => flaws.Select(f => (f.Code, f.Line));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_a_time_its_first_instant_is_in_it_and_its_end_is_not(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        var root = (await Roots.Write(ledger.Database, Ct))!;
        Assert.Single(await Roots.Between(ledger.Database, root.At, root.At.AddHours(1), Ct));
        Assert.Empty(await Roots.Between(ledger.Database, root.At.AddHours(-1), root.At, Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_end_cut_off_with_facts_and_head_is_found_by_the_roots(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive();
        var later = await ledger.Receive();
        await Roots.Write(ledger.Database, Ct);
        await Forgery.CutOff(ledger, later);
        Assert.Contains(
            await Verified.Of(ledger), f => (f.Code, f.Organ, f.Line) == ("line.missing", TestLedger.Organ, 4 + TestLedger.Founding));
    }

    private static Task<IReadOnlyList<Root>> All(TestLedger ledger) =>
        Roots.Between(ledger.Database, DateTimeOffset.MinValue, ledger.Clock.Now.AddDays(1), Ct);
}
