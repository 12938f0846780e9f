using System.Collections.Concurrent;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;

namespace Gongkai.Ledger.Tests.Jobs;

/// <summary>A job that leaves a fact a step: what was done twice or not at all shows in their numbers.</summary>
internal sealed class Counting(Func<int, Task>? during = null) : JobKind<Count, Counted>("counting")
{
    private readonly ConcurrentDictionary<Guid, int> running = [];

    internal override async Task<JobStep<Counted>> Step(Work work, Count parameters, Counted? checkpoint, CancellationToken ct)
    {
        Assert.Equal(1, running.AddOrUpdate(parameters.Subject, 1, (_, n) => n + 1));
        try
        {
            var step = (checkpoint?.Steps ?? 0) + 1;
            work.Append(Noted.On(work, parameters.Subject, step, TestLedger.Organ, "counted", work.Today, "{}"));
            if (during is not null) await during(step);
            return new(step < parameters.Steps ? new(step) : null, step, parameters.Steps);
        }
        finally
        {
            running.AddOrUpdate(parameters.Subject, 0, (_, n) => n - 1);
        }
    }

    /// <summary>Each step left one fact, in order.</summary>
    public static async Task AssertCounted(TestLedger ledger, Guid subject, int steps)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var seqs = await connection.QueryAsync<long>("select seq from fact where subject = @subject order by seq", new { subject });
        Assert.Equal(Enumerable.Range(1, steps).Select(s => (long)s), seqs);
    }

    /// <summary>Asks for one in an act of its own.</summary>
    public async Task<(Guid Job, Guid Subject)> Add(TestLedger ledger, int steps)
    {
        var (job, subject) = (Guid.Empty, Guid.NewGuid());
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, work =>
        {
            job = JobBook.Add(work, this, new Count(subject, steps));
            return Task.FromResult<Gongkai.Law.Verdict<Recorded>>(new Recorded(subject, 0));
        }, CancellationToken.None);
        return (job, subject);
    }
}

/// <summary>How far to count, in the log of what.</summary>
internal sealed record Count(Guid Subject, int Steps);

/// <summary>How far it came.</summary>
internal sealed record Counted(int Steps);
