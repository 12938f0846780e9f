using Dapper;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Store;

/// <summary>A disk that is full, let happen: what can't be written is said, and writing goes on when there is space.</summary>
public sealed class FullDiskTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task A_full_disk_is_said_and_writing_goes_on_when_there_is_space()
    {
        await using var ledger = await TestLedger.On("sqlite");
        var first = await ledger.Receive();
        await using var database = (SqliteDatabase)ledger.Beside();
        await using (var connection = await database.Open(Ct))
            database.MostPages = await connection.QuerySingleAsync<int>("pragma page_count") + 8;
        var register = new RegisterRequest(new(database, ledger.Keys));
        var (full, key) = (0, Guid.NewGuid());
        var letter = TestLedger.Letter(ledger.Clock.Today) with { Summary = new string('长', 20_000) };
        for (var i = 0; i < 20; i++)
        {
            var verdict = await register.Run(ledger.Clerk, i == 0 ? key : Guid.NewGuid(), letter, Ct);
            if (verdict.Breach == StoreBreach.NoSpace) full++;
        }
        Assert.Equal(20, full);
        database.MostPages = null;
        Assert.True((await register.Run(ledger.Clerk, key, letter, Ct)).Allowed);
        Assert.NotEqual(first, await ledger.Receive());
    }
}
