using System.Data.Common;
using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;
using Npgsql;

namespace Gongkai.Ledger.Keeping;

/// <summary>What is to be brought back, and where.</summary>
/// <param name="File">The backup.</param>
/// <param name="KeyPath">Where the master key of the ledger lies: the list of destroyed keys lies beside it.</param>
public sealed record RestoreOrder(string File, string KeyPath)
{
    /// <summary>The folder without a ledger.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The empty PostgreSQL database; null: the folder.</summary>
    public string? Connection { get; init; }

    /// <summary>The passphrase, where the master key comes from one.</summary>
    public string? Passphrase { get; init; }

    /// <summary>What is not as it was recorded is brought back all the same.</summary>
    public bool AcceptFlaws { get; init; }

    /// <summary>Only tried: it is put together and verified in this folder, and thrown away; null: it is brought back.</summary>
    public string? TryIn { get; init; }
}

/// <summary>What was brought back.</summary>
/// <param name="Report">What its verification came to.</param>
/// <param name="DestroyedAgain">How many keys were destroyed again.</param>
public sealed record RestoredLedger(AuditReport Report, int DestroyedAgain);

/// <summary>
/// 恢复: a backup into an empty place. It is put together and verified beside that place first, so that what is refused leaves nothing
/// behind.
/// </summary>
public static class Restore
{
    /// <summary>Brings a backup back.</summary>
    /// <param name="order">What, and where.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="found">Told of each flaw.</param>
    /// <param name="ct">Cancels, and leaves nothing behind.</param>
    public static async Task<Verdict<RestoredLedger>> Run(RestoreOrder order, TimeProvider clock, Action<Flaw> found, CancellationToken ct)
    {
        if (SqliteLibrary.Refusal is { } refusal) return refusal;
        if (!File.Exists(order.File)) return BackupBreach.NotFound with { Sentence = $"没有找到备份文件{order.File}，请检查路径" };
        try
        {
            if (DatabaseCheck.LookAt(order.File) is { } damage) return damage;
            if (order.TryIn is { } beside) return await Staged(order, beside, clock, found, staged => Task.FromResult(staged.Done), ct);
            return order.Connection is { } connection ? await IntoPostgres(order, connection, clock, found, ct)
                : await IntoFolder(order, clock, found, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException)
        {
            return BackupBreach.Failed with { Sentence = $"没有恢复：{e.Message.ReplaceLineEndings(" ")}" };
        }
    }

    private static async Task<Verdict<RestoredLedger>> IntoFolder(
        RestoreOrder order, TimeProvider clock, Action<Flaw> found, CancellationToken ct)
    {
        if (SqliteDatabase.IsIn(order.Folder)) return BackupBreach.NotEmpty;
        var isNew = !Directory.Exists(order.Folder);
        OwnersOnly.NewFolder(order.Folder);
        var stays = false;
        try
        {
            using (var hold = SqliteDatabase.TryHold(order.Folder))
            {
                if (hold is null) return OpenBreach.InUse;
                var restored = await Staged(order, order.Folder, clock, found, staged =>
                {
                    File.Move(staged.File, Path.Combine(order.Folder, SqliteDatabase.FileName));
                    return Task.FromResult(staged.Done);
                }, ct);
                stays = restored.Allowed;
                return restored;
            }
        }
        finally
        {
            if (!stays && isNew) Directory.Delete(order.Folder, recursive: true);
            else if (!stays) SqliteDatabase.ForgetHold(order.Folder);
        }
    }

    private static async Task<Verdict<RestoredLedger>> IntoPostgres(
        RestoreOrder order, string connection, TimeProvider clock, Action<Flaw> found, CancellationToken ct)
    {
        await using var database = new PostgresDatabase(connection, clock);
        if (await IsAnythingIn(database, ct)) return BackupBreach.NotEmpty;
        return await Staged(order, Path.GetTempPath(), clock, found, async staged =>
        {
            AuditReport report;
            try
            {
                await database.Migrate(ct);
                await PostgresCopy.Write(database, staged.File, ct);
                await using var seen = new PostgresDatabase(connection, clock, readOnly: true);
                report = await Audit.Run(seen, new([], staged.Key), _ => { }, ct);
                if (report.Flaws == staged.Done.Report.Flaws) return staged.Done with { Report = report };
            }
            catch
            {
                await Empty(database);
                throw;
            }
            await Empty(database);
            throw new IOException($"写入PostgreSQL以后核对，有{report.Flaws}处不符");
        }, ct);
    }

    /// <summary>Puts it together in a folder of its own, brings its tables up, destroys what was destroyed, and verifies it.</summary>
    private static async Task<Verdict<RestoredLedger>> Staged(
        RestoreOrder order, string beside, TimeProvider clock, Action<Flaw> found,
        Func<StagedLedger, Task<RestoredLedger>> last, CancellationToken ct)
    {
        var stage = Path.Combine(beside, $"restoring-{Guid.NewGuid():N}");
        OwnersOnly.NewFolder(stage);
        try
        {
            var file = Path.Combine(stage, SqliteDatabase.FileName);
            await Copy(order.File, file, ct);
            if (await Refusal(file, clock, ct) is { } refusal) return refusal;
            var again = 0;
            await using (var database = new SqliteDatabase(stage, clock))
            {
                await database.Migrate(ct);
                again = await DestroyAgain.Listed(database, DestroyedList.Beside(order.KeyPath), ct);
            }
            var (report, key) = await Verify(order, file, clock, found, ct);
            if (report.Tables is null || (report.Flaws > 0 && !order.AcceptFlaws)) return BackupBreach.Flawed;
            return await last(new(file, key, new(report, again)));
        }
        finally
        {
            Directory.Delete(stage, recursive: true);
        }
    }

    private static async Task<(AuditReport, MasterKey?)> Verify(
        RestoreOrder order, string file, TimeProvider clock, Action<Flaw> found, CancellationToken ct)
    {
        await using var seen = new ReadOnlySqlite(file, clock);
        var key = new KeyFile(order.KeyPath) is { Exists: true } kept
            ? (await KeyCheck.Read(seen, kept, order.Passphrase, ct)).Value : null;
        return (await Audit.Run(seen, new([], key), found, ct), key);
    }

    // Before anything is asked of it: its pages, and whose tables they are.
    private static async Task<Breach?> Refusal(string file, TimeProvider clock, CancellationToken ct)
    {
        try
        {
            await using var database = new ReadOnlySqlite(file, clock);
            if (await DatabaseCheck.Run(database, ct) is var (damage, _)) return damage;
            var behind = await database.Behind(ct);
            return behind < 0 ? OpenBreach.Newer : behind == Migrations.All.Length ? Damage.NoLedger : null;
        }
        catch (DbException e) when (DatabaseCheck.MeaningOf(e) is { } damage)
        {
            return damage;
        }
    }

    private static async Task Copy(string from, string to, CancellationToken ct)
    {
        OwnersOnly.NewFile(to);
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read);
        await using var target = new FileStream(to, FileMode.Open, FileAccess.Write);
        await source.CopyToAsync(target, ct);
        target.Flush(flushToDisk: true);
    }

    private static async Task<bool> IsAnythingIn(PostgresDatabase database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleAsync<bool>("select exists (select 1 from pg_tables where schemaname = current_schema())");
    }

    // It was empty before.
    private static async Task Empty(PostgresDatabase database)
    {
        await using var connection = (NpgsqlConnection)await database.Open(CancellationToken.None);
        foreach (var table in (await connection.QueryAsync<string>(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = current_schema()")).AsList())
            await connection.ExecuteAsync($"drop table {table} cascade");
    }

    /// <summary>A ledger put together beside its place.</summary>
    private sealed record StagedLedger(string File, MasterKey? Key, RestoredLedger Done);
}
