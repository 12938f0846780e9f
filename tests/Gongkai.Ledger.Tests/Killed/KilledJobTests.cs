using System.Diagnostics;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Tests.Jobs;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Killed;

/// <summary>
/// A job whose process is killed (kill -9) again and again is taken on from where it stood, and ends as if nothing had been.
/// </summary>
public sealed class KilledJobTests
{
    private const int Steps = 400, Kills = 4;

    public static TheoryData<string> Databases => KilledTests.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_killed_process_loses_a_step_at_most_and_none_is_done_twice(string kind)
    {
        await using var ledger = await TestLedger.On(kind, durable: true);
        var (id, subject) = await new Counting().Add(ledger, Steps);
        var (random, came) = (new Random(9), new List<long>());
        for (var kill = 0; kill < Kills; kill++)
        {
            var last = await RunAndKill(new(kind, ledger.Place), kill * 2, random.Next(1, 200));
            var job = (await JobBook.Find(ledger.Database, id, CancellationToken.None))!;
            Assert.InRange(job.Done, last - 1, last);   // the step that it died in
            Assert.Equal((JobState.Running, null), (job.State, job.Error));
            came.Add(job.Done);
            await Counting.AssertCounted(ledger, subject, (int)job.Done);
        }
        Assert.Equal(came.Distinct().Order(), came);   // each went on
        ledger.Clock.Now = ledger.Clock.Now.AddMinutes((Kills * 2) + 1);
        var runner = new JobRunner(ledger.Database, [new Counting()], t => Assert.Fail($"{t}"));
        while (await runner.Once(CancellationToken.None))
        {
        }
        Assert.Equal(
            (JobState.Finished, (long)Steps),
            (await JobBook.Find(ledger.Database, id, CancellationToken.None)) is { } done ? (done.State, done.Done) : default);
        await Counting.AssertCounted(ledger, subject, Steps);
        Assert.Empty(await Verified.Of(ledger));
    }

    /// <returns>The last step that was begun.</returns>
    private static async Task<long> RunAndKill(KilledPlace place, int minutes, int milliseconds)
    {
        var start =
            new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(KilledJobTests).Assembly.Location, "jobs", place.Kind, place.Place,
            $"{minutes}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var (last, begun, waiting) = (0L, 0, true);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is ["step", var step, "."]) (last, begun) = (long.Parse(step), begun + 1);
            if (!waiting || begun < 3) continue;   // it is at it now
            waiting = false;
            _ = Task.Delay(milliseconds).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
        }
        await process.WaitForExitAsync();
        Assert.Equal(128 + 9, process.ExitCode);
        return last;
    }
}
