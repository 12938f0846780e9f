using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Ledger.Tests.Reports;

/// <summary>
/// Cases in which anything happened in any order, as long as it can be recorded: late, twice, struck, disputed, taken up again.
/// </summary>
internal sealed class RandomLedger(TestLedger ledger, int seed)
{
    private const int Days = 3 * 365, Steps = 7, LongestWait = 60;

    private readonly Random random = new(seed);
    private readonly DateOnly first = new(2020, 1, 1);

    /// <summary>Fills the ledger with cases of 2020 to 2022, the last years of one form and the first of the other.</summary>
    public async Task<ImmutableArray<Guid>> Fill(int cases)
    {
        ledger.Clock.Now = new(2025, 2, 1, 1, 0, 0, TimeSpan.Zero);
        var ids = new List<Guid>();
        for (var i = 0; i < cases; i++) ids.Add(await Case());
        return [.. ids];
    }

    private async Task<Guid> Case()
    {
        var day = NearNewYear(first.AddDays(random.Next(Days)));
        var letter = new IncomingRequest(
            TestLedger.Organ, Channel.OrdinaryMail, day, Any<ApplicantKind>(), "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", Content = "申请公开" })
        {
            Late = true,
            Receipt = random.Next(4) == 0 ? null : day.AddDays(random.Next(12)),
        };
        var id = (await new RegisterRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), letter, CancellationToken.None)).Value!.Subject;
        for (var i = random.Next(Steps); i > 0; i--)
        {
            day = NearNewYear(day.AddDays(random.Next(LongestWait)));
            await Record(id, Happening(day));
        }
        if (random.Next(4) == 0) await Again(id, day);
        return id;
    }

    /// <summary>Answered, corrected by a review, taken up again, and answered once more.</summary>
    private async Task Again(Guid id, DateOnly day)
    {
        foreach (var fact in (RequestFact[])[Reply(day), new Disputed(day, DisputeRoute.Review),
            new DisputeEnded(day.AddDays(60), RulingTable.Find("review.annulled")!), new Reopened(day.AddDays(60), null),
            Reply(day.AddDays(70))])
            await Record(id, fact);
    }

    /// <summary>Every third day is moved to a 31 December or a 1 January, where a mistake of a day would change the year.</summary>
    private DateOnly NearNewYear(DateOnly day) => random.Next(6) switch
    {
        0 => new(day.Year, 12, 31),
        1 => new(day.Year + 1, 1, 1),
        _ => day,
    };

    private RequestFact Happening(DateOnly day) => random.Next(14) switch
    {
        0 => new Registered(day, day.AddDays(random.Next(20) - 10)),
        1 => new CorrectionRequested(day),
        2 => new Corrected(day),
        3 => new DeemedAbandoned(day, Any<Lapse>()),
        4 => new WithdrawalAsked(day, Channel.OnSite),
        5 => new Withdrawn(day),
        6 or 7 => new Disputed(day, Any<DisputeRoute>()),
        8 => new DisputeEnded(day, RulingTable.All[random.Next(RulingTable.All.Length)]),
        9 => new Reopened(day, null),
        10 => new Struck(day, random.Next(Steps), "记错了"),
        _ => Reply(day),
    };

    private Replied Reply(DateOnly day) => new(
        day, new Reply(
            Decision.Of(OutcomeTable.All[random.Next(OutcomeTable.All.Length)]), ImmutableDictionary<string, string>.Empty,
            ImmutableHashSet<string>.Empty, RemedyText.None));

    /// <summary>What contradicts the other facts is refused, and leaves nothing behind.</summary>
    private Task<Law.Verdict<Recorded>> Record(Guid id, RequestFact fact) => ledger.Database.Write<Recorded>(
        ledger.Clerk, null,
        async work =>
            await RequestBook.Append(
                work, (await RequestCase.Find(work, (Officer)work.By, id))!, [new(CaseFactKinds.Of(fact))], issuing: false),
                CancellationToken.None);

    private T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
