using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Handling;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>更正记录.</summary>
public sealed class StrikeTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_moves_no_date_is_struck_at_once(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Assign(id, "财政所"));
        Desk.Ok(await Strike(ledger, ledger.Clerk, id, await desk.Last<Assigned>(id)));
        var request = await desk.Case(id);
        Assert.Null(request.Unit);
        Assert.Equal(CaseFactKinds.Sealed, ((Struck)request.Facts[^1].Fact!).Reason);   // the reason may name a person
        Assert.Equal(StrikeBreach.StruckBefore, (await Strike(ledger, ledger.Clerk, id, 3)).Breach);
        Assert.Equal("fact.strike-reason", (await Strike(ledger, ledger.Clerk, id, 2, " ")).Breach!.Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_moves_a_date_is_struck_by_two(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var proposal = Desk.Ok(await Strike(ledger, ledger.Clerk, id, 2));   // the day of receipt
        Assert.Equal(Stage.Registered, await desk.StageOf(id));
        Assert.Equal(StrikeBreach.ProposedBefore, (await Strike(ledger, ledger.Head, id, 2)).Breach);
        Assert.Equal(StrikeBreach.OwnProposal, (await Confirm(ledger, ledger.Clerk, id, proposal.Seq)).Breach);
        Desk.Ok(await Confirm(ledger, ledger.Head, id, proposal.Seq));
        Assert.Equal(Stage.Submitted, await desk.StageOf(id));
        Desk.Ok(await desk.Record(id, new Registered(ledger.Clock.Today, new(2026, 3, 2))));
        Assert.Equal(Stage.Registered, await desk.StageOf(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_strike_can_be_struck_and_a_proposal_declined(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        var reply = await desk.Last<Replied>(id);
        var declined = Desk.Ok(await Strike(ledger, ledger.Clerk, id, reply));
        Desk.Ok(await Confirm(ledger, ledger.Head, id, declined.Seq, confirms: false));
        Assert.Equal(Stage.Replied, await desk.StageOf(id));
        Assert.Equal(StrikeBreach.NoProposal, (await Confirm(ledger, ledger.Head, id, declined.Seq)).Breach);

        var confirmed = Desk.Ok(await Strike(ledger, ledger.Clerk, id, reply));
        var strike = Desk.Ok(await Confirm(ledger, ledger.Head, id, confirmed.Seq));
        Assert.Equal((Stage.InProgress, "Signature"), (await desk.StageOf(id), await desk.Waits(id)));
        var back = Desk.Ok(await Strike(ledger, ledger.Clerk, id, strike.Seq));   // it brings the result back, so it takes two as well
        Assert.Equal(Stage.InProgress, await desk.StageOf(id));
        var undone = Desk.Ok(await Confirm(ledger, ledger.Head, id, back.Seq));
        Assert.Equal(Stage.Replied, await desk.StageOf(id));
        Assert.Empty((await desk.Case(id)).Log.OpenProposals);   // the first was confirmed, although the reply stands again

        var moot = Desk.Ok(await Strike(ledger, ledger.Clerk, id, reply));
        var again = Desk.Ok(await Strike(ledger, ledger.Clerk, id, undone.Seq));
        Desk.Ok(await Confirm(ledger, ledger.Head, id, again.Seq));
        Assert.Equal(Stage.InProgress, await desk.StageOf(id));
        Assert.Equal(StrikeBreach.NoProposal, (await Confirm(ledger, ledger.Head, id, moot.Seq)).Breach);   // it is struck in another way
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_approval_that_two_took_back_is_not_brought_back_by_one(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        var proposal = Desk.Ok(await Strike(ledger, ledger.Head, id, await desk.Last<Approved>(id)));
        var struck = Desk.Ok(await Confirm(ledger, ledger.Clerk, id, proposal.Seq));
        Assert.Equal("SecrecyReview", await desk.Waits(id));
        var back = Desk.Ok(await Strike(ledger, ledger.Clerk, id, struck.Seq));   // the clerk drafted it
        Assert.Equal("SecrecyReview", await desk.Waits(id));
        Desk.Ok(await Confirm(ledger, ledger.Head, id, back.Seq));
        Assert.Equal("Signature", await desk.Waits(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_wrong_arrival_is_struck_and_recorded_anew_with_what_the_applicant_wrote(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var proposal = Desk.Ok(await Strike(ledger, ledger.Clerk, id, 1));
        Desk.Ok(await Confirm(ledger, ledger.Head, id, proposal.Seq));
        // or one alone would move the receipt while no arrival stands
        Assert.True(await Proposes(ledger, id, await desk.Last<Registered>(id)));
        Desk.Ok(await desk.Record(id, new Received(new(2026, 2, 27), Law.Requests.Channel.OnSite)));
        var request = await desk.Case(id);
        Assert.True(request.Facts[^1].Row.Late);
        Assert.Equal(((Arrival)request.Facts[0].What).Number, ((Arrival)request.Facts[^1].What).Number);
        Assert.Equal("张三丰", (await new SeePerson(ledger.Book).Run(ledger.Head, new(id), Ct)).Value!.Name);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_moves_a_due_date_the_receipt_or_a_span_is_struck_by_two(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, corrected, replied, reopened) =
            (new Desk(ledger), await ledger.Receive(), await ledger.Receive(), await ledger.Receive());
        var today = ledger.Clock.Today;
        foreach (var fact in (RequestFact[])[new CorrectionRequested(today), new Corrected(today)])
            Desk.Ok(await desk.Record(corrected, fact));
        Assert.True(await Proposes(ledger, corrected, await desk.Last<Corrected>(corrected)));   // the period runs anew from then
        await desk.Reply(replied);
        Assert.True(await Proposes(ledger, replied, await desk.Last<Registered>(replied)));      // answered: no due date is left to move
        await desk.Reply(reopened);
        var annulled = RulingTable.Find("review.annulled")!;
        foreach (var fact in (RequestFact[])[new Disputed(today, DisputeRoute.Review), new DisputeEnded(today, annulled),
            new Reopened(today, null)])
            Desk.Ok(await desk.Record(reopened, fact));
        await desk.Reply(reopened);
        // the same result on the same day, and one span less
        Assert.True(await Proposes(ledger, reopened, await desk.Last<Reopened>(reopened)));
    }

    private static async Task<bool> Proposes(TestLedger ledger, Guid id, long seq)
    {
        Desk.Ok(await Strike(ledger, ledger.Clerk, id, seq));
        return (await new Desk(ledger).Case(id)).Facts[^1].What is StrikeProposed;
    }

    private static Task<Law.Verdict<Recorded>> Strike(TestLedger ledger, Officer by, Guid id, long seq, string reason = "录入有误") =>
        new StrikeFact(ledger.Book).Run(by, Guid.NewGuid(), new(id, seq, reason), Ct);

    private static Task<Law.Verdict<Recorded>> Confirm(TestLedger ledger, Officer by, Guid id, long proposal, bool confirms = true) =>
        new ConfirmStrike(ledger.Book).Run(by, Guid.NewGuid(), new(id, proposal, confirms, "核对无误"), Ct);
}
