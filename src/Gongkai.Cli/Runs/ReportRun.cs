using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Cli.Views;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `read` or `check` over all its files. One that fails leaves the others alone.</summary>
internal sealed class ReportRun
{
    // Fewer files than these are done before a second thread has warmed up.
    private const int WorthASecondThread = 32;

    private readonly RunRequest request;
    private readonly List<string> files;
    private readonly Examination examination;
    private readonly ComparingRun? comparing;
    private ExitCode exit;

    private ReportRun(RunRequest request)
    {
        this.request = request;
        comparing = ComparingRun.For(request);
        files = Sources.Expand(request.Files);
        examination = new Examination(request, request.Previous is { } path ? PreviousReports.From(path) : null);
    }

    public static int Run(RunRequest request)
    {
        if (request is { Resume: true, Out: null }) throw new UsageException("--resume要与--out一起使用：它从那个文件夹里接着做");
        if (request is { Json: true, Csv: true, Out: null }) throw new UsageException("--json和--csv只能选一个；要两样都有，请用--out写到文件夹");
        var run = new ReportRun(request);
        if (request.Out is not null) run.ToFolder();
        else if (OutputFormat.For(request) is [_]) run.ToOutput();
        else run.ToPerson();
        if (run.comparing is { FoundAny: true } && run.exit < ExitCode.Findings) run.exit = ExitCode.Findings;
        return (int)run.exit;
    }

    private void ToFolder()
    {
        using var folder = OutputFolder.Open(request);
        exit = folder.History.Exit;
        var done = folder.History.Count;
        var rest = files.Where(f => !folder.History.TakeDone(f)).ToList();
        ForEachSource(rest, quiet: true, folder.Append);
        folder.Commit();
        comparing?.WriteTo(request.Out!, request);
        var before = done > 0 ? $"（其中{done}个是以前完成的）" : "";
        Streams.Out.WriteLine($"完成{rest.Count + done}个文件{before}，结果在 {request.Out}");
        Streams.Out.Flush();
    }

    private void ToOutput()
    {
        using var output = new BufferedStream(Streams.Output, 64 * 1024);
        output.Write(OutputFormat.For(request)[0].Header.Span);
        ForEach(files, quiet: Console.IsOutputRedirected, outcome => output.Write(outcome.Lines[0].Span));
        comparing?.WriteJson(output);
    }

    private void ToPerson()
    {
        var view = new ResultView(request.Check, files.Count);
        ForEach(files, quiet: Console.IsOutputRedirected, view.Show);
        view.ShowSummary();
        comparing?.Show();
    }

    private void ForEach(List<string> sources, bool quiet, Action<FileOutcome> take) => ForEachSource(sources, quiet, source =>
    {
        foreach (var file in source.Files) take(file);
    });

    private void ForEachSource(List<string> sources, bool quiet, Action<SourceOutcome> take)
    {
        var jobs = request.Jobs ?? (sources.Count < WorthASecondThread ? 1 : Environment.ProcessorCount);
        LongWork.ForEach(InOrder.Run(sources, jobs, examination.Of), sources.Count, quiet, outcome =>
        {
            take(outcome);
            foreach (var file in outcome.Files) comparing?.Add(outcome.Source, file);
            if (outcome.Exit > exit) exit = outcome.Exit;
            foreach (var file in outcome.Files) Complain(file);
        });
    }

    private static void Complain(FileOutcome outcome)
    {
        if (outcome.Refusal is { } fault) Streams.Error.WriteLine($"{outcome.Reading.Source}：{fault.Message}");
        if (outcome.Note is { } note) Streams.Error.WriteLine($"{outcome.Reading.Source}：{note}");
    }
}
