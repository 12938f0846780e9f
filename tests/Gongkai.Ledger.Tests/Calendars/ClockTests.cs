using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Tests.Journal;
using Gongkai.Ledger.Tests.Requests;

namespace Gongkai.Ledger.Tests.Calendars;

/// <summary>Nothing is recorded before what was recorded last, and a clock that was wrong does not close the ledger for ever.</summary>
public sealed class ClockTests
{
    private static readonly Officer First = TestLedger.Person("甲管理", Role.Administrator),
    Second = TestLedger.Person("乙管理", Role.Administrator);

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_clock_set_back_makes_no_late_answer_timely(string database)
    {
        await using var ledger = await Watched(database);
        Desk.Ok(await Register(ledger));
        var right = ledger.Clock.Now;
        ledger.Clock.Now = right.AddMonths(-5);
        Assert.Equal("clock.behind", (await Register(ledger)).Breach!.Code);
        Assert.Equal("clock.behind", (await Register(ledger, ledger.Beside())).Breach!.Code);   // a process that has just begun
        Assert.Empty(await Verified.Of(ledger));
        Assert.NotNull(await ClockWatch.Of(ledger.Database, Ct));
        ledger.Clock.Now = right.AddMinutes(-4);   // clocks of two servers
        Desk.Ok(await Register(ledger));
        ledger.Clock.Now = right.AddMinutes(1);
        Assert.Null(await ClockWatch.Of(ledger.Database, Ct));
        Desk.Ok(await Register(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_clock_that_was_ahead_is_put_right_by_two(string database)
    {
        await using var ledger = await Watched(database);
        var (right, correct) = (ledger.Clock.Now, new CorrectClock(ledger.Database));
        Assert.Equal(ClockBreach.NotBehind, (await correct.Run(First, null, Ct)).Breach);
        ledger.Clock.Now = right.AddDays(400);
        Desk.Ok(await Register(ledger));
        ledger.Clock.Now = right.AddMinutes(10);
        Assert.Equal("clock.behind", (await Register(ledger)).Breach!.Code);

        Assert.Equal(ClockBreach.NotYours, (await correct.Run(ledger.Clerk, null, Ct)).Breach);
        Desk.Ok(await correct.Run(First, null, Ct));
        Assert.Equal(First.Id, await correct.Waiting(Ct));
        Assert.Equal(ClockBreach.Own, (await correct.Run(First, null, Ct)).Breach);
        Assert.Equal("clock.behind", (await Register(ledger)).Breach!.Code);
        Desk.Ok(await correct.Run(Second, null, Ct));
        Desk.Ok(await Register(ledger));
        Desk.Ok(await Register(ledger, ledger.Beside()));

        Assert.Empty(await Verified.Of(ledger));   // the false time was put right, and is no flaw

        // Put right once, it is watched as before.
        ledger.Clock.Now = right.AddMinutes(-60);
        Assert.Equal("clock.behind", (await Register(ledger)).Breach!.Code);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_operator_confirms_alone_and_another_process_goes_on(string database)
    {
        await using var ledger = await Watched(database);
        var right = ledger.Clock.Now;
        ledger.Clock.Now = right.AddDays(1);
        Desk.Ok(await Register(ledger));
        ledger.Clock.Now = right.AddMinutes(10);
        Assert.Equal("clock.behind", (await Register(ledger)).Breach!.Code);
        await using var command = ledger.Beside();
        Desk.Ok(await new CorrectClock(command).Run(TheOperator.Anybody, null, Ct));
        Desk.Ok(await Register(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_line_that_is_earlier_than_the_one_before_or_than_the_root_over_it_is_named(string database)
    {
        await using var ledger = await TestLedger.On(database);   // its clock is not watched: as a program was that was changed
        var right = ledger.Clock.Now;
        Desk.Ok(await Register(ledger));
        Desk.Ok(await Register(ledger));
        ledger.Clock.Now = right.AddMonths(-5);
        Desk.Ok(await Register(ledger));
        Desk.Ok(await Register(ledger));
        Assert.Equal(
            ("line.earlier", (long?)TestLedger.Founding + 5),
            Assert.Single(await Verified.Of(ledger)) is var f ? (f.Code, f.Line) : default);
        ledger.Clock.Now = right.AddDays(1);
        Desk.Ok(await Register(ledger));
        ledger.Clock.Now = right.AddDays(2);
        await Roots.Write(ledger.Database, Ct);
        ledger.Clock.Now = right.AddDays(1).AddHours(1);   // after the line before, and before the root over it
        Desk.Ok(await Register(ledger));
        Assert.Equal(["line.earlier", "line.earlier"], (await Verified.Of(ledger)).Select(x => x.Code));
    }

    private static async Task<TestLedger> Watched(string database)
    {
        var ledger = await TestLedger.On(database);
        ledger.Database.Watermark.Watches = true;
        return ledger;
    }

    private static Task<Gongkai.Law.Verdict<Recorded>> Register(TestLedger ledger, Ledger.Store.Database? by = null) =>
        new RegisterRequest(new(by ?? ledger.Database, ledger.Keys)).Run(
            ledger.Clerk, Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today.AddDays(-1)), Ct);
}
