using System.Data.Common;
using System.Globalization;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Verifying;

namespace Gongkai.Cli.Runs;

/// <summary>Runs of `backup` and `restore`.</summary>
internal static class KeepingRun
{
    private const double Mega = 1024 * 1024;

    /// <summary>Makes a backup. The key is not asked for, and no table is changed.</summary>
    public static async Task<int> Backup(LedgerPlace place, string file, bool force, CancellationToken ct)
    {
        if (place.Connection is null && SqliteLibrary.Refusal is { } refusal) return Refuse(refusal);
        if (place.Connection is null && !SqliteDatabase.IsIn(place.Folder)) return Refuse(BackupBreach.NoLedger);
        try
        {
            await using Database database = place.Connection is { } connection
                ? new PostgresDatabase(connection, TimeProvider.System, readOnly: true)
                : new SqliteDatabase(place.Folder, TimeProvider.System);
            var taken = await Ledger.Keeping.Backup.Take(database, file, force, ct);
            if (!taken.Allowed) return Refuse(taken.Breach);
            var size = (taken.Value.Bytes / Mega).ToString("0.0", CultureInfo.InvariantCulture);
            Streams.Out.WriteLine($"备份写好了：{taken.Value.Path}，{size}MB；主密钥不在里面，请另外保存{place.KeyPath}和旁边的.destroyed、.root文件");
            Streams.Out.WriteLine(taken.Value.LastRoot is { } root ? $"其中最近的校验根：{root}" : "其中还没有校验根");
            Streams.Out.Flush();
            return (int)ExitCode.Well;
        }
        catch (Exception e) when (e is DbException or ArgumentException)
        {
            return Refuse(OpenBreach.Unreachable with { Sentence = $"台账打不开，没有备份：{e.Message.ReplaceLineEndings(" ")}" });
        }
    }

    /// <summary>Brings a backup back, or tries whether it could be.</summary>
    public static async Task<int> Restore(RestoreOrder order, CancellationToken ct)
    {
        var restored = await Ledger.Keeping.Restore.Run(
            order, TimeProvider.System, flaw => Streams.Out.WriteLine($"{flaw.Sentence} [{flaw.Code}]"), ct);
        Streams.Out.Flush();
        if (!restored.Allowed) return Refuse(restored.Breach);
        var (report, again) = (restored.Value.Report, restored.Value.DestroyedAgain);
        var words = report.Flaws == 0 ? "全部相符" : $"{report.Flaws}处不符";
        Streams.Out.WriteLine(
            $"{(order.TryIn is null ? "恢复了" : "试着恢复了")}{report.Tables!.Requests}件申请、{report.Journal!.Lines}行日志、{report.Journal.Files}个附件，核对{words}");
        if (!File.Exists(DestroyedList.Beside(order.KeyPath).Path))
            Streams.Out.WriteLine($"没有找到销毁名单{DestroyedList.Beside(order.KeyPath).Path}：备份以后销毁过个人信息的，请把名单放在主密钥旁边，打开台账时会再次销毁");
        if (again > 0) Streams.Out.WriteLine($"按销毁名单再次销毁了{again}件申请的个人信息");
        if (order.TryIn is null && !new KeyFile(order.KeyPath).Exists) Streams.Out.WriteLine($"主密钥不在备份里，请把原来的主密钥文件放到{order.KeyPath}");
        if (KnownRoot.Beside(order.KeyPath).Line is { } known && IsBehind(known, report.Journal))
            Streams.Out.WriteLine($"恢复的台账比已知的校验根“{known}”旧，备份以后的记录不在里面");
        Streams.Out.Flush();
        return (int)(report.Flaws == 0 ? ExitCode.Well : ExitCode.Findings);
    }

    private static bool IsBehind(string known, VerifiedLedger journal) =>
        long.TryParse(known.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > (journal.LastRoot?.N ?? 0);

    // What is not there, or can't be asked, was named wrongly; the rest is refused.
    private static int Refuse(Breach breach)
    {
        Streams.Error.WriteLine($"gongkai: {breach.Sentence}（{breach.Code}）");
        return (int)(breach.Code == BackupBreach.NoLedger.Code || breach.Code == BackupBreach.NotFound.Code
            || breach.Code == OpenBreach.Unreachable.Code ? ExitCode.Usage : ExitCode.Findings);
    }
}
