using System.Buffers;
using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;
using Gongkai.Reports.Comparing;

namespace Gongkai.Cli.Runs;

/// <summary>比对 beside a run of `check` (--tree): reports are held against each other and against the list of organs.</summary>
internal sealed class ComparingRun
{
    private readonly Comparison comparison;
    private readonly Dictionary<string, string> archives = [];

    private ComparingRun(OrganTree tree) => comparison = new Comparison(tree, Again);

    /// <summary>The comparison that the person asked for, or null.</summary>
    public static ComparingRun? For(RunRequest request)
    {
        if (request.Tree is not { } path) return null;
        if (request.Resume) throw new UsageException("--tree要比对全部报告，不能与--resume一起使用");
        if (request is { Csv: true, Out: null }) throw new UsageException("--tree与--csv一起使用时，请用--out写到文件夹");
        var (bytes, fault) = Sources.Read(path);
        if (bytes is null) throw new UsageException($"--tree：{fault!.Message}");
        var (text, undecodable) = TextDecoder.Decode(bytes);
        if (text is null) throw new UsageException($"--tree：{undecodable!.Message}");
        var (tree, why) = TreeReader.Read(text);
        return tree is null ? throw new UsageException($"--tree：{why!.Message}") : new ComparingRun(tree);
    }

    /// <summary>Adds what came of a file, or of a file in an archive.</summary>
    public void Add(string file, FileOutcome outcome)
    {
        if (outcome.Reading is not { Report: { } report } || outcome.Reading.Tables is null) return;
        if (outcome.Reading.Source != file) archives[outcome.Reading.Source] = file;
        comparison.Add(outcome.Reading.Source, report);
    }

    /// <summary>Something was found.</summary>
    public bool FoundAny => !comparison.Findings().IsEmpty || comparison.Unmatched.Count > 0;

    /// <summary>For a person.</summary>
    public void Show()
    {
        var screen = new Screen();
        ComparisonView.Show(screen, comparison);
        screen.Flush();
    }

    /// <summary>As one more line of JSON.</summary>
    public void WriteJson(Stream output) => Write(output, ComparisonFile.WriteJson);

    /// <summary>Beside the results in the folder of --out.</summary>
    public void WriteTo(string folder, RunRequest request)
    {
        if (!request.Json) ToFile(Path.Combine(folder, "comparison.csv"), ComparisonFile.WriteCsv);
        if (!request.Csv) ToFile(Path.Combine(folder, "comparison.json"), ComparisonFile.WriteJson);
    }

    private void ToFile(string path, Action<IBufferWriter<byte>, Comparison> write)
    {
        using var file = File.Create(path);
        Write(file, write);
    }

    private void Write(Stream stream, Action<IBufferWriter<byte>, Comparison> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer, comparison);
        stream.Write(buffer.WrittenSpan);
    }

    private AnnualReport? Again(string source)
    {
        var file = archives.GetValueOrDefault(source, source);
        return Sources.Read(file).Bytes is { } bytes ? ReportReader.ReadAgain(file, bytes, source)?.Report : null;
    }
}
