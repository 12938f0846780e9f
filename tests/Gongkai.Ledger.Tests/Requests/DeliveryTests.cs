using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>
/// 电子送达: the letter tells of an online way to ask for a review (行政复议法第二十二条第二款), and the day is that of the arrival in the system that was
/// named.
/// </summary>
public sealed class DeliveryTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_without_an_online_way_to_review_does_not_go_out_online(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, silent, told) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive());
        var online = Desk.Partial with { Filled = Desk.Partial.Filled.SetItem("delivery", "电子邮件") };
        Assert.Equal(LetterBreach.NoOnlineReview, (await desk.Submit(told, online)).Breach);
        await desk.Reply(silent, Desk.Partial);
        await NameOnline(ledger);
        var reply = await desk.Last<Replied>(silent);
        // written down since, and not in the letter
        Assert.Equal(LetterBreach.NoOnlineReview, (await desk.Dispatch(silent, reply, DeliveryWay.Electronic)).Breach);
        Assert.Equal(LetterBreach.NoOnlineReview, (await desk.Deliver(silent, reply, DeliveryWay.Electronic)).Breach);
        Desk.Ok(await desk.Dispatch(silent, reply));

        await desk.Reply(told, online);
        Desk.Ok(await desk.Dispatch(told, await desk.Last<Replied>(told), DeliveryWay.Electronic));
        Desk.Ok(await desk.Deliver(told, await desk.Last<Replied>(told), DeliveryWay.Electronic));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task That_it_left_and_that_it_arrived_are_recorded_together_or_not_at_all(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        desk.Later(3);
        var move = new LetterMove(
            id, await desk.Last<Replied>(id), ledger.Clock.Today, DeliveryWay.Post)
        { SentOn = ledger.Clock.Today.AddDays(-3) };
        var deliver = new DeliverLetter(ledger.Book);
        var before = (await desk.Case(id)).Facts.Length;
        var early = move with { On = move.SentOn!.Value.AddDays(-1) };   // before there was anything to answer
        Assert.Equal("fact.before-received", (await deliver.Run(ledger.Clerk, Guid.NewGuid(), early, Ct)).Breach?.Code);
        Assert.Equal(before, (await desk.Case(id)).Facts.Length);
        Desk.Ok(await deliver.Run(ledger.Clerk, Guid.NewGuid(), move, Ct));
        Assert.Equal(
            [typeof(Dispatched), typeof(Delivered)], (await desk.Case(id)).Facts[before..].Select(f => f.Fact!.GetType()));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_the_letter_lacks_on_the_day_of_its_signature_stops_it(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await NameOnline(ledger);
        Desk.Ok(await desk.Submit(id, Desk.Partial with { Filled = Desk.Partial.Filled.SetItem("delivery", "电子邮件") }));
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        await NameOnline(ledger, 3, null);   // the online way was shut down meanwhile
        Assert.Equal(LetterBreach.NoOnlineReview, (await desk.Sign(id, ledger.Leader)).Breach);
        Assert.Equal(LetterBreach.NoOnlineReview, (await desk.SignOnPaper(id, ledger.Leader, ledger.Head)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_tells_of_no_remedy_needs_no_online_way(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new CorrectionRequested(ledger.Clock.Today)));
        Desk.Ok(await desk.Dispatch(id, await desk.Last<CorrectionRequested>(id), DeliveryWay.Electronic));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Since_July_2026_the_system_in_which_it_arrived_is_named(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        await NameOnline(ledger);
        ledger.Clock.Now = new(2026, 6, 30, 1, 0, 0, TimeSpan.Zero);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        var reply = await desk.Last<Replied>(id);
        desk.Later(1);
        Assert.Equal(DeliveryBreach.NoSystem, (await desk.Deliver(id, reply, DeliveryWay.Electronic)).Breach);
        var move = new LetterMove(id, reply, new(2026, 7, 1), DeliveryWay.Electronic) { Proof = "申请人指定的邮箱 a@example.cn，已收到回执" };
        Desk.Ok(await new DeliverLetter(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), move, Ct));
    }

    private static async Task NameOnline(TestLedger ledger, int since = 2, string? address = "https://xzfy.example.cn")
    {
        var bodies = new OrganBodies(OrganKind.DispatchedOrgan, "团结街道办事处", "云岭铁路运输法院")
        { SetUpBy = "云岭区人民政府", SameLevelGovernment = "云岭区人民政府", OnlineReview = address };
        Desk.Ok(
            await new SetRemedyBodies(ledger.Database).Run(
                TheProgram.Itself, null, TestLedger.Organ, new(new(2020, 1, since), bodies), Ct));
    }
}
