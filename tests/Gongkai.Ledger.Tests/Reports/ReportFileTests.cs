using Gongkai.Documents.Writing;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Reports;

namespace Gongkai.Ledger.Tests.Reports;

public sealed class ReportFileTests
{
    [Theory]
    [InlineData(ReportFormat.Html)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Xlsx)]
    [InlineData(ReportFormat.Docx)]
    [InlineData(ReportFormat.Xml)]
    [InlineData(ReportFormat.Markdown)]
    public async Task A_report_of_the_ledger_is_written_and_read_back(ReportFormat format)
    {
        await using var ledger = await TestLedger.On("sqlite");
        await ledger.Receive(new(2026, 3, 2));
        var report =
            (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Of(
                ledger.Head, TestLedger.Organ, 2026, CancellationToken.None))
                .Value!.Report;
        var file = ReportFile.Write(report, format, Imprint.None);
        Assert.Null(file.Breach);
    }

    [Fact]
    public async Task A_file_that_says_something_else_is_not_given_out()
    {
        await using var ledger = await TestLedger.On("sqlite");
        await ledger.Receive(new(2026, 3, 2));
        var report =
            (await new YearReports(ledger.Database, ReportSettings.Default, ledger.Keys).Of(
                ledger.Head, TestLedger.Organ, 2026, CancellationToken.None))
                .Value!.Report;
        var other = ReportFile.Write(
            report with { Values = report.Values.With("table3.new_received.total", 2) }, ReportFormat.Json, Imprint.None).Value!;
        var refused = ReportFile.Compared(report, other).Breach!;
        Assert.Equal("report.differs", refused.Code);
        Assert.Contains("table3.new_received.total", refused.Sentence, StringComparison.Ordinal);
    }
}
