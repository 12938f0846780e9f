using Gongkai.Ledger;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Keeping;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Wiring;

/// <summary>后台任务: while the site runs, jobs that are due are run, each by one of the nodes.</summary>
internal sealed partial class JobsInBackground(OpenLedger ledger, KeepingSettings keeping, ILogger<JobsInBackground> log)
    : BackgroundService
{
    // Errands take as long as they take, and keep no other job waiting.
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var remark in ledger.Remarks) Remark(log, remark);
        return Task.WhenAll(
            new JobRunner(ledger.Database, JobKinds.All, Tell).Run(stoppingToken),
            new JobRunner(ledger.Database, Errands.Of(ledger.Database, ledger.KeyPath, keeping), Tell).Run(stoppingToken));
    }

    private void Tell(JobTrouble trouble)
    {
        if (trouble.Job is { } job) Failed(log, trouble.Kind!, job, trouble.Why.Message);
        else NothingRun(log, trouble.Why.Message);
    }

    [LoggerMessage(LogLevel.Warning, "{Remark}")]
    private static partial void Remark(ILogger log, string remark);

    [LoggerMessage(LogLevel.Warning, "a step of job {Kind} {Job} failed, and is tried again later: {Why}")]
    private static partial void Failed(ILogger log, string kind, Guid job, string why);

    [LoggerMessage(LogLevel.Warning, "no jobs can be run, and it is tried again in some seconds: {Why}")]
    private static partial void NothingRun(ILogger log, string why);
}
