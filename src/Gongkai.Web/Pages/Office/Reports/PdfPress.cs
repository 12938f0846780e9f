using Gongkai.Law;

namespace Gongkai.Web.Pages.Office.Reports;

/// <summary>
/// PDF files in the making. LibreOffice takes seconds for each: they are made one after another, and a page waits for its own.
/// </summary>
public sealed class PdfPress(TimeProvider clock)
{
    private const int MostWaiting = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock door = new();
    private readonly List<PdfJob> jobs = [];
    private Task last = Task.CompletedTask;

    /// <summary>Puts a file in the queue; one that its officer asked for already, and that is not done yet, is not made twice.</summary>
    /// <returns>The job, or null where too many are waiting.</returns>
    public PdfJob? Begin(Guid officer, (int Organ, int Year) report, Func<Verdict<byte[]>> write)
    {
        lock (door)
        {
            jobs.RemoveAll(j => j.File is not null && clock.GetUtcNow() - j.Asked > Kept);
            if (jobs.Find(j => j.Officer == officer && j.Report == report && j.File is null) is { } same) return same;
            if (jobs.Count(j => j.File is null) >= MostWaiting) return null;
            var job = new PdfJob(officer, report, clock.GetUtcNow());
            jobs.Add(job);
            last = last.ContinueWith(
                _ => job.Make(write), CancellationToken.None, TaskContinuationOptions.LongRunning, TaskScheduler.Default);
            return job;
        }
    }

    /// <summary>
    /// The officer's last file of this report and how many are made before it; null where there is none: another's does not exist.
    /// </summary>
    public (PdfJob Job, int Before)? Find(Guid officer, (int Organ, int Year) report)
    {
        lock (door)
        {
            var at = jobs.FindLastIndex(j => j.Officer == officer && j.Report == report);
            return at < 0 ? null : (jobs[at], jobs.Take(at).Count(j => j.File is null));
        }
    }
}

/// <summary>A PDF file that an officer asked for.</summary>
/// <param name="officer">Who asked.</param>
/// <param name="report">Which report: organ and year.</param>
/// <param name="asked">When.</param>
public sealed class PdfJob(Guid officer, (int Organ, int Year) report, DateTimeOffset asked)
{
    private volatile Verdict<byte[]>? file;
    private volatile bool begun;

    /// <summary>Who asked.</summary>
    public Guid Officer => officer;

    /// <summary>Organ and year.</summary>
    public (int Organ, int Year) Report => report;

    /// <summary>When.</summary>
    public DateTimeOffset Asked => asked;

    /// <summary>It is being made now.</summary>
    public bool Begun => begun;

    /// <summary>The file, or why there is none; null while it is not done.</summary>
    public Verdict<byte[]>? File => file;

    internal void Make(Func<Verdict<byte[]>> write)
    {
        begun = true;
        try
        {
            file = write();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            file = Broken;
        }
    }

    /// <summary>It could not be made; a full disk, for instance.</summary>
    public static readonly Breach Broken = new("report.pdf-broken", "PDF没有生成，请稍后再试；仍不行的，可以下载Word文件后另存为PDF", "");
}
