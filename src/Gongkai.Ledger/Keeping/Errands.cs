using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keeping;

/// <summary>The errands of a site, as they were set up.</summary>
public static class Errands
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1), AfterBackup = TimeSpan.FromHours(2);

    /// <summary>Those that there are.</summary>
    /// <param name="database">The ledger.</param>
    /// <param name="keyPath">Where its master key lies; null: what lies beside it is not kept.</param>
    /// <param name="settings">What was set up.</param>
    public static IEnumerable<Errand> Of(Database database, string? keyPath, KeepingSettings settings)
    {
        if (settings.BackupFolder is { } folder)
        {
            var backup = new DailyBackup(database, keyPath ?? "", folder, settings.Keep);
            yield return new(ErrandKind.Backup, now => KeepingSettings.NextDay(now, settings.BackupAt), backup.Run);
            if (settings.Trial)
                yield return new(
                    ErrandKind.Trial, now => KeepingSettings.NextSunday(now, settings.BackupAt.Add(AfterBackup)), backup.Try);
        }
        if (settings is { RootsFolder: not null } or { RootsAddress: not null })
            yield return new(
                ErrandKind.Roots, now => KeepingSettings.NextDay(now, settings.RootsAt),
                new CarriedRoots(database, settings.RootsFolder, settings.RootsAddress).Run);
        if (keyPath is not null) yield return new(ErrandKind.Beside, now => now + Hour, ct => Beside(database, keyPath, ct));
    }

    private static async Task<string> Beside(Database database, string keyPath, CancellationToken ct)
    {
        var again = await DestroyAgain.Run(database, DestroyedList.Beside(keyPath), ct);
        var known = KnownRoot.Beside(keyPath);
        if (await known.Follow(database, ct) is { } behind) throw new ErrandException(behind);
        return again > 0 ? $"再次销毁了{again}件申请的个人信息" : known.Line ?? "还没有校验根";
    }
}
