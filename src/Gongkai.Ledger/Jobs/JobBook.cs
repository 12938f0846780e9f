using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Jobs;

/// <summary>The jobs of a ledger: asked for by acts, and looked at.</summary>
public static class JobBook
{
    /// <summary>So often a step may fail before somebody should know.</summary>
    private const int FewAttempts = 3;

    /// <summary>So long something due may lie.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Asks for a job, in the act that needs it: without the act there is none.</summary>
    /// <returns>Its id.</returns>
    public static Guid Add<TParameters, TCheckpoint>(Work work, JobKind<TParameters, TCheckpoint> kind, TParameters parameters)
        where TCheckpoint : class
    {
        var id = Guid.CreateVersion7(work.At);
        work.Later(Insert(id, kind.Name, JsonSerializer.Serialize(parameters), work.At));
        return id;
    }

    /// <summary>A job that is always there is due at once, with the act that gives it work.</summary>
    internal static void Soon(Work work, Guid id) =>
        work.Later(new("update job set not_before = $1 where id = $2 and not_before > $1", work.At, id));

    /// <summary>A job, or null.</summary>
    public static async Task<Job?> Find(Database database, Guid id, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return await connection.QuerySingleOrDefaultAsync<Job>($"select {Job.Columns} from job where id = @id", new { id });
    }

    /// <summary>The jobs that are not done, and the last ones that are: first what is wrong, then what is due next.</summary>
    public static async Task<ImmutableArray<Job>> Recent(Database database, int most, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<Job>(
            $"""
            select {Job.Columns} from job
            order by case when state = 'Failed' then 0 when error is not null then 1 when finished_at is null then 2 else 3 end,
              case when finished_at is null then not_before end, finished_at desc, id
            limit @most
            """,
            new { most })];
    }

    /// <summary>Asks for a job again that failed, or that would be tried again later only: it is due now, from its checkpoint.</summary>
    /// <returns>Whether it was waiting or had failed.</returns>
    public static async Task<bool> Again(Database database, Guid id, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        var asked = await writing.Connection.ExecuteAsync(
            """
            update job set state = 'Waiting', attempts = 0, not_before = @At, finished_at = null, lease = null, leased_until = null
            where id = @id and state in ('Failed', 'Waiting') and error is not null
            """,
            new { id, writing.At }, writing.Transaction);
        await writing.Commit();
        return asked == 1;
    }

    /// <summary>Those that failed, fail again and again, or lie there although they are due: oldest first.</summary>
    public static async Task<ImmutableArray<Job>> InTrouble(Database database, CancellationToken ct)
    {
        var late = database.Clock.GetUtcNow() - Patience;
        // What is always there waits for the site to run, and that is no trouble.
        var always = JobKinds.Known.Select(k => k.Id).OfType<Guid>().ToHashSet();
        await using var connection = await database.Open(ct);
        var jobs = await connection.QueryAsync<Job>(
            $"""
            select {Job.Columns} from job
            where state = 'Failed' or (finished_at is null and ((attempts >= @FewAttempts and error is not null)
              or (not_before < @late and (leased_until is null or leased_until < @late))))
            order by created_at, id
            """,
            new { FewAttempts, late });
        return [.. jobs.Where(j => j.Error is not null || !always.Contains(j.Id))];
    }

    /// <summary>The errands as they stand, those that were ever set up.</summary>
    public static async Task<ImmutableArray<Job>> Errands(Database database, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        return [.. await connection.QueryAsync<Job>(
            $"select {Job.Columns} from job where id {database.Dialect.In("ids")} order by id",
            new { ids = database.List(ErrandKind.All.Select(e => e.Id)) })];
    }

    /// <summary>
    /// The jobs that are always there are there, neither finished nor put off for more than a day: a clock that once stood far ahead keeps
    /// none away.
    /// </summary>
    internal static async Task Begin(Database database, IEnumerable<JobKind> kinds, CancellationToken ct)
    {
        await using var writing = await database.Begin(ct);
        foreach (var kind in kinds.Where(k => k.Always is not null))
            writing.Later(Insert(kind.Always!.Value, kind.Name, JsonSerializer.Serialize(new NoData()), writing.At, kind.Longest));
        await writing.Commit();
    }

    private static Statement Insert(Guid id, string kind, string parameters, DateTimeOffset at, TimeSpan? longest = null) => new(
        """
        insert into job (id, kind, parameters, state, done, attempts, not_before, created_at)
        values ($1, $2, $3, 'Waiting', 0, 0, $4, $4)
        on conflict (id) do update set finished_at = null,
          state = case when job.finished_at is null then job.state else 'Waiting' end,
          not_before = case when job.finished_at is null and job.not_before <= $5 then job.not_before else $4 end
        """,
        id, kind, parameters, at, at + (longest ?? TimeSpan.FromDays(1)));
}
