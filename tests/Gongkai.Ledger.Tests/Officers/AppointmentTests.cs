using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;

namespace Gongkai.Ledger.Tests.Officers;

public sealed class AppointmentTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_row_that_somebody_put_into_a_table_gives_nobody_an_office(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var register = new OfficerRegister(ledger.Database);
        await using (var connection = await ledger.Database.Open(Ct))
            await connection.ExecuteAsync(
                "insert into appointment (officer, organ, role, unit, since) values (@Id, 1, 'Administrator', null, @since)",
                new { ledger.Clerk.Id, since = new DateOnly(2020, 1, 1) });
        Assert.Equal([Role.Clerk], (await register.Find(ledger.Clerk.Id, ledger.Clock.Today, Ct))!.Appointments.Select(a => a.Role));
        Assert.DoesNotContain(
            await register.Of(TestLedger.Organ, ledger.Clock.Today, Ct), o => o.May(Can.Administer, TestLedger.Organ));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Who_is_what_is_asked_of_a_day(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await Person(ledger, "李明");
        var (appoint, dismiss) = (new AppointOfficer(ledger.Database), new DismissOfficer(ledger.Database));
        Assert.True((await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, null, new(2025, 1, 1)), Ct)).Allowed);
        Assert.True((await dismiss.Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, null, new(2025, 6, 1)), Ct)).Allowed);
        Assert.True((await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.DisclosureHead, null, new(2025, 6, 1)), Ct)).Allowed);
        var officers = new OfficerRegister(ledger.Database);
        Assert.Empty((await officers.Find(id, new(2024, 12, 31), Ct))!.Appointments);
        Assert.Equal(Role.Clerk, Assert.Single((await officers.Find(id, new(2025, 5, 31), Ct))!.Appointments).Role);
        Assert.Equal(Role.DisclosureHead, Assert.Single((await officers.Find(id, new(2025, 6, 1), Ct))!.Appointments).Role);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_cannot_be_so_is_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await Person(ledger, "李明");
        var (appoint, dismiss, today) = (new AppointOfficer(ledger.Database), new DismissOfficer(ledger.Database), ledger.Clock.Today);
        Assert.True((await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, null, today), Ct)).Allowed);
        Assert.Equal(OfficerRefusal.HoldsIt, (await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, null, today), Ct)).Breach);
        Assert.Equal(
            OfficerRefusal.HoldsItNot, (await dismiss.Run(TheProgram.Itself, null, new(id, 1, Role.Leader, null, today), Ct)).Breach);
        Assert.Equal(
            OfficerRefusal.NoSuchUnit, (await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, "没有的科", today), Ct)).Breach);
        Assert.Equal(
            OfficerRefusal.NotFound,
            (await appoint.Run(TheProgram.Itself, null, new(Guid.NewGuid(), 1, Role.Clerk, null, today), Ct)).Breach);
        Assert.Equal(OfficerRefusal.NotYours, (await appoint.Run(ledger.Head, null, new(id, 1, Role.Leader, null, today), Ct)).Breach);
        Assert.Equal(OfficerRefusal.NotYours, (await dismiss.Run(ledger.Head, null, new(id, 1, Role.Clerk, null, today), Ct)).Breach);
        Assert.Equal(
            OrganRefusal.TooFar,
            (await appoint.Run(TheProgram.Itself, null, new(id, 1, Role.Leader, null, today.AddDays(367)), Ct)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_office_that_was_left_is_none_that_another_administers(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Grow(2);
        var (id, staff, today) = (await Person(ledger, "李明"), new Staff(ledger.Database), ledger.Clock.Today);
        var office = new NewAppointment(id, 1, Role.Clerk, null, new(2020, 1, 1));
        Requests.Desk.Ok(await new AppointOfficer(ledger.Database).Run(TheProgram.Itself, null, office, Ct));
        Requests.Desk.Ok(await new AppointOfficer(ledger.Database).Run(TheProgram.Itself, null, office with { Organ = 2 }, Ct));
        Requests.Desk.Ok(await new DismissOfficer(ledger.Database).Run(TheProgram.Itself, null, office with { Organ = 2, On = today }, Ct));
        Assert.True(await staff.OnlyIn(id, [1], today, Ct));
        Assert.False(await staff.OnlyIn(id, [1], today.AddDays(-1), Ct));   // the last day
        Assert.False(await staff.OnlyIn(id, [2], today, Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Names_of_officers_stand_in_no_fact(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await Person(ledger, "李明明");
        await new AppointOfficer(ledger.Database).Run(TheProgram.Itself, null, new(id, 1, Role.Clerk, null, ledger.Clock.Today), Ct);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.DoesNotContain(
            await connection.QueryAsync<string>("select data from fact"), d => d.Contains("李明明", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_supervisor_sees_dates_and_outcomes_of_the_organs_below_and_nothing_else(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Receive(new(2026, 3, 2));
        var parent = await Parent(ledger);
        var supervisor = new Officer(Guid.CreateVersion7(), "主管", [new(parent, Role.Supervisor)]);
        var own = new Officer(Guid.CreateVersion7(), "本级主管", [new(TestLedger.Organ, Role.Supervisor)]);
        var supervised = new SupervisedCases(ledger.Database);
        Assert.Equal(
            new(TestLedger.Organ, "团结街道办事处", 1, 0, 0, 0), Assert.Single(await supervised.Organs(supervisor, new(2026, 3, 30), Ct)));
        Assert.Equal(1, Assert.Single(await supervised.Organs(supervisor, new(2026, 3, 31), Ct)).Overdue);
        Assert.Equal(new DateOnly(2026, 3, 30), Assert.Single(await supervised.Of(supervisor, TestLedger.Organ, 10, Ct)).DueOn);
        Assert.Empty(await supervised.Organs(own, new(2026, 3, 31), Ct));
        Assert.Empty(await supervised.Of(own, TestLedger.Organ, 10, Ct));
        Assert.Empty(await supervised.Of(ledger.Clerk, TestLedger.Organ, 10, Ct));
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Null(
            await RequestCase.Find(ledger.Database, await connection.QuerySingleAsync<Guid>("select id from request"), supervisor, Ct));
    }

    [Fact] // 纪检 reads, and changes nothing
    public void The_inspector_only_reads() =>
        Assert.All(Entitlements.Table[Role.Inspector], can => Assert.Contains(can, new[] { Can.ReadCases, Can.ReadReports }));

    [Fact]
    public void Every_role_has_its_row() => Assert.Equal(Enum.GetValues<Role>(), Entitlements.Table.Keys.Order());

    private static async Task<int> Parent(TestLedger ledger)
    {
        await new FoundOrgan(ledger.Database).Run(
            TheProgram.Itself, null, new("11330102MB0000001N", "云岭市人民政府", Law.Disputes.OrganKind.Government, "云政信公", new(2000, 1, 1)), Ct);
        await new MoveOrgan(ledger.Database).Run(TheProgram.Itself, null, TestLedger.Organ, new(ledger.Clock.Today, 2), Ct);
        return 2;
    }

    private static async Task<Guid> Person(TestLedger ledger, string name)
    {
        var id = Guid.CreateVersion7();
        await ledger.Employ(new(id, name, []));
        return id;
    }
}
