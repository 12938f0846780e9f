using System.Data.Common;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Jobs;

/// <summary>Writes a root at every full hour, on one of the nodes.</summary>
public sealed class HourlyRoots(Database database)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Runs until it is cancelled. A database that does not answer is asked again a minute later.</summary>
    /// <param name="failed">Told of what went wrong.</param>
    /// <param name="ct">Ends it.</param>
    public async Task Run(Action<Exception> failed, CancellationToken ct)
    {
        while (true)
        {
            var wait = UntilNext(database.Clock.GetUtcNow());
            try
            {
                await Once(ct);
            }
            catch (DbException e)
            {
                failed(e);
                wait = Again;
            }
            await Task.Delay(wait, database.Clock, ct);
        }
    }

    /// <summary>Writes a root where this hour has none yet and this node is the one that does.</summary>
    /// <returns>Whether this node was the one.</returns>
    public async Task<bool> Once(CancellationToken ct)
    {
        await using var lead = await database.TryLead(ct);
        if (lead is null) return false;
        if (await Roots.Last(database, ct) is not { } last || last.At < Start(database.Clock.GetUtcNow())) await Roots.Write(database, ct);
        return true;
    }

    private static DateTimeOffset Start(DateTimeOffset now) => new(now.Ticks - (now.Ticks % Hour.Ticks), TimeSpan.Zero);

    private static TimeSpan UntilNext(DateTimeOffset now) => Start(now) + Hour - now;
}
