using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Tests.Verifying;
using Gongkai.Ledger.Verifying.Rebuilding;
using Outcome = Gongkai.Law.Requests.Outcomes.Outcome;

namespace Gongkai.Ledger.Tests.Requests;

public sealed class RebuildTests
{
    private const int Histories = 4, Cases = 5;

    // Any fact on any day of two months; what contradicts the others is refused, and the next one tried.
    private static readonly Gen<RequestFact> Facts =
        from days in Gen.Choose(0, 60)
        from kind in Gen.Choose(0, 19)
        from number in Gen.Choose(1, 8)
        select Fact(kind, new DateOnly(2026, 3, 2).AddDays(days), number);

    private static readonly Gen<List<List<RequestFact>>> Ledgers = Facts.ListOf(20).Select(f => f.OrderBy(x => x.On).ToList())
        .ListOf(Cases - 1).Select(c => c.ToList());

    // Chance seldom gets as far as this.
    private static List<RequestFact> Reopening { get; } =
    [
        Fact(11, new(2026, 3, 9), 3), new Disputed(new(2026, 3, 16), DisputeRoute.Review),
        new DisputeEnded(new(2026, 4, 20), RulingTable.Find("review.annulled")!), new Reopened(new(2026, 4, 21), null),
    ];

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_searched_and_counted_comes_out_of_the_facts_as_it_was(string database)
    {
        var (stages, spans) = (new HashSet<string>(), 0);
        foreach (var histories in Ledgers.Sample(Histories, Histories))
        {
            await using var ledger = await TestLedger.On(database);
            ledger.Clock.Now = ledger.Clock.Now.AddDays(90);
            foreach (var history in histories.Append(Reopening)) await Live(ledger, history);
            var before = await Dump(ledger);
            Assert.Empty(await Compared.Of(ledger));
            await Spoil(ledger);
            Assert.Equal(
                [.. Enumerable.Repeat("number", Cases), .. Enumerable.Repeat("stage", Cases)],
                (await Compared.Of(ledger)).Select(f => f.Row!.Column).Where(c => c is "number" or "stage").Order());
            Assert.NotEqual(before, await Dump(ledger));
            Assert.Equal(Cases, await RebuildRequests.Run(ledger.Database, ledger.Keys, null, CancellationToken.None));
            Assert.Equal(before, await Dump(ledger));
            Assert.Empty(await Journal.Verified.Of(ledger));
            stages.UnionWith(before.Where(r => r.StartsWith("request", StringComparison.Ordinal)).Select(r => r.Split('|')[12]));
            spans += before.Count(r => r.StartsWith("span", StringComparison.Ordinal));
        }
        Assert.True(stages.Count >= 3, $"only {string.Join(", ", stages)}");   // the histories went somewhere
        Assert.True(spans > Histories * Cases, "no case was reopened");
    }

    private static async Task Live(TestLedger ledger, List<RequestFact> history)
    {
        var id = await ledger.Receive(new(2026, 3, 2));
        foreach (var fact in history)
        {
            await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
                await RequestBook.Append(
                    work, (await RequestCase.Find(work, (Officer)work.By, id))!, [new(CaseFactKinds.Of(fact))], issuing: false),
                    CancellationToken.None);
        }
    }

    private static async Task Spoil(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        await connection.ExecuteAsync("delete from span where opened_seq = 1");
        await connection.ExecuteAsync("update request set stage = 'Lost', due_on = null, number = number + 100");
    }

    private static async Task<List<string>> Dump(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var rows = new List<string>();
        foreach (var (table, order) in (ReadOnlySpan<(string, string)>)[("request", "id"), ("span", "subject, opened_seq")])
        {
            foreach (IDictionary<string, object> row in connection.Query($"select * from {table} order by {order}"))
                rows.Add($"{table}|{string.Join('|', row.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)))}");
        }
        return rows;
    }

    private static RequestFact Fact(int kind, DateOnly on, int number) => kind switch
    {
        0 => new Assigned(on, $"科室{number}"),
        1 => new CorrectionRequested(on),
        2 => new Corrected(on),
        3 => new Consulted(on, (ConsultationKind)(number % 3)),
        4 => new OpinionReceived(on, number, number % 2 == 0),
        5 => new Extended(on, number, number > 1),
        6 => new ReasonsAsked(on),
        7 => new ReasonsGiven(on),
        8 => new Deferred(on, on.AddDays(20)),
        9 => new FeeNotified(on, number, null),
        10 => new FeePaid(on),
        11 or 12 => new Replied(on, Said(OutcomeTable.All[number * 2])),
        13 => new Delivered(on, number, DeliveryWay.Post),
        14 => new DeemedAbandoned(on, number % 2 == 0 ? Lapse.Correction : Lapse.Payment),
        15 => new WithdrawalAsked(on, Channel.OnSite),
        16 => number > 6 ? new Withdrawn(on) : new Disputed(on, DisputeRoute.Review),
        17 => new Disputed(on, DisputeRoute.Litigation),
        18 => new DisputeEnded(on, RulingTable.All[3 + number]),
        _ => number > 5 ? new Struck(on, number, "记错了") : new Reopened(on, null),
    };

    private static Reply Said(Outcome outcome) =>
        new(Decision.Of(outcome), ImmutableSortedDictionary<string, string>.Empty, ImmutableHashSet<string>.Empty, RemedyText.ReviewOrSuit);
}
