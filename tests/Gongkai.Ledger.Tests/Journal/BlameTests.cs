using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Tests.Journal;

/// <summary>What is blamed, and that nothing beside it is: somebody looks at each flaw that is named.</summary>
public sealed class BlameTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_line_recomputed_alone_is_betrayed_by_the_one_after_it(string database)
    {
        await using var ledger = await Lines(database);
        await using var connection = await ledger.Database.Open(Ct);
        await connection.ExecuteAsync(
            "update fact set code = 'registred' where organ = 1 and seq = 2 and subject = (select subject from journal where organ = 1 and n = 3)");
        var fact = await connection.QuerySingleAsync<Fact>(
            "select f.subject, f.seq, f.organ, f.code, f.happened_on, f.recorded_at, f.recorded_by, f.recorded_as, f.data, f.sealed from fact f join journal j on j.subject = f.subject and j.seq = f.seq where j.organ = 1 and j.n = 3");
        var before = await connection.QuerySingleAsync<string>("select hash from journal where organ = 1 and n = 2");
        var forged = Line.After(new(2, before), fact.InJournal);
        await connection.ExecuteAsync(
            "update journal set body = @Body, hash = @Hash where organ = 1 and n = 3", new { forged.Body, forged.Hash });
        Assert.Equal([("line.changed", 1, 4L)], Told(await Verified.Of(ledger)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Only_what_was_touched_is_blamed(string database)
    {
        await using var ledger = await Lines(database);
        await using var connection = await ledger.Database.Open(Ct);
        var hash = await connection.QuerySingleAsync<string>("select hash from journal where organ = 1 and n = 3");
        await connection.ExecuteAsync("update journal set hash = @hash where organ = 1 and n = 3", new { hash = new string('0', 64) });
        Assert.Equal([("line.changed", 1, 3L)], Told(await Verified.Of(ledger)));   // the line after it follows from what its own should be

        await connection.ExecuteAsync("update journal set hash = @hash where organ = 1 and n = 3", new { hash });
        await connection.ExecuteAsync(
            "delete from fact where subject = (select subject from journal where organ = 1 and n = 3) and seq = 2");
        Assert.Equal([("fact.removed", 1, 3L)], Told(await Verified.Of(ledger)));
        await connection.ExecuteAsync("delete from journal where organ = 1 and n = 3");
        Assert.Equal([("line.missing", 1, 3L)], Told(await Verified.Of(ledger)));   // nor is the line after the gap
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_changed_root_is_believed_in_nothing(string database)
    {
        await using var ledger = await Lines(database);
        await Roots.Write(ledger.Database, Ct);
        await ledger.Receive();
        await Roots.Write(ledger.Database, Ct);
        await using var connection = await ledger.Database.Open(Ct);
        var body = await connection.QuerySingleAsync<string>("select body from journal where organ = 0 and n = 1");
        await connection.ExecuteAsync(
            "update journal set body = @body where organ = 0 and n = 1", new { body = body[..^1] + (body[^1] == '0' ? '1' : '0') });
        Assert.Equal([("line.changed", 0, 1L)], Told(await Verified.Of(ledger)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_chain_that_is_gone_altogether_is_missed(string database)
    {
        await using var ledger = await Lines(database);
        await using var connection = await ledger.Database.Open(Ct);
        await connection.ExecuteAsync("delete from fact where organ = 1");
        await connection.ExecuteAsync("delete from journal where organ = 1");
        Assert.Equal(
            [("head.differs", 1, 4L + TestLedger.Founding), ("key.extra", -1, null), ("key.extra", -1, null)],   // and whose keys they were
            Told(await Verified.Of(ledger)));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_chain_that_is_said_to_be_rooted_and_is_not_is_named_and_counted(string database)
    {
        await using var ledger = await Lines(database);
        await using var connection = await ledger.Database.Open(Ct);
        // or the next root would leave it out
        await connection.ExecuteAsync(
            "insert into journal_rooted (organ, n, hash) values (1, 4, @hash)", new { hash = new string('0', 64) });
        var flaws = new List<Flaw>();
        var verified = await Verification.Run(ledger.Database, [], flaws.Add, Ct);
        Assert.Equal([("rooted.differs", 1, null)], Told(flaws));
        Assert.Equal((1, 4L + TestLedger.Founding, 1), (verified.Flaws, verified.Lines, verified.Chains));
    }

    public static TheoryData<string, int, string?, string?, string, bool> Bodies => new()
    {
        { "a line", 1, Subject, "1", $"sha256 1 2 {At} {Subject} 1 aa", true },
        { "another algorithm", 1, Subject, "1", $"md5 1 2 {At} {Subject} 1 aa", false },
        { "another organ", 1, Subject, "1", $"sha256 2 2 {At} {Subject} 1 aa", false },
        { "another number", 1, Subject, "1", $"sha256 1 3 {At} {Subject} 1 aa", false },
        { "another fact of the case", 1, Subject, "2", $"sha256 1 2 {At} {Subject} 1 aa", false },
        { "a word too many", 1, Subject, "1", $"sha256 1 2 {At} {Subject} 1 aa bb", false },
        { "a root", 0, null, null, $"sha256 0 2 {At} root 1:4:aa", true },
        { "a root in the chain of an organ", 1, null, null, $"sha256 1 2 {At} root 1:4:aa", false },
        { "a root that belongs to a fact", 0, Subject, "1", $"sha256 0 2 {At} root 1:4:aa", false },
    };

    [Theory, MemberData(nameof(Bodies))]
    public void The_columns_of_a_line_say_what_its_body_says(
        string what, int organ, string? subject, string? seq, string body, bool agrees) =>
        Assert.True(agrees == new JournalRow(organ, 2, At, subject, seq, body, "").AgreesWithBody, what);

    private const string At = "2026-03-02T01:00:00.123456Z", Subject = "0195514e-0000-7000-8000-000000000001";

    /// <summary>Two letters: four lines in the chain of organ 1, and no root.</summary>
    private static async Task<TestLedger> Lines(string database)
    {
        var ledger = await TestLedger.On(database);
        await ledger.Receive();
        await ledger.Receive();
        return ledger;
    }

    private static IEnumerable<(string Code, int Organ, long? Line)> Told(IReadOnlyList<Flaw> flaws) =>
        flaws.Select(f => (f.Code, f.Organ, f.Line));
}
