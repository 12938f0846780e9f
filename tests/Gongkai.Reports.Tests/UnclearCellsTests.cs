namespace Gongkai.Reports.Tests;

/// <summary>No error rests on a cell that the reader could not tell.</summary>
public class UnclearCellsTests
{
    private const string Wrong = "new_received.total=3 new_received.natural_person=2 results.total.total=3 results.granted.total=3";

    [Theory]
    [InlineData("cell.unclear", "table3.new_received.total")]
    [InlineData("cell.unclear", "table3.new_received")]
    [InlineData("cell.unclear", "table3")]
    [InlineData("row.repeated", "table3.new_received")]
    [InlineData("text.cut-off", "table3.new_received.total")]
    public void What_rests_on_an_unclear_cell_is_for_a_person_to_look_at(string code, string place)
    {
        var report = Written.Report(Wrong, "全年共收到政府信息公开申请5件。");
        Assert.Contains(report.Says("T3-03"), f => f is { Outcome: Outcome.Fail, Place: "table3.new_received" });
        Assert.Contains(report.Says("X03"), f => f.Outcome == Outcome.Fail);

        var unclear = report with { Faults = [new Fault(code, place, "分不清")] };
        Assert.DoesNotContain(unclear.Says("T3-03"), f => f is { Outcome: Outcome.Fail, Place: "table3.new_received" });
        Assert.DoesNotContain(unclear.Says("X03"), f => f.Outcome == Outcome.Fail);
        Assert.All(
            Checkup.Of(unclear).Findings.Where(f => f.Cells.Contains("table3.new_received.total")),
            f => Assert.NotEqual(Severity.Error, f.Severity));
    }

    [Fact]
    public void An_error_elsewhere_stays_an_error()
    {
        var report = Written.Report("table4.review.total=1") with { Faults = [new Fault("cell.unclear", "table3.new_received", "分不清")] };
        Assert.Equal("Fail", report.Outcomes("T4-01"));
    }

    [Fact]
    public void What_the_reader_found_is_noted_beside_a_sum_that_does_not_hold()
    {
        var report = Written.Report(Wrong) with { Faults = [new Fault("cell.unclear", "table3.new_received.total", "这一格分不清")] };
        var checkup = Checkup.Of(report);
        Assert.Contains(
            checkup.Notes.Select(n => n.Message).Concat(checkup.Findings.Select(f => f.Message)),
            m => m.Contains("这一格分不清", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("table.unplaced", "table3")]
    [InlineData("row.count", "table3.new_received")]
    public void A_table_that_is_there_and_unclear_is_not_absent(string code, string place)
    {
        var report = Written.Report() with { Faults = [new Fault(code, place, "表三没有认出来")] };
        var blank = report.Form.Table3.Rows.SelectMany(r => r.Cells).Aggregate(report.Values, (v, c) => v.With(c.Id, null));
        var finding = Assert.Single((report with { Values = blank }).Saying("s3", "无").Says("S04"), f => f.Outcome != Outcome.Pass);
        Assert.Equal(Outcome.Uncertain, finding.Outcome);
        Assert.Contains("表三没有认出来", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("填 0", finding.Advice, StringComparison.Ordinal);
    }
}
