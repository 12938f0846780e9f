using Gongkai.Documents.Reading;
using Gongkai.Documents.Writing;
using Gongkai.Reports;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>Every error that the rules find in published reports, through the reader, each judged by eye against the document.</summary>
public sealed class PublishedErrorsTests
{
    private static readonly (string File, string Rule, bool True, string Why)[] Judged =
    [
        ("002_", "X17", true, "part 六 says 无 and nothing of the fee"),
        ("003_", "S04", true, "three rows have six numbers and no total"),
        ("004_", "X17", true, "part 六 says 无 and nothing of the fee"),
        ("013-", "S02", true, "the fifth heading is not in the text; its items follow the table"),
        ("034-", "X01", true, "61 in all, but 5, 1, 7, 12 and 51 are 76"),
        ("050-", "T3-01", true, "3 came in, none was answered and none carried over"),
        ("050-", "X03", true, "the text says 0 came in, the table 3"),
        ("050-", "X17", true, "part 六 says 无 and nothing of the fee"),
        ("052-", "S04", true, "two rows have six numbers and no total"),
        ("073-", "S04", true, "table II has no row 规章"),
    ];

    [SharedFact]
    public void Errors_in_published_reports_are_those_that_were_judged()
    {
        var files = Shared.Files("seeds", "*.txt").Concat(Shared.Files("corpus", "*.txt")).Concat(Shared.Files("corpus", "0*.md")).ToList();
        var readings = files.Select(f => ReportReader.Read(Path.GetFileName(f), File.ReadAllBytes(f))).Where(r => r.Tables is not null)
            .ToList();
        var errors = readings.SelectMany(r => Checkup.Of(r.Report!).Findings
            .Where(f => f is { Severity: Severity.Error, Outcome: Outcome.Fail })
            .Select(f => (File: r.Source[..4], f.Rule.Id))).Order();

        Assert.Equal(Judged.Select(j => (j.File, j.Rule)).Order(), errors);
        Assert.True(Judged.Count(j => !j.True) * 20 <= readings.Count, "at most one false error in twenty reports");
    }
}
