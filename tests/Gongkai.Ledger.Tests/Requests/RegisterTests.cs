using System.Collections.Immutable;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Requests;

public sealed class RegisterTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_becomes_a_case_with_its_clock_running(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive(new(2026, 3, 2));
        var request = await RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct);
        Assert.Equal("〔2026〕1号", request!.NumberText);
        Assert.Equal(Stage.Registered, request.Progress(LawOfDay.Default).Stage);
        await using var connection = await ledger.Database.Open(Ct);
        Assert.Equal(
            new DateOnly(2026, 3, 30),
            await connection.QuerySingleAsync<DateOnly>("select due_on from request where id = @id", new { id }));
        Assert.Equal(
            new Span(1, new(2026, 3, 2), false, null, null),
            await connection.QuerySingleAsync<Span>("select opened_seq, opened_on, reopened, closed_on, outcome from span"));
        Assert.Equal(TestLedger.Founding + 2, await connection.QuerySingleAsync<int>("select n from journal_head where organ = 1"));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_is_numbered_in_the_year_of_its_receipt(string database)
    {
        await using var ledger = await TestLedger.On(database);
        async Task<string> Number(IncomingRequest letter)
        {
            var id = Desk.Ok(await new RegisterRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), letter, Ct)).Subject;
            return (await new Desk(ledger).Case(id)).NumberText;
        }
        var letter = TestLedger.Letter(new(2025, 12, 31));
        Assert.Equal("〔2026〕1号", await Number(letter with { Receipt = new(2026, 1, 4) }));
        Assert.Equal("〔2025〕1号", await Number(letter with { Receipt = null }));   // not fixed yet: by its arrival
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_letter_has_a_name_a_content_and_a_summary(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var letter = TestLedger.Letter(ledger.Clock.Today);
        async Task<Law.Breach?> Refusal(IncomingRequest of) =>
            (await new RegisterRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), of, Ct)).Breach;
        Assert.Equal(RegisterBreach.NoName, await Refusal(letter with { Application = letter.Application with { Name = " " } }));
        Assert.Equal(RegisterBreach.NoContent, await Refusal(letter with { Application = letter.Application with { Content = " " } }));
        Assert.Equal(RegisterBreach.NoSummary, await Refusal(letter with { Summary = " " }));
        Assert.Null(await Refusal(letter));
    }

    [Theory]
    [InlineData("office-confirmation", "2026-03-04")]
    [InlineData("submission", "2026-03-02")]
    public async Task An_application_online_is_received_by_the_reading_that_was_chosen(string reading, string receipt)
    {
        await using var ledger = await TestLedger.On("sqlite");
        var book = ledger.Book;
        var law = new LawSet(ledger.Clock.Today, [], ImmutableSortedDictionary<string, string>.Empty.Add("P1", reading));
        Assert.True((await new SetLaw(ledger.Database).Run(TheProgram.Itself, null, law, Ct)).Allowed);
        var letter = TestLedger.Letter(ledger.Clock.Today) with { Channel = Channel.Online, Receipt = null };
        var id = (await new RegisterRequest(book).Run(ledger.Clerk, Guid.NewGuid(), letter, Ct)).Value!.Subject;
        ledger.Clock.Now = ledger.Clock.Now.AddDays(2);
        Assert.True((await new FixReceipt(book).Run(ledger.Clerk, Guid.NewGuid(), new(id, ledger.Clock.Today), Ct)).Allowed);
        await using var connection = await ledger.Database.Open(Ct);
        var (on, due) =
            await connection.QuerySingleAsync<(DateOnly, DateOnly)>("select receipt, due_on from request where id = @id", new { id });
        Assert.Equal(DateOnly.Parse(receipt, System.Globalization.CultureInfo.InvariantCulture), on);
        Assert.Equal(new DateOnly(2026, 3, 30), due); // lists follow the earlier date, whichever reading was chosen
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nothing_of_the_applicant_is_readable_in_the_database(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive();
        await using var connection = await ledger.Database.Open(Ct);
        var fact = await connection.QuerySingleAsync<(string Data, byte[] Sealed)>(
            "select data, sealed from fact where subject = @id and seq = 1", new { id });
        Assert.DoesNotContain("张三丰", fact.Data, StringComparison.Ordinal);
        Assert.DoesNotContain("张三丰", System.Text.Encoding.UTF8.GetString(fact.Sealed), StringComparison.Ordinal);
        var key = await ledger.Keys.Find(connection, id);
        Assert.Equal("张三丰", Application.Open(key!, fact.Sealed).Name);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Of_two_officers_acting_at_once_one_wins_and_the_other_is_told(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive();
        var assign = new AssignRequest(ledger.Book);
        var both = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => assign.Run(ledger.Clerk, Guid.NewGuid(), new(id, $"科室{i}", null), Ct))));
        Assert.Contains(both, v => v.Allowed);
        Assert.All(both.Where(v => !v.Allowed), v => Assert.Equal(StoreBreach.ChangedMeanwhile, v.Breach));
        var request = await RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct);
        Assert.Equal(both.Count(v => v.Allowed), request!.Facts.Count(f => f.Fact is Assigned));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Submitting_twice_is_submitting_once(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive();
        var (assign, key) = (new AssignRequest(ledger.Book), Guid.NewGuid());
        var first = await assign.Run(ledger.Clerk, key, new(id, "征地办", null), Ct);
        var second = await assign.Run(ledger.Clerk, key, new(id, "征地办", null), Ct);
        Assert.Equal(first.Value, second.Value);
        Assert.Single((await RequestCase.Find(ledger.Database, id, ledger.Clerk, Ct))!.Facts, f => f.Fact is Assigned);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_not_yours_does_not_exist(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var id = await ledger.Receive();
        var stranger = new Officer(Guid.NewGuid(), "外人", [new(2, Role.Clerk)]);
        Assert.Null(await RequestCase.Find(ledger.Database, id, stranger, Ct));
        Assert.Null(await RequestCase.Find(ledger.Database, id, ledger.UnitClerk, Ct));
        await new AssignRequest(ledger.Book).Run(ledger.Clerk, Guid.NewGuid(), new(id, "征地办", null), Ct);
        Assert.NotNull(await RequestCase.Find(ledger.Database, id, ledger.UnitClerk, Ct));
        Assert.Equal(
            RequestBreach.NotFound, (await new AssignRequest(ledger.Book).Run(stranger, Guid.NewGuid(), new(id, "x", null), Ct)).Breach);
    }
}
