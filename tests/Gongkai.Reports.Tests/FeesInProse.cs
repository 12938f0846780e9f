namespace Gongkai.Reports.Tests;

/// <summary>X17, X18, X19: the statement on 信息处理费 in s6.</summary>
public class FeesInProse
{
    [Theory]
    [InlineData(2023, "无", "Fail")]
    [InlineData(2023, "无其他需要报告的事项。", "Fail")]
    [InlineData(2020, "无", "")]
    [InlineData(2021, "2021年本街道无收取信息处理费情况。", "Pass")]
    [InlineData(2023, "本年度政府信息公开未发生收费情况。", "Pass")]
    [InlineData(2025, "实际收取信息处理费共计400元。", "Pass")]
    public void The_last_part_speaks_of_fees_from_2021(int year, string s6, string expected) =>
        Assert.Equal(expected, Written.Report(year: year).Saying("s6", s6).Outcomes("X17"));

    [Fact]
    public void A_statement_in_another_part_is_for_a_person_to_judge() =>
        Assert.Equal("Uncertain", Written.Report(s1: "全年没有收取信息处理费。").Saying("s6", "无。").Outcomes("X17"));

    [Theory]
    [InlineData("", "发出收费通知的件数和总金额以及实际收取的总金额均为0。", "Pass")]
    [InlineData("", "发出收费通知3件，收费通知总金额900元，实际收取500元。", "Pass")]
    [InlineData("", "发出收费通知3件，收费通知总金额900元，实际收取1500元。", "Fail")]
    [InlineData("", "发出收费通知0件，收费通知总金额0元，实际收取380元。", "Fail")]
    [InlineData("results.other.fee_unpaid.total=2", "发出收费通知的件数和总金额以及实际收取的总金额均为0。", "Fail")]
    // 宿迁 2025: two of the three numbers are missing, a warning
    [InlineData("", "全年有1件申请收取信息处理费380元。", "Fail")]
    [InlineData("", "本年度无收取信息处理费情况。", "Fail")]
    public void The_statement_gives_three_numbers_that_agree(string cells, string s6, string expected) =>
        Assert.Equal(expected, Written.Report(cells).Saying("s6", s6).Outcomes("X18"));

    [Theory]
    [InlineData("本年度无收取信息处理费情况。", "Warning")]
    [InlineData("发出收费通知0件，收费通知总金额0元，实际收取380元。", "Error")]
    public void A_missing_number_is_milder_than_a_contradiction(string s6, string expected) =>
        Assert.Equal(expected, Assert.Single(Written.Report().Saying("s6", s6).Says("X18")).Severity.ToString());

    [Theory]
    [InlineData("table2.art20_8.fee.amount_wan_yuan=1", "实际收取信息处理费400元。", "Pass")]
    [InlineData("", "实际收取信息处理费400元。", "Uncertain")]
    [InlineData("", "本年度无收取信息处理费情况。", "")]
    public void What_was_collected_fits_into_table_two(string cells, string s6, string expected) =>
        Assert.Equal(expected, Written.Report(cells).Saying("s6", s6).Outcomes("X19"));
}
