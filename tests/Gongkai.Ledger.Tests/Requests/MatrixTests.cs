using Dapper;
using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>Every role in every stage with every act: the allowed ones are done, and the others change nothing.</summary>
public sealed class MatrixTests
{
    private static readonly Stage[] All = Enum.GetValues<Stage>();
    private static readonly Stage[] Begun = [.. From("approve").Except([Stage.Registered])];   // a case with a draft has begun

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_role_does_in_each_stage_what_it_may_and_nothing_else(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (cases, wrong, tried) = (new StagedCases(ledger.Book, TestLedger.Organ), new List<string>(), 0);
        foreach (var act in Acts(ledger))
            foreach (var stage in All)
            {
                var roles = Enum.GetValues<Role>().ToLookup(role => Entitlements.Table[role].Contains(act.Can) && act.In.Contains(stage));
                var (at, before) = (await cases.Get(stage, act.Pending), await Counted(ledger));
                foreach (var role in roles[false])
                    if ((await act.Run(TestLedger.Person("试", role), at)).Allowed) wrong.Add($"{act.Name} {stage} {role}: done");
                if (await Counted(ledger) != before) wrong.Add($"{act.Name} {stage}: refused, and left something");
                foreach (var role in roles[true])
                {
                    if ((await act.Run(TestLedger.Person("试", role), await cases.Get(stage, act.Pending))).Breach is { } breach)
                        wrong.Add($"{act.Name} {stage} {role}: {breach.Code}");
                    cases.Drop(stage, act.Pending);
                }
                tried += roles.Sum(r => r.Count());
            }
        Assert.Empty(wrong);
        Assert.Equal(Acts(ledger).Length * All.Length * Enum.GetValues<Role>().Length, tried);
    }

    private static Act[] Acts(TestLedger ledger)
    {
        var (book, today) = (ledger.Book, ledger.Clock.Today);
        return
        [
            new("register", Can.Register, All, Pending.Nothing,
                (by, _, key) =>
                    new RegisterRequest(book).Run(
                        by, key, new(
                            TestLedger.Organ, Channel.OnSite, today, ApplicantKind.NaturalPerson, "某村账目",
                            new() { Name = "张三丰", Content = "某村账目" }), Ct)),
            new("fix-receipt", Can.Register, From("register"), Pending.Nothing,
                (by, at, key) => new FixReceipt(book).Run(by, key, new(at.Id, today), Ct)),
            new("log-attempt", Can.Register, All, Pending.Nothing,
                (by, at, key) => new LogAttempt(book).Run(by, key, new(at.Id, "电话"), Ct)),
            new("assign", Can.Assign, From("assign"), Pending.Nothing,
                (by, at, key) => new AssignRequest(book).Run(by, key, new(at.Id, "征地办", null), Ct)),
            new("record", Can.Register, [.. All.Except([Stage.Nothing])], Pending.Nothing,
                (by, at, key) => new RecordFact(book).Run(by, key, new(at.Id, new Consulted(today, ConsultationKind.OtherOrgan)), Ct)),
            new("record-reply", Can.Register, [.. All.Except([Stage.Nothing])], Pending.Nothing,
                (by, at, key) => new RecordFact(book).Run(by, key, Answer(at, today) with { SignedBy = ledger.Leader.Id }, Ct)),
            new("record-reply-alone", Can.Register, [], Pending.Nothing,
                (by, at, key) => new RecordFact(book).Run(by, key, Answer(at, today) with { SignedBy = by.Id }, Ct)),
            new("record-reply-unsigned", Can.Register, [], Pending.Nothing,
                (by, at, key) => new RecordFact(book).Run(by, key, Answer(at, today), Ct)),
            new("add-file", Can.Draft, All, Pending.Nothing,
                (by, at, key) => new AddFile(book).Run(by, key, new(at.Id, [Desk.Scan(FileRole.Evidence)]), Ct)),
            new("record-search", Can.Draft, All, Pending.Nothing,
                (by, at, key) => new RecordSearch(book).Run(by, key, new(at.Id, "档案室", "按村名", "李经办"), Ct)),
            new("save-draft", Can.Draft, [Stage.Nothing, Stage.Submitted, .. From("draft")], Pending.Nothing,
                (by, at, _) => new SaveDraft(book).Run(by, new(at.Id, Desk.Granted), Ct)),
            new("submit-draft", Can.Draft, From("draft"), Pending.Nothing,
                (by, at, key) => new SubmitDraft(book).Run(by, key, new(at.Id, Desk.Granted), Ct)),
            new("review", Can.Review, Begun, Pending.Draft,
                (by, at, key) => new ReviewDraft(book).Run(by, key, new(at.Id, at.Draft, ApprovalStep.Office, true), Ct)),
            new("send-back", Can.Review, Begun, Pending.Draft,
                (by, at, key) => new ReviewDraft(book).Run(by, key, new(at.Id, at.Draft, ApprovalStep.Office, false, "请补充"), Ct)),
            new("review-secrecy", Can.ReviewSecrecy, Begun, Pending.Draft,
                (by, at, key) => new ReviewDraft(book).Run(by, key, new(at.Id, at.Draft, ApprovalStep.Secrecy, true), Ct)),
            new("sign-unreviewed", Can.Sign, [], Pending.Draft,
                (by, at, key) => new SignReply(book).Run(by, key, new(at.Id, at.Draft), Ct)),
            new("sign", Can.Sign, Begun, Pending.ReviewedDraft,
                (by, at, key) => new SignReply(book).Run(by, key, new(at.Id, at.Draft), Ct)),
            new("sign-on-paper", Can.Register, Begun, Pending.Draft,
                (by, at, key) =>
                    new SignOnPaper(book).Run(
                        by, key, new(at.Id, at.Draft, ledger.Leader.Id, today, [Desk.Scan()])
                        { Reviews = [new(ApprovalStep.Office, ledger.Head.Id, today),
                            new(ApprovalStep.Secrecy, ledger.Secrecy.Id, today)] }, Ct)),
            new("sign-on-paper-unreviewed", Can.Register, [], Pending.Draft,
                (by, at, key) => new SignOnPaper(book).Run(by, key, new(at.Id, at.Draft, ledger.Leader.Id, today, [Desk.Scan()]), Ct)),
            new("confirm-entry", Can.Sign, Begun, Pending.Entry,
                (by, at, key) => new ConfirmEntry(book).Run(by, key, new(at.Id, at.Last - 1, true), Ct)),
            new("decline-entry", Can.Sign, Begun, Pending.Entry,
                (by, at, key) => new ConfirmEntry(book).Run(by, key, new(at.Id, at.Last - 1, false, "没有签过"), Ct)),
            new("answer-for-another", Can.ReadCases, [], Pending.Consent,
                (by, at, key) => new AnswerInMyName(book).Run(by, key, new(at.Id, at.Last - 1, true), Ct)),
            new("refuse-extension", Can.ConsentToExtension, All, Pending.Nothing,
                (by, at, key) => new ConsentToExtension(book).Run(by, key, new(at.Id, 5, false, "能按期答复"), Ct)),
            new("consent-after-due", Can.ConsentToExtension, [], Pending.Nothing,
                (by, at, key) => new ConsentToExtension(book).Run(by, key, new(at.Id, 5, true), Ct)),
            new("enter-consent", Can.Register, From("extend"), Pending.Nothing,
                (by, at, key) => new EnterConsent(book).Run(by, key, new(at.Id, ledger.Head.Id, InTime, 10, [Desk.Scan()]), Ct)),
            new("extend", Can.Register, From("extend"), Pending.Consent,
                (by, at, key) => new ExtendReply(book).Run(by, key, new(at.Id, InTime, 10), Ct)),
            new("extend-beyond", Can.Register, [], Pending.Consent,
                (by, at, key) => new ExtendReply(book).Run(by, key, new(at.Id, InTime, 11), Ct)),
            new("extend-without-head", Can.Register, [], Pending.Nothing,
                (by, at, key) => new ExtendReply(book).Run(by, key, new(at.Id, InTime, 10), Ct)),
            new("dispatch", Can.Deliver, WithLetter, Pending.Nothing,
                (by, at, key) => new DispatchLetter(book).Run(by, key, new(at.Id, at.Letter, today, DeliveryWay.Post), Ct)),
            new("deliver", Can.Deliver, WithLetter, Pending.Nothing,
                (by, at, key) =>
                    new DeliverLetter(book).Run(
                        by, key, new(at.Id, at.Letter, today, DeliveryWay.InPerson) { Files = [Desk.Scan(FileRole.Receipt)] }, Ct)),
            new("ask-withdrawal", Can.Register, From("ask-withdrawal"), Pending.Nothing,
                (by, at, key) => new AskWithdrawal(book).Run(by, key, new(at.Id, today, Channel.OnSite), Ct)),
            new("confirm-withdrawal", Can.Sign, From("withdraw"), Pending.Withdrawal,
                (by, at, key) => new ConfirmWithdrawal(book).Run(by, key, new(at.Id, Desk.Contact), Ct)),
            new("deem-abandoned", Can.Draft, From("deem-abandoned"), Pending.Nothing,
                (by, at, key) => new Ledger.Requests.Replying.DeemAbandoned(book).Run(by, key, new(at.Id, Desk.Contact), Ct)),
            new("strike", Can.Strike, [.. All.Except([Stage.Nothing])], Pending.Nothing,
                (by, at, key) => new StrikeFact(book).Run(by, key, new(at.Id, 1, "记错"), Ct)),
            new("confirm-strike", Can.Strike, [.. All.Except([Stage.Nothing])], Pending.Strike,
                (by, at, key) => new ConfirmStrike(book).Run(by, key, new(at.Id, at.Last - 1, true), Ct)),
            new("see-person", Can.SeePersons, All, Pending.Nothing,
                async (by, at, _) => Seen(at, await new SeePerson(book).Run(by, new(at.Id), Ct))),
            new("open-file", Can.SeePersons, All, Pending.Nothing,
                async (by, at, _) => Seen(at, await new OpenFile(book).Run(by, at.Id, at.File, Ct))),
        ];
    }

    private static readonly DateOnly InTime = new(2026, 1, 20);

    private static FactRecord Answer(StagedCase at, DateOnly on) =>
        new(at.Id, new Replied(on, ReplyElsewhere.Of(Desk.Granted, new(null, on), LawOfDay.Default.Stages.Outcomes).Value!))
        { Files = [Desk.Scan()] };

    private static Stage[] WithLetter =>
        [Stage.Consulting, Stage.AwaitingReasons, Stage.AwaitingCorrection, Stage.AwaitingPayment, Stage.Replied, Stage.Delivered,
            Stage.Abandoned, Stage.Withdrawn, Stage.UnderReview, Stage.InCourt];

    private static Stage[] From(string verb) => [.. VerbTable.Find(verb)!.From];

    private static Verdict<Recorded> Seen<T>(StagedCase at, Verdict<T> verdict) =>
        verdict.Allowed ? new Recorded(at.Id, 0) : verdict.Breach;

    private static async Task<Counts> Counted(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<Counts>(
            """
            select (select count(*) from fact) as facts, (select count(*) from journal) as lines, (select coalesce(sum(last), 0) from counter) as numbers,
              (select count(*) from stored_file) as files, (select count(*) from draft) as drafts, (select count(*) from submission) as submissions
            """);
    }

    private sealed record Counts(long Facts, long Lines, long Numbers, long Files, long Drafts, long Submissions);

    private sealed record Act(
        string Name, Can Can, Stage[] In, Pending Pending, Func<Officer, StagedCase, Guid, Task<Verdict<Recorded>>> Do)
    {
        public Task<Verdict<Recorded>> Run(Officer by, StagedCase at) => Do(by, at, Guid.NewGuid());
    }
}
