using Dapper;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Organs;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests;

/// <summary>A ledger of a test's own, with one organ and its people, on one of the databases.</summary>
public sealed class TestLedger : IAsyncDisposable
{
    /// <summary>团结街道办事处.</summary>
    public const int Organ = 1;

    /// <summary>What its founding left in the chain of each organ.</summary>
    public const int Founding = 1;

    private readonly DirectoryInfo folder;
    private readonly Func<Database> open;

    private TestLedger(Func<Database> open, DirectoryInfo folder)
    {
        (Database, this.open, this.folder) = (open(), open, folder);
        Database.Watermark.Watches = false;   // tests go from day to day as they like
    }

    /// <summary>The databases that every test of the ledger runs on.</summary>
    public static TheoryData<string> Databases => Postgres.IsThere ? new("sqlite", "postgres") : new("sqlite");

    public Database Database { get; }

    /// <summary>The folder, or the connection string.</summary>
    public string Place { get; private init; } = "";

    /// <summary>The same ledger opened once more, as another process would.</summary>
    public Database Beside() => open();

    public FakeClock Clock => (FakeClock)Database.Clock;

    public SubjectKeys Keys { get; } = new(MasterKey.Of(new byte[32]));

    public RequestBook Book => new(Database, Keys);

    public Officer Clerk { get; } = Person("李经办", Role.Clerk);

    public Officer UnitClerk { get; } = Person("赵科员", Role.Clerk, "征地办");

    public Officer Head { get; } = Person("王主任", Role.DisclosureHead);

    public Officer Leader { get; } = Person("陈书记", Role.Leader);

    public Officer UnitHead { get; } = Person("孙科长", Role.UnitHead, "征地办");

    public Officer Secrecy { get; } = Person("周保密", Role.SecrecyReviewer);

    public static Officer Person(string name, Role role, string? unit = null) => new(Guid.CreateVersion7(), name, [new(Organ, role, unit)]);

    public static async Task<TestLedger> On(string kind, bool durable = false)
    {
        var folder = Directory.CreateTempSubdirectory("gongkai-ledger-");
        var clock = new FakeClock();
        var connectionString = kind == "postgres" ? Postgres.NewDatabase(durable) : "";
        var ledger = new TestLedger(
            () => kind == "postgres" ? new PostgresDatabase(connectionString, clock) : new SqliteDatabase(folder.FullName, clock), folder)
        { Place = kind == "postgres" ? connectionString : folder.FullName };
        await ledger.Database.Migrate(CancellationToken.None);
        await ledger.Found("11330100MB0000001", "团结街道办事处", "团结街道", "团街信公");
        return ledger;
    }

    /// <summary>Further organs, from 2 on, and somebody who registers in all of them.</summary>
    public async Task<Officer> Grow(int organs)
    {
        for (var id = 2; id <= organs; id++) await Found($"11330100MB{id:0000000}", $"第{id}街道办事处", $"第{id}街道", $"街{id}");
        return new(Guid.CreateVersion7(), "孙经办", [.. Enumerable.Range(1, organs).Select(o => new Appointment(o, Role.Clerk))]);
    }

    /// <summary>The same with its people in the books, and review organ and court written down: letters can be issued.</summary>
    public static async Task<TestLedger> Office(string kind)
    {
        var ledger = await On(kind);
        await ledger.SetBodies();
        Requests.Desk.Ok(
            await new SetUnits(ledger.Database).Run(TheProgram.Itself, null, Organ, new(new(2020, 1, 1), ["征地办"]), CancellationToken.None));
        foreach (var officer in new[] { ledger.Clerk, ledger.UnitClerk, ledger.Head, ledger.Leader, ledger.UnitHead, ledger.Secrecy })
            await ledger.Employ(officer);
        return ledger;
    }

    /// <summary>
    /// A person with an account, appointed to the offices. Accounts are no facts of the ledger, and are the site's to write.
    /// </summary>
    public async Task Employ(Officer officer)
    {
        await using (var connection = await Database.Open(CancellationToken.None))
            await connection.ExecuteAsync(
                """
                insert into account (id, name, sign_in_name, normal_name, must_change, stamp, version, failures, two_factor, last_step)
                values (@Id, @Name, @sign, @sign, @no, '', '', 0, @no, 0)
                """,
                new { officer.Id, officer.Name, sign = $"{officer.Id:N}", no = false });
        foreach (var office in officer.Appointments)
            Requests.Desk.Ok(
                await new AppointOfficer(Database).Run(
                    TheProgram.Itself, null, new(officer.Id, office.Organ, office.Role, office.Unit, new(2020, 1, 1)),
                    CancellationToken.None));
    }

    private async Task Found(string code, string name, string shortName, string prefix) => Requests.Desk.Ok(
        await new FoundOrgan(Database).Run(
            TheProgram.Itself, null,
            new(code + UnifiedCreditCode.Check(code), name, OrganKind.DispatchedOrgan, prefix, new(2005, 1, 1))
            { ShortName = shortName },
            CancellationToken.None));

    private Task<Verdict<Recorded>> SetBodies() => SetBodies(Organ);

    /// <summary>Review organ and court of an organ are written down.</summary>
    public Task<Verdict<Recorded>> SetBodies(int organ) => Database.Write<Recorded>(TheProgram.Itself, null, async work =>
    {
        var bodies = new OrganBodies(OrganKind.DispatchedOrgan, "团结街道办事处", "云岭铁路运输法院")
        { SetUpBy = "云岭区人民政府", SameLevelGovernment = "云岭区人民政府" };
        var after = await OrganBook.Append(work, (await OrganBook.Find(work, organ))!, new RemedyBodiesSet(new(2020, 1, 1), bodies));
        return new Recorded(after.Row.Uid, after.Log.NextSeq - 1);
    }, CancellationToken.None);

    /// <summary>A letter about the village, registered on the day it came.</summary>
    public async Task<Guid> Receive(DateOnly? on = null)
    {
        var recorded = await new RegisterRequest(Book).Run(Clerk, Guid.NewGuid(), Letter(on ?? Clock.Today), CancellationToken.None);
        return recorded.Value!.Subject;
    }

    /// <summary>The letter.</summary>
    public static IncomingRequest Letter(DateOnly day, int organ = Organ) =>
        new(organ, Channel.SignedMail, day, ApplicantKind.NaturalPerson, "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", IdentityNumber = "330102199001011234", Phone = "13800000000", Content = "申请公开某村土地征收补偿安置方案" })
        { Late = true, Receipt = day, ReceiptGround = "挂号信签收" };

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

/// <summary>A clock that a test sets.</summary>
public sealed class FakeClock : TimeProvider
{
    /// <summary>Monday 2026-03-02, nine o'clock in Beijing.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 1, 0, 0, 123, 456, TimeSpan.Zero);

    public DateOnly Today => Now.InBeijing;

    public override DateTimeOffset GetUtcNow() => Now;
}
