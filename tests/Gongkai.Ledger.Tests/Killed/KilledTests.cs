using System.Diagnostics;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Tests.Journal;

namespace Gongkai.Ledger.Tests.Killed;

/// <summary>
/// What a process that is killed leaves behind. This shows the death of the process (kill -9), not of the disk or of the power: the
/// operating system lives on and still writes what it was given.
/// </summary>
public sealed class KilledTests
{
    private const int Organs = 3;

    private static readonly int Rounds = Environment.GetEnvironmentVariable("GONGKAI_LONG") is null ? 5 : 50;

    public static TheoryData<string> Databases => Postgres.IsThere ? new("sqlite", "postgres") : new("sqlite");

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_a_kill_every_acknowledged_write_is_there_once_and_the_journal_is_whole(string kind)
    {
        await using var ledger = await TestLedger.On(kind, durable: true);
        await ledger.Grow(Organs);
        var place = new KilledPlace(kind, ledger.Place);
        var (begun, done, random) = (new Dictionary<Guid, int>(), new Dictionary<Guid, Recorded>(), new Random(9));
        for (var round = 0; round < Rounds; round++)
        {
            await RunAndKill(place, random.Next(1, 500), begun, done);
            await Resubmit(ledger, begun, done);
            Assert.Empty(await Verified.Of(ledger));
            await AssertOnce(ledger, begun, done);
        }
        Assert.True(done.Count > Rounds * 10, $"only {done.Count} writes");
    }

    private static async Task RunAndKill(KilledPlace place, int milliseconds, Dictionary<Guid, int> begun, Dictionary<Guid, Recorded> done)
    {
        var start =
            new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(KilledTests).Assembly.Location, "write", place.Kind, place.Place, $"{Organs}"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var waiting = true;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            Take(line.Split(' '), begun, done);
            if (!waiting || !line.StartsWith("done", StringComparison.Ordinal)) continue;
            waiting = false;   // they are all at it now
            _ = Task.Delay(milliseconds).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
        }
        await process.WaitForExitAsync();
        Assert.Equal(128 + 9, process.ExitCode);
    }

    private static void Take(string[] words, Dictionary<Guid, int> begun, Dictionary<Guid, Recorded> done)
    {
        if (words is ["begun", var organ, var key, "."]) begun[Guid.Parse(key)] = int.Parse(organ);
        if (words is ["done", _, var answered, var subject, var seq, "."])
            done[Guid.Parse(answered)] = new(Guid.Parse(subject), long.Parse(seq));
    }

    /// <summary>What was begun and not answered is sent again under its key; what was answered gets the same answer.</summary>
    private static async Task Resubmit(TestLedger ledger, Dictionary<Guid, int> begun, Dictionary<Guid, Recorded> done)
    {
        var book = KilledPlace.Book(ledger.Database);
        foreach (var (key, organ) in begun.Where(b => !done.ContainsKey(b.Key)))
            done[key] = await Writer.Register(book, KilledPlace.Clerk(Organs), organ, key);
        foreach (var key in done.Keys.Take(3))
            Assert.Equal(done[key], await Writer.Register(book, KilledPlace.Clerk(Organs), begun[key], key));
    }

    private static async Task AssertOnce(TestLedger ledger, Dictionary<Guid, int> begun, Dictionary<Guid, Recorded> done)
    {
        await using var connection = await ledger.Database.Open(CancellationToken.None);
        var facts =
            (await connection.QueryAsync<(Guid Subject, long Count)>(
                "select subject, count(*) from fact f where exists (select 1 from request r where r.id = f.subject) group by subject"))
                    .ToDictionary(
                f => f.Subject, f => f.Count);
        Assert.Equal(begun.Count, facts.Count);
        Assert.All(done.Values, recorded => Assert.Equal(recorded.Seq, facts[recorded.Subject]));
        Assert.Equal(done.Values.Select(r => r.Subject).Order(), (await connection.QueryAsync<Guid>("select id from request")).Order());
        for (var organ = 1; organ <= Organs; organ++)
        {
            var numbers =
                (await connection.QueryAsync<int>("select number from request where organ = @organ order by number", new { organ }))
                    .ToList();
            Assert.Equal(Enumerable.Range(1, begun.Count(b => b.Value == organ)), numbers);
            Assert.Equal(
                numbers.Count, await connection.QuerySingleAsync<int>("select last from counter where organ = @organ", new { organ }));
        }
    }
}
