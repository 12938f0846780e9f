using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Benchmarks.Ledger;

/// <summary>Durable writes per second, beside the database's own one-row commits by as many writers, by turns.</summary>
internal static class LedgerSpeed
{
    private const int Organs = 8, Rounds = 5;

    /// <summary>
    /// What a registration writes: number, key, mark, two facts with their lines, the head, the request, its span, the submission.
    /// </summary>
    private const int RowsOfRegistration = 11;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    public static async Task Run()
    {
        Console.WriteLine($"Load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]} at the start.");
        Console.WriteLine();
        Console.WriteLine(
            "| database | writers | one-row commits/s | a fact with its line/s | of the reference (≥ 1/2) | commits of eleven rows/s | registrations/s | of the eleven rows | of one-row commits | processor time of one |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var kind in BenchLedger.Kinds)
        {
            await using var ledger = await BenchLedger.On(kind);
            await ledger.Grow(Organs);
            foreach (var writers in (int[])[1, 8]) await Measure(ledger, writers);
        }
    }

    private static async Task Measure(BenchLedger ledger, int writers)
    {
        var clerk = new Officer(Guid.CreateVersion7(), "李经办", [.. Enumerable.Range(1, Organs).Select(o => new Appointment(o, Role.Clerk))]);
        var book = new RequestBook(ledger.Database, new SubjectKeys(MasterKey.Of(new byte[32])));
        using var gate = ledger.Kind == "SQLite" ? new SemaphoreSlim(1) : null;
        var connections = new List<DbConnection>();
        for (var i = 0; i < writers; i++) connections.Add(await ledger.Database.Open(CancellationToken.None));
        Func<int, Task>[] works =
        [
            w => Bare(connections[w], gate), w => Fact(ledger.Database, clerk, 1 + (w % Organs)),
            w => BareRows(connections[w], gate), w => Register(book, clerk, 1 + (w % Organs)),
        ];
        var best = new double[works.Length];
        var spent = TimeSpan.Zero;
        var registered = 0.0;
        for (var round = 0; round <= Rounds; round++)
            for (var i = 0; i < works.Length; i++)
            {
                var before = Environment.CpuUsage.TotalTime;
                var speed = await PerSecond(writers, works[i]);
                if (round > 0 && i == works.Length - 1)
                    (spent, registered) = (spent + Environment.CpuUsage.TotalTime - before, registered + (speed * Round.TotalSeconds));
                if (round > 0) best[i] = Math.Max(best[i], speed);   // the first one warms up
            }
        foreach (var connection in connections) await connection.DisposeAsync();
        var (one, fact, rows, registration) = (best[0], best[1], best[2], best[3]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {ledger.Kind} | {writers} | {one:0} | {fact:0} | {fact / one:0.00} | {rows:0} | {registration:0} | {registration / rows:0.00} | {registration / one:0.00} | {spent.TotalMicroseconds / registered:0} µs |"));
    }

    private static async Task<double> PerSecond(int writers, Func<int, Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(w => Task.Run(async () =>
        {
            var count = 0;
            for (; Stopwatch.GetElapsedTime(started) < Round; count++) await work(w);
            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>
    /// One row, one commit, on an open connection, nothing else. On SQLite one at a time, as in the program: connections that wait for each
    /// other are slower still.
    /// </summary>
    private static async Task Bare(DbConnection connection, SemaphoreSlim? gate)
    {
        if (gate is not null) await gate.WaitAsync();
        await connection.ExecuteAsync("insert into bare (id, data) values (@id, 'registered')", new { id = Guid.CreateVersion7() });
        gate?.Release();
    }

    /// <summary>As many rows as a registration writes, a statement each, and one commit; sent at once where that can be.</summary>
    private static async Task BareRows(DbConnection connection, SemaphoreSlim? gate)
    {
        const string Insert = "insert into bare (id, data) values (@id, 'registered')";
        var ids = Enumerable.Range(0, RowsOfRegistration).Select(_ => Guid.CreateVersion7());
        if (gate is not null)
        {
            await gate.WaitAsync();
            await using (var transaction = await connection.BeginTransactionAsync())
            {
                await connection.ExecuteAsync(Insert, ids.Select(id => new { id }), transaction);
                await transaction.CommitAsync();
            }
            gate.Release();
            return;
        }
        await using var batch = connection.CreateBatch();
        foreach (var id in ids)
        {
            var row = batch.CreateBatchCommand();
            row.CommandText = Insert;
            var parameter = row.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("id", id);
            row.Parameters.Add(parameter);
            batch.BatchCommands.Add(row);
        }
        await batch.ExecuteNonQueryAsync();
    }

    private static async Task Fact(Database database, Officer clerk, int organ) => await database.Write<Recorded>(clerk, null, async work =>
    {
        var fact = work.Append(new Fact(Guid.CreateVersion7(), 1, organ, "noted", work.Today, work.At, clerk.Id, clerk.Kind, "{}", null));
        return new Recorded(fact.Subject, 1);
    }, CancellationToken.None);

    private static async Task Register(RequestBook book, Officer clerk, int organ)
    {
        var day = new DateOnly(2026, 3, 2);
        var letter = new IncomingRequest(organ, Channel.SignedMail, day, ApplicantKind.NaturalPerson, "某村土地征收补偿安置方案",
            new Application { Name = "张三丰", IdentityNumber = "330102199001011234", Content = "申请公开某村土地征收补偿安置方案" })
        { Late = true, Receipt = day };
        var verdict = await new RegisterRequest(book).Run(clerk, Guid.NewGuid(), letter, CancellationToken.None);
        if (!verdict.Allowed) throw new InvalidOperationException(verdict.Breach.Code);
    }
}
