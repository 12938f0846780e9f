using System.Collections.Frozen;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Jobs;

/// <summary>
/// Runs jobs that are due, one at a time, a transaction a step. Whatever a job throws is told, kept with it and tried again; nothing that a
/// job does ends the runner.
/// </summary>
/// <param name="database">The ledger.</param>
/// <param name="kinds">The kinds of jobs that it knows; others are left to others.</param>
/// <param name="told">Told of what went wrong.</param>
public sealed class JobRunner(Database database, IEnumerable<JobKind> kinds, Action<JobTrouble> told)
{
    private const int LongestSentence = 300;

    /// <summary>How often it looks for something due.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>How long a job runs before others have their turn.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    /// <summary>How often an errand under way says that it is alive: a third of its lease.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    private readonly FrozenDictionary<string, JobKind> kinds = kinds.ToFrozenDictionary(k => k.Name);
    private bool begun;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task Run(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                while (await Once(ct))
                {
                }
            }
            catch (Exception e)
            {
                if (!ct.IsCancellationRequested) Tell(new(null, null, e));
            }
            await Task.Delay(Pause, database.Clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes the job that is due for the longest time, and runs it to its end, to a failure, or for its turn.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> Once(CancellationToken ct)
    {
        if (!begun) await JobBook.Begin(database, kinds.Values, ct);
        begun = true;
        if (await JobClaim.Take(database, kinds, ct) is not { } job) return false;
        await Go(job, ct);
        return true;
    }

    /// <summary>Runs a job that was taken.</summary>
    internal async Task Go(JobClaim job, CancellationToken ct)
    {
        var started = database.Clock.GetTimestamp();
        try
        {
            while (kinds[job.Kind] is Errand errand ? await Do(errand, job, ct) : await Step(job, ct))
            {
                if (!ct.IsCancellationRequested && database.Clock.GetElapsedTime(started) < Turn) continue;
                await job.Release(database);
                return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await job.Release(database);
        }
        catch (Exception e)
        {
            Tell(new(job.Kind, job.Id, e));
            await job.Fail(database, kinds[job.Kind], SentenceOf(e));
        }
    }

    /// <summary>One step, and the checkpoint that it leaves.</summary>
    /// <returns>Whether there is another one, and the job is still this runner's.</returns>
    private Task<bool> Step(JobClaim job, CancellationToken ct) => database.Within(async writing =>
    {
        var work = new Work(writing, TheProgram.Itself);
        if (await job.Hold(work) is not { } standing) return false;
        var step = await kinds[job.Kind].Step(work, job.Parameters, standing.Checkpoint, ct);
        await job.Note(work, step);
        await work.Commit();
        return step.Checkpoint is not null;
    }, ct);

    /// <summary>An errand: its lease is lengthened while it is done, and what came of it is noted after it.</summary>
    /// <returns>False: there is no second step.</returns>
    private async Task<bool> Do(Errand errand, JobClaim job, CancellationToken ct)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var doing = Task.Run(() => errand.Go(database.Clock, lost.Token), CancellationToken.None);
        while (await Task.WhenAny(doing, Task.Delay(Beat, CancellationToken.None)) != doing)
            if (!await Still(job)) await lost.CancelAsync();
        if (lost.IsCancellationRequested && !ct.IsCancellationRequested) return false;   // somebody else has it by now, and notes it
        var step = await doing;
        await database.Within(async writing =>
        {
            var work = new Work(writing, TheProgram.Itself);
            if (await job.Hold(work) is null) return false;
            await job.Note(work, step);
            await work.Commit();
            return true;
        }, CancellationToken.None);
        return false;
    }

    // Where the ledger does not answer for a moment, the next beat will tell.
    private async Task<bool> Still(JobClaim job)
    {
        try
        {
            return await job.Lengthen(database);
        }
        catch (System.Data.Common.DbException)
        {
            return true;
        }
    }

    private static string SentenceOf(Exception e)
    {
        if (e is ErrandException) return e.Message;
        var sentence = string.Concat($"{e.GetType().Name}: {e.Message}".Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
        return sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence] + "…";
    }

    private void Tell(JobTrouble trouble)
    {
        try
        {
            told(trouble);
        }
        catch (Exception)
        {
            // A log that can't be written ends no host either; what went wrong is kept with the job.
        }
    }
}

/// <summary>What went wrong with a job, or with the runner itself.</summary>
/// <param name="Kind">The kind of the job, or null.</param>
/// <param name="Job">The job, or null.</param>
/// <param name="Why">What was thrown.</param>
public sealed record JobTrouble(string? Kind, Guid? Job, Exception Why);
