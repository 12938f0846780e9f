using Gongkai.Cli.Outcomes;
using Gongkai.Documents.Reading;
using Gongkai.Reports;

namespace Gongkai.Cli.Runs;

/// <summary>Last year's reports (--previous): one file for all, or a folder in which organ and year pick the right one.</summary>
internal sealed class PreviousReports
{
    private readonly AnnualReport? single;
    private readonly Dictionary<(string Organ, int Year), string> paths = [];

    private PreviousReports(string path)
    {
        if (!Directory.Exists(path))
        {
            single = Open(path) ?? throw new UsageException($"--previous：{path} 不是可以读取的年度报告");
            return;
        }
        foreach (var file in Sources.Expand([path]))
            if (Open(file) is { Organ: { } organ, Year: { } year }) paths.TryAdd((organ, year), file);
        if (paths.Count == 0) throw new UsageException($"--previous：{path} 里没有读到年度报告");
    }

    public static PreviousReports From(string path) => new(path);

    /// <summary>The report of the same organ for the year before, or why there is none.</summary>
    public (AnnualReport? Report, string? Note) For(AnnualReport report)
    {
        if (single is not null)
            return report.Year is null || single.Year is null || single.Year == report.Year - 1
                ? (single, null)
                : (null, $"--previous给出的是{single.Year}年度报告，不是{report.Year}年度的上一年，没有用来对照");
        if (report is { Organ: { } organ, Year: { } year } && paths.TryGetValue((organ, year - 1), out var path)) return (Open(path), null);
        return (null, "--previous的文件夹里没有同一机关上一年度的报告，没有对照");
    }

    // Read again when it is needed: a folder may hold 100,000.
    private static AnnualReport? Open(string path) =>
        BoundedFile.Read(path).Bytes is { } bytes
            && ReportReader.Read(path, bytes) is { Form: not ("none" or "unknown"), Report: { } report } ? report : null;
}
