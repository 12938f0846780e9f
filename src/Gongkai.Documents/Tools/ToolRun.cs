using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Gongkai.Documents.Tools;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">Its exit code; null where it was stopped because its time was over, or could not be started.</param>
/// <param name="Output">The beginning of what it printed, output and errors together.</param>
/// <param name="TimedOut">It was stopped because its time was over.</param>
public sealed record ToolOutcome(int? ExitCode, string Output, bool TimedOut);

/// <summary>Runs a program outside the process: without a shell's reading of its arguments, in a folder of its own, with limits.</summary>
public static class ToolRun
{
    private const int MostOutput = 16 * 1024;

    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(5);

    /// <summary>Runs it to its end or to its limits; nothing that it started is left running.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">Its arguments, one by one.</param>
    /// <param name="folder">The folder it runs in; also its home.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="ct">Stops it: whoever wanted what it makes has gone.</param>
    public static ToolOutcome Run(
        string path, IEnumerable<string> arguments, string folder, ToolLimits limits, CancellationToken ct = default)
    {
        using var process = new Process { StartInfo = Start(path, arguments, folder, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ToolOutcome(null, e.Message, TimedOut: false);
        }

        process.StandardInput.Close();
        Task<string>[] output = [Drain(process.StandardOutput), Drain(process.StandardError)];
        var stopped = !Ended(process, limits.Time, ct);
        if (stopped)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(Afterwards);
        }

        // What it printed last may still be on its way; a child that lives on must not hold us up.
        Task.WaitAll(output, Afterwards);
        if (stopped) ct.ThrowIfCancellationRequested();
        var printed = string.Concat(output.Where(o => o.IsCompletedSuccessfully).Select(o => o.Result));
        return new ToolOutcome(stopped ? null : process.ExitCode, printed, stopped);
    }

    private static bool Ended(Process process, TimeSpan within, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(within);
        try
        {
            process.WaitForExitAsync(end.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads to the end, so that the program is not held up, and keeps the beginning.</summary>
    private static async Task<string> Drain(StreamReader reader)
    {
        var (kept, buffer) = (new StringBuilder(), new char[4096]);
        while (await reader.ReadAsync(buffer).ConfigureAwait(false) is var n and > 0)
            kept.Append(buffer, 0, Math.Min(n, MostOutput - kept.Length));
        return kept.ToString();
    }

    private static ProcessStartInfo Start(string path, IEnumerable<string> arguments, string folder, ToolLimits limits)
    {
        var start = new ProcessStartInfo
        {
            FileName = path,
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!OperatingSystem.IsWindows()) Limit(start, path, folder, limits);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>
    /// The shell sets the limits and becomes the program. It inherits nothing of our environment: no secret, no proxy, no home.
    /// </summary>
    private static void Limit(ProcessStartInfo start, string path, string folder, ToolLimits limits)
    {
        start.FileName = "/bin/sh";
        var seconds = Math.Max(1, (long)limits.Time.TotalSeconds);
        string[] first =
        [
            "-c", "ulimit -c 0; ulimit -v \"$1\"; ulimit -f \"$2\"; ulimit -t \"$3\"; shift 3; exec \"$@\"", "sh",
            Number(limits.MaxMemory / 1024), Number(limits.MaxFile / 512), Number(seconds), path,
        ];
        foreach (var argument in first) start.ArgumentList.Add(argument);
        start.Environment.Clear();
        (string Name, string Value)[] all =
            [("PATH", "/usr/local/bin:/usr/bin:/bin"), ("HOME", folder), ("TMPDIR", folder), ("LC_ALL", "C.UTF-8"), ("LANG", "C.UTF-8")];
        foreach (var (name, value) in all) start.Environment[name] = value;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
