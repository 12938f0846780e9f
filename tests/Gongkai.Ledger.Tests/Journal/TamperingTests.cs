using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>
/// Somebody with the database and no program: whatever is changed, taken away, swapped or added there is found, and named.
/// </summary>
public sealed class TamperingTests
{
    private const int RoundsOfEach = 4;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_change_of_any_column_is_found_and_named(string database)
    {
        await using var ledger = await Filled(database);
        await using var tamper = await Tampering.Of(ledger);
        foreach (var (table, column) in Tampering.Columns)
        {
            for (var round = 0; round < RoundsOfEach; round++)
            {
                var row = tamper.Pick(table);
                var undo = await tamper.Change(row, column, round);
                AssertNamed(await Verified.Of(ledger), row, $"{table}.{column}");
                await undo();
            }
        }
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_row_taken_away_is_found_and_named(string database)
    {
        await using var ledger = await Filled(database);
        await using var tamper = await Tampering.Of(ledger);
        foreach (var table in Tampering.Tables)
        {
            foreach (var row in tamper.All(table))
            {
                var undo = await tamper.Remove(row);
                AssertNamed(await Verified.Of(ledger), row, $"{table} without a row");
                await undo();
            }
        }
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Two_rows_that_swapped_a_column_are_found_and_named(string database)
    {
        await using var ledger = await Filled(database);
        await using var tamper = await Tampering.Of(ledger);
        foreach (var (table, column) in Tampering.Columns)
        {
            if (tamper.PickTwo(table, column) is not var (one, other)) continue;   // alike in all rows
            var undo = await tamper.Swap(one, other, column);
            var flaws = await Verified.Of(ledger);
            AssertNamed(flaws, one, $"{table}.{column} swapped");
            AssertNamed(flaws, other, $"{table}.{column} swapped");
            await undo();
        }
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_fact_that_was_added_is_found_and_named(string database)
    {
        await using var ledger = await Filled(database);
        await using var tamper = await Tampering.Of(ledger);
        var row = tamper.Pick("fact");
        await tamper.Execute(
            "insert into fact (subject, seq, organ, code, happened_on, recorded_at, recorded_by, data, sealed) select subject, 99, organ, code, happened_on, recorded_at, recorded_by, data, sealed from fact where subject = @subject and seq = @seq",
            row.Key);
        var flaw = Assert.Single(await Verified.Of(ledger));
        Assert.Equal("fact.added", flaw.Code);
        Assert.Equal("99", flaw.Fact!.Value.Seq);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_changed_or_lost_attachment_is_found_and_named(string database)
    {
        await using var ledger = await Filled(database);
        await using var tamper = await Tampering.Of(ledger);
        var id = await Tampering.Attach(ledger, [1, 2, 3, 4]);
        Assert.Empty(await Verified.Of(ledger));
        await tamper.Execute(
            "update attachment set content = @content, size = 4 where id = @id",
            new Dictionary<string, object> { ["content"] = new byte[] { 1, 2, 3, 5 }, ["id"] = tamper.Id(id) });
        Assert.Equal("attachment.changed", Assert.Single(await Verified.Of(ledger)).Code);
        // and its hash beside it
        await tamper.Execute(
            "update attachment set hash = @hash where id = @id",
            new Dictionary<string, object> { ["hash"] = Digest.Of([1, 2, 3, 5]), ["id"] = tamper.Id(id) });
        var flaw = Assert.Single(await Verified.Of(ledger));
        Assert.Contains(id.ToString(), flaw.Sentence, StringComparison.Ordinal);
        await tamper.Execute(
            "update attachment set content = @content, hash = @hash where id = @id",
            new Dictionary<string, object>
            {
                ["content"] = new byte[] { 1, 2, 3, 4 },
                ["hash"] = Digest.Of([1, 2, 3, 4]),
                ["id"] = tamper.Id(id)
            });
        foreach (var (change, back) in ((string, string)[])[("organ = 2", "organ = 1"), ("size = 5", "size = 4")])
        {
            await tamper.Execute($"update attachment set {change}", []);
            Assert.Equal("attachment.changed", Assert.Single(await Verified.Of(ledger)).Code);
            await tamper.Execute($"update attachment set {back}", []);
        }
        // the file of another case
        await tamper.Execute(
            "update attachment set subject = @other", new Dictionary<string, object> { ["other"] = tamper.Id(Guid.NewGuid()) });
        Assert.Equal("attachment.changed", Assert.Single(await Verified.Of(ledger)).Code);
        await tamper.Execute("delete from attachment where id = @id", new Dictionary<string, object> { ["id"] = tamper.Id(id) });
        Assert.Equal("attachment.removed", Assert.Single(await Verified.Of(ledger)).Code);
    }

    [Fact]
    public async Task What_only_sqlite_lets_into_a_column_is_found_too()
    {
        await using var ledger = await Filled("sqlite");
        await using var tamper = await Tampering.Of(ledger);
        foreach (var (table, column) in Tampering.Columns.Where(c => !Tampering.IsKey(c.Table, c.Column)))
        {
            foreach (var odd in (object[])["一\0二", new byte[] { 0xFF, 0xFE, 0 }, "9999-99-99", 3.5])
            {
                var row = tamper.Pick(table);
                var undo = await tamper.Put(row, column, odd);
                AssertNamed(await Verified.Of(ledger), row, $"{table}.{column} = {odd}");
                await undo();
            }
            var whole = tamper.Pick(table);
            if (tamper.Text(whole, column) is not { } text) continue;
            var back = await tamper.Put(whole, column, text + "\0");   // a reader of C strings sees no difference
            AssertNamed(await Verified.Of(ledger), whole, $"{table}.{column} with a zero byte");
            await back();
        }
    }

    private static async Task<TestLedger> Filled(string database)
    {
        var ledger = await TestLedger.On(database);
        var clerk = await ledger.Grow(2);
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(
                (await new RegisterRequest(ledger.Book).Run(clerk, Guid.NewGuid(), TestLedger.Letter(new(2026, 3, 2), 1 + (i % 2)), Ct))
                    .Value!.Subject);
            ledger.Clock.Now = ledger.Clock.Now.AddHours(1).AddMicroseconds(7);
            await new AssignRequest(ledger.Book).Run(clerk, Guid.NewGuid(), new(ids[^1], $"科室{i}", null), Ct);
            if (i is 1 or 3) await Roots.Write(ledger.Database, Ct);
        }
        return ledger;
    }

    /// <summary>A flaw says in whose chain and names the line, the one beside it, or the fact.</summary>
    private static void AssertNamed(IReadOnlyList<Flaw> flaws, TamperedRow row, string what) =>
        Assert.True(
            flaws.Any(
                f => (f.Organ == row.Organ && f.Line is { } n && Math.Abs(n - row.Line) <= 1) || f.Fact == row.Fact
                    || (row.IsRooted && f.Organ == row.Organ)),
            $"{what} of {row.Organ}:{row.Line} was not named: {string.Join("; ", flaws)}");
}
