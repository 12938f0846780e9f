using System.Collections.Immutable;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Tests.Requests;

/// <summary>Who reads what of a case.</summary>
public sealed class ReadingTests
{
    private static readonly Officer Inspector = TestLedger.Person("纪检", Role.Inspector);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_draft_is_read_by_those_who_take_part_in_it(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, preview) = (new Desk(ledger), await ledger.Receive(), new ReplyPreview(ledger.Book));
        Desk.Ok(await desk.Submit(id));
        Assert.NotNull(await RequestCase.Find(ledger.Database, id, Inspector, Ct));   // the case, and not its draft
        Assert.Null(await preview.Run(Inspector, id, null, Ct));
        Assert.Null(await preview.Run(Inspector, id, Desk.Granted, Ct));
        Assert.Null(await ApprovalSheet.Find(ledger.Book, Inspector, id, Ct));
        Assert.NotNull(await ApprovalSheet.Find(ledger.Book, ledger.Secrecy, id, Ct));
        Assert.Null(await new SaveDraft(ledger.Book).Find(ledger.Leader, id, Ct));    // who signs it does not write it
        Assert.Equal(Desk.Granted, await new SaveDraft(ledger.Book).Find(ledger.Clerk, id, Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_with_its_name_is_shown_after_the_look_is_recorded(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, preview) = (new Desk(ledger), await ledger.Receive(), new ReplyPreview(ledger.Book));
        Desk.Ok(await desk.Submit(id));
        Assert.Null(await preview.Named(ledger.Secrecy, id, Ct));
        Assert.DoesNotContain((await desk.Case(id)).Facts, f => f.What is PersonSeen);
        Assert.Equal("张三丰", (await preview.Named(ledger.Leader, id, Ct))!.Letter!.Addressee);
        Assert.Equal(ledger.Leader.Id, Assert.Single((await desk.Case(id)).Facts, f => f.What is PersonSeen).Row.RecordedBy);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Reviewers_open_what_is_given_out_and_no_letter(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        Attachment[] added = [Desk.Scan(FileRole.Evidence), Desk.Scan(FileRole.Enclosure), Desk.Scan(FileRole.Application)];
        Desk.Ok(await new AddFile(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, added), Ct));
        await desk.Reply(id);
        async Task<string?> Open(Officer by, Guid file) => (await new OpenFile(ledger.Book).Run(by, id, file, Ct)).Breach?.Code;
        var files = (await desk.Case(id)).Facts.SelectMany(f => f.Files).ToList();
        string[] forReview = [FileRole.Evidence, FileRole.Enclosure, FileRole.ApprovalSheet];
        Assert.Equal(6, files.Count);   // the letter twice
        foreach (var file in files)
        {
            Assert.Equal(forReview.Contains(file.Role) ? null : "request.not-yours", await Open(ledger.Secrecy, file.Id));
            Assert.Equal("request.not-yours", await Open(Inspector, file.Id));
            Assert.Null(await Open(ledger.Leader, file.Id));
        }
        Assert.Equal("file.not-found", await Open(ledger.Leader, Guid.NewGuid()));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_the_applicant_asks_for_is_not_among_the_words_of_a_case(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, id, today) = (new Desk(ledger), await ledger.Receive(), ledger.Clock.Today);
        Desk.Ok(await desk.Record(id, new CorrectionRequested(today)));
        var corrected = new FactRecord(id, new Corrected(today)) { Content = "张三丰家的补偿协议", Words = "当面递交" };
        Desk.Ok(await new RecordFact(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), corrected, Ct));
        var words = (await new CaseWords(ledger.Book).Run(ledger.Clerk, id, Ct))![await desk.Last<Corrected>(id)];
        Assert.Equal((null, "当面递交"), (words.Content, words.Words));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Lists_hold_nothing_of_another_organ_or_unit(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var (desk, everywhere, own) = (new Desk(ledger), await ledger.Grow(2), await ledger.Receive());
        var letter = TestLedger.Letter(ledger.Clock.Today, organ: 2);   // by the same person
        var other = Desk.Ok(await new RegisterRequest(ledger.Book).Run(everywhere, Guid.NewGuid(), letter, Ct)).Subject;
        Desk.Ok(await desk.Assign(own));
        async Task<IEnumerable<Guid>> Similar(Officer by, Guid to) =>
            (await new SimilarRequests(ledger.Database).Run(by, to, Ct)).Select(i => i.Id);
        Assert.Equal([other], await Similar(everywhere, own));
        Assert.Empty(await Similar(ledger.Clerk, own));
        Assert.Empty(await Similar(ledger.Clerk, other));   // nor that the two are of one person
        var units = new RequestQuery(ledger.Database);
        Assert.Equal("征地办", Assert.Single(await units.Units(ledger.Clerk, Ct)));
        Assert.Empty(await units.Units(TestLedger.Person("钱科员", Role.Clerk, "财政所"), Ct));
        Assert.Empty(await units.Units(new Officer(Guid.NewGuid(), "外人", [new(2, Role.Clerk)]), Ct));
    }

    [Fact]
    public void Free_words_of_a_letter_are_sealed_and_choices_are_not()
    {
        var filled = ImmutableSortedDictionary<string, string>.Empty
            .Add("findings", "张三丰的协议可以公开").Add("copies", "张三丰的协议").Add("formerly", "张三").Add("attachments", "").Add("provision", "随本答复提供");
        var reply = new Reply(Decision.Of(OutcomeTable.Provided), filled, ImmutableHashSet<string>.Empty, RemedyText.ReviewOrSuit);
        var data = CaseFactKinds.All.Write(CaseFactKinds.Of(new Replied(new(2026, 3, 2), reply)));
        Assert.DoesNotContain("张三", data, StringComparison.Ordinal);   // also in a field that the letter has no longer
        var read =
            ((Replied)((LawFact)CaseFactKinds.All.Read(
                new(Guid.Empty, 3, 1, "replied", new(2026, 3, 2), default, Guid.Empty, "officer", data, null))!).Law).Reply;
        Assert.Equal(("", "随本答复提供", CaseFactKinds.Sealed), (read.Filled["attachments"], read.Filled["provision"], read.Filled["copies"]));
        Assert.Equal(filled, CaseFactKinds.Reveal(read, CaseFactKinds.Secrets(reply)).Filled);
    }
}
