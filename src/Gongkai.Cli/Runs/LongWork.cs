using System.Diagnostics;
using System.Runtime.CompilerServices;
using Gongkai.Cli.Terminal;
using Spectre.Console;

namespace Gongkai.Cli.Runs;

/// <summary>Goes through results, and shows on the terminal how far it has come where that takes long.</summary>
internal static class LongWork
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="results">The results, as they come.</param>
    /// <param name="count">How many there will be.</param>
    /// <param name="quiet">Nothing else moves on the terminal while this runs, so a bar may.</param>
    /// <param name="take">What to do with each.</param>
    public static void ForEach<T>(IEnumerable<T> results, int count, bool quiet, Action<T> take)
    {
        using var rest = results.GetEnumerator();
        var started = Stopwatch.GetTimestamp();
        var bar = quiet && !Console.IsErrorRedirected;
        var taken = 0;
        while (!bar || Stopwatch.GetElapsedTime(started) < Patience)
        {
            if (!rest.MoveNext()) return;
            take(rest.Current);
            taken++;
        }
        ShowBar(rest, count, taken, take);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // keeps Spectre unloaded for work that is soon done
    private static void ShowBar<T>(IEnumerator<T> rest, int count, int taken, Action<T> take) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Streams.Error) })
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask($"共{count}个文件", maxValue: count);
                task.Increment(taken);
                while (rest.MoveNext())
                {
                    take(rest.Current);
                    task.Increment(1);
                }
            });
}
