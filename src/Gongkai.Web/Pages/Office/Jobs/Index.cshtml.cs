using System.Collections.Immutable;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keeping;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Jobs;

/// <summary>后台任务: what runs by itself, what of it failed, and when it is tried again.</summary>
[Authorize(nameof(Can.Administer))]
public sealed class IndexModel(Database database, KeepingSettings keeping) : PageModel
{
    private const int Most = 200;

    /// <summary>The jobs, those in trouble first.</summary>
    public ImmutableArray<Job> Jobs { get; private set; } = [];

    /// <summary>What keeps the ledger from being lost, how it stands, and whether that is well.</summary>
    public ImmutableArray<Kept> Keeping { get; private set; } = [];

    public async Task OnGet(CancellationToken ct)
    {
        Jobs = await JobBook.Recent(database, Most, ct);
        var errands = await JobBook.Errands(database, ct);
        Keeping =
        [
            Of(errands, ErrandKind.Backup, keeping.BackupFolder is not null, "没有设置自动备份，请用Backup__Folder指明存放备份的文件夹"),
            Of(errands, ErrandKind.Trial, keeping is { BackupFolder: not null, Trial: true }, "没有备份可以试恢复"),
            Of(
                errands, ErrandKind.Roots, keeping is { RootsFolder: not null } or { RootsAddress: not null },
                "校验根没有送到别处，请用Roots__Folder或者Roots__Address指明送到哪里"),
        ];
    }

    public async Task<IActionResult> OnPostAgain(Guid job, CancellationToken ct) =>
        await JobBook.Again(database, job, ct) ? LocalRedirect("/office/jobs") : NotFound();

    /// <summary>What a job is called; one of a later program by its code.</summary>
    public static string TitleOf(Job job) => JobKinds.TitleOf(job.Kind) ?? job.Kind;

    /// <summary>Where it stands, in a word.</summary>
    public static string StateOf(Job job) => job.State switch
    {
        JobState.Running => "正在运行",
        JobState.Finished => "已完成",
        JobState.Failed => "失败",
        _ => job.Error is null ? "等待运行" : "等待重试",
    };

    /// <summary>It failed, and may be asked for again at once.</summary>
    public static bool MayAgain(Job job) => job.Error is not null && job.State is JobState.Failed or JobState.Waiting;

    private static Kept Of(ImmutableArray<Job> errands, ErrandKind kind, bool isSetUp, string otherwise)
    {
        if (!isSetUp) return new(kind.Title, null, otherwise, false);
        var job = errands.FirstOrDefault(j => j.Id == kind.Id);
        return new(kind.Title, job?.SucceededAt, job?.Error ?? job?.Outcome ?? "还没有做过", job is { Error: null, SucceededAt: not null });
    }

    /// <summary>When something is, in Beijing.</summary>
    public static string At(DateTimeOffset at) => at.AtBeijing.ToString(
        "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>One of the things that keep a ledger from being lost.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="At">When it was last done; null: never.</param>
/// <param name="Sentence">What came of it, what is in the way, or how it is set up.</param>
/// <param name="IsWell">It was done, and the last time, too.</param>
public sealed record Kept(string Title, DateTimeOffset? At, string Sentence, bool IsWell);
