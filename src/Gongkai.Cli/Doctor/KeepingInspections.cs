using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Cli.Doctor;

/// <summary>
/// What keeps the ledger from being lost: when it was last done, and what lies beside the master key. Nothing is changed.
/// </summary>
internal static class KeepingInspections
{
    private const string Beside = "主密钥旁边";

    /// <summary>Each errand: how long ago it may have been done, and what is missing where it was never set up.</summary>
    private static readonly (ErrandKind Kind, TimeSpan AtMost, string Missing)[] Errands =
    [
        (ErrandKind.Backup, TimeSpan.FromDays(2), "没有设置自动备份，请在启动网站时用Backup__Folder指明存放备份的文件夹"),
        (ErrandKind.Trial, TimeSpan.FromDays(15), "没有试着恢复过备份，可以用gongkai restore FILE --try"),
        (ErrandKind.Roots, TimeSpan.FromDays(2), "校验根没有送到别处，请在启动网站时用Roots__Folder或者Roots__Address指明送到哪里"),
    ];

    public static async Task<IEnumerable<Inspection>> Of(Database database, string keyPath)
    {
        var jobs = (await JobBook.Errands(database, CancellationToken.None)).ToDictionary(j => j.Id);
        var now = database.Clock.GetUtcNow();
        return
        [
            .. Errands.Select(e => Of(e.Kind, jobs.GetValueOrDefault(e.Kind.Id), now - e.AtMost, e.Missing)),
            .. await OfKey(database, keyPath),
        ];
    }

    private static Inspection Of(ErrandKind kind, Job? job, DateTimeOffset since, string missing) => job switch
    {
        null => new(kind.Title, InspectionState.Absent, missing),
        { Error: { } error } => new(kind.Title, InspectionState.Wrong, $"上次没有成功：{error}；{Last(job)}"),
        { SucceededAt: { } at } when at >= since => new(kind.Title, InspectionState.Well, Last(job)),
        _ => new(kind.Title, InspectionState.Wrong, $"{Last(job)}，早该再做，请运行gongkai serve"),
    };

    private static string Last(Job job) => job.SucceededAt is { } at
        ? $"最近一次成功是{at.AtBeijing:yyyy-MM-dd HH:mm}（{job.Outcome}）" : "还没有成功过";

    private static async Task<IEnumerable<Inspection>> OfKey(Database database, string keyPath)
    {
        var found = new List<Inspection>();
        try
        {
            var list = DestroyedList.Beside(keyPath);
            var (listed, gone) = (list.Read(), await DestroyAgain.Gone(database, CancellationToken.None));
            var missing = gone.Keys.Count(id => !listed.ContainsKey(id));
            if (missing > 0) found.Add(new(Beside, InspectionState.Wrong, $"销毁名单{list.Path}缺少{missing}件已经销毁的，启动一次网站就会补上"));
            if (await DestroyAgain.Awaited(database, listed, CancellationToken.None) is > 0 and var back)
                found.Add(new(Beside, InspectionState.Wrong, $"销毁名单上有{back}件的密钥还在台账里，启动一次网站就会再次销毁"));
            if (await KnownRoot.Beside(keyPath).Check(database, CancellationToken.None) is { } behind)
                found.Add(new(Beside, InspectionState.Wrong, behind));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            found.Add(new(Beside, InspectionState.Wrong, $"销毁名单或者校验根读不出：{e.Message.ReplaceLineEndings(" ")}"));
        }
        return found;
    }
}
