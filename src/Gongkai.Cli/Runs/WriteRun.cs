using Gongkai.Cli.Outcomes;
using Gongkai.Cli.Terminal;
using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>A run of `write`: the file is written whole or not at all, and read back before it takes its name.</summary>
internal static class WriteRun
{
    public static int Run(string file, string output, string? mark)
    {
        if (ReportFormats.Of(output) is not { } format)
            throw new UsageException($"“{output}”的扩展名应为docx、html、xlsx、md、xml、json、pdf或ofd");
        var (bytes, fault) = Sources.Read(file);
        if (bytes is null) return Refuse(file, fault!, ExitCode.Usage);
        var reading = ReportReader.Read(file, bytes);
        if (Doubt(reading) is { } doubt) return Refuse(file, doubt, ExitCode.Findings);

        using var written = new MemoryStream();
        if (ReportWriter.Write(reading.Report!, format, written, new() { Mark = mark }) is { } refusal)
            return Refuse(output, refusal, ExitCode.Findings);
        Save(output, written);
        return Compare(output, format, reading.Report!, written);
    }

    // A record that could not be read whole is not written on as if it were.
    private static Fault? Doubt(Reading reading)
    {
        if (reading.Faults.FirstOrDefault(
            f => f.Code.StartsWith("record.", StringComparison.Ordinal) || f.Code is "report.several") is { } fault) return fault;
        if (reading.Report is null) return reading.Faults[0];
        return reading.Tables is null ? new("form.unknown", "", "这份年报的格式不是已知的法定格式，不能按法定格式写出；请先核对原件") : null;
    }

    private static void Save(string output, MemoryStream written)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(output))!;
        var draft = Path.Combine(folder, $".{Path.GetFileName(output)}.{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(draft, written.ToArray());
            File.Move(draft, output, overwrite: true);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            if (File.Exists(draft)) File.Delete(draft);
            throw new UsageException($"{output} 写不进去；请检查路径、权限和磁盘空间");
        }
    }

    private static int Compare(string output, ReportFormat format, AnnualReport report, MemoryStream written)
    {
        if (ReadBack.Differences(report, written.ToArray()) is { IsEmpty: false } places)
            return Refuse(
                output, new("write.differs", places[0], $"已经写出，但读回时有{places.Length}处与原来不同（{string.Join('、', places.Take(5))}）；请对照原件核对"),
                ExitCode.Findings);
        return (int)ExitCode.Well;
    }

    private static int Refuse(string file, Fault fault, ExitCode code)
    {
        Streams.Error.WriteLine($"{file}：{fault.Message}（{fault.Code}）");
        return (int)code;
    }
}
