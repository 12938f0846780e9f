using Gongkai.Ledger;
using Gongkai.Ledger.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Wiring;

/// <summary>后台任务: while the site runs, jobs that are due are run, each by one of the nodes.</summary>
internal sealed partial class JobsInBackground(OpenLedger ledger, ILogger<JobsInBackground> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new JobRunner(ledger.Database, JobKinds.All, Tell).Run(stoppingToken);

    private void Tell(JobTrouble trouble)
    {
        if (trouble.Job is { } job) Failed(log, trouble.Kind!, job, trouble.Why.Message);
        else NothingRun(log, trouble.Why.Message);
    }

    [LoggerMessage(LogLevel.Warning, "a step of job {Kind} {Job} failed, and is tried again later: {Why}")]
    private static partial void Failed(ILogger log, string kind, Guid job, string why);

    [LoggerMessage(LogLevel.Warning, "no jobs can be run, and it is tried again in some seconds: {Why}")]
    private static partial void NothingRun(ILogger log, string why);
}
