using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Tests.Requests;
using Gongkai.Ledger.Tests.Verifying;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Reforms;

/// <summary>团结街道办事处 (1) ends, and 第2街道办事处 takes what is open.</summary>
public sealed class EndOfOrganTests
{
    private const int Heir = 2;

    private static readonly Officer HeirClerk = new(Guid.CreateVersion7(), "吴经办", [new(Heir, Role.Clerk)]);

    private static readonly Officer Other = new(Guid.CreateVersion7(), "郑管理", [new(1, Role.Administrator), new(Heir, Role.Administrator)]);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Open_cases_go_over_with_their_clock_and_closed_ones_stay(string database)
    {
        await using var ledger = await Two(database);
        var desk = new Desk(ledger);
        var (closed, open) = (await Answered(ledger), await ledger.Receive());
        Desk.Ok(await desk.Assign(open));
        Desk.Ok(await desk.Submit(open, by: ledger.UnitClerk));
        var due = (await Row(ledger, open)).DueOn;
        desk.Later(1);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir));

        // The clock is the applicant's; number, unit and review are the organ's.
        Assert.Equal((Heir, 1, due, "Assignment"), await Row(ledger, open));
        Assert.Equal((1, "Nothing"), ((await Row(ledger, closed)).Organ, (await Row(ledger, closed)).Waits));
        Assert.Null(await RequestCase.Find(ledger.Database, open, ledger.Clerk, Ct));
        var heir = await AsHeir(ledger);
        var moved = (await RequestCase.Find(ledger.Database, open, heir, Ct))!;
        Assert.Null(moved.Assignment);
        Assert.Null(ApprovalRoute.Of(moved, moved.Progress(LawOfDay.Default)));

        // What stayed is read by the successor, who does nothing with it.
        Assert.NotNull(await RequestCase.Find(ledger.Database, closed, heir, Ct));
        var refused = await new AssignRequest(ledger.Book).Run(heir, Guid.NewGuid(), new(closed, "征地办", null), Ct);
        Assert.Equal(RequestBreach.NotYours, refused.Breach);
        Desk.Ok(await new AssignRequest(ledger.Book).Run(heir, Guid.NewGuid(), new(open, "综合科", null), Ct));
        Assert.Equal(Heir, moved.Organ);
        await Holds(ledger);
    }

    [Theory] // what is new to one is carried in by the other, whenever the organ ended
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nothing_is_counted_twice(string database)
    {
        await using var ledger = await Two(database);
        var desk = new Desk(ledger);
        var (open, first) = (await ledger.Receive(), await Answered(ledger));
        desk.Later(1);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir));
        await new AssignRequest(ledger.Book).Run(await AsHeir(ledger), Guid.NewGuid(), new(open, "综合科", null), Ct);

        Assert.Equal((2, 0, 1, 1), await Counts(ledger, 1, 2026));
        Assert.Equal((0, 1, 0, 1), await Counts(ledger, Heir, 2026));
        ledger.Clock.Now = ledger.Clock.Now.AddYears(1);
        Assert.Equal((0, 0, 0, 0), await Counts(ledger, 1, 2027));
        Assert.Equal((0, 1, 0, 1), await Counts(ledger, Heir, 2027));
        Assert.NotEqual(open, first);
        await Holds(ledger);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_organ_that_ends_with_the_year_carries_out_as_any_other(string database)
    {
        await using var ledger = await Two(database);
        await ledger.Receive();
        ledger.Clock.Now = new(2027, 1, 4, 1, 0, 0, TimeSpan.Zero);
        Desk.Ok(await Abolish(ledger, new(2027, 1, 1), Heir));
        Assert.Equal((1, 0, 0, 1), await Counts(ledger, 1, 2026));
        Assert.Equal((0, 0, 0, 0), await Counts(ledger, Heir, 2026));
        Assert.Equal((0, 0, 0, 0), await Counts(ledger, 1, 2027));
        Assert.Equal((0, 1, 0, 1), await Counts(ledger, Heir, 2027));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task It_does_not_end_while_an_applicant_would_be_left_alone(string database)
    {
        await using var ledger = await Two(database);
        await ledger.Receive();
        var today = ledger.Clock.Today;
        Assert.Equal(ReformBreach.NoSuccessor, (await Abolish(ledger, today, null)).Breach);
        Assert.Equal(OrganRefusal.Circle, (await Abolish(ledger, today, 1)).Breach);
        Desk.Ok(await new AbolishOrgan(ledger.Database).Run(TheProgram.Itself, null, Heir, new(today), Ct));   // nothing is open there
        Assert.Equal(ReformBreach.SuccessorGone, (await Abolish(ledger, today, Heir)).Breach);
        Assert.Equal(ReformBreach.NoSuccessor, (await Abolish(ledger, today.AddDays(30), null)).Breach);   // who knows what comes till then
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_announced_comes_into_effect_on_its_day(string database)
    {
        await using var ledger = await Two(database);
        var desk = new Desk(ledger);
        var open = await ledger.Receive();
        var day = ledger.Clock.Today.AddDays(10);
        Desk.Ok(await new RenameOrgan(ledger.Database).Run(TheProgram.Itself, null, Heir, new(day, "新区街道办事处", "新区街道"), Ct));
        Desk.Ok(await Abolish(ledger, day, Heir, people: true));
        await Day(ledger);
        Assert.Equal((1, "第2街道"), ((await Row(ledger, open)).Organ, await ShortName(ledger)));
        await Holds(ledger);   // what is to come is no flaw

        desk.Later(9);
        await Day(ledger);
        Assert.Equal(1, (await Row(ledger, open)).Organ);
        desk.Later(1);
        await Holds(ledger);   // the job is late: the row says up to which day it was counted
        await Day(ledger);
        Assert.Equal((Heir, "新区街道"), ((await Row(ledger, open)).Organ, await ShortName(ledger)));
        await Holds(ledger);
        var clerk = (await new OfficerRegister(ledger.Database).Find(ledger.Clerk.Id, ledger.Clock.Today, Ct))!;
        Assert.Equal([(Heir, false), (1, true)], clerk.Appointments.Select(a => (a.Organ, a.Inherited)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Offices_end_with_the_organ_and_go_over_where_that_is_wished(string database)
    {
        await using var ledger = await Two(database);
        var administrator = TestLedger.Person("钱管理", Role.Administrator);
        await ledger.Employ(administrator);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir, people: true));
        var officers = new OfficerRegister(ledger.Database);
        Assert.Empty(await officers.Of(1, ledger.Clock.Today, Ct));
        Assert.Equal(
            ["李经办 Clerk", "王主任 DisclosureHead", "陈书记 Leader", "周保密 SecrecyReviewer"],
            (await officers.Of(Heir, ledger.Clock.Today, Ct)).Where(o => o.Id != HeirClerk.Id && o.Id != Other.Id)
                .SelectMany(o => o.Appointments.Select(a => $"{o.Name} {a.Role}")).OrderBy(s => s[3..], StringComparer.Ordinal));
        Assert.Empty((await officers.Find(ledger.UnitHead.Id, ledger.Clock.Today, Ct))!.Appointments);   // 征地办 is no unit there
        Assert.Empty((await officers.Find(administrator.Id, ledger.Clock.Today, Ct))!.Appointments);
        Assert.Equal(
            OrganRefusal.AlreadyAbolished,
            (await new AppointOfficer(ledger.Database).Run(
                TheProgram.Itself, null, new(ledger.Clerk.Id, 1, Role.Clerk, null, ledger.Clock.Today), Ct)).Breach);
        await Holds(ledger);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_mistaken_end_is_taken_back_by_two(string database)
    {
        await using var ledger = await Two(database);
        var open = await ledger.Receive();
        var before = await Row(ledger, open);
        var (clerk, officers) = (ledger.Clerk.Id, new OfficerRegister(ledger.Database));
        var administrator = new Officer(Guid.CreateVersion7(), "冯管理", Other.Appointments);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir, people: true));
        Assert.Equal(Heir, (await Row(ledger, open)).Organ);

        var strike = new StrikeOrganFact(ledger.Database, ledger.Keys);
        var seq = (await new OrganRegister(ledger.Database).Get(1, Ct))!.Log.Facts.Last(f => f.What is OrganAbolished).Seq;
        Assert.Equal(OrganStrikeBreach.NoReason, (await strike.Run(administrator, null, new(1, seq, " "), Ct)).Breach);
        var proposal = Desk.Ok(await strike.Run(administrator, null, new(1, seq, "文件还没有印发"), Ct)).Seq;
        Assert.Equal(Heir, (await Row(ledger, open)).Organ);
        Assert.Equal(StrikeBreach.OwnProposal, (await strike.Answer(administrator, null, new(1, proposal, true), Ct)).Breach);
        Desk.Ok(await strike.Answer(Other, null, new(1, proposal, true), Ct));

        Assert.Equal(before, await Row(ledger, open));
        Assert.Equal([1], (await officers.Find(clerk, ledger.Clock.Today, Ct))!.Appointments.Select(a => a.Organ));
        Assert.Equal((1, 0, 0, 1), await Counts(ledger, 1, 2026));
        Assert.Equal((0, 0, 0, 0), await Counts(ledger, Heir, 2026));
        await Holds(ledger);
        Desk.Ok(await new Desk(ledger).Assign(open));   // the work goes on
        await Holds(ledger);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_closed_case_is_taken_over_when_something_happens_to_it_again(string database)
    {
        await using var ledger = await Two(database);
        var (desk, closed) = (new Desk(ledger), await Answered(ledger));
        var take = new TakeOverCase(ledger.Book);
        Assert.Equal(ReformBreach.NotEnded, (await take.Run(ledger.Clerk, Guid.NewGuid(), closed, Ct)).Breach);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir));
        var heir = await AsHeir(ledger);
        var sued = new Disputed(ledger.Clock.Today, DisputeRoute.Review);
        Assert.Equal(RequestBreach.NotYours, (await desk.Enter(closed, sued, heir)).Breach);
        Desk.Ok(await take.Run(heir, Guid.NewGuid(), closed, Ct));
        Desk.Ok(await desk.Enter(closed, sued, heir));
        Assert.Equal((Heir, "DisputeAnswer"), ((await Row(ledger, closed)).Organ, (await Row(ledger, closed)).Waits));

        // The result stays where it was given; the review is the successor's.
        Assert.Equal((1, 0, 1, 0), await Counts(ledger, 1, 2026));
        Assert.Equal((0, 0, 0, 0), await Counts(ledger, Heir, 2026));
        Assert.Equal((0m, 1m), (await Pending(ledger, 1), await Pending(ledger, Heir)));
        await Holds(ledger);
    }

    [Theory] // what goes to an organ that ends goes on, and never round
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Successors_lead_on_and_not_round(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        await ledger.Grow(3);
        var (abolish, today, open) = (new AbolishOrgan(ledger.Database), ledger.Clock.Today, await ledger.Receive());
        Desk.Ok(await abolish.Run(TheProgram.Itself, null, 1, new(today.AddDays(20), Heir), Ct));
        Assert.Equal(OrganRefusal.Circle, (await abolish.Run(TheProgram.Itself, null, Heir, new(today.AddDays(10), 1), Ct)).Breach);
        Desk.Ok(await abolish.Run(TheProgram.Itself, null, Heir, new(today.AddDays(10), 3), Ct));
        ledger.Clock.Now = ledger.Clock.Now.AddDays(21);
        await Day(ledger);
        Assert.Equal(3, (await Row(ledger, open)).Organ);
        await Holds(ledger);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_was_taken_over_comes_back_with_the_rest_and_what_went_on_comes_back_first(string database)
    {
        await using var ledger = await Two(database, organs: 3);
        var (closed, open) = (await Answered(ledger), await ledger.Receive());
        new Desk(ledger).Later(1);
        Desk.Ok(await Abolish(ledger, ledger.Clock.Today, Heir));
        Desk.Ok(await new TakeOverCase(ledger.Book).Run(await AsHeir(ledger), Guid.NewGuid(), closed, Ct));
        Desk.Ok(await new AbolishOrgan(ledger.Database).Run(TheProgram.Itself, null, Heir, new(ledger.Clock.Today, 3), Ct));
        var strike = new StrikeOrganFact(ledger.Database, ledger.Keys);
        Assert.Equal(ReformBreach.WentOn, (await Strike(strike, ledger, 1)).Breach);
        Assert.Null((await Strike(strike, ledger, Heir)).Breach);
        Assert.Null((await Strike(strike, ledger, 1)).Breach);
        Assert.Equal((1, 1), ((await Row(ledger, closed)).Organ, (await Row(ledger, open)).Organ));
        await Holds(ledger);
    }

    private static async Task<Gongkai.Law.Verdict<Recorded>> Strike(StrikeOrganFact strike, TestLedger ledger, int organ)
    {
        var seq = (await new OrganRegister(ledger.Database).Get(organ, Ct))!.Log.Standing.Last(f => f.What is OrganAbolished).Seq;
        var proposed = await strike.Run(TheOperator.Anybody, null, new(organ, seq, "文件还没有印发"), Ct);
        return proposed.Allowed ? await strike.Answer(TheProgram.Itself, null, new(organ, proposed.Value.Seq, true), Ct) : proposed;
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Supervisor_and_office_count_the_same(string database)
    {
        await using var ledger = await Two(database);
        var supervisor = TestLedger.Person("秦主管", Role.Supervisor);
        Desk.Ok(await new MoveOrgan(ledger.Database).Run(TheProgram.Itself, null, Heir, new(ledger.Clock.Today, 1), Ct));
        var (desk, clerk) = (new Desk(ledger), HeirClerk);
        foreach (var days in (int[])[0, 3, 30, 60])
            await new RegisterRequest(ledger.Book).Run(
                clerk, Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today.AddDays(-days), Heir), Ct);
        desk.Later(12);
        var seen = Assert.Single(await new SupervisedCases(ledger.Database).Organs(supervisor, ledger.Clock.Today, Ct));
        var query = new RequestQuery(ledger.Database);
        Assert.Equal(seen.Open, (await query.Run(clerk, new() { Open = true }, null, Ct)).Total);
        Assert.Equal(seen.Overdue, (await query.Run(clerk, new() { Overdue = true }, null, Ct)).Total);
        Assert.Equal(seen.Unsent, (await query.Run(clerk, new() { ToSend = true }, null, Ct)).Total);
        Assert.Equal((4, 2), (seen.Open, seen.Overdue));
        Assert.Equal(
            (await new SupervisedCases(ledger.Database).Of(supervisor, Heir, 100, Ct)).Select(c => c.DueOn),
            (await query.Run(clerk, new() { Open = true, Sort = RequestSort.Due }, null, Ct)).Items.Select(i => i.DueOn));
    }

    private static async Task<TestLedger> Two(string database, int organs = Heir)
    {
        var ledger = await TestLedger.Office(database);
        await ledger.Grow(organs);
        await ledger.SetBodies(Heir);
        await ledger.Employ(HeirClerk);
        await ledger.Employ(Other);
        return ledger;
    }

    private static Task<Gongkai.Law.Verdict<Recorded>> Abolish(TestLedger ledger, DateOnly on, int? successor, bool people = false) =>
        new AbolishOrgan(ledger.Database).Run(TheProgram.Itself, null, 1, new(on, successor, people), Ct);

    private static async Task<Guid> Answered(TestLedger ledger)
    {
        var (desk, id) = (new Desk(ledger), await ledger.Receive());
        await desk.Reply(id);
        var letter = await desk.Last<Replied>(id);
        Desk.Ok(await desk.Dispatch(id, letter));
        Desk.Ok(await desk.Deliver(id, letter));
        return id;
    }

    private static async Task<Officer> AsHeir(TestLedger ledger) =>
        (await new OfficerRegister(ledger.Database).Find(HeirClerk.Id, ledger.Clock.Today, Ct))!;

    private static async Task<(int Organ, int Number, DateOnly? DueOn, string Waits)> Row(TestLedger ledger, Guid id)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<(int, int, DateOnly?, string)>(
            "select organ, number, due_on, waits from request where id = @id", new { id });
    }

    private static async Task<string> ShortName(TestLedger ledger) =>
        (await new OrganRegister(ledger.Database).All(Ct)).Single(o => o.Id == Heir).ShortName;

    private static async Task<(decimal? New, decimal? In, decimal? Results, decimal? Out)> Counts(TestLedger ledger, int organ, int year)
    {
        // the ledger was not in use on 1 January: that there was nothing else is said by somebody
        var none = await new DeclareNone(ledger.Database, ledger.Keys).Run(
            TheProgram.Itself, null, new(organ, year), [new(default, "requests", null, NoneOf.Year)], Ct);
        Assert.True(none.Allowed, none.Breach?.Sentence);
        var report =
            (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Of(TheProgram.Itself, organ, year, Ct))
                .Value!.Report;
        decimal? Cell(string row) => report.Values[report.Form.Find($"table3.{row}.total")!];
        return (Cell("new_received"), Cell("carried_in"), Cell("results.total"), Cell("carried_out"));
    }

    private static async Task<decimal?> Pending(TestLedger ledger, int organ)
    {
        var report =
            (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Of(TheProgram.Itself, organ, 2026, Ct))
                .Value!.Report;
        return report.Form.Table4.Rows.SelectMany(r => r.Cells).Where(c => c.Id.Contains("pending", StringComparison.Ordinal))
            .Sum(c => report.Values[c] ?? 0);
    }

    private static async Task Day(TestLedger ledger)
    {
        var runner = new JobRunner(ledger.Database, [new ReformsOfTheDay()], t => Assert.Fail(t.Why.ToString()));
        while (await runner.Once(Ct))
        {
        }
    }

    /// <summary>Chain and projections hold, and a rebuild leaves the same.</summary>
    private static async Task Holds(TestLedger ledger)
    {
        Assert.Empty(await Compared.Of(ledger));
        var flaws = new List<Flaw>();
        await Verification.Run(ledger.Database, [], flaws.Add, Ct);
        Assert.Empty(flaws);
    }
}
