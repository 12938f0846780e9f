using Gongkai.Documents.Reading;
using Gongkai.Documents.Tests.Reading.Layouts;

namespace Gongkai.Documents.Tests.Reading;

/// <summary>What else is printed in and around a table of text.</summary>
public sealed class StrayNumberTests
{
    public static TheoryData<string> Lines =>
        ["2024/1/25 10:33", "https://www.qiyun.gov.cn/art/2024/1/25/art_123_4567.html", "4/7", "— 5 —", "-5-", "第 5 页 共 9 页", "2024年1月20日",
            "栖云办〔2024〕5号", "[1]",
        "\f栖云区石帆街道办事处2023年政府信息公开工作年度报告"];

    [Theory, MemberData(nameof(Lines))]
    public void A_date_a_page_or_an_address_between_two_rows_is_no_number_of_theirs(string line) =>
        LayoutTests.ForAnyReport((paper, random) =>
    {
        var text = Known.Named("a row a line, single blanks").Render(paper).Split('\n').ToList();
        var label = paper.Form.Table3.Rows[random.Next(3, paper.Form.Table3.Rows.Length)].Label;
        text.Insert(
            text.FindIndex(
                text.FindIndex(l => l.Contains("勾稽", StringComparison.Ordinal)), l => l.Contains(label, StringComparison.Ordinal)), line);
        Assert.Empty(ReportReader.ReadText("", string.Join('\n', text)).Wrong(paper));
    });

    [Theory]
    [InlineData("tabs")]
    [InlineData("Markdown")]
    [InlineData("a row a line, single blanks")]
    public void Thousands_with_commas_end_where_their_cell_ends(string layout) => LayoutTests.ForAnyReport(paper =>
        Assert.Empty(ReportReader.ReadText(layout, Known.Named(layout).Render(Thousands(paper))).Wrong(paper)));

    [Fact]
    public void Thousands_with_commas_that_lost_their_gaps_are_not_guessed() => LayoutTests.ForAnyReport(paper =>
        Assert.Empty(ReportReader.ReadText("", Known.Named("rows glued").Render(Thousands(paper))).SilentlyWrong(paper)));

    [Fact]
    public void Cells_between_commas_are_cells() => LayoutTests.ForAnyReport(paper =>
        Assert.Empty(ReportReader.ReadText("", new RunningLayout("commas", ",", "\n").Render(paper)).Wrong(paper)));

    [Theory]
    [InlineData("tabs")]
    [InlineData("Markdown")]
    public void A_table_in_which_every_zero_is_left_blank_keeps_its_numbers_in_their_columns(string layout) =>
        LayoutTests.ForAnyReport(paper =>
    {
        foreach (var cell in paper.Form.Cells.Where(c => paper.Numbers[c.Index] == 0)) paper = paper.With(cell, "", null);
        var reading = ReportReader.ReadText(layout, Known.Named(layout).Render(paper));
        Assert.Empty(reading.SilentlyWrong(paper));
        Assert.DoesNotContain(reading.Wrong(paper), w => w.StartsWith("table3", StringComparison.Ordinal));
    });

    private static Paper Thousands(Paper paper) => paper with
    {
        Printed =
            [.. paper.Numbers.Select(
                n => n!.Value.ToString(
                    n == decimal.Truncate(n.Value) && n >= 1000 ? "#,0" : "0.####", System.Globalization.CultureInfo.InvariantCulture))],
    };
}
