using System.Diagnostics;

namespace Gongkai.Benchmarks;

/// <summary>`gongkai check` over five documents as whole processes, from start to exit, beside `gongkai --version`.</summary>
internal static class ColdStart
{
    private const int Runs = 20;

    // As published: the same files as `dotnet publish -c Release` puts beside each other.
    public static readonly string Program =
        Path.Combine(
            BenchDocuments.Root, "artifacts/bin/Gongkai.Cli",
            AppContext.BaseDirectory.Contains("release", StringComparison.Ordinal) ? "release" : "debug", "gongkai.dll");

    public static void Run()
    {
        Console.WriteLine();
        Console.WriteLine($"| cold process, {Runs} runs each, by turns | min | median |");
        Console.WriteLine("|---|---|---|");
        var commands = new List<(string Name, string[] Arguments)> { ("gongkai --version (the reference)", ["--version"]) };
        foreach (var (name, files) in BenchDocuments.Sets())
        {
            commands.Add(($"gongkai check, {name}", ["check", .. files]));
            commands.Add(($"gongkai check --json, {name}", ["check", "--json", .. files]));
        }
        var times = commands.ConvertAll(_ => new List<double>());
        for (var run = 0; run < Runs; run++)
            for (var i = 0; i < commands.Count; i++) times[i].Add(Time(commands[i].Arguments));
        for (var i = 0; i < commands.Count; i++)
        {
            times[i].Sort();
            Console.WriteLine($"| {commands[i].Name} | {times[i][0]:0} ms | {times[i][Runs / 2]:0} ms |");
        }
    }

    private static double Time(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return process.ExitCode <= 1 ? time : throw new InvalidOperationException(error.Result);
    }
}
