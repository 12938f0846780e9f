using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keys;

/// <summary>Tells at the start whether a master key is the ledger's own: the ledger keeps a value that only this key gives.</summary>
public static class KeyCheck
{
    /// <summary>The key in a file, where it is the ledger's own; nothing is made, changed or noted.</summary>
    public static async Task<Verdict<MasterKey>> Read(Database database, KeyFile file, string? passphrase, CancellationToken ct)
    {
        if (!file.Exists) return KeyBreach.Missing with { Sentence = $"没有找到主密钥文件{file.Path}，请用--key指明" };
        var key = file.Look(passphrase);
        if (!key.Allowed) return key;
        await using var connection = await database.Open(ct);
        var kept = await connection.QuerySingleOrDefaultAsync<string?>("select value from key_check");
        return kept is null || kept == key.Value.Check ? key : KeyBreach.Wrong;
    }

    /// <summary>The ledger's master key; a ledger that has none yet gets one.</summary>
    internal static async Task<Verdict<MasterKey>> Settle(Database database, KeyFile file, string? passphrase, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var kept = await connection.QuerySingleOrDefaultAsync<string?>("select value from key_check");
        if (!file.Exists)
        {
            if (kept is not null) return KeyBreach.Missing with { Sentence = $"没有找到主密钥文件{file.Path}，请放回原来的文件或者用--key指明" };
            file.Make(passphrase);
        }
        var key = file.Read(passphrase);
        if (!key.Allowed) return key;
        await connection.ExecuteAsync(
            "insert into key_check (id, value) values (1, @Check) on conflict (id) do nothing", new { key.Value.Check });
        kept = await connection.QuerySingleAsync<string>("select value from key_check");
        return kept == key.Value.Check ? key : KeyBreach.Wrong;
    }
}
