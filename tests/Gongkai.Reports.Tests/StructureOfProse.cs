namespace Gongkai.Reports.Tests;

/// <summary>S05 to S08, S13, X15, X16, X20 to X22: what the prose has to hold.</summary>
public class StructureOfProse
{
    [Theory]
    [InlineData(1000, "Pass")]
    [InlineData(1001, "Fail")]
    public void The_overview_has_at_most_a_thousand_characters(int length, string expected) =>
        Assert.Equal(expected, Written.Report(s1: new string('公', length - 1) + " \n　。").Outcomes("S05"));

    [Theory]
    [InlineData("（一）主动公开。甲。\n（二）依申请公开。乙。\n（三）政府信息管理。丙。\n（四）平台建设。丁。\n（五）监督保障。戊。", "Pass")]
    [InlineData("1.推进主动公开政府信息。甲。\n2.依申请公开情况。乙。\n3.规范信息公开管理。丙。\n4.加强平台建设。丁。\n5.监督情况。戊。", "Pass")]
    [InlineData("（一）明确责任分工。甲。\n（二）完善工作制度。乙。", "Fail")]
    [InlineData("（一）主动公开。依申请公开收到两件，政府信息管理从严，平台建设加强。\n（二）监督保障。戊。", "Uncertain")]
    public void The_overview_has_five_aspects(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("S06"));

    [Theory]
    [InlineData("本报告包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、因公开被申请行政复议、提起行政诉讼的情况、存在的主要问题及改进情况和其他需要报告的事项等六个部分。", "Pass")]
    // 杨凌 2023: six are said, five are named
    [InlineData("本报告由总体情况、主动公开政府信息情况、收到和处理申请情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。", "Fail")]
    [InlineData("本报告由总体情况、主动公开情况、问题等8部分组成。", "Uncertain")]
    [InlineData("本报告依据条例编制，部分数据来自台账。", "")]
    public void As_many_parts_are_named_as_are_said(string preamble, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("preamble", preamble).Outcomes("S07"));

    [Theory]
    [InlineData("青石县人民政府", "组织年度考核和社会评议，没有责任追究情况。", "Pass")]
    [InlineData("青石县人民政府", "组织年度考核。", "Uncertain")]
    [InlineData("青石县人民政府", "加强日常维护。", "Fail")]
    [InlineData("青石县水利局", "加强日常维护。", "")]
    public void A_government_reports_on_assessment_and_accountability(string organ, string prose, string expected) =>
        Assert.Equal(expected, (Written.Report(s1: prose) with { Organ = organ }).Outcomes("S08"));

    [Theory]
    [InlineData("一)主动公开。甲。\n（二）依申请公开。", "Fail")]
    [InlineData("（一主动公开。甲。\n（二）依申请公开。", "Fail")]
    [InlineData("（一）主动公开。甲。\n一是加强领导。", "")]
    public void Numbers_of_headings_have_both_brackets(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("S13"));

    [Theory]
    [InlineData("青石县水利局", "青石县水利局办公室", "Pass")]
    [InlineData("青石市科学技术委员会", "青石市科技委员会", "Pass")]
    [InlineData("青石县水利局", "白河区红山街道办事处", "Fail")]
    public void The_signature_is_the_organ_of_the_title(string organ, string signature, string expected) =>
        Assert.Equal(expected, (Written.Report() with { Organ = organ, SignatureOrgan = signature }).Outcomes("X15"));

    [Theory]
    [InlineData("存在问题：一是公开意识不强；二是解读不够及时。下一步：一是加强培训；二是及时解读。", "Pass")]
    [InlineData("存在问题：一是公开意识不强；二是解读不够及时；三是渠道不多。改进措施：一是加强培训；二是及时解读。", "Fail")]
    [InlineData("1.队伍建设不够强，下一步将加强培训。\n2.内容还不全面，下一步将探索新的形式和渠道，拓宽广度。", "Pass")]
    [InlineData("公开工作与群众期盼还存在差距和不足，政策解读有待加强。下一步将规范公开的内容和形式。", "Uncertain")]
    [InlineData("（一）存在的主要问题\n1.公示栏更新不够及时，内容滞后。\n（二）改进措施\n1.定下每月更换的日期，逐月核对。", "Pass")]   // （二） is no problem
    [InlineData("全年工作扎实有序，得到群众的普遍好评，各项任务圆满完成，今后继续保持良好的势头和作风。", "Fail")]
    public void Every_problem_has_a_measure(string s5, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("s5", s5).Outcomes("X20"));

    [Theory]
    [InlineData("无", "Fail")]
    [InlineData("无其他问题。", "Fail")]
    [InlineData("公开工作与群众期盼还存在差距和不足，政策解读有待加强。下一步将规范公开的内容和形式。", "Pass")]
    public void The_problems_are_written_out(string s5, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("s5", s5).Outcomes("X21"));

    // Prose of our own in which no piece of five characters comes twice.
    private static string Prose(int from, int length) => string.Concat(Enumerable.Range(from, length).Select(i => (char)(0x4E00 + i)));

    [Theory]
    [InlineData(0, "Fail")]
    [InlineData(300, "Pass")]
    public void Last_years_words_are_not_used_again(int newFrom, string expected)
    {
        var previous = Written.Report(s1: Prose(0, 400), year: 2022).Saying("s5", Prose(400, 60));
        var report = Written.Report(s1: "2023年" + Prose(newFrom, 400)).Saying("s5", Prose(400, 60));

        Assert.Equal(expected, report.Outcomes("X16", previous));
    }

    [Theory]
    [InlineData("存在问题：2023年公开意识不强，解读不够及时，渠道不多，内容还不全面，需要继续改进。", "Fail")]
    [InlineData("存在问题：2023年平台建设滞后，栏目更新不及时，检索功能还不完善，需要继续改进和加强。", "Pass")]
    public void Last_years_problems_are_not_used_again(string s5, string expected)
    {
        var previous = Written.Report(year: 2022).Saying("s5", "存在问题：2022年公开意识不强，解读不够及时，渠道不多，内容还不全面，需要继续改进。");

        Assert.Equal(expected, Written.Report().Saying("s5", s5).Outcomes("X22", previous));
        Assert.Equal("", Written.Report().Saying("s5", s5).Outcomes("X22"));
    }

    [Fact]
    public void Every_rule_of_the_prose_is_in_the_book()
    {
        string[] ids = ["S05", "S06", "S07", "S08", "S13", .. Enumerable.Range(1, 27).Select(i => $"X{i:00}"), "T3-09"];

        Assert.All(ids, id => Assert.NotNull(RuleBook.Find(id)));
        Assert.Equal(RuleBook.All.Length, RuleBook.All.Select(r => r.Id).Distinct().Count());
    }
}
