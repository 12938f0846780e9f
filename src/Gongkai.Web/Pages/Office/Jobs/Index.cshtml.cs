using System.Collections.Immutable;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Jobs;

/// <summary>后台任务: what runs by itself, what of it failed, and when it is tried again.</summary>
[Authorize(nameof(Can.Administer))]
public sealed class IndexModel(Database database) : PageModel
{
    private const int Most = 200;

    /// <summary>The jobs, those in trouble first.</summary>
    public ImmutableArray<Job> Jobs { get; private set; } = [];

    public async Task OnGet(CancellationToken ct) => Jobs = await JobBook.Recent(database, Most, ct);

    public async Task<IActionResult> OnPostAgain(Guid job, CancellationToken ct) =>
        await JobBook.Again(database, job, ct) ? LocalRedirect("/office/jobs") : NotFound();

    /// <summary>What a job is called; one of a later program by its code.</summary>
    public static string TitleOf(Job job) => JobKinds.All.FirstOrDefault(k => k.Name == job.Kind)?.Title ?? job.Kind;

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

    /// <summary>When something is, in Beijing.</summary>
    public static string At(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString(
        "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
