using System.Security.Cryptography;
using Dapper;
using Gongkai.Ledger.Store;

namespace Gongkai.Web.SignIn;

/// <summary>首次使用: while nobody can sign in yet, the one who started the program makes the first organ and its administrator.</summary>
public sealed class FirstRun(Database database) : IDisposable
{
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly SemaphoreSlim one = new(1);
    private volatile bool over;

    /// <summary>Opens the page to whoever was told it; printed when the program starts, new each time.</summary>
    public string Code { get; } = RandomNumberGenerator.GetString(Readable, 20);

    /// <summary>Nobody can sign in yet.</summary>
    public async Task<bool> IsDue(CancellationToken ct)
    {
        if (over) return false;
        await using var connection = await database.Open(ct);
        over = await connection.QuerySingleAsync<int>("select count(*) from account") > 0;
        return !over;
    }

    /// <summary>
    /// The visitor knows the code. That a request comes from this machine proves nothing: a proxy on it that sets no header brings
    /// everybody's.
    /// </summary>
    public bool Admits(string? code) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(code ?? ""), System.Text.Encoding.UTF8.GetBytes(Code));

    /// <summary>Runs the set-up, one at a time, and only while it is due.</summary>
    public async Task<bool> Once(Func<Task> setUp, CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            if (!await IsDue(ct)) return false;
            await setUp();
            return true;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
