namespace Gongkai.Reports.Tests;

/// <summary>How the prose counts, dates and spells: X08, X10 to X14, X23 to X27 and T3-09.</summary>
public class WordingOfProse
{
    [Theory]
    [InlineData("发布信息近三十条，借助公众号发布信息百余条。", "Fail Fail")]
    [InlineData("向社会公开政府信息5500余条。", "Fail")]
    [InlineData("发布信息30条，提出若干措施，印发《若干意见》，公布三十条措施。", "")]
    [InlineData("网站访问量达6万余人次。", "")]
    public void Vague_quantities_are_named(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X11"));

    [Theory]
    [InlineData("2023年上半年，我处收到一件依申请公开申请。", "Fail")]
    [InlineData("上半年收到公开申请1件，下半年收到公开申请2件。", "")]
    [InlineData("上半年开展了一次业务培训。", "")]
    [InlineData("全年收到公开申请3件。", "")]
    public void Numbers_of_a_half_year_are_named(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X12"));

    [Theory]
    [InlineData("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "Pass")]
    [InlineData("统计周期为 2023 年 1 月 1 日至 12 月 31 日。", "Pass")]
    // 人社部 2010: the year before was left standing
    [InlineData("统计期限自2023年1月1日起至2022年12月31日止。", "Fail")]
    [InlineData("数据统计时限为2022年1月1日至2022年12月31日。", "Fail")]
    [InlineData("本活动自2022年1月1日至2022年6月30日举办。", "")]
    public void The_period_is_the_report_year(string preamble, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("preamble", preamble).Outcomes("X13"));

    [Theory]
    [InlineData("2022年，在主动公开的61条政府信息中，财政预算、决算报告7条。", "Fail")]
    [InlineData("2021年，我办主动公开政府信息的主要类别有：政策2条。", "Fail")]
    [InlineData("2023年，我局主动公开政府信息61条。", "")]
    [InlineData("2022年以来，累计主动公开政府信息61条。", "")]
    [InlineData("2022年结转的公开申请2件已答复。", "")]
    [InlineData("2024年将主动公开信息100条以上。", "")]
    [InlineData("公开2022年度部门决算1条。", "")]
    public void Work_of_the_year_stands_under_the_year(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X14"));

    [Theory]
    [InlineData("做好政务政务新媒体的维护。", "Fail")]
    [InlineData("公众号有“青石发布”水利之声”等。", "Fail")]
    [InlineData("根据《〈条例〉实施细则》和《<办法>通知》，做到“公开为常态”。", "")]
    [InlineData("内容准确，，表述规范。", "Fail")]
    [InlineData("建议一条一条落实，一件一件办结。1)加强领导。", "")]
    [InlineData("《条例》(以下简称条例)实施后（含试行）", "Fail")]
    public void Odd_marks_and_repetitions_are_named(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X23"));

    [Theory]
    // the example of GB 11643 with its check digit, and with a wrong one
    [InlineData("申请人身份证号11010519491231002X。", "Fail")]
    [InlineData("申请人身份证号110105194912310021。", "")]
    [InlineData("申请人手机13800138000。", "Uncertain")]
    [InlineData("王某13800138000反映公开不及时。", "Fail")]
    [InlineData("银行账号6222020200112233440。", "")]
    [InlineData("退款账户6228480402564890018。", "Fail")]
    [InlineData("电话：0591-23165250，邮编：350400，邮箱：a13800138000@163.com。", "")]
    public void Personal_numbers_are_named(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X24"));

    [Theory]
    [InlineData("截止12月31日，公开信息3条。", "Fail")]
    [InlineData("截止目前已办结。", "Fail")]
    [InlineData("不子公开信息数81条。", "Fail")]
    [InlineData("截至12月31日，公开信息3条。征集意见截止2023年6月30日。", "")]
    public void Plain_slips_are_named(string prose, string expected) => Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X25"));

    [Theory]
    [InlineData("table2.art20_1.normative_document.issued=62", "本年度制发行政规范性文件62件。", "Pass")]
    [InlineData("table2.art20_1.normative_document.issued=62", "本年度制发行政规范性文件61件。", "Fail")]
    [InlineData("table2.art20_1.normative_document.abolished=5", "废止规范性文件5件。", "Pass")]
    [InlineData("", "审核各部门制发的规范性文件22件。", "")]
    [InlineData("", "2022年新制发规范性文件3件。", "")]
    public void Counts_of_documents_are_those_of_table_two(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X26"));

    [Theory]
    [InlineData("通过政府网站公开信息20条，公众号推送8条。", "Pass")]
    [InlineData("公开工作扎实推进。", "Fail")]
    public void Counts_by_channel_are_wanted(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X27"));

    [Theory]
    [InlineData("通过政府网站公开信息20条。全年政府网站公开信息16条。", "Uncertain")]
    [InlineData("通过政府网站公开信息20条。全年微信公众号公开信息16条。", "")]
    public void One_channel_has_one_total(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X10"));

    [Theory]
    [InlineData("收到一件区政府转交办的市级依申请公开申请。", "Fail")]
    [InlineData("第一时间转送承办单位办理公开申请。", "")]
    public void An_application_handed_on_is_named(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("T3-09"));

    [Theory]
    [InlineData("table4.review.upheld=5 table4.review.pending=2 table4.litigation_direct.pending=1", "公开类行政复议7件，诉讼9件，均获维持。", "Fail")]
    [InlineData("table4.review.upheld=7 table4.review.total=7", "公开类行政复议7件，均获维持。", "Pass")]
    [InlineData("table4.litigation_direct.corrected=1", "公开类诉讼继续保持零败诉。", "Fail")]
    [InlineData("table4.review.pending=2", "各项工作均获好评。", "")]
    public void Upheld_throughout_means_nothing_else(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X08"));

    [Fact]
    public void Nothing_is_said_of_a_report_without_prose() =>
        Assert.DoesNotContain(Checkup.Of(Written.Report()).Findings, f => f.Rule.Id[0] is 'X');
}
