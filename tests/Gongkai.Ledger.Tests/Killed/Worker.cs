using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Tests.Jobs;

namespace Gongkai.Ledger.Tests.Killed;

/// <summary>Runs jobs, says when a step is under way, and never ends by itself.</summary>
internal static class Worker
{
    public static async Task Run(KilledPlace place, int minutes)
    {
        var clock = new FakeClock();
        clock.Now = clock.Now.AddMinutes(minutes);
        await using var database = place.Open(clock);
        var kind = new Counting(async step =>
        {
            Console.Out.WriteLine($"step {step} .");
            await Console.Out.FlushAsync();
            await Task.Delay(5);
        });
        await new JobRunner(database, [kind], t => Console.Out.WriteLine($"trouble {t.Why.Message} .")).Run(CancellationToken.None);
    }
}
