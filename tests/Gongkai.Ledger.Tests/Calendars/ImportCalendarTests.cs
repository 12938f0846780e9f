using System.Globalization;
using Dapper;
using Gongkai.Law.Calendar;
using Gongkai.Ledger.Calendars;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Tests.Journal;
using Gongkai.Ledger.Tests.Verifying;

namespace Gongkai.Ledger.Tests.Calendars;

/// <summary>Next year's holiday notice reaches a ledger that is at work.</summary>
public sealed class ImportCalendarTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_notice_moves_open_cases_that_were_seen_before_and_leaves_the_others(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        ledger.Clock.Now = new(2026, 12, 21, 2, 0, 0, TimeSpan.Zero);
        var (import, early, late) =
            (new ImportCalendar(ledger.Database), await ledger.Receive(new(2026, 11, 2)), await ledger.Receive(new(2026, 12, 18)));
        var change = await import.Preview(HolidayNotices.Read(System.Text.Encoding.UTF8.GetBytes(Notice())), Ct);
        Assert.Equal((2, new(2027, 12, 31)), (change.Open, change.CertainUntil));
        var moved = Assert.Single(change.Moved);   // the safest date counted a weekend that stays one
        Assert.Equal(late, moved.Id);
        Assert.True(moved.Is > moved.Was);
        Assert.Equal(moved.Was, await Due(ledger, late));   // nothing has changed yet

        await using var beside = ledger.Beside();
        var recorded = await import.Run(TheOperator.Anybody, Guid.NewGuid(), Notice(), Ct);
        Assert.True(recorded.Allowed, recorded.Breach?.Sentence);
        Assert.Equal(new DateOnly(2027, 12, 31), (await beside.LawNow(Ct)).Calendar.CertainUntil);   // another process sees it
        await new JobRunner(ledger.Database, [new RefreshRequests()], t => Assert.Fail(t.Why.ToString())).Once(Ct);
        Assert.Equal((moved.Is, early), (await Due(ledger, late), early));
        Assert.Empty(await Compared.Of(ledger));
        Assert.Empty(await Verified.Of(ledger));
        Assert.Equal(LawBreach.KnownNotice, (await import.Run(TheOperator.Anybody, Guid.NewGuid(), Notice(), Ct)).Breach);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task It_is_for_those_above_every_organ_alone(string database)
    {
        await using var ledger = await TestLedger.Office(database);
        var import = new ImportCalendar(ledger.Database);
        Assert.Equal(LawBreach.NotYours, (await import.Run(ledger.Head, null, Notice(), Ct)).Breach);
        Assert.Equal(LawBreach.NotYours, (await import.Run(TestLedger.Person("外人", Role.Supervisor), null, Notice(), Ct)).Breach);
        Assert.Null((await import.Run(TestLedger.Person("管理员", Role.Administrator), null, Notice(), Ct)).Breach);
    }

    [Theory]
    [InlineData(
        "\"2027-10-01\", \"name\": \"国庆节\", \"off\": true", "\"2027-10-01\", \"name\": \"国庆节\", \"off\": false", "calendar.holiday-worked")]
    [InlineData("{ \"date\": \"2027-04-05\", \"name\": \"清明节\", \"off\": true },", "", "calendar.holiday-missing")]
    [InlineData("\"2027-10-07\", \"name\": \"国庆节\"", "\"2027-10-07\", \"name\": \"双十一\"", "calendar.unknown-holiday")]
    [InlineData("\"days\"", "\"tage\"", "law.unreadable")]
    public async Task A_notice_that_breaks_the_measures_is_refused_with_the_day(string good, string bad, string code)
    {
        await using var ledger = await TestLedger.Office("sqlite");
        Assert.Contains(good, Notice(), StringComparison.Ordinal);
        var refused = await new ImportCalendar(ledger.Database).Run(
            TheOperator.Anybody, null, Notice().Replace(good, bad, StringComparison.Ordinal), Ct);
        Assert.Equal(code, refused.Breach?.Code);
        if (code.StartsWith("calendar", StringComparison.Ordinal))
            Assert.Contains("2027-", refused.Breach!.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, (await ledger.Database.LawNow(Ct)).Version);
    }

    private static async Task<DateOnly> Due(TestLedger ledger, Guid id)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<DateOnly>("select due_on from request where id = @id", new { id });
    }

    // An invented notice: every holiday of the measures, 国庆 made a week.
    private static string Notice()
    {
        var days = PublicHolidays.Of(2027).Concat(
            Enumerable.Range(4, 4).Select(d => new NoticeDay(new(2027, 10, d), "国庆节", true))).OrderBy(d => d.Date);
        var lines = days.Select(
            d => string.Create(
                CultureInfo.InvariantCulture, $"{{ \"date\": \"{d.Date:yyyy-MM-dd}\", \"name\": \"{d.Name}\", \"off\": true }}"));
        return $$"""
            { "year": 2027, "notices": [{ "number": "试办发明电〔2026〕99号", "issued": "2026-11-20", "source": "", "days": [
            {{string.Join(",\n", lines)}} ] }] }
            """;
    }
}
