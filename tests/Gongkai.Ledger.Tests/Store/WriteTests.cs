using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Store;

/// <summary>One act as one transaction, whatever the database.</summary>
public sealed class WriteTests
{
    private static readonly Breach No = new("test.no", "不", "");

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_key_is_the_officers_own(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (key, register) = (Guid.NewGuid(), new RegisterRequest(ledger.Book));
        var mine = await register.Run(ledger.Clerk, key, TestLedger.Letter(ledger.Clock.Today), Ct);
        var theirs = await register.Run(ledger.Head, key, TestLedger.Letter(ledger.Clock.Today), Ct);
        Assert.NotEqual(mine.Value, theirs.Value);
        Assert.Equal(theirs.Value, (await register.Run(ledger.Head, key, TestLedger.Letter(ledger.Clock.Today), Ct)).Value);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_refused_leaves_nothing_and_may_be_tried_again_with_its_key(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (key, subject) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(No, (await Append(ledger, key, subject, refused: true)).Breach);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(
            (TestLedger.Founding, TestLedger.Founding, 0),
            await connection.QuerySingleAsync<(int, int, int)>(
                "select (select count(*) from fact), (select count(*) from journal), (select count(*) from submission)"));
        Assert.Equal(new Recorded(subject, 1), (await Append(ledger, key, subject, refused: false)).Value);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_number_that_was_taken_meanwhile_is_told_and_not_thrown(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var subject = Guid.NewGuid();
        Assert.True((await Append(ledger, null, subject)).Allowed);
        Assert.Equal(StoreBreach.ChangedMeanwhile, (await Append(ledger, null, subject)).Breach);
        await using var connection = await ledger.Database.Open(Ct);
        await connection.ExecuteAsync("delete from fact");
        Assert.Equal(StoreBreach.ChangedMeanwhile, (await Append(ledger, null, subject)).Breach);   // its line is there still
    }

    [Fact]
    public async Task A_folder_that_another_process_writes_to_for_long_is_told_to_be_busy()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await using var other = await ledger.Database.Open(Ct);
        await other.ExecuteAsync("begin immediate");
        Assert.Equal(StoreBreach.Busy, (await Append(ledger, null, Guid.NewGuid())).Breach);
        await other.ExecuteAsync("rollback");
        Assert.True((await Append(ledger, null, Guid.NewGuid())).Allowed);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task No_row_stands_without_the_one_it_belongs_to(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var connection = await ledger.Database.Open(Ct);
        await Assert.ThrowsAnyAsync<DbException>(
            () => connection.ExecuteAsync(
                "insert into organ_name (organ, name, since) values (77, '没有的机关', @since)", new { since = new DateOnly(2026, 1, 1) }));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task An_instant_is_kept_as_it_was_hashed(string database)
    {
        await using var ledger = await TestLedger.On(database);
        ledger.Clock.Now = ledger.Clock.Now.AddTicks(7);   // finer than PostgreSQL keeps
        Fact? written = null;
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, async work =>
        {
            written = work.Append(Noted.On(work, Guid.NewGuid(), 1, TestLedger.Organ, "assigned", work.Today, "{}"));
            return new Recorded(written.Subject, 1);
        }, Ct);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(
            written!.RecordedAt, await connection.QuerySingleAsync<DateTimeOffset>("select recorded_at from fact where code = 'assigned'"));
    }

    [Theory]
    [InlineData("2026-03-02T15:59:59Z", false)]   // the last second of the day in Beijing
    [InlineData("2026-03-02T16:00:00Z", true)]
    [InlineData("2026-03-01T16:00:00Z", false)]
    public void What_is_recorded_on_its_day_is_not_late(string recorded, bool late) => Assert.Equal(
        late, new Fact(
            Guid.Empty, 1, 1, "assigned", new(2026, 3, 2),
            DateTimeOffset.Parse(recorded, System.Globalization.CultureInfo.InvariantCulture), Guid.Empty, "officer", "{}", null).Late);

    private static Task<Verdict<Recorded>> Append(TestLedger ledger, Guid? key, Guid subject, bool refused = false) =>
        ledger.Database.Write<Recorded>(ledger.Clerk, Submission.Of(key, (subject, refused).ToString()), async work =>
    {
        work.Append(Noted.On(work, subject, 1, TestLedger.Organ, "assigned", work.Today, "{}"));
        return refused ? No : new Recorded(subject, 1);
    }, Ct);
}
