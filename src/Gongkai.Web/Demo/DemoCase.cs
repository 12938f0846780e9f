using System.Text;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;
using static Gongkai.Web.Demo.DemoPeople;

namespace Gongkai.Web.Demo;

/// <summary>
/// The course of one case: what is done on which working day after the receipt, by whom. What lies after today is left undone.
/// </summary>
internal sealed class DemoCase
{
    private readonly DemoDesk desk;
    private readonly int organ;
    private readonly string asked;
    private readonly DateOnly receipt;
    private Guid id;
    private long draft, letter;

    private DemoCase(DemoDesk desk, DemoLetter from)
    {
        (this.desk, organ, asked) = (desk, from.Organ, from.Summary);
        receipt = desk.Calendar.OnOrBefore(from.On);
    }

    private RequestBook Book => desk.Book;

    /// <summary>A letter comes in and is registered the same day.</summary>
    public static DemoCase Of(DemoDesk desk, DemoLetter letter)
    {
        var course = new DemoCase(desk, letter);
        return course.Do(
            0, "jingban",
            async by =>
                course.id = Done(
                    await new RegisterRequest(course.Book).Run(by, Guid.NewGuid(), letter.Incoming(course.receipt), CancellationToken.None))
                        .Subject);
    }

    public DemoCase Assigned(int n, string unit) => Do(n, "jingban", async by =>
        Done(
            await new AssignRequest(Book).Run(
                by, Guid.NewGuid(), new(id, unit, desk.Calendar.After(receipt, 12)), CancellationToken.None)));

    public DemoCase Searched(int n, string where, string how) => Do(n, "jingban", async by =>
        Done(
            await new RecordSearch(Book).Run(
                by, Guid.NewGuid(), new(id, where, how, "林小禾、周明远"), CancellationToken.None)));

    /// <summary>A draft that is still on the desk.</summary>
    public DemoCase Begun(int n, Outcome outcome) => Do(n, "jingban", async by =>
        Done(await new SaveDraft(Book).Run(by, new(id, DemoReply.Of(outcome, Day(n), asked)), CancellationToken.None)));

    public DemoCase Drafted(int n, Outcome outcome) => Do(n, "jingban", async by =>
        draft = Done(
            await new SubmitDraft(Book).Run(by, Guid.NewGuid(), new(id, DemoReply.Of(outcome, Day(n), asked)), CancellationToken.None))
                .Seq);

    public DemoCase Reviewed(int n, ApprovalStep step) =>
        Do(n, step switch { ApprovalStep.Unit => "kezhang", ApprovalStep.Secrecy => "baomi", _ => "zhuren" }, async by =>
        Done(await new ReviewDraft(Book).Run(by, Guid.NewGuid(), new(id, draft, step, Approves: true, "同意"), CancellationToken.None)));

    public DemoCase Signed(int n) => Do(n, "lingdao", async by =>
        letter = Done(await new SignReply(Book).Run(by, Guid.NewGuid(), new(id, draft, "同意，请按时送达"), CancellationToken.None)).Seq);

    public DemoCase SignedOnPaper(int n) => Do(n, "zhuren", async by =>   // the clerk drafted it
        letter = Done(
            await new SignOnPaper(Book).Run(
                by, Guid.NewGuid(), new(id, draft, (await desk.Who(organ, "lingdao")).Id, Day(n), [Paper("审批单.txt")]),
                CancellationToken.None)).Seq);

    public DemoCase Sent(int n) => Do(n, "jingban", async by =>
        Done(
            await new DispatchLetter(Book).Run(
                by, Guid.NewGuid(), new(id, letter, Day(n), DeliveryWay.Post) { Proof = "1000000000000" }, CancellationToken.None)));

    public DemoCase Delivered(int n) => Do(n, "jingban", async by =>
        Done(
            await new DeliverLetter(Book).Run(
                by, Guid.NewGuid(), new(id, letter, Day(n), DeliveryWay.Post) { Proof = "1000000000000" }, CancellationToken.None)));

    public DemoCase Happened(int n, Func<DateOnly, RequestFact> fact) => Do(n, "jingban", async by =>
        letter = Done(await new RecordFact(Book).Run(by, Guid.NewGuid(), new(id, fact(Day(n))), CancellationToken.None)).Seq);

    /// <summary>A third party is asked, and does not agree.</summary>
    public DemoCase ThirdPartyRefuses(int asked, int answered)
    {
        long letterTo = 0;
        return Happened(asked, d => new Consulted(d, ConsultationKind.ThirdParty))
            .Do(asked, "jingban", _ => Task.FromResult(letterTo = letter)).Sent(asked).Delivered(asked + 1)
            .Do(answered, "jingban", async by => Done(
                await new RecordFact(Book).Run(
                    by, Guid.NewGuid(), new(id, new OpinionReceived(Day(answered), letterTo, Consents: false)), CancellationToken.None)));
    }

    /// <summary>What the applicant let pass goes the way of every decision.</summary>
    public DemoCase Abandoned(int n) =>
        Do(n, "jingban",
            async by => draft = Done(await new DeemAbandoned(Book).Run(by, Guid.NewGuid(), Closing, CancellationToken.None)).Seq)
            .Reviewed(n + 1, ApprovalStep.Office).Signed(n + 2);

    public DemoCase Withdrawn(int n) =>
        Do(n, "jingban",
            async by =>
                Done(await new AskWithdrawal(Book).Run(by, Guid.NewGuid(), new(id, Day(n), Channel.OnSite), CancellationToken.None)))
            .Do(n + 1, "zhuren",
                async by => letter = Done(await new ConfirmWithdrawal(Book).Run(by, Guid.NewGuid(), Closing, CancellationToken.None)).Seq);

    /// <summary>From the draft to the delivery in five working days.</summary>
    public DemoCase Answered(int n, Outcome outcome, bool unit = false)
    {
        Drafted(n, outcome);
        if (unit) Reviewed(n + 1, ApprovalStep.Unit);
        Reviewed(n + 1, ApprovalStep.Office);
        if (outcome == OutcomeTable.Provided || outcome == OutcomeTable.Partial) Reviewed(n + 2, ApprovalStep.Secrecy);
        return Signed(n + 3).Sent(n + 3).Delivered(n + 5);
    }

    private ClosingLetter Closing =>
        new(id, DemoReply.Of(OutcomeTable.CorrectionLapsed, desk.Today, asked).Filled.RemoveRange(
            ["findings", "window", "noticeDate", "receivedNoticeOn", "endedOn"]));

    private DateOnly Day(int n) => n == 0 ? receipt : desk.Calendar.After(receipt, n);

    private static Attachment Paper(string name) => new(FileRole.Scan, name, Encoding.UTF8.GetBytes("演示数据：没有真实的扫描件"));

    private DemoCase Do(int n, string role, Func<Officer, Task> act)
    {
        if (Day(n) <= desk.Today) desk.Diary.On(Day(n), async () => await act(await desk.Who(organ, role)));
        return this;
    }
}

/// <summary>A letter of a demonstration.</summary>
internal sealed record DemoLetter(int Organ, DateOnly On, ApplicantKind Kind, string Name, string Summary)
{
    /// <summary>It came by ordinary mail and the sender was not reached yet: the day of receipt is open.</summary>
    public bool Unconfirmed { get; init; }

    public IncomingRequest Incoming(DateOnly day) =>
        new(Organ, Unconfirmed ? Channel.OrdinaryMail : Channel.SignedMail, day, Kind, Summary, new Application
        {
            Name = Name,
            Phone = "0000-0000000",
            Address = "云岭县青石街道1号",
            Content = $"申请公开{Summary}，请以纸质复印件邮寄。",
            Form = "邮寄",
        })
        { Receipt = Unconfirmed ? null : day, ReceiptGround = Unconfirmed ? null : "挂号信签收" };
}
