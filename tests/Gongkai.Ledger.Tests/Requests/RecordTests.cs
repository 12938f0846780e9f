using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>补录: what happened can be recorded.</summary>
public sealed class RecordTests
{
    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Every_fact_of_the_law_can_be_recorded(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var day = ledger.Clock.Today;
        desk.Later(100);
        foreach (var fact in Life(day).Concat(OfADay(day)))
            Desk.Ok(await desk.Record(id, fact is Replied ? await Reply(ledger, id, fact.On) : fact));
        var request = await desk.Case(id);
        var recorded = request.Facts.Select(f => f.Fact?.GetType()).ToHashSet();
        Assert.Empty(VerbTable.All.Where(v => !recorded.Contains(v.Fact) && v.FactCode != "struck").Select(v => v.Code));
        Assert.All(request.Facts.Skip(2), f => Assert.True(f.Row.Late));
        Assert.Equal(RecordBreach.OwnVerb, (await desk.Record(id, new Struck(day, 1, "记错"))).Breach);
        Assert.Equal("fact.in-future", (await desk.Record(id, new Assigned(ledger.Clock.Today.AddDays(1), "征地办"))).Breach!.Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_case_is_listed_by_the_earliest_date_under_any_reading(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());   // on 2026-03-02
        desk.Later(30);
        Desk.Ok(await desk.Record(id, new Consulted(new(2026, 3, 3), ConsultationKind.ThirdParty)));
        var asked = await desk.Last<Consulted>(id);
        Desk.Ok(await desk.Record(id, new Delivered(new(2026, 3, 6), asked, DeliveryWay.Post)));
        Desk.Ok(await desk.Record(id, new OpinionReceived(new(2026, 3, 13), asked, true)));
        // eight days do not count
        Assert.Equal(new(2026, 4, 10), LawOfDay.Default.Clock((await desk.Case(id)).Progress(LawOfDay.Default)).Reply);
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var due = await connection.QuerySingleAsync<DateOnly>("select due_on from request where id = @id", new { id });
        Assert.Equal(new(2026, 4, 7), due);   // or five, from the receipt on (P3)
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_corrected_application_asks_for_what_was_corrected(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new CorrectionRequested(ledger.Clock.Today)));
        Desk.Ok(
            await new RecordFact(ledger.Book).Run(
                ledger.Clerk, Guid.NewGuid(), new(id, new Corrected(ledger.Clock.Today)) { Content = "2024年补偿方案" },
                CancellationToken.None));
        Assert.Equal("2024年补偿方案", (await new SeePerson(ledger.Book).Run(ledger.Clerk, new(id), CancellationToken.None)).Value!.Content);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_reply_issued_elsewhere_comes_with_its_scan(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var reply = await Reply(ledger, id, ledger.Clock.Today);
        Assert.Equal(
            RecordBreach.ReplyWithoutScan,
            (await new RecordFact(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, reply), CancellationToken.None)).Breach);
        Assert.Equal(0, (await desk.Case(id)).Facts.Count(f => f.Fact is Replied));
        Desk.Ok(await desk.Record(id, reply));
        Assert.Equal(ledger.Leader.Id, (await desk.Case(id)).Last<Replied>()!.OnPaperBy);
        Assert.Equal(Stage.Replied, await desk.StageOf(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nobody_answers_alone_by_recording_a_reply_as_issued_elsewhere(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id, by: ledger.Head));
        var reply = await Reply(ledger, id, ledger.Clock.Today);
        async Task<string?> Refusal(Officer by, Guid? signer) =>
            (await new RecordFact(ledger.Book).Run(
                by, Guid.NewGuid(), new(id, reply) { Files = [Desk.Scan()], SignedBy = signer }, CancellationToken.None)).Breach?.Code;
        Assert.Equal("record.reply-without-signer", await Refusal(ledger.Clerk, null));
        Assert.Equal("paper.own-entry", await Refusal(ledger.Clerk, ledger.Clerk.Id));
        Assert.Equal("sign.own-draft", await Refusal(ledger.Clerk, ledger.Head.Id));        // may sign, and drafted
        Assert.Equal("paper.no-signer", await Refusal(ledger.Clerk, ledger.Secrecy.Id));    // may not sign
        Assert.Equal("paper.no-signer", await Refusal(ledger.Clerk, Guid.NewGuid()));       // nobody
        Assert.Null(await Refusal(ledger.Clerk, ledger.Leader.Id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nobody_records_a_wish_to_withdraw_and_its_confirmation(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var (today, withdrawn) = (ledger.Clock.Today, new Withdrawn(ledger.Clock.Today));
        Assert.Equal(
            RecordBreach.WithdrawnWithoutWish,
            (await new RecordFact(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, withdrawn), CancellationToken.None)).Breach);
        Desk.Ok(await desk.Record(id, new WithdrawalAsked(today, Channel.OnSite)));
        Assert.Equal(ConfirmWithdrawal.OwnWish, (await desk.Record(id, withdrawn)).Breach);
        Desk.Ok(await desk.Record(id, withdrawn, ledger.Head));
        Assert.Equal(Stage.Withdrawn, await desk.StageOf(id));
    }

    // those of which a day is all that is said, where no life has them yet
    private static IEnumerable<RequestFact> OfADay(DateOnly day) =>
        VerbTable.All.Select(v => v.Fact).Except(Life(day).Select(f => f.GetType()))
            .Where(f => f.GetConstructor([typeof(DateOnly)]) is not null).Select(f => (RequestFact)Activator.CreateInstance(f, day)!);

    private static RequestFact[] Life(DateOnly day) =>
    [
        new Assigned(day, "征地办"), new CorrectionRequested(day), new Dispatched(day, 4, DeliveryWay.Post),
        new Delivered(day, 4, DeliveryWay.Post), new Corrected(day),
        new Consulted(day, ConsultationKind.ThirdParty), new OpinionReceived(day, 8, true), new Extended(day, 10, true),
        new ReasonsAsked(day), new ReasonsGiven(day),
        new Deferred(day, day.AddDays(60)), new FeeNotified(day, 1, null) { Before = 40 }, new FeePaid(day), new Drafted(day, ""),
        new Approved(day, ""),
        new WithdrawalAsked(day, Channel.OnSite), new Replied(day, null!), new Disputed(day, DisputeRoute.Review),
        new DisputeAnswered(day, DisputeRoute.Review),
        new DisputeEnded(day, RulingTable.Find("review.annulled")!),
        new Reopened(day, null), new Registered(day, day), new Law.Requests.Stages.DeemedAbandoned(day, Lapse.Correction),
        new Withdrawn(day),
    ];

    private static async Task<Replied> Reply(TestLedger ledger, Guid id, DateOnly on)
    {
        var request = (await RequestCase.Find(ledger.Database, id, ledger.Clerk, CancellationToken.None))!;
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var material = await Materials.Of(ledger.Book, request, (await ledger.Keys.Find(connection, id))!, on);
        return new(on, ReplyComposer.Compose(material, Desk.Granted, new("团街〔2026〕8号", on)).Value!);
    }
}
