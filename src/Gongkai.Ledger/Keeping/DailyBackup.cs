using System.Globalization;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Ledger.Keeping;

/// <summary>每日备份: a backup a day into a folder, old ones thrown away; and every week the last one is tried.</summary>
/// <param name="database">The ledger.</param>
/// <param name="keyPath">Where its master key lies.</param>
/// <param name="folder">Where the backups lie.</param>
/// <param name="keep">How many of them.</param>
public sealed class DailyBackup(Database database, string keyPath, string folder, Retention keep)
{
    private const string Before = "gongkai-", After = ".db", Instant = "yyyyMMdd'T'HHmmss'Z'";

    private const double Mega = 1024 * 1024;

    private static readonly TimeSpan Stale = TimeSpan.FromDays(1);

    /// <summary>Makes today's.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="ErrandException">Something is in the way.</exception>
    public async Task<string> Run(CancellationToken ct)
    {
        Look();
        var now = database.Clock.GetUtcNow();
        Sweep(now);
        var taken = await Backup.Take(database, Path.Combine(folder, NameOf(now)), overwrite: true, ct);
        if (!taken.Allowed) throw new ErrandException($"{taken.Breach.Sentence}（{folder}）");
        var superfluous = keep.Superfluous(Taken().Select(t => t.At));
        foreach (var old in superfluous) File.Delete(Path.Combine(folder, NameOf(old)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{NameOf(now)}，{taken.Value.Bytes / Mega:0.0}MB，保留{Taken().Count()}份，删去{superfluous.Count}份");
    }

    /// <summary>Brings the last one back into a folder beside it, verifies it there, and throws that away.</summary>
    /// <returns>What came of it.</returns>
    /// <exception cref="ErrandException">It can't be brought back, or something is in the way.</exception>
    public async Task<string> Try(CancellationToken ct)
    {
        Look();
        if (Taken().Select(t => t.Path).LastOrDefault() is not { } last) throw new ErrandException("还没有备份可以试");
        Flaw? first = null;
        var order = new RestoreOrder(last, keyPath) { TryIn = folder };
        var tried = await Restore.Run(order, database.Clock, flaw => first ??= flaw, ct);
        var name = Path.GetFileName(last);
        if (!tried.Allowed)
            throw new ErrandException(
                $"{name}恢复不了：{(first is null ? $"{tried.Breach.Sentence}（{tried.Breach.Code}）" : $"{first.Sentence}（{first.Code}）")}");
        var (journal, tables) = (tried.Value.Report.Journal!, tried.Value.Report.Tables!);
        return $"{name}，{tables.Requests}件申请、{journal.Lines}行日志、{journal.Files}个附件，核对全部相符";
    }

    // It is not made: what is not mounted would fill the disk of the ledger instead.
    private void Look()
    {
        if (!Directory.Exists(folder)) throw new ErrandException($"备份文件夹{folder}不在，请检查它有没有挂载，或者更改Backup__Folder");
    }

    private static string NameOf(DateTimeOffset at) => Before + at.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture) + After;

    // Ours alone, oldest first: what else lies there is somebody else's.
    private IEnumerable<(DateTimeOffset At, string Path)> Taken() =>
        from path in Directory.EnumerateFiles(folder, Before + "*" + After).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(path)
        let at = name.Length == NameOf(default).Length && DateTime.TryParseExact(
            name[Before.Length..^After.Length], Instant, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var parsed) ? new DateTimeOffset(parsed) : default
        where at != default
        select (at, path);

    // What a process left that was killed on the way.
    private void Sweep(DateTimeOffset now)
    {
        foreach (var part in Directory.EnumerateFiles(folder, $"{Before}*{After}.*.part"))
            if (now - File.GetLastWriteTimeUtc(part) > Stale) File.Delete(part);
        foreach (var tried in Directory.EnumerateDirectories(folder, "restoring-*"))
            if (now - Directory.GetLastWriteTimeUtc(tried) > Stale) Directory.Delete(tried, recursive: true);
    }
}
