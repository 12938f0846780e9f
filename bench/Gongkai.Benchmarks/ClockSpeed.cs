using System.Diagnostics;
using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;

namespace Gongkai.Benchmarks;

/// <summary>A million reply dates with one consultation each, on one core, beside counting each of them day by day.</summary>
internal static class ClockSpeed
{
    private const int Dates = 1_000_000;
    private const int DayByDay = 20_000;
    private const int Rounds = 5;

    public static void Run()
    {
        var calendar = WorkCalendar.Official;
        var first = new DateOnly(2019, 5, 15);
        var span = new DateOnly(2026, 11, 1).DayNumber - first.DayNumber;
        Console.WriteLine("| work | best | median | each |");
        Console.WriteLine("|---|---|---|---|");
        Measure(
            "1,000,000 reply dates, one consultation each", Dates, i => Clock(first.AddDays(i % span), calendar).DueOn(calendar).DayNumber);
        Measure(
            "the same, counted day by day (20,000 of them)", DayByDay,
            i => Clock(first.AddDays(i % span), calendar).Period.Days(calendar).Last().Date.DayNumber);
        Measure(
            "everything that follows from the same facts (20,000 of them)", DayByDay,
            i => DueDates.Of(Facts(first.AddDays(i % span)), calendar).Value![DueKey.Reply]!.Date.DayNumber);
    }

    private static ReplyClock Clock(DateOnly receipt, WorkCalendar calendar) =>
        new(receipt) { Excluded = Letter(receipt).Excluded(calendar, Policies.Default) is { } e ? [e] : [] };

    private static RequestFacts Facts(DateOnly receipt) => new() { Receipt = receipt, Consultations = [Letter(receipt)] };

    private static Consultation Letter(DateOnly receipt) =>
        new(ConsultationKind.ThirdParty, receipt.AddDays(5)) { Received = receipt.AddDays(8) };

    private static void Measure(string name, int count, Func<int, int> work)
    {
        var times = new double[Rounds];
        for (var round = -1; round < Rounds; round++)   // the first only warms up
        {
            var (started, sum) = (Stopwatch.GetTimestamp(), 0L);
            for (var i = 0; i < count; i++) sum += work(i);
            if (sum == 0) throw new InvalidDataException("nothing was counted");
            if (round >= 0) times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);
        Console.WriteLine($"| {name} | {times[0]:0} ms | {times[Rounds / 2]:0} ms | {times[0] * 1e6 / count:0} ns |");
    }
}
