using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>What was decided on paper: never fewer than two people stand behind it, and whoever is named learns of it.</summary>
public sealed class PaperTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_drafter_with_a_scan_issues_nothing_alone(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        var entry = Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk));   // the clerk drafted it
        Assert.Equal(("Confirmation", Stage.InProgress), (await desk.Waits(id), await desk.StageOf(id)));
        Assert.DoesNotContain((await desk.Case(id)).Facts, f => f.Fact is Approved or Replied);
        Assert.Equal(EntryBreach.Open, (await desk.SignOnPaper(id, ledger.Leader, ledger.Head)).Breach);
        Assert.Equal(RequestBreach.NotYours, (await desk.Confirm(id, entry.Seq, ledger.Clerk)).Breach);
        var both = ledger.Clerk with { Appointments = [.. ledger.Clerk.Appointments, new(TestLedger.Organ, Role.Leader)] };
        Assert.Equal(EntryBreach.OwnEntry, (await desk.Confirm(id, entry.Seq, both)).Breach);
        Assert.Equal(EntryBreach.Nothing, (await desk.Confirm(id, entry.Seq - 1, ledger.Head)).Breach);

        Desk.Ok(await desk.Confirm(id, entry.Seq, ledger.Head));
        var request = await desk.Case(id);
        var signed = request.Last<Approved>()!;
        Assert.Equal((ledger.Leader.Id, ledger.Head.Id, entry.Seq), (signed.OnPaperBy, signed.Row.RecordedBy, signed.What.Answers));
        Assert.Equal((Stage.Replied, "Dispatch"), (await desk.StageOf(id), await desk.Waits(id)));
        Assert.Equal(EntryBreach.Nothing, (await desk.Confirm(id, entry.Seq, ledger.Head)).Breach);
        Assert.Empty(await Journal.Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_not_signed_is_not_confirmed_and_a_new_draft_overtakes_it(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        var entry = Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk));
        Assert.Equal(EntryBreach.NoWords, (await desk.Confirm(id, entry.Seq, ledger.Leader, confirms: false)).Breach);
        Desk.Ok(await desk.Confirm(id, entry.Seq, ledger.Leader, confirms: false, words: "我没有签过"));
        Assert.Equal("OfficeReview", await desk.Waits(id));
        var again = Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk));
        Desk.Ok(await desk.Submit(id, Desk.Partial));
        Assert.Equal(EntryBreach.Nothing, (await desk.Confirm(id, again.Seq, ledger.Leader)).Breach);
        Assert.Equal("OfficeReview", await desk.Waits(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Reviews_on_the_sheet_name_who_reviewed(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, today) = (new Desk(ledger), await ledger.Receive(), ledger.Clock.Today);
        Desk.Ok(await desk.Submit(id));
        desk.Later(2);
        PaperReview Office(Officer by, int days = 0) => new(ApprovalStep.Office, by.Id, today.AddDays(days));
        var secrecy = new PaperReview(ApprovalStep.Secrecy, ledger.Secrecy.Id, today.AddDays(1));
        async Task<string?> Refusal(params PaperReview[] reviews) =>
            (await desk.SignOnPaper(id, ledger.Leader, ledger.Head, today.AddDays(1), reviews)).Breach?.Code;
        Assert.Equal("paper.no-reviewer.secrecy", await Refusal(Office(ledger.Head)));
        Assert.Equal("paper.no-reviewer.office", await Refusal(secrecy));
        Assert.Equal("paper.no-reviewer.office", await Refusal(Office(ledger.Secrecy), secrecy));   // may not review
        Assert.Equal("review.own-draft", await Refusal(Office(ledger.Clerk), secrecy));
        Assert.Equal("paper.review-outside.office", await Refusal(Office(ledger.Head, -1), secrecy));
        Assert.Equal("paper.review-outside.office", await Refusal(Office(ledger.Head, 2), secrecy));
        Assert.Equal("paper.before-review", await After_a_review_on_screen(desk, id, ledger));
        Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Head, ledger.Clock.Today, secrecy));
        var reviewed = (await desk.Case(id)).Facts.Single(f => f.What is StepTaken { Step: ApprovalStep.Secrecy });
        Assert.Equal(
            (ledger.Secrecy.Id, ledger.Head.Id, today.AddDays(1)), (reviewed.OnPaperBy, reviewed.Row.RecordedBy, reviewed.Row.HappenedOn));
    }

    private static async Task<string?> After_a_review_on_screen(Desk desk, Guid id, TestLedger ledger)
    {
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        return (await desk.SignOnPaper(id, ledger.Leader, ledger.Head, ledger.Clock.Today.AddDays(-1))).Breach?.Code;
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_is_named_learns_of_it_and_may_object(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Head));   // who reviewed it on the same paper too
        Assert.Empty(await Named(ledger, ledger.Head));                    // entered by himself
        var (signature, secrecy) = (Assert.Single(await Named(ledger, ledger.Leader)), Assert.Single(await Named(ledger, ledger.Secrecy)));
        Assert.Equal(
            ((ApprovalStep?)ApprovalStep.Signature, (ApprovalStep?)ApprovalStep.Secrecy),
            (((StepTaken)signature.What).Step, ((StepTaken)secrecy.What).Step));
        var scan = signature.Files.Single();
        // may not see persons, and is named on it
        Assert.True((await new OpenFile(ledger.Book).Run(ledger.Secrecy, id, scan.Id, Ct)).Allowed);
        Assert.Equal(
            RequestBreach.NotYours,
            (await new OpenFile(ledger.Book).Run(TestLedger.Person("另一名", Role.SecrecyReviewer), id, scan.Id, Ct)).Breach);

        Desk.Ok(await Answer(ledger, ledger.Secrecy, id, secrecy.Seq, isSo: true));
        Assert.Empty(await Named(ledger, ledger.Secrecy));
        Assert.Equal(NameBreach.Nothing, (await Answer(ledger, ledger.Head, id, signature.Seq, isSo: true)).Breach);
        Assert.Equal(NameBreach.NoWords, (await Answer(ledger, ledger.Leader, id, signature.Seq, isSo: false, "")).Breach);
        Desk.Ok(await Answer(ledger, ledger.Leader, id, signature.Seq, isSo: false));
        Assert.Empty(await Named(ledger, ledger.Leader));
        var reply = await desk.Last<Replied>(id);
        Assert.Equal(DeliveryBreach.UnderDispute, (await desk.Dispatch(id, reply)).Breach);
        foreach (var proposal in (await desk.Case(id)).Log.OpenProposals.ToList())
            Desk.Ok(await new ConfirmStrike(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, proposal.Seq, true), Ct));
        Assert.Equal(("Signature", Stage.InProgress), (await desk.Waits(id), await desk.StageOf(id)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_decision_made_elsewhere_counts_once_a_second_person_confirms_it(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, replied, lapsed) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive());
        var reply = new Replied(
            ledger.Clock.Today,
            ReplyElsewhere.Of(Desk.Partial, new("团街〔2026〕8号", ledger.Clock.Today), LawOfDay.Default.Stages.Outcomes).Value!);
        var entry = Desk.Ok(await desk.Enter(replied, reply));
        Assert.Equal((Stage.Registered, "Confirmation"), (await desk.StageOf(replied), await desk.Waits(replied)));
        Desk.Ok(await desk.Confirm(replied, entry.Seq, ledger.Leader));
        var fact = (await desk.Case(replied)).Last<Replied>()!;
        Assert.Equal((Stage.Replied, ledger.Leader.Id), (await desk.StageOf(replied), fact.OnPaperBy));
        Assert.Equal(
            ReplyElsewhere.InScan,
            (await new Ledger.Requests.Lists.CaseWords(ledger.Book).Run(ledger.Head, replied, Ct))![fact.Seq].Filled!["findings"]);

        Desk.Ok(await desk.Record(lapsed, new CorrectionRequested(ledger.Clock.Today)));
        var alone = new RecordFact(ledger.Book);
        var abandoned = new DeemedAbandoned(ledger.Clock.Today, Lapse.Correction);
        Assert.Equal(RecordBreach.ReplyWithoutScan, (await alone.Run(ledger.Clerk, Guid.NewGuid(), new(lapsed, abandoned), Ct)).Breach);
        Assert.Equal("fact.in-future", (await desk.Enter(lapsed, abandoned with { On = ledger.Clock.Today.AddDays(1) })).Breach!.Code);
        var ended = Desk.Ok(await desk.Enter(lapsed, abandoned));
        Assert.Equal(Stage.AwaitingCorrection, await desk.StageOf(lapsed));
        Desk.Ok(await desk.Confirm(lapsed, ended.Seq, ledger.Head));
        Assert.Equal(Stage.Abandoned, await desk.StageOf(lapsed));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_two_who_act_at_once_one_is_first(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        var entry = Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk));
        var both = await Task.WhenAll(
            Task.Run(() => desk.Confirm(id, entry.Seq, ledger.Head)),
            Task.Run(() => desk.Confirm(id, entry.Seq, ledger.Leader, confirms: false, words: "我没有签过")));
        Assert.Single(both, v => v.Allowed);
        Assert.Single(
            (await desk.Case(id)).Facts,
            f => f.What.Answers == entry.Seq && f.What is EntryDeclined or StepTaken { Step: ApprovalStep.Signature });
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_form_that_was_sent_for_one_case_does_nothing_in_another(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, first, second, key) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive(), Guid.NewGuid());
        Desk.Ok(await new SubmitDraft(ledger.Book).Run(ledger.Clerk, key, new(first, Desk.Granted), Ct));
        Assert.Equal(
            SubmissionBreach.OtherContent,
            (await new SubmitDraft(ledger.Book).Run(ledger.Clerk, key, new(second, Desk.Granted), Ct)).Breach);
        Assert.Equal(Stage.Registered, await desk.StageOf(second));
        Assert.Equal(
            RequestBreach.ReceiptInFuture,
            (await desk.Record(second, new Registered(ledger.Clock.Today, ledger.Clock.Today.AddDays(9)))).Breach);
        Assert.Equal(
            PaperBreach.InFuture, (await desk.SignOnPaper(first, ledger.Leader, ledger.Head, ledger.Clock.Today.AddDays(1))).Breach);
    }

    private static async Task<IEnumerable<RecordedFact>> Named(TestLedger ledger, Officer officer) =>
        (await new InMyName(ledger.Database).Run(officer, Ct)).Select(e => e.Fact);

    private static Task<Law.Verdict<Recorded>> Answer(
        TestLedger ledger, Officer by, Guid id, long fact, bool isSo, string words = "我没有签过") =>
        new AnswerInMyName(ledger.Book).Run(by, Guid.NewGuid(), new(id, fact, isSo, words), Ct);
}
