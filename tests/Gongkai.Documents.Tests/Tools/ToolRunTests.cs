using System.Diagnostics;
using Gongkai.Documents.Tools;

namespace Gongkai.Documents.Tests.Tools;

/// <summary>Programs outside the process can't hold us up, fill the disk or stay behind.</summary>
public sealed class ToolRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gongkai-test-");

    [Fact]
    public void What_it_prints_and_how_it_ends_comes_back()
    {
        var outcome = Run("echo said; echo complained >&2; exit 3", ToolLimits.Default);
        Assert.Equal((3, false), (outcome.ExitCode, outcome.TimedOut));
        Assert.Contains("said", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("complained", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_without_end_is_stopped_with_all_that_it_started()
    {
        var clock = Stopwatch.StartNew();
        var outcome = Run("sleep 711 & echo $! > child; sleep 711", new ToolLimits { Time = TimeSpan.FromMilliseconds(500) });
        Assert.True(outcome.TimedOut);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
        Assert.False(
            IsRunning(
                int.Parse(File.ReadAllText(Path.Combine(folder.FullName, "child")), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_program_that_nobody_wants_any_longer_is_stopped_with_all_that_it_started()
    {
        using var gone = new CancellationTokenSource();
        var child = Path.Combine(folder.FullName, "child");
        string[] arguments = ["-c", "sleep 711 & echo $! > begun; mv begun child; sleep 711"];
        var run = Task.Run(() => ToolRun.Run("/bin/sh", arguments, folder.FullName, new() { Time = TimeSpan.FromMinutes(10) }, gone.Token));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(child), TimeSpan.FromMinutes(1)));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.False(IsRunning(int.Parse(await File.ReadAllTextAsync(child), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_program_that_prints_without_end_keeps_no_memory() =>
        Assert.True(Run("yes", new ToolLimits { Time = TimeSpan.FromMilliseconds(500) }) is { TimedOut: true, Output.Length: < 100_000 });

    [Fact]
    public void A_file_can_not_grow_over_the_limit()
    {
        Run("yes > big", new ToolLimits { MaxFile = 1 << 20, Time = TimeSpan.FromSeconds(20) });
        Assert.InRange(new FileInfo(Path.Combine(folder.FullName, "big")).Length, 1, 1 << 20);
    }

    [Fact]
    public void It_inherits_no_environment()
    {
        Environment.SetEnvironmentVariable("GONGKAI_TEST_SECRET", "711");
        Assert.DoesNotContain("GONGKAI_TEST_SECRET", Run("env", ToolLimits.Default).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_not_there_is_no_exception() =>
        Assert.True(
            ToolRun.Run(
                Path.Combine(folder.FullName, "none"), [], folder.FullName, ToolLimits.Default) is { ExitCode: not 0, TimedOut: false });

    [Fact]
    public void Without_the_program_one_sentence_says_what_to_install()
    {
        var converted = new OfficeConverter(Toolbox.Of()).Convert([], "doc", "docx");
        Assert.Null(converted.Bytes);
        Assert.Equal("tool.missing", converted.Fault?.Code);
        Assert.Contains("sudo apt-get install libreoffice", converted.Fault!.Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ToolOutcome Run(string script, ToolLimits limits)
    {
        var path = Path.Combine(folder.FullName, "tool");
        File.WriteAllText(path, script);
        return ToolRun.Run("/bin/sh", [path], folder.FullName, limits);
    }

    // A process that has been killed may wait as a zombie for its parent; it runs no longer.
    private static bool IsRunning(int id) =>
        File.Exists($"/proc/{id}/stat") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
}
