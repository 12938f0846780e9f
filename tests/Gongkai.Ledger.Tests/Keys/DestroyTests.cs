using System.Text;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Ledger.Tests.Journal;
using Gongkai.Ledger.Tests.Requests;
using Gongkai.Ledger.Tests.Verifying;

namespace Gongkai.Ledger.Tests.Keys;

public sealed class DestroyTests
{
    private static readonly Officer Administrator = TestLedger.Person("钱管理", Role.Administrator);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Destroying_the_key_of_a_case_removes_the_person_and_leaves_facts_and_journal(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive();
        Assert.True((await new SaveDraft(ledger.Book).Run(ledger.Clerk, new(id, new ReplyDraft { Outcome = "G2" }), Ct)).Allowed);
        await Withdraw(ledger, id);
        await Propose(ledger, id);
        var destroyed = await new DestroyPerson(ledger.Book).Run(Administrator, Guid.NewGuid(), new(id, true), Ct);
        Assert.Null(destroyed.Breach);

        await using var connection = await ledger.Database.Open(Ct);
        Assert.Null(await ledger.Keys.Find(connection, id));
        Assert.Equal(
            (0, 0), await connection.QuerySingleAsync<(int, int)>(
                "select (select count(*) from identity_mark), (select count(*) from draft)"));
        var request = await RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct);
        Assert.Equal("保存期限已届满", Assert.IsType<KeyDestroyed>(request!.Facts[^1].What).Ground);
        Assert.Equal(RequestCase.SummaryGone, request.Summary);   // it may have named the person
        Assert.Equal(Stage.Withdrawn, request.Progress(LawOfDay.Default).Stage);
        Assert.Empty(await Verified.Of(ledger));
        Assert.Equal(
            DestroyBreach.Done,
            (await new DestroyPerson(ledger.Book).Run(Administrator, Guid.NewGuid(), new(id, true), Ct)).Breach);
        Assert.Empty(await Compared.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task One_proposes_of_a_closed_case_on_a_ground_and_an_administrator_decides(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (id, destroy) = (await ledger.Receive(), new DestroyPerson(ledger.Book));
        Task<Gongkai.Law.Verdict<Recorded>> Ask(Officer by, DestructionGround ground) =>
            destroy.Propose(by, Guid.NewGuid(), new(id, ground), Ct);
        Task<Gongkai.Law.Verdict<Recorded>> Answer(Officer by, bool confirms) => destroy.Run(by, Guid.NewGuid(), new(id, confirms), Ct);
        Assert.Equal(DestroyBreach.StillOpen, (await Ask(ledger.Clerk, DestructionGround.RetentionOver)).Breach);
        await Withdraw(ledger, id);
        Assert.Equal(DestroyBreach.NoGround, (await Ask(ledger.Clerk, default)).Breach);
        Assert.Equal(RequestBreach.NotFound, (await Ask(Administrator, DestructionGround.PersonAsked)).Breach);
        Assert.Equal(DestroyBreach.NotProposed, (await Answer(Administrator, true)).Breach);
        var both = new Officer(Guid.CreateVersion7(), "两岗", [new(TestLedger.Organ, Role.Clerk), new(TestLedger.Organ, Role.Administrator)]);
        Assert.True((await Ask(both, DestructionGround.PersonAsked)).Allowed);
        Assert.Equal(DestroyBreach.Proposed, (await Ask(ledger.Clerk, DestructionGround.PersonAsked)).Breach);
        Assert.Equal(DestroyBreach.OwnProposal, (await Answer(both, true)).Breach);
        Assert.Equal(RequestBreach.NotFound, (await Answer(ledger.Clerk, true)).Breach);
        Assert.Equal(id, Assert.Single(await new Destructions(ledger.Database).Waiting(Administrator, Ct)).Id);
        Assert.Empty(await Compared.Of(ledger));
        Assert.True((await Answer(Administrator, false)).Allowed);
        Assert.Empty(await new Destructions(ledger.Database).Waiting(Administrator, Ct));
        Assert.NotEqual(RequestCase.SummaryGone, (await RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct))!.Summary);
        await Propose(ledger, id);
        Assert.True((await Answer(Administrator, true)).Allowed);
        Assert.Equal(id, Assert.Single(await new Destructions(ledger.Database).Done(Administrator, Ct)).Id);
        Assert.Empty(await Compared.Of(ledger));
    }

    [Fact]
    public async Task In_the_file_of_the_database_a_destroyed_key_is_overwritten()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var id = await ledger.Receive();
        await Withdraw(ledger, id);
        await using var connection = await ledger.Database.Open(Ct);
        var wrapped = await connection.QuerySingleAsync<byte[]>("select wrapped from case_key where subject = @id", new { id });
        await Propose(ledger, id);
        await new DestroyPerson(ledger.Book).Run(Administrator, Guid.NewGuid(), new(id, true), Ct);
        await connection.ExecuteAsync("pragma wal_checkpoint(truncate)");
        var file = await connection.QuerySingleAsync<string>("select file from pragma_database_list where name = 'main'");
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        await stream.ReadExactlyAsync(bytes, Ct);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes("11330100MB0000001")) >= 0);   // it is the right file
        // nor any piece of it
        for (var at = 0; at + 8 <= wrapped.Length; at++) Assert.Equal(-1, bytes.AsSpan().IndexOf(wrapped.AsSpan(at, 8)));
    }

    internal static async Task Propose(TestLedger ledger, Guid id, DestructionGround ground = DestructionGround.RetentionOver) =>
        Assert.Null(
        (await new DestroyPerson(ledger.Book).Propose(ledger.Clerk, Guid.NewGuid(), new(id, ground), Ct)).Breach);

    internal static async Task Withdraw(TestLedger ledger, Guid id)
    {
        Assert.True((await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
            await RequestBook.Append(
                work, (await RequestCase.Find(work, (Officer)work.By, id))!,
                [new(new Happened(new WithdrawalAsked(work.Today, Channel.OnSite))), new(new Happened(new Withdrawn(work.Today)))],
                issuing: false), Ct)).Allowed);
        var desk = new Desk(ledger);
        var letter = await desk.Last<Withdrawn>(id);
        Desk.Ok(await desk.Dispatch(id, letter));
        Desk.Ok(await desk.Deliver(id, letter));
    }
}
