using Dapper;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Journal;

public sealed class ManyWritersTests
{
    private const int Organs = 3, Writers = 9, Letters = 12;

    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Many_writers_in_several_organs_leave_whole_chains_and_numbers_without_gaps(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var clerk = await ledger.Grow(Organs);
        await using var second = ledger.Beside();   // another process at the same ledger
        var books = new[] { ledger.Book, new RequestBook(second, ledger.Keys) };
        await Task.WhenAll(
            [.. Enumerable.Range(0, Writers).Select(w => Task.Run(() => Register(books[w % 2], clerk, 1 + (w % Organs)))),
                Task.Run(() => WriteRoots(ledger.Database))]);

        Assert.Empty(await Verified.Of(ledger));
        await using var connection = await ledger.Database.Open(Ct);
        for (var organ = 1; organ <= Organs; organ++)
        {
            var numbers =
                (await connection.QueryAsync<int>("select number from request where organ = @organ order by number", new { organ }))
                    .ToList();
            Assert.Equal(Enumerable.Range(1, Writers / Organs * Letters), numbers);
        }
    }

    private static async Task Register(RequestBook book, Officer clerk, int organ)
    {
        for (var i = 0; i < Letters;)
        {
            var recorded = await new RegisterRequest(book).Run(clerk, Guid.NewGuid(), TestLedger.Letter(new(2026, 3, 2), organ), Ct);
            if (recorded.Allowed) i++;
            else Assert.Equal(StoreBreach.Busy, recorded.Breach);
        }
    }

    private static async Task WriteRoots(Database database)
    {
        for (var i = 0; i < 10; i++)
        {
            await Roots.Write(database, Ct);
            await Task.Delay(20, Ct);
        }
    }
}
