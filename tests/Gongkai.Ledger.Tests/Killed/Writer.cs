using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Tests.Killed;

/// <summary>
/// Registers letters in several organs at once, says of each that it begins and that it was acknowledged, and never ends by itself.
/// </summary>
internal static class Writer
{
    private const int WritersAnOrgan = 3;

    private static readonly Lock Saying = new();

    public static async Task Run(KilledPlace place, int organs)
    {
        await using var database = place.Open();
        var book = KilledPlace.Book(database);
        var writers = Enumerable.Range(0, organs * WritersAnOrgan).Select(
            w => Task.Run(() => Write(book, KilledPlace.Clerk(organs), 1 + (w % organs))));
        await Task.WhenAll([.. writers, Task.Run(() => WriteRoots(database))]);
    }

    private static async Task Write(RequestBook book, Officer clerk, int organ)
    {
        while (true)
        {
            var key = Guid.NewGuid();
            Say($"begun {organ} {key} .");
            var registered = await Register(book, clerk, organ, key);
            Say($"done {organ} {key} {registered.Subject} {registered.Seq} .");
        }
    }

    /// <summary>Registers under a key, again and again until it is acknowledged, as a person's browser would.</summary>
    public static async Task<Recorded> Register(RequestBook book, Officer clerk, int organ, Guid key)
    {
        while (true)
        {
            var verdict =
                await new RegisterRequest(book).Run(clerk, key, TestLedger.Letter(new(2026, 3, 2), organ), CancellationToken.None);
            if (verdict.Allowed) return verdict.Value;
            if (verdict.Breach != StoreBreach.Busy && verdict.Breach != StoreBreach.ChangedMeanwhile)
                throw new InvalidOperationException(verdict.Breach.Code);
        }
    }

    private static async Task WriteRoots(Database database)
    {
        while (true)
        {
            await Roots.Write(database, CancellationToken.None);
            await Task.Delay(30);
        }
    }

    // The full stop at the end tells a whole line from one that was cut off.
    private static void Say(string line)
    {
        lock (Saying)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

/// <summary>The ledger that is written to, as both processes know it.</summary>
internal sealed record KilledPlace(string Kind, string Place)
{
    public Database Open(FakeClock? clock = null)
    {
        clock ??= new FakeClock();
        return Kind == "postgres" ? new PostgresDatabase(Place, clock) : new SqliteDatabase(Place, clock);
    }

    public static RequestBook Book(Database database) => new(database, new SubjectKeys(MasterKey.Of(new byte[32])));

    /// <summary>The same officer in both processes: a key of a submission is the officer's.</summary>
    public static Officer Clerk(int organs) =>
        new(Guid.Parse("01950000-0000-7000-8000-000000000001"), "李经办",
            [.. Enumerable.Range(1, organs).Select(o => new Appointment(o, Role.Clerk))]);
}
