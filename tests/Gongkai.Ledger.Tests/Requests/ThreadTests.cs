using System.Text;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Delivering;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>One letter from the post room to the signature on the postman's slip.</summary>
public sealed class ThreadTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_is_answered_on_screen(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Assert.Equal("Assignment", await desk.Waits(id));
        Desk.Ok(await desk.Assign(id));
        Assert.Equal("Draft", await desk.Waits(id));
        Desk.Ok(await desk.Submit(id, by: ledger.UnitClerk));
        Assert.Equal("UnitReview", await desk.Waits(id));
        Desk.Ok(await desk.Review(id, ApprovalStep.Unit, ledger.UnitHead));
        Assert.Equal(ApprovalBreach.NotReviewed(ApprovalStep.Office), (await desk.Sign(id, ledger.Leader)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        Assert.Equal("Signature", await desk.Waits(id));
        Desk.Ok(await desk.Sign(id, ledger.Leader));
        Assert.Equal(("Dispatch", Stage.Replied), (await desk.Waits(id), await desk.StageOf(id)));

        var reply = (await desk.Case(id)).Last<Replied>()!;
        Assert.Equal("团街信公〔2026〕1号", reply.LetterNumber);
        var sheet = Assert.Single((await desk.Case(id)).Last<Approved>()!.Files);
        Assert.Contains(
            "签发：同意　陈书记　2026-03-02",
            Papers.TextOf(await new OpenFile(ledger.Book).Run(ledger.Secrecy, id, sheet.Id, Ct)),
            StringComparison.Ordinal);
        desk.Later(1);
        Desk.Ok(await desk.Dispatch(id, reply.Seq));
        Assert.Equal("Delivery", await desk.Waits(id));
        desk.Later(2);
        Desk.Ok(await desk.Deliver(id, reply.Seq));
        Assert.Equal(("Nothing", Stage.Delivered), (await desk.Waits(id), await desk.StageOf(id)));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(
            ("G2", new DateOnly(2026, 3, 3))   // the day it was posted, not that of the signature
            ,
            await connection.QuerySingleAsync<(string, DateOnly)>("select outcome, closed_on from span where subject = @id", new { id }));
    }

    [Theory]
    [InlineData("2019-05-14", null, false, "facts.before-law")] // the Regulations of before
    [InlineData("2026-03-03", null, false, "register.in-future")] // tomorrow
    [InlineData("2026-03-02", "2026-03-03", false, "register.in-future")]
    [InlineData("2025-12-31", null, false, "register.long-ago")] // sixty-one days back
    [InlineData("2026-01-01", null, false, null)] // sixty
    [InlineData("2025-12-31", null, true, null)] // 补录
    [InlineData("2019-05-14", null, true, "facts.before-law")] // 补录 makes no law
    public async Task A_day_that_was_typed_wrong_is_refused(string arrived, string? receipt, bool late, string? code)
    {
        await using var ledger = await TestLedger.Office("sqlite");   // on 2026-03-02
        var day = DateOnly.Parse(arrived, System.Globalization.CultureInfo.InvariantCulture);
        var fixedOn = receipt is null ? day : DateOnly.Parse(receipt, System.Globalization.CultureInfo.InvariantCulture);
        var letter = TestLedger.Letter(day) with { Late = late, Receipt = fixedOn };
        var registered = await new RegisterRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), letter, Ct);
        Assert.Equal(code, registered.Breach?.Code);
        if (late && code is null) Assert.True((await new Desk(ledger).Case(registered.Value!.Subject)).Facts[0].Row.Late);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_letter_is_the_reply(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id, Desk.Partial);
        var (fact, page) = (await desk.Case(id)).Last<Replied>() is { } f ? (f, f.Files.Single(x => x.Role == FileRole.LetterPage))
            : default;
        var letter = Papers.TextOf(await new OpenFile(ledger.Book).Run(ledger.Leader, id, page.Id, Ct));
        Assert.Contains("张三丰", letter, StringComparison.Ordinal);
        Assert.Contains("先向云岭区人民政府申请行政复议", letter, StringComparison.Ordinal);   // 部分不予公开: review first
        Assert.Contains("方案正文", letter, StringComparison.Ordinal);
        var words = FactWords.Open((await ledger.Keys.Find(await ledger.Database.Open(Ct), id))!, fact.Row.Sealed);
        var text = LetterWords.Of(CaseFactKinds.Reveal(((Replied)fact.Fact!).Reply, words.Filled!), ApplicantKind.NaturalPerson);
        Assert.All(text.Paragraphs, p => Assert.Contains(p, System.Net.WebUtility.HtmlDecode(letter), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nothing_of_the_person_is_readable_after_the_whole_thread(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        Desk.Ok(await desk.Dispatch(id, await desk.Last<Replied>(id)));
        await using var connection = await ledger.Database.Open(Ct);
        var rows =
            await connection.QueryAsync<(string Data, byte[]? Sealed)>("select data, sealed from fact where subject = @id", new { id });
        var files = await connection.QueryAsync<byte[]>(
            """
            select p.sealed from stored_file f join file_piece p on p.file = f.id where f.subject = @id
            union all select name from stored_file where subject = @id
            """,
            new { id });
        var all = string.Concat(rows.Select(r => r.Data + Encoding.UTF8.GetString(r.Sealed ?? []))) + string.Concat(
            files.Select(Encoding.UTF8.GetString));
        Assert.All(
            // long enough that sealed bytes, which may spell anything, do not spell it by chance
            new[] { "张三丰", "330102199001011234", "EMS 1234567890123", "李经办", "可以公开。", "同意" },
            secret => Assert.DoesNotContain(secret, all, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_is_answered_on_paper(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Submit(id));
        Assert.NotNull(await ApprovalSheet.Find(ledger.Book, ledger.Clerk, id, Ct));
        desk.Later(3);
        Desk.Ok(await desk.SignOnPaper(id, ledger.Leader, ledger.Head, new(2026, 3, 4)));
        var request = await desk.Case(id);
        var approved = request.Last<Approved>()!;
        Assert.Equal((ledger.Leader.Id, ledger.Head.Id, true), (approved.OnPaperBy, approved.Row.RecordedBy, approved.Row.Late));
        Assert.Equal(FileRole.Scan, Assert.Single(approved.Files).Role);
        Assert.Equal(new DateOnly(2026, 3, 4), request.Last<Replied>()!.Fact!.On);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Never_fewer_than_two_people(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        // drafts as one, signs as the other
        var both = ledger.Leader with { Appointments = [.. ledger.Leader.Appointments, new(TestLedger.Organ, Role.Clerk)] };
        Desk.Ok(await desk.Submit(id, by: both));
        Assert.Equal(ApprovalBreach.OwnReview, (await desk.Review(id, ApprovalStep.Office, both)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(id, ApprovalStep.Secrecy, ledger.Secrecy));
        Assert.Equal(ApprovalBreach.OwnSignature, (await desk.Sign(id, ledger.Leader)).Breach);
        Assert.Equal(ApprovalBreach.OwnSignature, (await desk.SignOnPaper(id, ledger.Leader, ledger.Clerk)).Breach);
        Assert.Equal(PaperBreach.OwnEntry, (await desk.SignOnPaper(id, ledger.Head, ledger.Head)).Breach);
        Assert.Equal(PaperBreach.NoSigner, (await desk.SignOnPaper(id, ledger.UnitHead, ledger.Clerk)).Breach);
        Desk.Ok(await desk.Sign(id, ledger.Head));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_does_not_say_what_was_typed_for_a_choice_that_was_changed(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        // and then: 随本答复提供
        var draft = Desk.Granted with { Filled = Desk.Granted.Filled.SetItem("way", "本机关网站").SetItem("findings", "经查，可以公开") };
        Desk.Ok(await desk.Submit(id, draft));
        var letter = (await new ReplyPreview(ledger.Book).Run(ledger.Clerk, id, null, Ct))!.Letter!;
        Assert.DoesNotContain(letter.Paragraphs, p => p.Contains("本机关网站", StringComparison.Ordinal));
        Assert.Contains("经查，可以公开。", letter.Paragraphs);   // not 经审查，经查
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_refused_signature_takes_no_number(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, first, second) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive());
        Desk.Ok(await desk.Submit(first));
        Desk.Ok(await desk.Review(first, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Review(first, ApprovalStep.Secrecy, ledger.Secrecy));
        Desk.Ok(await desk.Record(first, new CorrectionRequested(ledger.Clock.Today)));
        Desk.Ok(await desk.Record(first, new DeemedAbandoned(ledger.Clock.Today, Lapse.Correction)));
        Assert.False((await desk.Sign(first, ledger.Leader)).Allowed);
        Assert.Equal(
            "reply.missing.findings",
            (await desk.Submit(second, Desk.Granted with { Filled = Desk.Granted.Filled.Remove("findings") })).Breach!.Code);
        await desk.Reply(second);
        Assert.Equal("团街信公〔2026〕1号", (await desk.Case(second)).Last<Replied>()!.LetterNumber);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_draft_that_was_sent_back_waits_for_a_new_one(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await new SaveDraft(ledger.Book).Run(ledger.Clerk, new(id, Desk.Granted), Ct));
        Desk.Ok(await desk.Submit(id));
        var old = await desk.Last<Drafted>(id);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head, approves: false));
        // what was sent back is there to be worked on
        Assert.Equal(Desk.Granted, await new SaveDraft(ledger.Book).Find(ledger.Clerk, id, Ct));
        Assert.Equal(DraftBreach.Nothing, (await desk.Sign(id, ledger.Leader)).Breach);
        Desk.Ok(await desk.Submit(id, Desk.Partial));
        Assert.Equal(
            DraftBreach.Superseded,
            (await new ReviewDraft(ledger.Book).Run(ledger.Head, Guid.NewGuid(), new(id, old, ApprovalStep.Office, true), Ct)).Breach);
        var preview = await new ReplyPreview(ledger.Book).Run(ledger.Secrecy, id, null, Ct);
        Assert.Empty(preview!.Lacks);
        Assert.Equal("（申请人）", preview.Letter!.Addressee);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_does_not_exist_was_searched_for(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        var preview = await new ReplyPreview(ledger.Book).Run(ledger.Clerk, id, Desk.NotExisting with { InFile = ["searched"] }, Ct);
        Assert.Equal(["reply.missing.search", "reply.unproven.searched"], preview!.Lacks.Select(l => l.Code));   // a tick is no search
        Assert.Equal(
            RecordSearch.Incomplete,
            (await new RecordSearch(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, "档案室", "", ""), Ct)).Breach);
        Desk.Ok(await new RecordSearch(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, "档案室、业务系统", "按村名和年份检索", "李经办、赵科员"), Ct));
        await desk.Reply(id, Desk.NotExisting);
        Assert.Equal(OutcomeTable.NotExisting, (await desk.Case(id)).Progress(LawOfDay.Default).Outcome);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_withdrawal_is_confirmed_by_another_person_with_its_letter(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(
            await new AskWithdrawal(ledger.Book).Run(
                ledger.Head, Guid.NewGuid(), new(id, ledger.Clock.Today, Law.Requests.Channel.OnSite) { Files = [Desk.Scan()] }, Ct));
        Assert.Equal("Withdrawal", await desk.Waits(id));
        var confirm = new ConfirmWithdrawal(ledger.Book);
        Assert.Equal(ConfirmWithdrawal.OwnWish, (await confirm.Run(ledger.Head, Guid.NewGuid(), new(id, Desk.Contact), Ct)).Breach);
        Desk.Ok(await confirm.Run(ledger.Leader, Guid.NewGuid(), new(id, Desk.Contact), Ct));
        var withdrawn = (await desk.Case(id)).Last<Withdrawn>()!;
        Assert.Equal(("团街信公〔2026〕1号", 2, "Dispatch"), (withdrawn.LetterNumber, withdrawn.Files.Length, await desk.Waits(id)));
        Assert.Equal(Stage.Withdrawn, await desk.StageOf(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_not_corrected_is_deemed_abandoned_by_a_person_once_the_time_is_over(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new CorrectionRequested(ledger.Clock.Today)));
        Desk.Ok(await desk.Dispatch(id, await desk.Last<CorrectionRequested>(id)));
        desk.Later(2);
        Desk.Ok(await desk.Deliver(id, await desk.Last<CorrectionRequested>(id)));
        Assert.Equal("Applicant", await desk.Waits(id));
        Assert.Equal(StageBreach.TooEarlyToAbandon, (await desk.Deem(id)).Breach);
        desk.Later(60);
        Desk.Ok(await desk.Deem(id));
        // a decision like every other: reviewed and signed
        Assert.Equal(("OfficeReview", Stage.AwaitingCorrection), (await desk.Waits(id), await desk.StageOf(id)));
        Assert.Equal(ApprovalBreach.NotReviewed(ApprovalStep.Office), (await desk.Sign(id, ledger.Leader)).Breach);
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Sign(id, ledger.Leader));
        var decided = (await desk.Case(id)).Last<DeemedAbandoned>()!;
        Assert.Equal(
            (OutcomeTable.CorrectionLapsed, "团街信公〔2026〕1号"),
            ((await desk.Case(id)).Progress(LawOfDay.Default).Outcome, decided.LetterNumber));
        var page = decided.Files.Single(f => f.Role == FileRole.LetterPage);
        Assert.Contains(
            "视为放弃告知书", Papers.TextOf(await new OpenFile(ledger.Book).Run(ledger.Clerk, id, page.Id, Ct)),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_not_paid_is_deemed_abandoned_for_the_fee(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await desk.Record(id, new FeeNotified(ledger.Clock.Today, 1, null) { Before = 40 }));
        Desk.Ok(await desk.Deliver(id, await desk.Last<FeeNotified>(id)));
        desk.Later(60);
        await desk.Abandon(id);
        var request = await desk.Case(id);
        Assert.Equal(Lapse.Payment, ((DeemedAbandoned)request.Last<DeemedAbandoned>()!.Fact!).Lapse);
        Assert.Equal(OutcomeTable.FeeUnpaid, request.Progress(LawOfDay.Default).Outcome);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_correction_that_comes_in_overtakes_the_draft_to_treat_it_as_abandoned(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        // nothing is awaited
        Assert.Equal(
            "deem-abandoned.not-now",
            (await desk.Submit(id, Desk.Granted with { Outcome = OutcomeTable.CorrectionLapsed.Code })).Breach!.Code);
        Desk.Ok(await desk.Record(id, new CorrectionRequested(ledger.Clock.Today)));
        Desk.Ok(await desk.Deliver(id, await desk.Last<CorrectionRequested>(id)));
        desk.Later(60);
        Desk.Ok(await desk.Deem(id));
        Desk.Ok(await desk.Review(id, ApprovalStep.Office, ledger.Head));
        Desk.Ok(await desk.Record(id, new Corrected(ledger.Clock.Today)));
        Assert.Equal(DraftBreach.Nothing, (await desk.Sign(id, ledger.Leader)).Breach);
        Assert.Equal("Draft", await desk.Waits(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_courier_is_refused_and_can_be_recorded(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        var reply = await desk.Last<Replied>(id);
        Assert.Equal(StageBreach.ByCourier, (await desk.Dispatch(id, reply, DeliveryWay.Courier)).Breach);
        Desk.Ok(await desk.Record(id, new Dispatched(ledger.Clock.Today, reply, DeliveryWay.Courier)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_ordinary_letter_runs_from_the_day_its_sender_was_reached(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var desk = new Desk(ledger);
        var letter = new IncomingRequest(
            TestLedger.Organ, Law.Requests.Channel.OrdinaryMail, ledger.Clock.Today, Law.Requests.ApplicantKind.NaturalPerson, "某村账目",
            new() { Name = "张三丰", Content = "某村账目" })
        { Files = [Desk.Scan(FileRole.Application)] };
        var id = Desk.Ok(await new RegisterRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), letter, Ct)).Subject;
        Assert.Equal(("Receipt", Stage.Submitted), (await desk.Waits(id), await desk.StageOf(id)));
        Assert.Null(ReceiptRule.Of(LawOfDay.Default, letter.Channel, letter.ReceivedOn).On);
        Assert.Equal(LogAttempt.NoWords, (await new LogAttempt(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, " "), Ct)).Breach);
        Desk.Ok(await new LogAttempt(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, "电话无人接听"), Ct));
        desk.Later(2);
        Desk.Ok(await new FixReceipt(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, ledger.Clock.Today), Ct));
        var request = await desk.Case(id);
        Assert.Equal(new DateOnly(2026, 3, 4), request.Progress(LawOfDay.Default).Registered!.Receipt);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(
            "条例第三十一条第二项", FactWords.Open((await ledger.Keys.Find(connection, id))!, request.Last<Registered>()!.Row.Sealed).Ground);
        Assert.Equal(
            "register.not-now",
            (await new FixReceipt(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, ledger.Clock.Today), Ct)).Breach!.Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Each_look_at_a_person_is_recorded(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Assert.Equal("张三丰", (await new SeePerson(ledger.Book).Run(ledger.Leader, new(id, "核对地址"), Ct)).Value!.Name);
        Assert.Equal(RequestBreach.NotYours, (await new SeePerson(ledger.Book).Run(ledger.Secrecy, new(id), Ct)).Breach);
        var look = Assert.Single((await desk.Case(id)).Facts, f => f.What is PersonSeen);
        Assert.Equal(ledger.Leader.Id, look.Row.RecordedBy);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_file_has_a_limit(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (add, id) = (new AddFile(ledger.Book), await ledger.Receive());
        async Task<string?> Add(params Attachment[] files) =>
            (await add.Run(ledger.Clerk, Guid.NewGuid(), new(id, files), Ct)).Breach?.Code;
        Assert.Equal("file.too-large", await Add(new Attachment(FileRole.Evidence, "a.pdf", new byte[Attachment.Largest + 1])));
        Assert.Equal("file.empty", await Add(new Attachment(FileRole.Evidence, "a.pdf", [])));
        Assert.Equal("file.too-many", await Add([.. Enumerable.Repeat(Desk.Scan(), Attachment.Most + 1)]));
        Assert.Null(await Add(Desk.Scan()));
        Assert.Null(Attachment.Refusal([new(FileRole.Evidence, "a.pdf", new byte[Attachment.Largest])]));
        Assert.Null(Attachment.Refusal([.. Enumerable.Repeat(Desk.Scan(), Attachment.Most)]));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(1, await connection.QuerySingleAsync<int>("select count(*) from stored_file"));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Letters_signed_at_once_have_numbers_without_gaps(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, ids) = (new Desk(ledger), new List<Guid>());
        for (var i = 0; i < 6; i++)
        {
            ids.Add(await ledger.Receive());
            Desk.Ok(await desk.Submit(ids[i]));
            Desk.Ok(await desk.Review(ids[i], ApprovalStep.Office, ledger.Head));
            Desk.Ok(await desk.Review(ids[i], ApprovalStep.Secrecy, ledger.Secrecy));
        }
        foreach (var signed in await Task.WhenAll(ids.Select(id => Task.Run(() => desk.Sign(id, ledger.Leader))))) Desk.Ok(signed);
        var numbers = new List<string>();
        foreach (var id in ids) numbers.Add((await desk.Case(id)).Last<Replied>()!.LetterNumber!);
        Assert.Equal(Enumerable.Range(1, 6).Select(n => $"团街信公〔2026〕{n}号"), numbers.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Letters_are_numbered_from_one_each_year(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, first, second) = (new Desk(ledger), await ledger.Receive(), await ledger.Receive());
        await desk.Reply(first);
        desk.Later(365);
        await desk.Reply(second);
        Assert.Equal("团街信公〔2027〕1号", (await desk.Case(second)).Last<Replied>()!.LetterNumber);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_case_whose_person_was_destroyed_is_only_read(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Desk.Ok(await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            await SubjectKeys.Destroy(work, id);
            return new Recorded(id, 2);
        }, Ct));
        Assert.Equal(RequestBreach.PersonDestroyed, (await desk.Submit(id)).Breach);
        Assert.Equal(RequestBreach.PersonDestroyed, (await new SeePerson(ledger.Book).Run(ledger.Head, new(id), Ct)).Breach);
        Assert.Empty((await new Ledger.Requests.Lists.CaseWords(ledger.Book).Run(ledger.Head, id, Ct))!);
        Assert.Equal(Stage.Registered, await desk.StageOf(id));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_needs_no_key_is_recorded_when_the_key_is_destroyed(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        Desk.Ok(await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            await SubjectKeys.Destroy(work, id);
            var request = (await RequestCase.Find(work, ledger.Clerk, id))!;
            return await RequestBook.Append(work, request, [new(new KeyDestroyed(work.Today, "保存期限已届满"))], issuing: false);
        }, Ct));
        var reply = await desk.Last<Replied>(id);
        Assert.Equal(RequestBreach.NothingSealed, (await desk.Deliver(id, reply)).Breach);   // with a scan
        Desk.Ok(
            await new DeliverLetter(ledger.Book).Run(
                ledger.Clerk, Guid.NewGuid(), new(id, reply, ledger.Clock.Today, DeliveryWay.InPerson), Ct));
        Desk.Ok(await desk.Record(id, new Disputed(ledger.Clock.Today, Law.Disputes.DisputeRoute.Review)));
        Assert.Equal(RequestBreach.PersonDestroyed, (await desk.Record(id, new Extended(ledger.Clock.Today, 5, true))).Breach);
        Desk.Ok(
            await new Ledger.Requests.Correcting.StrikeFact(ledger.Book).Run(
                ledger.Clerk, Guid.NewGuid(), new(id, await desk.Last<Disputed>(id), "是另一件的复议"), Ct));
        Assert.Equal("是另一件的复议", (await desk.Case(id)).Facts[^1].What is CaseStruck { Ground: var ground } ? ground : null);
        Assert.Empty(await Journal.Verified.Of(ledger));
    }
}
