using System.Diagnostics;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Benchmarks;

/// <summary>Reports read and checked per second on one core, beside the bare reference over the same bytes.</summary>
/// <remarks>
/// Reference and work take turns in short rounds, so that what else the machine does falls on both; the best round of each counts.
/// </remarks>
internal static class ReportSpeed
{
    private const int Rounds = 60;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(50);

    public static void Run()
    {
        Console.WriteLine("| documents | decode + fold | read | read + check | reports/s | of the reference | allocated |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, files) in BenchDocuments.Sets()) Measure(name, [.. files.Select(File.ReadAllBytes)]);
    }

    private static void Measure(string name, byte[][] documents)
    {
        Action<byte[]>[] works = [b => BareReference.DecodeAndFold(b), b => ReportReader.Read("", b), ReadAndCheck];
        foreach (var work in works) PerDocument(documents, work, WarmUp);

        var best = new[] { double.MaxValue, double.MaxValue, double.MaxValue };
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < works.Length; i++)
                best[i] = Math.Min(best[i], PerDocument(documents, works[i], Round));

        var allocated = Allocated(documents, ReadAndCheck);
        Console.WriteLine(
            $"| {name} ({documents.Average(d => d.Length) / 1000:0.0} kB) | {best[0]:0.0} µs | {best[1]:0} µs | {best[2]:0} µs "
            + $"| {1e6 / best[2]:0} | 1/{best[2] / best[0]:0.0} | {allocated / 1000.0:0} kB |");
    }

    private static void ReadAndCheck(byte[] bytes)
    {
        if (ReportReader.Read("", bytes) is not { Tables: not null, Report: { } report })
            throw new InvalidDataException("a bench document was not read");
        if (Checkup.Of(report).Passed.IsEmpty) throw new InvalidDataException("nothing was checked");
    }

    /// <summary>Microseconds a document, over at least this much time.</summary>
    private static double PerDocument(byte[][] documents, Action<byte[]> work, TimeSpan atLeast)
    {
        var started = Stopwatch.GetTimestamp();
        for (var done = 0; ;)
        {
            foreach (var document in documents) work(document);
            done += documents.Length;
            if (Stopwatch.GetElapsedTime(started) is var time && time >= atLeast) return time.TotalMicroseconds / done;
        }
    }

    private static long Allocated(byte[][] documents, Action<byte[]> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var document in documents) work(document);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / documents.Length;
    }
}
