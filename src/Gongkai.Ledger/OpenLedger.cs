using System.Data.Common;
using Gongkai.Law;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger;

/// <summary>A ledger that was opened: its tables are those of this version, and the master key is its own.</summary>
public sealed record OpenLedger(Database Database, SubjectKeys Keys) : IAsyncDisposable
{
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
            database = place.Connection is { } connection ? new PostgresDatabase(connection, clock)
                : new SqliteDatabase(place.Folder, clock);
            var held = await Gate.Pass(database, use, ct);
            hold = held.Value;
            var key = held.Allowed ? await KeyCheck.Settle(database, new KeyFile(place.KeyPath), place.Passphrase, ct) : held.Breach;
            if (key.Allowed) return new OpenLedger(database, new SubjectKeys(key.Value)) { Hold = hold };
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
