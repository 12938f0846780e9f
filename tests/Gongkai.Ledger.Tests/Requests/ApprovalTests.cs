using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>审核、签发: who may take which step, of which draft, on which day.</summary>
public sealed class ApprovalTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_review_is_made_once_and_by_who_may(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Assign(id));
        Desk.Ok(await desk.Submit(id, by: ledger.UnitClerk));
        Assert.Equal(RequestBreach.NotYours, (await desk.Review(id, ApprovalStep.Unit, ledger.Secrecy)).Breach);
        Assert.Equal(RequestBreach.NotYours, (await desk.Review(id, ApprovalStep.Office, ledger.UnitHead)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Unit, ledger.UnitHead));
        Assert.Equal(ApprovalBreach.Done, (await desk.Review(id, ApprovalStep.Unit, ledger.Leader)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        // it would be no reply
        Assert.Equal(ApprovalBreach.SignatureIsOwn, (await desk.Review(id, ApprovalStep.Signature, ledger.Leader)).Breach);
        Assert.Equal("Signature", await desk.Waits(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_sent_back_says_why(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        var silent = new DraftReview(id, await desk.Last<Drafted>(id), ApprovalStep.Office, Approves: false, " ");
        Assert.Equal(ApprovalBreach.NoOpinion, (await new ReviewDraft(ledger.Book).Run(ledger.Head, Guid.NewGuid(), silent, Ct)).Breach);
        Assert.Equal("OfficeReview", await desk.Waits(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_newer_draft_is_reviewed_anew_and_the_older_one_is_not_signed(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        var old = await desk.Last<Drafted>(id);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        Desk.Ok(await desk.Submit(id, Desk.Partial));
        Assert.Equal(ApprovalBreach.NotReviewed(ApprovalStep.Office), (await desk.Sign(id, ledger.Leader)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Assert.Equal(ApprovalBreach.NotReviewed(ApprovalStep.Secrecy), (await desk.Sign(id, ledger.Leader)).Breach);   // 部分公开 gives out too
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        Assert.Equal(
            DraftBreach.Superseded, (await new SignReply(ledger.Book).Run(ledger.Leader, Guid.NewGuid(), new(id, old), Ct)).Breach);
        var paper = new PaperSignature(id, old, ledger.Leader.Id, ledger.Clock.Today, [Desk.Scan()]);
        Assert.Equal(DraftBreach.Superseded, (await new SignOnPaper(ledger.Book).Run(ledger.Head, Guid.NewGuid(), paper, Ct)).Breach);
        Desk.Ok(await desk.Sign(id, ledger.Leader));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_case_taken_up_again_is_not_answered_with_the_draft_of_before(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, today) = (new Desk(ledger), await ledger.Receive(), ledger.Clock.Today);
        await desk.Reply(id);
        Desk.Ok(await desk.Record(id, new Disputed(today, DisputeRoute.Review)));
        Desk.Ok(await desk.Record(id, new DisputeEnded(today, RulingTable.Find("review.annulled")!)));
        Desk.Ok(await desk.Record(id, new Reopened(today, null)));
        Assert.Equal(("Draft", Stage.InProgress), (await desk.Waits(id), await desk.StageOf(id)));
        Assert.Equal(DraftBreach.Nothing, (await desk.Sign(id, ledger.Leader)).Breach);   // its reviews are all there
        await desk.Reply(id);
        Assert.Equal(Stage.Replied, await desk.StageOf(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_signature_on_paper_has_a_scan_and_people_who_might_on_that_day(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        desk.Later(4);
        var (today, draft) = (ledger.Clock.Today, await desk.Last<Drafted>(id));
        await Leave(ledger, ledger.Leader, today);
        await Leave(ledger, ledger.Secrecy, today.AddDays(-1));
        async Task<string?> Sign(int daysAgo, int reviewedDaysAgo, params Attachment[] scan)
        {
            var reviewed = today.AddDays(-reviewedDaysAgo);
            var paper = new PaperSignature(id, draft, ledger.Leader.Id, today.AddDays(-daysAgo), scan)
            { Reviews = [new(ApprovalStep.Office, ledger.Head.Id, reviewed), new(ApprovalStep.Secrecy, ledger.Secrecy.Id, reviewed)] };
            return (await new SignOnPaper(ledger.Book).Run(ledger.Head, Guid.NewGuid(), paper, Ct)).Breach?.Code;
        }
        Assert.Equal("paper.no-scan", await Sign(1, 2));
        Assert.Equal("paper.before-draft", await Sign(5, 5, Desk.Scan()));
        Assert.Equal("paper.no-signer", await Sign(0, 2, Desk.Scan()));
        Assert.Equal("paper.no-reviewer.secrecy", await Sign(1, 1, Desk.Scan()));
        Assert.Null(await Sign(1, 2, Desk.Scan()));   // neither of them is in office today
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_signature_writes_a_root(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Assert.Null(await Roots.Last(ledger.Database, Ct));
        await desk.Reply(id);
        Assert.NotNull(await Roots.Last(ledger.Database, Ct));
    }

    private static async Task Leave(TestLedger ledger, Officer officer, DateOnly until)
    {
        var office = officer.Appointments.Single();
        Desk.Ok(
            await new DismissOfficer(ledger.Database).Run(
                TheProgram.Itself, null, new(officer.Id, office.Organ, office.Role, office.Unit, until), Ct));
    }
}
