using Gongkai.Ledger.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gongkai.Web.Wiring;

/// <summary>校验根: while the site runs, one of its nodes writes a root at every full hour.</summary>
internal sealed partial class RootsEveryHour(HourlyRoots roots, ILogger<RootsEveryHour> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => roots.Run(e => NotWritten(log, e.Message), stoppingToken);

    [LoggerMessage(LogLevel.Warning, "no root was written, and it is tried again in a minute: {Why}")]
    private static partial void NotWritten(ILogger log, string why);
}
