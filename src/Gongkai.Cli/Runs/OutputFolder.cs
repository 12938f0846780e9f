using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gongkai.Cli.Outcomes;

namespace Gongkai.Cli.Runs;

/// <summary>The folder of --out: the results, and a journal that says after each file how long the results then were.</summary>
/// <remarks>Results reach the disk before the journal names them. A run that was killed at any moment therefore goes on by
/// cutting the results to the last lengths in the journal: no line is lost, none stands there twice.</remarks>
internal sealed class OutputFolder : IDisposable
{
    // What a killed run has to do again. Each commit waits for the disk, about 5 ms.
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromMilliseconds(500);

    private readonly FileStream journal;
    private readonly FileStream[] outputs;
    private readonly StringBuilder pending = new();
    private long committedAt = Stopwatch.GetTimestamp();

    private OutputFolder(FileStream journal, FileStream[] outputs, RunHistory history)
    {
        this.journal = journal;
        this.outputs = outputs;
        History = history;
    }

    /// <summary>What earlier runs have done.</summary>
    public RunHistory History { get; }

    public static OutputFolder Open(RunRequest request)
    {
        var formats = OutputFormat.For(request);
        Directory.CreateDirectory(request.Out!);
        var path = Path.Combine(request.Out!, "progress.tsv");
        if (!request.Resume && formats.Select(f => f.FileName).Append("progress.tsv").Any(n => File.Exists(Path.Combine(request.Out!, n))))
            throw new UsageException($"{request.Out} 里已有结果：接着做请加 --resume，重新做请换一个文件夹");

        FileStream[] files = [];
        try
        {
            files = [.. formats.Select(f => f.FileName).Prepend("progress.tsv").Select(n => Exclusive(Path.Combine(request.Out!, n)))];
        }
        catch (IOException)
        {
            throw new UsageException($"{request.Out} 正由另一个程序写入；请等它结束，或换一个文件夹");
        }
        var folder = new OutputFolder(files[0], files[1..], RunHistory.Read(files[0], request, [.. files[1..].Select(f => f.Length)]));
        folder.Begin(request, formats);
        return folder;
    }

    public void Append(SourceOutcome outcome)
    {
        foreach (var file in outcome.Files)
            for (var i = 0; i < outputs.Length; i++) outputs[i].Write(file.Lines[i].Span);
        pending.Append(CultureInfo.InvariantCulture, $"{(int)outcome.Exit}\t");
        foreach (var output in outputs) pending.Append(CultureInfo.InvariantCulture, $"{output.Position}\t");
        pending.Append(RunHistory.Escape(outcome.Source)).Append('\n');
        if (Stopwatch.GetElapsedTime(committedAt) > BetweenCommits) Commit();
    }

    public void Commit()
    {
        foreach (var output in outputs) output.Flush(flushToDisk: true);
        journal.Write(Encoding.UTF8.GetBytes(pending.ToString()));
        journal.Flush(flushToDisk: true);
        pending.Clear();
        committedAt = Stopwatch.GetTimestamp();
    }

    public void Dispose()
    {
        foreach (var output in outputs) output.Dispose();
        journal.Dispose();
    }

    private void Begin(RunRequest request, IReadOnlyList<OutputFormat> formats)
    {
        Cut(journal, History.JournalLength);
        for (var i = 0; i < outputs.Length; i++) Cut(outputs[i], History.Lengths[i]);
        if (History.JournalLength > 0) return;

        for (var i = 0; i < outputs.Length; i++)
        {
            if (formats[i].IsCsv) outputs[i].Write(Documents.Writing.ReadingCsv.Mark);
            outputs[i].Write(formats[i].Header.Span);
        }
        pending.Append(request.Signature);
        foreach (var output in outputs) pending.Append(CultureInfo.InvariantCulture, $"\t{output.Position}");
        pending.Append('\n');
        Commit();
    }

    private static void Cut(FileStream file, long length)
    {
        file.SetLength(length);
        file.Position = length;
    }

    private static FileStream Exclusive(string path) =>
        new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 64 * 1024);
}
