using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>What is under way in a case beside its stage.</summary>
public enum Pending
{
    Nothing,
    Draft,
    ReviewedDraft,
    Withdrawal,
    Strike,
    Entry,
    Consent,
}

/// <summary>A case in a stage.</summary>
/// <param name="Id">The case.</param>
/// <param name="Letter">The number of its last letter, or of nothing.</param>
/// <param name="Last">The number of its last fact.</param>
/// <param name="Draft">The number of its last draft, or of nothing.</param>
/// <param name="File">A file in it.</param>
public sealed record StagedCase(Guid Id, long Letter, long Last, long Draft, Guid File);

/// <summary>Cases in each stage, made of facts in one transaction.</summary>
public sealed class StagedCases(RequestBook book, int organ)
{
    private const long None = 99;

    private readonly Dictionary<(Stage, Pending), StagedCase> kept = [];
    private readonly Officer writer = new(Guid.CreateVersion7(), "钱笔录", [new(organ, Role.Clerk)]);

    private DateOnly Today => book.Database.Clock.GetUtcNow().InBeijing;

    /// <summary>A case that nothing was done to since it was made.</summary>
    public async Task<StagedCase> Get(Stage stage, Pending pending) =>
        kept.TryGetValue((stage, pending), out var found) ? found : kept[(stage, pending)] = await Make(stage, pending);

    /// <summary>Something was done to it.</summary>
    public void Drop(Stage stage, Pending pending) => kept.Remove((stage, pending));

    private async Task<StagedCase> Make(Stage stage, Pending pending)
    {
        var day = stage is Stage.Final ? new DateOnly(2025, 1, 6) : new DateOnly(2026, 1, 5);
        var letter = new IncomingRequest(
            organ, Channel.OrdinaryMail, day, ApplicantKind.NaturalPerson, "某村账目", new() { Name = "张三丰", Content = "某村账目" })
        {
            RegisteredOn = day,
            Late = true,
            Receipt = stage is Stage.Nothing or Stage.Submitted ? null : day,
            Files = [Papers.Scan(FileRole.Application)]
        };
        var id = Done(await new RegisterRequest(book).Run(writer, Guid.NewGuid(), letter, CancellationToken.None)).Subject;
        Done(await book.Act(writer, null, (id, Can.Register), async act =>
        {
            var drafts = Drafts(act, day, stage, pending).ToList();
            return await act.Record(
                [.. drafts, .. Facts(act, day, stage, act.Case.NextSeq + drafts.Count), .. Wishes(act, day, stage, pending)]);
        }, CancellationToken.None));
        var request = (await RequestCase.Find(book.Database, id, writer, CancellationToken.None))!;
        var progress = request.Progress(LawOfDay.Default);
        Assert.Equal(stage, progress.StageOn(Today, LawOfDay.Default.Clock(progress)));
        return new(
            id, progress.LettersOf.IsEmpty ? None : progress.LettersOf.Max(), request.Facts[^1].Seq, request.Last<Drafted>()?.Seq ?? None,
            request.Facts[0].Files[0].Id);
    }

    private static IEnumerable<NewFact> Drafts(CaseAct act, DateOnly day, Stage stage, Pending pending)
    {
        if (stage is not (Stage.InProgress or Stage.Consulting or Stage.AwaitingCorrection or Stage.AwaitingReasons
            or Stage.AwaitingPayment)) yield break;
        var seq = act.Case.NextSeq;
        yield return act.Fact(new DraftSent(new Drafted(day, ""), true, null), new() { Draft = Papers.Granted });
        if (pending is not Pending.ReviewedDraft) yield break;
        yield return act.Fact(new StepTaken(new Approved(day, ""), ApprovalStep.Office, seq));
        yield return act.Fact(new StepTaken(new Approved(day, ""), ApprovalStep.Secrecy, seq));
    }

    private static IEnumerable<NewFact> Wishes(CaseAct act, DateOnly day, Stage stage, Pending pending)
    {
        if (pending is Pending.Withdrawal && stage <= Stage.AwaitingPayment && stage is not Stage.Nothing)
            yield return act.Fact(new Happened(new WithdrawalAsked(day.AddDays(3), Channel.OnSite)));
        if (pending is Pending.Strike && stage is not Stage.Nothing) yield return act.Fact(new StrikeProposed(act.Work.Today, 1));
        if (pending is Pending.Entry && stage is >= Stage.InProgress and <= Stage.AwaitingPayment)
        {
            PaperReview[] reviews = [new(ApprovalStep.Office, act.By.Id, day), new(ApprovalStep.Secrecy, act.By.Id, day)];
            yield return act.Fact(new DecisionEntered(act.Work.Today, act.By.Id, act.Case.NextSeq) { Reviews = [.. reviews] });
        }
        if (pending is Pending.Consent) yield return act.Fact(new ExtensionConsented(day, 10));
        yield return act.Fact(new ContactTried(act.Work.Today));   // every act has something to record
    }

    private NewFact[] Facts(CaseAct act, DateOnly day, Stage stage, long first)
    {
        var (next, today) = (day.AddDays(1), Today);
        RequestFact[] facts = stage switch
        {
            Stage.Nothing => [new Struck(day, 1, "记错")],
            Stage.Consulting => [new Consulted(today, ConsultationKind.ThirdParty)],
            Stage.AwaitingReasons => [new ReasonsAsked(today)],
            Stage.AwaitingCorrection => [new CorrectionRequested(next), new Delivered(next, first, DeliveryWay.InPerson)],
            Stage.AwaitingPayment => [new FeeNotified(next, 1, null) { Before = 40 }, new Delivered(next, first, DeliveryWay.InPerson)],
            Stage.Abandoned => [new CorrectionRequested(next), new DeemedAbandoned(day.AddDays(40), Lapse.Correction)],
            Stage.Withdrawn => [new WithdrawalAsked(next, Channel.OnSite), new Withdrawn(next)],
            Stage.Submitted or Stage.Registered or Stage.InProgress => [],
            _ => Replied(act, next, stage),
        };
        return [.. facts.Select(f => act.Fact(CaseFactKinds.Of(f)))];
    }

    private static RequestFact[] Replied(CaseAct act, DateOnly on, Stage stage)
    {
        var reply = ReplyElsewhere.Of(Papers.Granted, new("团街信公〔2025〕900号", on), act.Law.Stages.Outcomes).Value!;
        RequestFact[] facts =
            [new Replied(on, reply), new Delivered(on, act.Case.NextSeq, DeliveryWay.InPerson),
                new Disputed(on.AddDays(9), stage is Stage.InCourt ? DisputeRoute.Litigation : DisputeRoute.Review)];
        return facts[..(stage switch { Stage.Replied => 1, Stage.Delivered or Stage.Final => 2, _ => 3 })];
    }

    private static Recorded Done(Verdict<Recorded> verdict) =>
        verdict.Value ?? throw new InvalidOperationException(verdict.Breach!.Sentence);
}
