using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;
using Gongkai.Reports;
using ReadReport = Gongkai.Documents.Reading.Reading;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>What stands in a document and was not placed is never said to be absent, and nobody is told to fill in 0 for it.</summary>
public sealed class SeenNotPlacedTests
{
    private const string Five = "结果维持 结果纠正 其他结果 尚未审结 总计";
    private const string Zeros = "0 0 0 0 0 0 0";

    [Theory]
    [InlineData("行政复议\n{0}\n27 10 9 15 61\n未经复议直接起诉\n{0}\n3 0 0 0 3\n复议后起诉\n{0}\n8 0 1 1 10")]
    [InlineData("（一）行政复议\n{0}\n27 10 9 15 61\n（二）未经复议直接起诉的行政诉讼\n{0}\n3 0 0 0 3\n（三）复议后起诉的行政诉讼\n{0}\n8 0 1 1 10")]
    public void A_table_four_in_three_is_read(string table)
    {
        var values = ReadWithTable4(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, Five)).Report!.Values;
        Assert.Equal(
            [27m, 10, 9, 15, 61, 3, 0, 0, 0, 3, 8, 0, 1, 1, 10],
            values.Form.Table4.Rows.SelectMany(r => r.Cells).Select(c => values[c]));
    }

    [Theory]
    [InlineData("行政复议\n{0}\n27 10 9 15 61")]
    [InlineData("{0}\n27 10 9 15 61\n{0}\n3 0 0 0 3\n{0}\n8 0 1 1 10")]
    public void A_table_four_that_is_there_and_unclear_is_not_called_absent(string table)
    {
        var reading = ReadWithTable4(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, Five));
        var finding = Assert.Single(Checkup.Of(reading.Report!).Findings, f => f.Rule.Id == "S04");
        Assert.Equal((Outcome.Uncertain, Severity.Warning), (finding.Outcome, finding.Severity));
        Assert.Contains("读到 5 个（27 10 9 15 61）", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("没有找到", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("填 0", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_which_only_the_labels_are_known_is_not_called_absent()
    {
        var text = Text().Replace("本年新收", "2023年新收", StringComparison.Ordinal).Replace("上年结转", "2022年结转", StringComparison.Ordinal);
        var reading = ReportReader.ReadText("", text);
        Assert.Equal("table.unplaced", Assert.Single(reading.Faults, f => f.Place == "table3").Code);
        var finding = Assert.Single(Checkup.Of(reading.Report!).Findings, f => f.Rule.Id == "S04");
        Assert.Equal((Outcome.Uncertain, "table3"), (finding.Outcome, finding.Place));
        Assert.DoesNotContain("没有找到表", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("填 0", finding.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_two_without_the_head_of_its_columns_is_not_called_absent()
    {
        var lines = Text().Split('\n')
            .Where(l => !l.Contains("信息内容", StringComparison.Ordinal) && !l.Contains("第二十条", StringComparison.Ordinal));
        var finding = Assert.Single(
            Checkup.Of(ReportReader.ReadText("", string.Join('\n', lines)).Report!).Findings, f => f.Rule.Id == "S04");
        Assert.Equal((Outcome.Uncertain, "table2"), (finding.Outcome, finding.Place));
        Assert.Contains("没有认出这张表", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_without_its_table_is_said_where_it_stands()
    {
        var checkup = Checkup.Of(ReadWithTable4("本年度未发生。").Report!);
        Assert.Equal("没有找到表四", Assert.Single(checkup.Findings, f => f.Rule.Id == "S04").Message);
        Assert.Contains(checkup.Notes, n => n.Message.Contains("标题下没有找到表四", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_were_left_out_leave_the_table_there()
    {
        var kept = Text().Split('\n').Where(l => !l.Contains(Zeros, StringComparison.Ordinal)
            || new[] { "本年新收", "上年结转", "予以公开", "不掌握", "总计", "结转下年度" }.Any(k => l.Contains(k, StringComparison.Ordinal)));
        var reading = ReportReader.ReadText("", string.Join('\n', kept));
        Assert.Equal("F2021", reading.Form);
        Assert.Equal(0, reading.Report!.Values["table3.new_received.total"]);
        Assert.Equal(0, reading.Report.Values["table3.carried_out.total"]);
        Assert.DoesNotContain(reading.Faults, f => f.Code is "table.missing" or "form.unknown");
    }

    [Theory]
    [InlineData("二、主动公开政府信息情况\n表二：主动公开政府信息情况")]
    [InlineData("二、主动公开政府信息情况\n表二　主动公开政府信息情况")]
    [InlineData("二、主动公开政府信息情况\n主动公开政府信息情况")]
    [InlineData("二、主动公开政府信息情况\n二、主动公开政府信息情况")]
    public void A_heading_that_is_printed_twice_is_there(string twice)
    {
        var text = Text().Replace("二、主动公开政府信息情况", twice, StringComparison.Ordinal);
        Assert.Empty(ReportReader.ReadText("", text).Faults);
    }

    [Theory]
    [InlineData("6.属于四类过程性信息 740 2 0 0 0 74", "74 0 2 0 0 0 74")]
    [InlineData("6.属于四类过程性信息 50 2 0 0 0 5", "5 0 2 0 0 0 5")]
    public void A_row_in_which_two_numbers_touch_is_told_by_the_columns_and_named_whole(string row, string numbers)
    {
        var text = Text().Replace("6.属于四类过程性信息 " + Zeros, row, StringComparison.Ordinal)
            .Replace("（七）总计 " + Zeros, "（七）总计 " + numbers, StringComparison.Ordinal);
        var reading = ReportReader.ReadText("", text);
        var cells = reading.Report!.Form.Table3.Row("results.refused.process_information").Cells;
        Assert.Equal(numbers, string.Join(' ', cells.Select(c => reading.Report.Values[c])));
        Assert.Equal("cell.unclear", Assert.Single(reading.Faults, f => f.Place == "table3.results.refused.process_information").Code);
        Assert.DoesNotContain(
            Checkup.Of(reading.Report).Findings,
            f => f.Outcome is Outcome.Fail && f.Cells.Any(c => cells.Any(own => own.Id == c)));
    }

    private static ReadReport ReadWithTable4(string table)
    {
        var text = Text();
        var (from, to) = (text.IndexOf("四、政府信息公开行政复议", StringComparison.Ordinal), text.IndexOf("五、", StringComparison.Ordinal));
        var heading = text[from..(text.IndexOf('\n', from) + 1)];
        return ReportReader.ReadText("", $"{text[..from]}{heading}{table}\n{text[to..]}");
    }

    private static string Text() => Known.Named("a row a line, single blanks").Render(LayoutTests.Blank(Forms.F2021));
}
