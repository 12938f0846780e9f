using System.Diagnostics;
using System.Text;

namespace Gongkai.Cli.Tests;

/// <summary>Runs the built executable, as a person would.</summary>
internal static class Command
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "gongkai.dll");

    public static Result Run(string folder, params string[] arguments) => Run(folder, [], null, arguments);

    public static Result Run(string folder, byte[] input, string? heapLimit, params string[] arguments) =>
        End(Start(folder, heapLimit, arguments), input, arguments);

    /// <summary>With one variable of the environment set, as settings are given.</summary>
    public static Result RunWith(string variable, string value, string folder, params string[] arguments) =>
        End(Start(folder, variable, value, arguments), [], arguments);

    /// <summary>The same, and goes on while it runs.</summary>
    public static Process StartWith(string variable, string value, string folder, params string[] arguments) =>
        Start(folder, variable, value, arguments);

    private static Result End(Process process, byte[] input, string[] arguments)
    {
        using var _ = process;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill();
            throw new TimeoutException(string.Join(' ', arguments));
        }
        return new Result(process.ExitCode, output.Result, error.Result);
    }

    /// <param name="folder">Where it runs.</param>
    /// <param name="heapLimit">The most memory it may use, in hexadecimal bytes; it dies where it needs more.</param>
    /// <param name="arguments">What is typed after `gongkai`.</param>
    public static Process Start(string folder, string? heapLimit, params string[] arguments) =>
        Start(folder, "DOTNET_GCHeapHardLimit", heapLimit, arguments);

    private static Process Start(string folder, string variable, string? value, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (value is not null) start.Environment[variable] = value;
        return Process.Start(start)!;
    }
}

internal sealed record Result(int Exit, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] Errors => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
