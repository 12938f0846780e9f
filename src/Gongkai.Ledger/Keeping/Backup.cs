using Gongkai.Law;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;
using Microsoft.Data.Sqlite;

namespace Gongkai.Ledger.Keeping;

/// <summary>A backup that was made.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="LastRoot">The last root in it; null: there is none.</param>
public sealed record TakenBackup(string Path, long Bytes, Root? LastRoot);

/// <summary>
/// 备份: one state of the whole ledger in one file, while others write. It is an SQLite file with the tables of the ledger, whichever
/// database it comes from, so that it can be verified as it is, and brought back into either. The master key is never in it.
/// </summary>
public static class Backup
{
    private const int FullCode = 13;

    /// <summary>Makes one: beside its name first, on the disk before it gets its name, for the eyes of its owner alone.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="path">Where; the folder is there.</param>
    /// <param name="overwrite">What lies there is replaced.</param>
    /// <param name="ct">Cancels, and leaves nothing behind.</param>
    public static async Task<Verdict<TakenBackup>> Take(Database database, string path, bool overwrite, CancellationToken ct)
    {
        if (SqliteLibrary.Refusal is { } refusal) return refusal;
        if (IsOfALedger(path)) return BackupBreach.ALedger;
        if (File.Exists(path) && !overwrite) return BackupBreach.Exists with { Sentence = $"{path}已经存在，请换一个文件名，或者用--force覆盖" };
        if (await database.Behind(ct) != 0) return BackupBreach.OtherVersion;
        var draft = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            OwnersOnly.NewFile(draft);
            if (database is SqliteDatabase) await Copy(database, draft, ct);
            else await PostgresCopy.Read(database, draft, ct);
            var root = await LastRoot(draft);
            var bytes = OnDisk(draft);
            File.Move(draft, path, overwrite);
            return new TakenBackup(path, bytes, root);
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == FullCode)
        {
            return BackupBreach.NoSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 10 or 14 })
        {
            return e is IOException && e.HResult is 28 or unchecked((int)0x80070070) ? BackupBreach.NoSpace   // ENOSPC, ERROR_DISK_FULL
                : File.Exists(path) && !overwrite ? BackupBreach.Exists
                : BackupBreach.Unwritable with { Sentence = $"备份写不进{Path.GetDirectoryName(Path.GetFullPath(path))}，请检查文件夹是否存在、有没有权限" };
        }
        finally
        {
            foreach (var rest in (string[])[draft, draft + "-journal"]) if (File.Exists(rest)) File.Delete(rest);
        }
    }

    // A file that a ledger lives in: moved away under whoever has it open, it would take the ledger with it. Links are followed.
    private static bool IsOfALedger(string path)
    {
        var real = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;
        return Path.GetFileName(real).StartsWith(SqliteDatabase.FileName, StringComparison.OrdinalIgnoreCase);
    }

    // It sees one state, takes nobody's turn to write, and leaves out what was deleted.
    private static async Task Copy(Database database, string draft, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "vacuum into @draft";
        command.Parameters.Add(new SqliteParameter("@draft", draft));
        command.CommandTimeout = 0;
        await using var stop = ct.Register(() => SQLitePCL.raw.sqlite3_interrupt(((SqliteConnection)connection).Handle));
        await Task.Run(() => command.ExecuteNonQuery(), ct);
    }

    private static async Task<Root?> LastRoot(string file)
    {
        await using var made = new ReadOnlySqlite(file, TimeProvider.System);
        return await Roots.Last(made, CancellationToken.None);
    }

    private static long OnDisk(string draft)
    {
        using var file = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        return file.Length;
    }
}
