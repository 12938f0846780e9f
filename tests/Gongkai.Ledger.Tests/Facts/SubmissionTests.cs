using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests.Registering;

namespace Gongkai.Ledger.Tests.Facts;

/// <summary>
/// Submitting twice is submitting once; the same key with other content is something else, and nothing of it is recorded.
/// </summary>
public sealed class SubmissionTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task The_same_again_is_answered_as_the_first_time(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (register, key, letter) = (new RegisterRequest(ledger.Book), Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today));
        var first = await register.Run(ledger.Clerk, key, letter, Ct);
        var again = await register.Run(ledger.Clerk, key, letter with { }, Ct);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal(1, await Requests(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Other_content_under_the_same_key_is_refused(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (register, key, letter) = (new RegisterRequest(ledger.Book), Guid.NewGuid(), TestLedger.Letter(ledger.Clock.Today));
        var scanned = letter with { Files = [new(FileRole.Application, "来信.pdf", [1, 2, 3])] };
        Assert.True((await register.Run(ledger.Clerk, key, scanned, Ct)).Allowed);
        IncomingRequest[] others =
        [
            scanned with { Summary = "另一件" },
            scanned with { Application = scanned.Application with { Content = "另一件的内容" } },
            scanned with { Files = [new(FileRole.Application, "来信.pdf", [1, 2, 4])] },   // one byte of a file
            letter,
        ];
        foreach (var other in others)
            Assert.Equal(SubmissionBreach.OtherContent, (await register.Run(ledger.Clerk, key, other, Ct)).Breach);
        Assert.Equal(1, await Requests(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Sent_twice_at_once_it_is_answered_twice_and_recorded_once(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var register = new RegisterRequest(ledger.Book);
        var pairs = Enumerable.Range(0, 20).Select(
            i => (Key: Guid.NewGuid(), Letter: TestLedger.Letter(ledger.Clock.Today) with { Summary = $"第{i}件" }));
        var sent = pairs.SelectMany(p => new[] { p, p })
            .Select(p => Task.Run(async () => (p.Key, Answer: await register.Run(ledger.Clerk, p.Key, p.Letter, Ct)))).ToList();
        var answers = await Task.WhenAll(sent);
        Assert.All(answers, a => Assert.True(a.Answer.Allowed, a.Answer.Breach?.Code));
        Assert.All(answers.GroupBy(a => a.Key), pair => Assert.Single(pair.Select(a => a.Answer.Value).Distinct()));
        Assert.Equal(20, await Requests(ledger));
    }

    [Fact]
    public async Task The_key_of_somebody_else_says_nothing()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var (register, key) = (new RegisterRequest(ledger.Book), Guid.NewGuid());
        Assert.True((await register.Run(ledger.Clerk, key, TestLedger.Letter(ledger.Clock.Today), Ct)).Allowed);
        Assert.True((await register.Run(ledger.Head, key, TestLedger.Letter(ledger.Clock.Today) with { Summary = "另一件" }, Ct)).Allowed);
        Assert.Equal(2, await Requests(ledger));
    }

    [Fact]
    public void What_is_submitted_counts_by_its_kind_too() => Assert.NotEqual(
        Submission.Of(Guid.Empty, new ContactAttempt(Guid.Empty, "甲"))!.Digest,
        Submission.Of(Guid.Empty, new { Request = Guid.Empty, Words = "甲" })!.Digest);

    private static async Task<int> Requests(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return await connection.QuerySingleAsync<int>("select count(*) from request");
    }
}
