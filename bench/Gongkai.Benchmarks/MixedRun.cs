using System.Diagnostics;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Benchmarks;

/// <summary>
/// Many reports in the formats in which they come, checked by one command: `gongkai check DIR --jobs 2 --out DIR2`, with its peak memory.
/// </summary>
internal static class MixedRun
{
    private const int PdfFiles = 20;

    private static readonly (ReportFormat? Format, string Ending)[] Kinds =
        [(ReportFormat.Html, "html"), (ReportFormat.Docx, "docx"), (ReportFormat.Xlsx, "xlsx"), (ReportFormat.Markdown, "md"),
            (null, "txt")];

    public static void Run(int files)
    {
        var scratch = Directory.CreateTempSubdirectory("gongkai-bench");
        try
        {
            var (from, to) = (scratch.CreateSubdirectory("reports").FullName, Path.Combine(scratch.FullName, "results"));
            Write(from, files);
            var size = new DirectoryInfo(from).EnumerateFiles().Sum(f => f.Length);
            Console.WriteLine($"{files} files, {size / 1e6:0} MB, {Kinds.Length} formats in equal shares, of them {PdfFiles} as PDF");
            Measure(from, to, files);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void Write(string folder, int files)
    {
        var texts = Directory.GetFiles(BenchDocuments.Ours, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        var reports = Array.ConvertAll(texts, t => ReportReader.Read("", t).Report!);
        var pdf = Write(reports[0], ReportFormat.Pdf);
        for (var i = 0; i < files; i++)
        {
            var (format, ending) = i < PdfFiles && pdf.Length > 0 ? (ReportFormat.Pdf, "pdf") : Kinds[i % Kinds.Length];
            var report =
                reports[i / Kinds.Length % reports.Length] with { Organ = $"青石县第{i}街道办事处", Title = $"青石县第{i}街道办事处2023年政府信息公开工作年度报告" };
            var bytes =
                format switch { null => texts[i / Kinds.Length % texts.Length], ReportFormat.Pdf => pdf, { } f => Write(report, f) };
            File.WriteAllBytes(Path.Combine(folder, $"{i:00000}.{ending}"), bytes);
        }
    }

    private static byte[] Write(AnnualReport report, ReportFormat format)
    {
        using var bytes = new MemoryStream();
        if (ReportWriter.Write(report, format, bytes) is { } fault) Console.WriteLine($"({format}: {fault.Message})");
        return bytes.ToArray();
    }

    private static void Measure(string from, string to, int files)
    {
        var start = new ProcessStartInfo(
            "dotnet", [ColdStart.Program, "check", from, "--jobs", "2", "--out", to])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, error, peak) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync(), 0.0);
        while (!process.WaitForExit(20)) peak = Math.Max(peak, ProcessMemory.Peak($"{process.Id}") ?? 0);
        var time = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (process.ExitCode > 1) throw new InvalidOperationException(error.Result);
        Console.WriteLine(
            $"{time:0.0} s, {files / time:0} reports/s, peak {peak:0} MB; results {new DirectoryInfo(to).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6:0} MB");
        Console.WriteLine(output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault());
    }
}
