using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.Tests.Office;

/// <summary>Works two cases of an organ through by the acts of the office, so that a canary stands wherever words are kept.</summary>
internal sealed class WorkedCases(TestOffice office, Canaries canaries, int organ, string prefix)
{
    private readonly RequestBook book = new(office.Ledger.Database, office.Ledger.Keys);
    private readonly Guid closed = canaries.Cases[organ][0], open = canaries.Cases[organ][1];

    private static CancellationToken Ct => CancellationToken.None;

    private DateOnly Today => office.Ledger.Database.Clock.Today;

    private string[] Words => canaries.Words[organ];

    private string[] Drafts => canaries.Drafts[organ];

    public async Task Work()
    {
        if (organ == TestOffice.Finance) await NameBodies();
        var (clerk, head) = (await Who(Role.Clerk), await Who(Role.DisclosureHead));
        await Told(clerk);
        await Struck(clerk, head);
        Done(await new ConsentToExtension(book).Run(head, Guid.NewGuid(), new(closed, 10, true, Words[5]), Ct));
        Done(await new ExtendReply(book).Run(clerk, Guid.NewGuid(), new(closed, Today, 10) { Words = Words[5] }, Ct));
        await Answered(clerk, head);
        await Pending(clerk, head);
    }

    private async Task Told(Officer clerk)
    {
        Done(await new LogAttempt(book).Run(clerk, Guid.NewGuid(), new(closed, Words[0]), Ct));
        Done(
            await new AssignRequest(book).Run(
                clerk, Guid.NewGuid(),
                new(closed, "党政办", DateOnly.Parse(canaries.InternalDates[organ][1], System.Globalization.CultureInfo.InvariantCulture)),
                Ct));
        Done(await new RecordSearch(book).Run(clerk, Guid.NewGuid(), new(closed, Words[1], "按年度", "甲"), Ct));
        var asked = Done(
            await new RecordFact(book).Run(clerk, Guid.NewGuid(), new(closed, new Consulted(Today, ConsultationKind.ThirdParty)), Ct)).Seq;
        Done(
            await new RecordFact(book).Run(
                clerk, Guid.NewGuid(), new(closed, new OpinionReceived(Today, asked, false)) { Words = Words[2] }, Ct));
    }

    private async Task Struck(Officer clerk, Officer head)
    {
        var again = Done(await new AssignRequest(book).Run(clerk, Guid.NewGuid(), new(closed, "征地办", null), Ct)).Seq;
        Done(await new StrikeFact(book).Run(clerk, Guid.NewGuid(), new(closed, again, Words[3]), Ct));
        var proposal = Done(await new StrikeFact(book).Run(clerk, Guid.NewGuid(), new(closed, 2, Words[3]), Ct)).Seq;
        Done(await new ConfirmStrike(book).Run(head, Guid.NewGuid(), new(closed, proposal, false, Words[4]), Ct));
    }

    private async Task Answered(Officer clerk, Officer head)
    {
        var (leader, secrecy) = (await Who(Role.Leader), await Who(Role.SecrecyReviewer));
        var draft = Done(await new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(closed, Draft), Ct)).Seq;
        Done(await new ReviewDraft(book).Run(head, Guid.NewGuid(), new(closed, draft, ApprovalStep.Unit, false, Drafts[2]), Ct));
        draft = Done(await new SubmitDraft(book).Run(clerk, Guid.NewGuid(), new(closed, Draft), Ct)).Seq;
        foreach (var (by, step) in new[] { (head, ApprovalStep.Unit), (head, ApprovalStep.Office), (secrecy, ApprovalStep.Secrecy) })
            Done(await new ReviewDraft(book).Run(by, Guid.NewGuid(), new(closed, draft, step, true, Drafts[3]), Ct));
        var reply = Done(await new SignReply(book).Run(leader, Guid.NewGuid(), new(closed, draft, Drafts[4]), Ct)).Seq;
        Done(
            await new DispatchLetter(book).Run(
                clerk, Guid.NewGuid(), new(closed, reply, Today, DeliveryWay.Post) { Proof = Words[6], Files = [Paper(Words[6])] }, Ct));
    }

    // A typed draft, an entry that was declined, and one that waits; none of them counts.
    private async Task Pending(Officer clerk, Officer head)
    {
        var leader = await Who(Role.Leader);
        var elsewhere = new Replied(Today, ReplyElsewhere.Of(Draft, new(null, Today), LawOfDay.Default.Stages.Outcomes).Value!);
        var entry = new FactRecord(open, elsewhere) { Words = Words[7], Files = [Paper(Words[7])], SignedBy = leader.Id };
        var declined = Done(await new RecordFact(book).Run(clerk, Guid.NewGuid(), entry, Ct)).Seq;
        Done(await new ConfirmEntry(book).Run(head, Guid.NewGuid(), new(open, declined, false, Words[8]), Ct));
        Done(await new SaveDraft(book).Run(clerk, new(open, Draft with { Filled = Draft.Filled.SetItem("findings", Drafts[0]) }), Ct));
        Done(await new RecordFact(book).Run(clerk, Guid.NewGuid(), entry, Ct));
    }

    private ReplyDraft Draft => new()
    {
        Outcome = OutcomeTable.Provided.Code,
        Filled = new Dictionary<string, string>
        {
            ["findings"] = Drafts[1],
            ["provision"] = "随本答复提供",
            ["copies"] = "材料一份",
            ["asAsked"] = "是",
            ["contact"] = "党政办",
            ["delivery"] = "邮政寄送"
        }
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    private async Task NameBodies() => TestOffice.Said(await new SetRemedyBodies(office.Ledger.Database).Run(
        TheProgram.Itself, null, organ,
        new(new(2020, 1, 1), new(OrganKind.Department, "云岭市财政局", "云岭铁路运输法院")
        { SameLevelGovernment = "云岭市人民政府", HigherDepartment = "省财政厅" }), Ct));

    private Task<Officer> Who(Role role) => office.Officer(prefix + TestOffice.SignInName(role));

    private static Attachment Paper(string word) =>
        new(FileRole.Scan, $"{word}.pdf", System.Text.Encoding.UTF8.GetBytes($"%PDF-1.4 {word}"));

    private static Recorded Done(Verdict<Recorded> verdict) => TestOffice.Said(verdict);
}
