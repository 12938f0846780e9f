using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Facts;

/// <summary>The log of any subject: what was struck, by a row or whole, what stands, and who acted as what.</summary>
public sealed class LogTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void A_strike_takes_a_fact_or_one_row_of_it()
    {
        var log = Of(new SignedOut(Day, null), new SignedOut(Day, null), new FactStruck(Day, 1), new FactStruck(Day, 2, Row: 7));
        Assert.Equal([new EntryRef(1), new EntryRef(2, 7)], log.Struck.OrderBy(s => s.Seq));
        Assert.Equal([2L], log.Standing.Select(f => f.Seq));   // the rest of the second stands
    }

    [Fact]
    public void A_strike_that_is_struck_strikes_nothing_and_none_reaches_what_comes_later()
    {
        var log =
            Of(new SignedOut(Day, null), new FactStruck(Day, 1), new FactStruck(Day, 2), new FactStruck(Day, 5), new SignedOut(Day, null));
        Assert.DoesNotContain(new EntryRef(1), log.Struck);
        Assert.Equal([1L, 5L], log.Standing.Select(f => f.Seq));
    }

    [Fact]
    public void A_proposal_is_open_until_a_second_person_answers()
    {
        var proposed = Of(new SignedOut(Day, null), new StrikeProposed(Day, 1));
        var by = new Officer(Guid.NewGuid(), "王主任", []);
        Assert.Equal(StrikeBreach.ProposedBefore, Striking.Refusal(proposed, new EntryRef(1)));
        Assert.Null(Striking.Refusal(proposed, new EntryRef(1, 3)));   // a row of it is something else
        Assert.Null(Striking.Refusal(proposed, 2, by));
        Assert.Equal(StrikeBreach.OwnProposal, Striking.Refusal(proposed, 2, by with { Id = Recorder }));
        Assert.Equal(StrikeBreach.NoProposal, Striking.Refusal(proposed, 1, by));
        foreach (var answered in new FactBody[] { new StrikeDeclined(Day, 2), new FactStruck(Day, 1, Proposal: 2) })
            Assert.Empty(With(proposed, answered).OpenProposals);
        Assert.Equal(StrikeBreach.StruckBefore, Striking.Refusal(With(proposed, new FactStruck(Day, 1, Proposal: 2)), new EntryRef(1, 3)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task As_what_somebody_acted_is_in_the_fact_and_held_by_its_digest(string database)
    {
        await using var ledger = await TestLedger.On(database);
        Actor[] actors =
            [ledger.Clerk, new Applicant(Guid.NewGuid()), new ThirdParty(Guid.NewGuid()), TheOperator.Anybody, TheProgram.Itself,
                new OtherSystem(Guid.NewGuid(), "一体化平台")];
        foreach (var actor in actors)
            Assert.True((await new SignedOut(ledger.Clock.Today, null).Leave(
                ledger.Database, actor, (Guid.NewGuid(), 1), _ => Task.CompletedTask, CancellationToken.None)).Allowed);
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var kinds = await connection.QueryAsync<string>("select recorded_as from fact where organ = 0 order by recorded_as");
        Assert.Equal(["applicant", "officer", "operator", "program", "system", "third-party"], kinds);
        Assert.Empty(await Verified.Of(ledger));
        await connection.ExecuteAsync("update fact set recorded_as = 'officer' where recorded_as = 'applicant'");
        Assert.Equal("fact.changed", Assert.Single(await Verified.Of(ledger)).Code);
    }

    private static readonly Guid Recorder = Guid.NewGuid();

    private static Log Of(params FactBody[] facts) => facts.Aggregate(new Log(Guid.Empty, []), With);

    private static Log With(Log log, FactBody fact) =>
        log.With(new(Guid.Empty, log.NextSeq, 0, "x", fact.On, default, Recorder, "officer", "", null), fact);
}
