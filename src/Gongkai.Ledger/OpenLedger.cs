using System.Data.Common;
using Gongkai.Law;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger;

/// <summary>A ledger that was opened: its tables are those of this version, and the master key is its own.</summary>
public sealed record OpenLedger(Database Database, SubjectKeys Keys) : IAsyncDisposable
{
    private IDisposable? Hold { get; init; }

    /// <summary>Where the master key lies; null: nothing lies beside it.</summary>
    public string? KeyPath { get; init; }

    /// <summary>What whoever starts it should know, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; private init; } = [];

    /// <summary>Opens a ledger, and makes it where there is none: tables, master key.</summary>
    /// <param name="place">Where.</param>
    /// <param name="use">Beside others, or alone.</param>
    /// <param name="clock">The clock that facts are stamped by.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<Verdict<OpenLedger>> Open(LedgerPlace place, LedgerUse use, TimeProvider clock, CancellationToken ct)
    {
        if (place.Connection is null && SqliteLibrary.Refusal is { } refusal) return refusal;
        Database? database = null;
        IDisposable? hold = null;
        try
        {
            database = place.Connection is { } connection ? new PostgresDatabase(connection, clock)
                : new SqliteDatabase(place.Folder, clock);
            var held = await Gate.Pass(database, use, ct);
            hold = held.Value;
            var key = held.Allowed ? await KeyCheck.Settle(database, new KeyFile(place.KeyPath), place.Passphrase, ct) : held.Breach;
            if (key.Allowed)
            {
                var list = DestroyedList.Beside(place.KeyPath);
                return new OpenLedger(database, new SubjectKeys(key.Value) { Destroyed = list })
                {
                    Hold = hold,
                    KeyPath = place.KeyPath,
                    Remarks = await Beside(database, place, list, ct),
                };
            }
            await Close(database, hold);
            return key.Breach;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            await Close(database, hold);
            return OpenBreach.Unreachable with { Sentence = $"台账打不开：{e.Message.ReplaceLineEndings(" ")}" };
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Close(Database, Hold);

    // What lies beside the key can't always be written; that keeps nobody from working.
    private static async Task<IReadOnlyList<string>> Beside(Database database, LedgerPlace place, DestroyedList list, CancellationToken ct)
    {
        var remarks = new List<string>();
        try
        {
            if (await DestroyAgain.Run(database, list, ct) is > 0 and var again)
                remarks.Add($"按销毁名单（{list.Path}）再次销毁了{again}件申请的个人信息：台账是从销毁以前的备份恢复的");
            if (await KnownRoot.Beside(place.KeyPath).Follow(database, ct) is { } behind) remarks.Add(behind);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            remarks.Add($"主密钥旁边的销毁名单或者校验根写不进去：{e.Message.ReplaceLineEndings(" ")}");
        }
        return remarks;
    }

    private static async ValueTask Close(Database? database, IDisposable? hold)
    {
        if (database is not null) await database.DisposeAsync();
        hold?.Dispose();
    }
}
