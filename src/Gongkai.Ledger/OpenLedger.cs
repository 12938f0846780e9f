using System.Data.Common;
using Gongkai.Law;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger;

/// <summary>A ledger that was opened: its tables are those of this version, and the master key is its own.</summary>
public sealed record OpenLedger(Database Database, CaseKeys Keys) : IAsyncDisposable
{
    /// <summary>The law that its cases are judged by.</summary>
    public LawOfDay Law { get; init; } = LawOfDay.Default;

    private IDisposable? Hold { get; init; }

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
            database = place.Connection is { } connection ? new PostgresDatabase(connection, clock) : new SqliteDatabase(place.Folder, clock);
            var held = await Gate.Pass(database, use, ct);
            hold = held.Value;
            var key = held.Allowed ? await KeyCheck.Settle(database, new KeyFile(place.KeyPath), place.Passphrase, ct) : held.Breach;
            if (key.Allowed) return new OpenLedger(database, new CaseKeys(key.Value)) { Hold = hold };
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

    private static async ValueTask Close(Database? database, IDisposable? hold)
    {
        if (database is not null) await database.DisposeAsync();
        hold?.Dispose();
    }
}

/// <summary>How a ledger is used.</summary>
public enum LedgerUse
{
    /// <summary>As one of several processes.</summary>
    Shared,

    /// <summary>To change what is under everybody's feet (migrate, restore, rebuild): refused while others have the folder open.</summary>
    Alone,
}

/// <summary>What can stand in the way of opening a ledger.</summary>
public static class OpenBreach
{
    /// <summary>The database does not answer, or is none.</summary>
    public static readonly Breach Unreachable = new("ledger.unreachable", "台账打不开", "");

    /// <summary>Another process has the folder open.</summary>
    public static readonly Breach InUse = new("ledger.in-use", "另一个程序正在使用这个数据文件夹，请先停止它（例如gongkai serve）再试", "");

    /// <summary>The only SQLite that loads is older than the ledger's SQL.</summary>
    public static readonly Breach OldSqlite = new("ledger.old-sqlite", "这台机器上的SQLite太旧，台账要用3.43.0以上的", "");

    /// <summary>No SQLite loads at all.</summary>
    public static readonly Breach NoSqlite = new("ledger.no-sqlite", "这台机器上没有能用的SQLite，请安装系统的libsqlite3，3.43.0以上（或者改用PostgreSQL）", "");

    /// <summary>A later version of the program has changed the tables.</summary>
    public static readonly Breach Newer = new("ledger.newer", "台账是用更新版本的程序建立的，请升级gongkai后再打开", "");
}
