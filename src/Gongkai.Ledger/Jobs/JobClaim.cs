using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Jobs;

/// <summary>
/// A job that one runner has, for as long as its lease runs. It is lengthened with each step; a process that dies lets it end, and another
/// one takes the job on from its checkpoint.
/// </summary>
internal sealed record JobClaim(Guid Id, string Kind, string Parameters, Guid Lease)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>Takes the job that is due for the longest time, or null where none is.</summary>
    public static async Task<JobClaim?> Take(Database database, IReadOnlyDictionary<string, JobKind> kinds, CancellationToken ct)
    {
        if (!await IsAnyDue(database, kinds, ct)) return null;   // to look takes nobody's turn
        await using var writing = await database.Begin(ct);
        var due = await writing.Connection.QueryFirstOrDefaultAsync<Due>(
            $"""
            select id, kind, parameters, attempts from job
            where {IsDue(database)}
            order by not_before, id limit 1 {database.Dialect.SkipLocked}
            """,
            Asked(database, kinds), writing.Transaction);
        if (due is null) return null;
        var claim = new JobClaim(due.Id, due.Kind, due.Parameters, Guid.NewGuid());
        // Who died in the same step again and again would do so for ever.
        var died = kinds[due.Kind].Patience.After(due.Attempts) is null;
        await writing.Connection.ExecuteAsync(
            died
                ? "update job set state = 'Failed', error = @Died, lease = null, leased_until = null, finished_at = @now where id = @Id"
                : "update job set state = 'Running', lease = @Lease, leased_until = @until, attempts = attempts + 1 where id = @Id",
            new
            {
                claim.Id,
                claim.Lease,
                now = database.Clock.GetUtcNow(),
                until = Until(database),
                Died = $"办理这一步时程序中断了{due.Attempts}次",
            },
            writing.Transaction);
        await writing.Commit();
        return died ? null : claim;
    }

    /// <summary>
    /// Holds the job for a step, against everybody until the transaction ends, and says where it stands; null: it is somebody else's by
    /// now.
    /// </summary>
    public Task<Standing?> Hold(Work work) => work.Connection.QuerySingleOrDefaultAsync<Standing?>(
        $"select checkpoint, attempts from job where id = @Id and lease = @Lease {work.Database.Dialect.ForUpdate}", this,
        work.Transaction);

    /// <summary>Notes where a step came to.</summary>
    public Task Note(Work work, JobStep<string> step) => work.Connection.ExecuteAsync(
        step.Checkpoint is not null
            ? """
              update job set checkpoint = @Checkpoint, done = @Done, total = @Total, attempts = 1, error = null, leased_until = @until
              where id = @Id
              """
            : step.Again is not null
                ? """
                  update job set state = 'Waiting', checkpoint = null, done = @Done, total = @Total, attempts = 0, error = null,
                    lease = null, leased_until = null, not_before = @Again, succeeded_at = @now, outcome = @Outcome where id = @Id
                  """
                : """
                  update job set state = 'Finished', checkpoint = null, done = @Done, total = @Total, error = null, lease = null,
                    leased_until = null, finished_at = @now where id = @Id
                  """,
        new
        {
            Id,
            step.Checkpoint,
            step.Done,
            step.Total,
            step.Again,
            step.Outcome,
            until = Until(work.Database),
            now = work.Database.Clock.GetUtcNow(),
        },
        work.Transaction);

    /// <summary>Lengthens the lease.</summary>
    /// <returns>Whether the job is still this runner's.</returns>
    public async Task<bool> Lengthen(Database database)
    {
        await using var writing = await database.Begin(CancellationToken.None);
        var held = await writing.Connection.ExecuteAsync(
            "update job set leased_until = @until where id = @Id and lease = @Lease", new { Id, Lease, until = Until(database) },
            writing.Transaction);
        await writing.Commit();
        return held == 1;
    }

    /// <summary>Gives the job back, to go on from its checkpoint: others that are due come first.</summary>
    public Task Release(Database database) => Put(database, (work, _) => work.Connection.ExecuteAsync(
        "update job set state = 'Waiting', lease = null, leased_until = null, attempts = 0, not_before = @now where id = @Id",
        new { Id, now = database.Clock.GetUtcNow() }, work.Transaction));

    /// <summary>Notes that a step failed: it is tried again later, or given up.</summary>
    public Task Fail(Database database, JobKind kind, string error) => Put(database, (work, at) =>
    {
        var now = database.Clock.GetUtcNow();
        var wait = kind.Patience.After(at.Attempts);
        return work.Connection.ExecuteAsync(
            """
            update job set state = @state, error = @error, lease = null, leased_until = null, not_before = @next, finished_at = @ended
            where id = @Id
            """,
            new
            {
                Id,
                state = (wait is null ? JobState.Failed : JobState.Waiting).ToString(),
                error,
                next = now + (wait ?? TimeSpan.Zero),
                ended = wait is null ? now : (DateTimeOffset?)null,
            },
            work.Transaction);
    });

    private async Task Put(Database database, Func<Work, Standing, Task> change)
    {
        await using var writing = await database.Begin(CancellationToken.None);
        var work = new Work(writing, TheProgram.Itself);
        if (await Hold(work) is not { } standing) return;
        await change(work, standing);
        await work.Commit();
    }

    private static async Task<bool> IsAnyDue(Database database, IReadOnlyDictionary<string, JobKind> kinds, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QueryFirstOrDefaultAsync<int?>(
            $"select 1 from job where {IsDue(database)} limit 1", Asked(database, kinds)) is not null;
    }

    private static string IsDue(Database database) =>
        $"finished_at is null and not_before <= @now and (leased_until is null or leased_until <= @now) and kind {database.Dialect.In("kinds")}";

    private static object Asked(Database database, IReadOnlyDictionary<string, JobKind> kinds) =>
        new { now = database.Clock.GetUtcNow(), kinds = database.List(kinds.Keys) };

    private static DateTimeOffset Until(Database database) => database.Clock.GetUtcNow() + Length;

    private sealed record Due(Guid Id, string Kind, string Parameters, int Attempts);

    /// <summary>Where a job stands when a step begins.</summary>
    internal sealed record Standing(string? Checkpoint, int Attempts);
}
