using System.Diagnostics;
using Gongkai.Reports.Comparing;

namespace Gongkai.Benchmarks;

/// <summary>Many reports held against each other and against the list of their organs; beside it, making them.</summary>
internal static class CompareSpeed
{
    public static void Run(int reports)
    {
        var (made, again, read) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        T Timed<T>(ref TimeSpan total, Func<T> work)
        {
            var started = Stopwatch.GetTimestamp();
            var result = work();
            total += Stopwatch.GetElapsedTime(started);
            return result;
        }

        var tree = InventedReports.Organs(reports);
        var comparison = new Comparison(tree, source =>
        {
            read++;
            return Timed(ref again, () => InventedReports.Report(int.Parse(source, System.Globalization.CultureInfo.InvariantCulture)));
        });
        var (before, start) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.GetTimestamp());
        for (var i = 0; i < reports; i++)
        {
            var number = i;
            comparison.Add($"{number}", Timed(ref made, () => InventedReports.Report(number)));
        }
        var added = Stopwatch.GetElapsedTime(start) - made;
        start = Stopwatch.GetTimestamp();
        var findings = comparison.Findings();
        var found = Stopwatch.GetElapsedTime(start) - again;
        Console.WriteLine(
            $"| {reports} reports | made {made.TotalSeconds:0.0} s | added {added.TotalSeconds:0.0} s | found {found.TotalSeconds:0.0} s, {read} read again in {again.TotalSeconds:0.0} s "
            + $"| {findings.Length} findings, {findings.Count(f => f.Rule == ComparingRules.Alike)} alike | kept {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB | peak {ProcessMemory.Peak():0} MB |");
    }
}
