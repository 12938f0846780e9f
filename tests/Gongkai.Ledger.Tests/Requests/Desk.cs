using System.Collections.Immutable;
using Dapper;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>The desk of an office in a test: the acts of the thread in a line each, and drafts that lack nothing.</summary>
internal sealed class Desk(TestLedger ledger)
{
    private static CancellationToken Ct => CancellationToken.None;

    private RequestBook Book => ledger.Book;

    public static Attachment Scan(string role = FileRole.Scan) => Papers.Scan(role);

    public static ImmutableSortedDictionary<string, string> Contact => Papers.Contact;

    public static ReplyDraft Granted => Papers.Granted;

    /// <summary>政府信息不存在; its search is not typed.</summary>
    public static ReplyDraft NotExisting { get; } = Papers.Draft(OutcomeTable.NotExisting, ("findings", "经检索没有您申请公开的信息。"));

    /// <summary>部分公开, the rest being internal affairs.</summary>
    public static ReplyDraft Partial { get; } = Papers.Draft(
        OutcomeTable.Partial, ("findings", "方案可以公开，内部工作流程不予公开。"), ("given", "方案正文"), ("withheld", "内部工作流程，条例第十六条第一款")) with
    { Grounds = [OutcomeTable.InternalAffairs.Code], InFile = [OutcomeTable.InternalAffairs.Evidence[0].Id] };

    public Task<RequestCase> Case(Guid id) => Case(id, ledger.Head);

    public async Task<RequestCase> Case(Guid id, Officer officer) => (await RequestCase.Find(ledger.Database, id, officer, Ct))!;

    public async Task<Stage> StageOf(Guid id) => (await Case(id)).Progress(LawOfDay.Default).Stage;

    public async Task<string> Waits(Guid id)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<string>("select waits from request where id = @id", new { id });
    }

    public async Task<long> Last<T>(Guid id)
        where T : RequestFact => (await Case(id)).Last<T>()!.Seq;

    public Task<Verdict<Recorded>> Assign(Guid id, string unit = "征地办") =>
        new AssignRequest(Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, unit, null), Ct);

    public Task<Verdict<Recorded>> Submit(Guid id, ReplyDraft? draft = null, Officer? by = null) =>
        new SubmitDraft(Book).Run(by ?? ledger.Clerk, Guid.NewGuid(), new(id, draft ?? Granted), Ct);

    public async Task<Verdict<Recorded>> Review(Guid id, ApprovalStep step, Officer by, bool approves = true) =>
        await new ReviewDraft(Book).Run(
            by, Guid.NewGuid(), new(id, await Last<Drafted>(id), step, approves, approves ? "同意" : "请补充依据"), Ct);

    public async Task<Verdict<Recorded>> Sign(Guid id, Officer by) =>
        await new SignReply(Book).Run(by, Guid.NewGuid(), new(id, await Last<Drafted>(id), "同意"), Ct);

    /// <summary>The sheet with its signature, and with the reviews that were not made on screen.</summary>
    public async Task<Verdict<Recorded>> SignOnPaper(
        Guid id, Officer signer, Officer enters, DateOnly? on = null, params PaperReview[] reviews)
    {
        var (request, day) = (await Case(id), on ?? ledger.Clock.Today);
        var missing = ApprovalRoute.Of(request, request.Progress(LawOfDay.Default))?.Missing ?? [];
        var reviewed = missing.Select(
            s => new PaperReview(
                s, s switch { ApprovalStep.Unit => ledger.UnitHead.Id, ApprovalStep.Office => ledger.Head.Id, _ => ledger.Secrecy.Id },
                day));
        return await new SignOnPaper(Book).Run(
            enters, Guid.NewGuid(),
            new(id, await Last<Drafted>(id), signer.Id, day, [Scan()]) { Reviews = reviews.Length > 0 ? reviews : [.. reviewed] }, Ct);
    }

    /// <summary>It is recorded; a decision made elsewhere is entered.</summary>
    public Task<Verdict<Recorded>> Enter(Guid id, RequestFact fact, Officer? by = null) =>
        new RecordFact(Book).Run(
            by ?? ledger.Clerk, Guid.NewGuid(),
            new(id, fact)
            {
                Files = RecordFact.Decides(fact) || fact is Withdrawn ? [Scan()] : [],
                SignedBy = RecordFact.Decides(fact) ? ledger.Leader.Id : null
            }, Ct);

    /// <summary>The same, and a decision made elsewhere is confirmed by the head.</summary>
    public async Task<Verdict<Recorded>> Record(Guid id, RequestFact fact, Officer? by = null)
    {
        var entered = await Enter(id, fact, by);
        return entered.Allowed && RecordFact.Decides(fact) ? await Confirm(id, entered.Value.Seq, ledger.Head) : entered;
    }

    public Task<Verdict<Recorded>> Confirm(Guid id, long entry, Officer by, bool confirms = true, string? words = null) =>
        new ConfirmEntry(Book).Run(by, Guid.NewGuid(), new(id, entry, confirms, words), Ct);

    public Task<Verdict<Recorded>> Consent(Guid id, int days, Officer? by = null) =>
        new ConsentToExtension(Book).Run(by ?? ledger.Head, Guid.NewGuid(), new(id, days, true, "材料多"), Ct);

    public Task<Verdict<Recorded>> Extend(Guid id, int days, Officer? by = null) =>
        new ExtendReply(Book).Run(by ?? ledger.Clerk, Guid.NewGuid(), new(id, ledger.Clock.Today, days), Ct);

    /// <summary>What the applicant let pass is drafted as abandoned, reviewed and signed.</summary>
    public async Task Abandon(Guid id)
    {
        Ok(await Deem(id));
        Ok(await Review(id, ApprovalStep.Office, ledger.Head));
        Ok(await Sign(id, ledger.Leader));
    }

    public Task<Verdict<Recorded>> Deem(Guid id, Officer? by = null) =>
        new Ledger.Requests.Replying.DeemAbandoned(Book).Run(by ?? ledger.Clerk, Guid.NewGuid(), new(id, Contact), Ct);

    public Task<Verdict<Recorded>> Dispatch(Guid id, long of, DeliveryWay way = DeliveryWay.Post) =>
        new DispatchLetter(Book).Run(
            ledger.Clerk, Guid.NewGuid(), new(id, of, ledger.Clock.Today, way) { Proof = "EMS 1234567890123" }, Ct);

    public Task<Verdict<Recorded>> Deliver(Guid id, long of, DeliveryWay way = DeliveryWay.Post) =>
        new DeliverLetter(Book).Run(
            ledger.Clerk, Guid.NewGuid(), new(id, of, ledger.Clock.Today, way) { Files = [Scan(FileRole.Receipt)] }, Ct);

    /// <summary>From the draft to the signature.</summary>
    public async Task Reply(Guid id, ReplyDraft? draft = null)
    {
        Ok(await Submit(id, draft));
        Ok(await Review(id, ApprovalStep.Office, ledger.Head));
        if (ApprovalRoute.GivesOut((draft ?? Granted).Decide().Value!)) Ok(await Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        Ok(await Sign(id, ledger.Leader));
    }

    public void Later(int days) => ledger.Clock.Now = ledger.Clock.Now.AddDays(days);

    public static Recorded Ok(Verdict<Recorded> verdict)
    {
        Assert.True(verdict.Allowed, verdict.Breach?.Code);
        return verdict.Value!;
    }
}
