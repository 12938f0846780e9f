using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Ledger.Tests.Journal;

public sealed class OrganRootsTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_roots_of_an_organ_are_those_that_name_it_and_show_no_other(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var clerk = await ledger.Grow(11);
        ledger.Clock.Now = ledger.Clock.Now.AddDays(-1);
        await Roots.Write(ledger.Database, Ct);   // the foundings, the day before
        ledger.Clock.Now = ledger.Clock.Now.AddDays(1);
        var first = await Rooted(2, 11);   // 11 ends in 1
        ledger.Clock.Now = new(2026, 3, 2, 15, 59, 0, TimeSpan.Zero);   // a minute to midnight in Beijing
        var second = await Rooted(1, 2);
        ledger.Clock.Now = ledger.Clock.Now.AddMinutes(1);
        var third = await Rooted(1);
        var roots = new OrganRoots(ledger.Database);

        Assert.Equal([third, second], (await roots.Last([1], Ct)).Select(r => r.Root.N).SkipLast(1));
        Assert.All(await roots.Last([1], Ct), r => Assert.Equal([1], r.Organs.Select(o => o.Organ)));
        Assert.Equal([first, second], (await roots.Of([2], new(2026, 3, 2), Ct)).Select(r => r.Root.N));
        Assert.Equal([second], (await roots.Of([1], new(2026, 3, 2), Ct)).Select(r => r.Root.N));
        Assert.Equal([third], (await roots.Of([1], new(2026, 3, 3), Ct)).Select(r => r.Root.N));   // its day begins at midnight
        Assert.Equal(
            [(1, 2L + TestLedger.Founding), (2, 4L + TestLedger.Founding)],
            Assert.Single(await roots.Of([1, 2], new(2026, 3, 2), Ct), r => r.Root.N == second).Organs.Select(o => (o.Organ, o.Line)));
        Assert.Empty(await roots.Last([], Ct));

        async Task<long> Rooted(params int[] organs)
        {
            foreach (var organ in organs)
                await new RegisterRequest(ledger.Book).Run(clerk, Guid.NewGuid(), TestLedger.Letter(new(2026, 3, 2), organ), Ct);
            return (await Roots.Write(ledger.Database, Ct))!.N;
        }
    }
}
