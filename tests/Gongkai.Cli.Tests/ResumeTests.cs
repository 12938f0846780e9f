using System.Text.Json;
using Gongkai.Ledger.Facts;

namespace Gongkai.Cli.Tests;

public sealed class ResumeTests : IDisposable
{
    private readonly Folder folder = new();

    [Fact]
    public void A_run_that_is_killed_goes_on_without_a_lost_or_doubled_line()
    {
        foreach (var name in (string[])["a", "b", "c"]) folder.Write(name, SampleReport.Text());
        var files = Enumerable.Range(0, 12_000).Select(i => $"{"abc"[i % 3]}").ToArray();
        string[] arguments = ["check", .. files, "--out", "out", "--resume"];

        for (var kill = 0; kill < 2; kill++) KillAfterTheNextCommit([.. arguments, "--jobs", "1"]);
        // Killing leaves lines behind that the journal does not know; so does a torn journal.
        File.AppendAllText(folder.At("out/reports.jsonl"), "{\"source\":\"a\",\"ti");
        File.AppendAllText(folder.At("out/progress.tsv"), "0\t99");
        var last = Command.Run(folder.Path, arguments);

        Assert.True(last.Exit == 0, last.Error);
        Assert.Contains("个是以前完成的", last.Output, StringComparison.Ordinal);
        Assert.Equal(files, File.ReadLines(folder.At("out/reports.jsonl")).Select(Source));
        Assert.Equal(
            1 + 200 * files.Length,
            File.ReadLines(folder.At("out/cells.csv")).Count(
                l => l.EndsWith(',') || l.StartsWith("\uFEFFfile", StringComparison.Ordinal)
                    || l.StartsWith("file", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_finished_run_has_nothing_left_to_do_and_keeps_its_exit_code()
    {
        folder.Write("r/a.txt", SampleReport.Text(changes: ("table3.carried_out.total", 2)));
        folder.Write("r/b.txt", SampleReport.Text());
        Assert.Equal(1, Command.Run(folder.Path, "check", "r", "--out", "out").Exit);
        var before = folder.Read("out/reports.jsonl");

        var again = Command.Run(folder.Path, "check", "r", "--out", "out", "--resume");
        Assert.Equal(1, again.Exit);
        Assert.Contains("完成2个文件（其中2个是以前完成的）", again.Output, StringComparison.Ordinal);
        Assert.Equal(before, folder.Read("out/reports.jsonl"));
    }

    [Fact]
    public void Results_are_never_overwritten()
    {
        folder.Write("a.txt", SampleReport.Text());
        Assert.Equal(0, Command.Run(folder.Path, "read", "a.txt", "--out", "out").Exit);
        var again = Command.Run(folder.Path, "read", "a.txt", "--out", "out");
        Assert.Equal(2, again.Exit);
        Assert.StartsWith("gongkai: out 里已有结果", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_run_does_not_go_on_in_the_same_folder()
    {
        folder.Write("a.txt", SampleReport.Text());
        Command.Run(folder.Path, "read", "a.txt", "--out", "out");
        var other = Command.Run(folder.Path, "check", "a.txt", "--out", "out", "--resume");
        Assert.Equal(2, other.Exit);
        Assert.Contains("另一种做法", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_files_begin_with_a_mark_for_excel_and_json_does_not()
    {
        folder.Write("a.txt", SampleReport.Text());
        Command.Run(folder.Path, "check", "a.txt", "--out", "out");
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Equal(mark, File.ReadAllBytes(folder.At("out/cells.csv"))[..3]);
        Assert.Equal(mark, File.ReadAllBytes(folder.At("out/findings.csv"))[..3]);
        Assert.Equal((byte)'{', File.ReadAllBytes(folder.At("out/reports.jsonl"))[0]);
    }

    public void Dispose() => folder.Dispose();

    private void KillAfterTheNextCommit(string[] arguments)
    {
        var journal = new FileInfo(folder.At("out/progress.tsv"));
        long before = journal.Exists ? journal.Length : 200;   // the first line alone is shorter
        using var process = Command.Start(folder.Path, null, arguments);
        while (!process.WaitForExit(5))
        {
            journal.Refresh();
            if (!journal.Exists || journal.Length <= before + 1000) continue;
            process.Kill();
            process.WaitForExit();
            return;
        }
        Assert.Fail($"The run ended before it could be killed: {process.StandardError.ReadToEnd()}");
    }

    private static string Source(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("source").GetString()!;
    }
}
