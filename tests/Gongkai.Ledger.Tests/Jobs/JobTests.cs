using System.Collections.Concurrent;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Jobs;
using Gongkai.Ledger.Store;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Jobs;

public sealed class JobTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_job_goes_step_by_step_and_everybody_sees_how_far_it_is(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var beside = ledger.Beside();
        var (id, seen) = (Guid.Empty, new List<string>());
        var kind = new Counting(async _ => seen.Add(Standing((await JobBook.Find(beside, id, Ct))!)));
        (id, var subject) = await kind.Add(ledger, 3);
        Assert.Equal("Waiting 0/", Standing((await JobBook.Find(beside, id, Ct))!));
        Assert.True(await Runner(ledger.Database, kind).Once(Ct));
        Assert.Equal(["Running 0/", "Running 1/3", "Running 2/3"], seen);   // as others see it before the step is committed
        var job = (await JobBook.Find(beside, id, Ct))!;
        Assert.Equal(("Finished 3/3", ledger.Clock.Now), (Standing(job), job.FinishedAt!.Value.AddTicks(ledger.Clock.Now.Ticks % 10)));
        await Counting.AssertCounted(ledger, subject, 3);
        Assert.False(await Runner(ledger.Database, kind).Once(Ct));
        Assert.Empty(await Verified.Of(ledger));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Without_the_act_that_asked_for_it_there_is_no_job(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await ledger.Database.Write<Recorded>(ledger.Clerk, null, work =>
        {
            JobBook.Add(work, new Counting(), new Count(Guid.NewGuid(), 1));
            return Task.FromResult<Law.Verdict<Recorded>>(StoreBreach.Busy);
        }, Ct);
        Assert.False(await Runner(ledger.Database, new Counting()).Once(Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_throws_is_tried_again_later_and_later_and_at_last_has_failed(string database)
    {
        await using var ledger = await TestLedger.On(database);
        foreach (var thrown in (Exception[])[new InvalidOperationException("没有\n这样的文件"), new InsufficientMemoryException(),
            new OperationCanceledException()])
        {
            var kind = new Counting(step => step == 2 ? throw thrown : Task.CompletedTask);
            var (id, subject) = await kind.Add(ledger, 3);
            var (troubles, runner) = (new List<JobTrouble>(), default(JobRunner));
            runner = Runner(ledger.Database, troubles.Add, kind);
            var waits = new List<TimeSpan>();
            while (await runner.Once(Ct))
            {
                Assert.False(await runner.Once(Ct));   // not before its time
                var job = (await JobBook.Find(ledger.Database, id, Ct))!;
                Assert.Equal(1, job.Done);
                if (job.State == JobState.Failed) break;
                waits.Add(job.NotBefore - ledger.Clock.Now);
                ledger.Clock.Now = job.NotBefore.AddMilliseconds(1);
            }
            Assert.Equal(Patience.Growing.Waits, waits.Select(w => TimeSpan.FromSeconds(Math.Round(w.TotalSeconds))));
            Assert.Equal(Patience.Growing.Waits.Length + 1, troubles.Count);
            Assert.All(troubles, t => Assert.Equal((thrown, id), (t.Why, t.Job)));
            var failed = (await JobBook.Find(ledger.Database, id, Ct))!;
            Assert.StartsWith($"{thrown.GetType().Name}: {thrown.Message.ReplaceLineEndings(" ")}", failed.Error, StringComparison.Ordinal);
            Assert.Contains(failed.Sentence, (await JobBook.InTrouble(ledger.Database, Ct)).Select(j => j.Sentence));
            await Counting.AssertCounted(ledger, subject, 1);   // the step that succeeded, and nothing of the others
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_fails_once_goes_on_where_it_stood(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var fails = true;
        var kind = new Counting(step => step == 2 && fails ? throw new IOException("gone") : Task.CompletedTask);
        var (id, subject) = await kind.Add(ledger, 3);
        var runner = Runner(ledger.Database, _ => { }, kind);
        Assert.True(await runner.Once(Ct));
        fails = false;
        ledger.Clock.Now = ledger.Clock.Now.AddMinutes(1);
        Assert.True(await runner.Once(Ct));
        var job = (await JobBook.Find(ledger.Database, id, Ct))!;
        Assert.Equal(("Finished 3/3", null), (Standing(job), job.Error));
        await Counting.AssertCounted(ledger, subject, 3);
        Assert.Empty(await JobBook.InTrouble(ledger.Database, Ct));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Nothing_that_a_job_or_the_log_does_ends_the_runner(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var kind = new Counting(_ => throw new InsufficientMemoryException());
        await kind.Add(ledger, 1);
        using var ends = new CancellationTokenSource();
        var told = new TaskCompletionSource();
        var run = Runner(ledger.Database, _ =>
        {
            told.TrySetResult();
            throw new InvalidOperationException("no log either");
        }, kind).Run(ends.Token);
        await told.Task;
        while ((await Rows(ledger)).Single(r => r.Kind == "counting").Error is null) await Task.Delay(10);
        Assert.False(run.IsCompleted);
        await ends.CancelAsync();
        await run;   // ends without a word
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task A_database_that_is_gone_ends_no_runner_either(string database)
    {
        var ledger = await TestLedger.On(database);
        var (troubles, ends) = (new ConcurrentQueue<JobTrouble>(), new CancellationTokenSource());
        await using (var connection = await ledger.Database.Open(Ct)) await connection.ExecuteAsync("drop table job");
        var run = Runner(ledger.Database, troubles.Enqueue, new Counting()).Run(ends.Token);
        while (troubles.IsEmpty) await Task.Delay(10);
        Assert.False(run.IsCompleted);
        await ends.CancelAsync();
        await run;
        await ledger.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Several_runners_share_the_jobs_and_never_run_the_same_one_at_once(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var beside = ledger.Beside();
        var kind = new Counting(_ => Task.Delay(2));   // fails where two are in the same job
        var jobs = new List<(Guid Job, Guid Subject)>();
        for (var i = 0; i < 8; i++) jobs.Add(await kind.Add(ledger, 6));
        var troubles = new ConcurrentQueue<JobTrouble>();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            var runner = Runner(i % 2 == 0 ? ledger.Database : beside, troubles.Enqueue, kind);
            while ((await Rows(ledger)).Any(r => r.Kind == "counting" && r.State != JobState.Finished)) await Look(runner);
        })));
        Assert.Empty(troubles);
        foreach (var (_, subject) in jobs) await Counting.AssertCounted(ledger, subject, 6);
        Assert.Empty(await Verified.Of(ledger));
    }

    // On a busy machine two processes may keep each other from SQLite for longer than one waits: then it is looked at again, as Run does.
    [Fact] // two of one number would be one job that is done once
    public void Every_kind_of_job_has_a_number_of_its_own()
    {
        var ids = JobKinds.Known.Select(k => k.Id).OfType<Guid>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.InRange(ids.Count, 7, int.MaxValue);
    }

    private static async Task Look(JobRunner runner)
    {
        try
        {
            await runner.Once(Ct);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == 5)
        {
        }
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task Whoever_lost_the_lease_stops_and_nothing_is_done_twice(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var beside = ledger.Beside();
        var kind = new Counting();
        var (id, subject) = await kind.Add(ledger, 3);
        var (first, second) = (Runner(ledger.Database, kind), Runner(beside, kind));
        var taken = (await JobClaim.Take(ledger.Database, new Dictionary<string, JobKind> { [kind.Name] = kind }, Ct))!;
        Assert.False(await second.Once(Ct));   // the lease runs
        ledger.Clock.Now = ledger.Clock.Now.AddSeconds(61);
        Assert.True(await second.Once(Ct));   // it ended, as if the first had died
        await first.Go(taken, Ct);   // and the first wakes up
        Assert.Equal("Finished 3/3", Standing((await JobBook.Find(beside, id, Ct))!));
        await Counting.AssertCounted(ledger, subject, 3);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_kills_every_process_that_tries_it_has_failed_in_the_end(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var kinds = new Dictionary<string, JobKind> { ["counting"] = new Counting() };
        var (id, _) = await new Counting().Add(ledger, 3);
        for (var died = 0; died <= Patience.Growing.Waits.Length; died++)
        {
            Assert.NotNull(await JobClaim.Take(ledger.Database, kinds, Ct));   // and nothing more is heard of it
            ledger.Clock.Now = ledger.Clock.Now.AddSeconds(61);
        }
        Assert.Null(await JobClaim.Take(ledger.Database, kinds, Ct));
        var job = Assert.Single(await JobBook.InTrouble(ledger.Database, Ct));
        Assert.Equal((id, JobState.Failed, "办理这一步时程序中断了7次"), (job.Id, job.State, job.Error));
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_ended_in_order_goes_on_at_once_elsewhere(string database)
    {
        await using var ledger = await TestLedger.On(database);
        await using var beside = ledger.Beside();
        using var ends = new CancellationTokenSource();
        var kind = new Counting(step => step == 2 ? ends.CancelAsync() : Task.CompletedTask);
        var (id, subject) = await kind.Add(ledger, 4);
        Assert.True(await Runner(ledger.Database, kind).Once(ends.Token));
        Assert.StartsWith("Waiting ", Standing((await JobBook.Find(beside, id, Ct))!), StringComparison.Ordinal);
        Assert.True(await Runner(beside, kind).Once(Ct));
        await Counting.AssertCounted(ledger, subject, 4);
    }

    [Theory]
    [MemberData(nameof(TestLedger.Databases), MemberType = typeof(TestLedger))]
    public async Task What_is_due_and_lies_there_is_told_and_what_waits_for_the_site_is_not(string database)
    {
        await using var ledger = await TestLedger.On(database);
        var (id, _) = await new Counting().Add(ledger, 3);
        await Runner(ledger.Database, new HourlyRoots()).Once(Ct);   // knows nothing of counting
        Assert.Equal(["counting", "hourly-roots"], (await Rows(ledger)).Select(r => r.Kind).Order(StringComparer.Ordinal));
        Assert.Empty(await JobBook.InTrouble(ledger.Database, Ct));
        ledger.Clock.Now = ledger.Clock.Now.AddHours(2);
        Assert.Equal(id, Assert.Single(await JobBook.InTrouble(ledger.Database, Ct)).Id);
    }

    [Fact]
    public void Kinds_have_names_and_places_of_their_own()
    {
        Assert.Equal(JobKinds.All.Length, JobKinds.All.Select(k => k.Name).Distinct().Count());
        var always = JobKinds.All.Select(k => k.Always).OfType<Guid>().ToList();
        Assert.Equal(always.Distinct(), always);
    }

    private static JobRunner Runner(Database database, params JobKind[] kinds) => Runner(database, t => Assert.Fail($"{t}"), kinds);

    private static JobRunner Runner(Database database, Action<JobTrouble> told, params JobKind[] kinds) => new(database, kinds, told);

    private static string Standing(Job job) => $"{job.State} {job.Done}/{job.Total}";

    private static async Task<List<Job>> Rows(TestLedger ledger)
    {
        await using var connection = await ledger.Database.Open(Ct);
        return (await connection.QueryAsync<Job>($"select {Job.Columns} from job")).AsList();
    }
}
