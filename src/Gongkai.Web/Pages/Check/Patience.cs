using Gongkai.Documents.Reading;
using Gongkai.Documents.Tools;
using Gongkai.Reports;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Check;

/// <summary>How long the files of one submission are read: to the end of its request, and no longer than it may take.</summary>
public sealed class Patience : IDisposable
{
    private readonly CancellationTokenSource end;
    private readonly CancellationToken gone;
    private readonly Toolbox tools;
    private readonly int seconds;

    /// <param name="seconds">How long.</param>
    /// <param name="tools">The programs outside the process.</param>
    /// <param name="gone">Whoever sent it has gone.</param>
    public Patience(int seconds, Toolbox tools, CancellationToken gone)
    {
        (this.seconds, this.tools, this.gone) = (seconds, tools, gone);
        end = CancellationTokenSource.CreateLinkedTokenSource(gone);
        end.CancelAfter(TimeSpan.FromSeconds(seconds));
    }

    /// <summary>Reads a file; where the time is over, that is what is said of it, and of those after it.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any longer.</exception>
    public Reading Read(Upload upload)
    {
        try
        {
            return ReportReader.ReadOneOfMany(upload.Name, upload.Bytes, tools, end.Token);
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            return ReportReader.Refused(upload.Name, TimeOver(seconds));
        }
    }

    /// <inheritdoc />
    public void Dispose() => end.Dispose();

    private static Fault TimeOver(int seconds) =>
        new("check.time-over", "", $"这次提交的文件{seconds}秒内没有读完，这一份没有读取，请把没有读取的分几次上传");
}
