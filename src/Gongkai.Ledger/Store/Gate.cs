using Gongkai.Law;

namespace Gongkai.Ledger.Store;

/// <summary>The way into a database: its tables are brought up to this version while nobody else is inside.</summary>
internal static class Gate
{
    /// <summary>How long another process may take to bring the tables up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <returns>What is to be held while the database is in use.</returns>
    public static async Task<Verdict<IDisposable>> Pass(Database database, LedgerUse use, CancellationToken ct)
    {
        var started = database.Clock.GetTimestamp();
        while (true)
        {
            var behind = await database.Behind(ct);
            if (behind < 0) return OpenBreach.Newer;
            var wanted = behind == 0 ? use : LedgerUse.Alone;
            var held = database.TryHold(wanted);
            if (held is not null && wanted == LedgerUse.Alone) await database.Migrate(ct);
            if (held is not null && wanted == use) return new(held, null);
            if (held is null && database.Clock.GetElapsedTime(started) > Patience) return OpenBreach.InUse;
            held?.Dispose();
            if (held is null) await Task.Delay(TimeSpan.FromMilliseconds(100), ct);
        }
    }
}

/// <summary>Lock files in the folder of an SQLite ledger; the operating system gives them up when the process dies.</summary>
internal static class FolderLock
{
    public static FileStream? Try(string folder, string name, LedgerUse use)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return use == LedgerUse.Alone
                ? new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
