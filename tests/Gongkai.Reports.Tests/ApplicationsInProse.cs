namespace Gongkai.Reports.Tests;

/// <summary>X03, X04, X05, X07, X09: the numbers of applications and disputes in the prose against tables III and IV.</summary>
public class ApplicationsInProse
{
    [Theory]
    // the plain sentence, in the words that offices use
    [InlineData("new_received.total=3", "全年共收到政府信息公开申请3件。", "Pass")]
    [InlineData("new_received.total=3", "全年共收到政府信息公开申请 0 条。", "Fail")]
    [InlineData("new_received.total=2", "2023 年度本办共受理依申请公开信息申请 2 条。", "Pass")]
    [InlineData("new_received.total=1", "我处收到一件县政府转来的依申请公开申请，已按时回复。", "Pass")]
    [InlineData("new_received.total=12", "本年度收到申请公开政府信息的要求１２件，均已答复。", "Pass")]
    [InlineData("new_received.total=1136", "全年受理政府信息公开申请1,136件。", "Pass")]
    [InlineData("new_received.total=6", "共收到公民、法人和其他组织政府信息公开申请5件。", "Fail")]
    // a line break in the middle of the sentence, as PDF text has it
    [InlineData("new_received.total=21", "全区受理政府信息公开申\n请 21 件，均按期答复。", "Pass")]
    // with what was carried in
    [InlineData("new_received.total=660 carried_in.total=31", "全年办理政府信息公开申请691条（含上年结转31件）。", "Pass")]
    [InlineData("new_received.total=660 carried_in.total=31", "全年办理政府信息公开申请690条（含上年结转31件）。", "Uncertain")]
    [InlineData("new_received.total=9 carried_in.total=2", "全年收到政府信息公开申请11件。", "Uncertain")]
    [InlineData("new_received.total=3000 carried_in.total=607", "全市全年共收办政府信息公开申请案件3607件。", "Pass")]
    // “办理” may be what came in or what was answered: nobody but the office can tell
    [InlineData(
        "new_received.total=86 carried_in.total=2 results.total.total=80 carried_out.total=8", "全年依申请公开共办理80件；上年结转2件，结转下年8件。", "Uncertain")]
    [InlineData(
        "new_received.total=80 carried_in.total=2 results.total.total=74 carried_out.total=8", "全年依申请公开共办理80件；上年结转2件，结转下年8件。", "Uncertain")]
    [InlineData("new_received.total=218 results.total.total=218", "全年办理政府信息公开申请218件。", "Pass")]
    // a part of the year's applications, other years, other things that arrive
    [InlineData("new_received.total=5", "其中通过网站收到政府信息公开申请3件。", "")]
    [InlineData("new_received.total=5", "2022年收到政府信息公开申请3件。", "")]
    [InlineData("new_received.total=5", "全年收到群众信访投诉申请3件。", "")]
    [InlineData("new_received.total=5", "共收到社会各界对公开工作的意见建议98条。", "")]
    [InlineData("new_received.total=5", "全年收到行政许可申请300件，信息全部公开。", "")]
    [InlineData("new_received.total=5", "我局收到政府信息公开申请近百件。", "")]
    [InlineData("new_received.total=5", "受理政府信息公开申请5件（办公室3件、规划科2件）。", "Pass")]
    // one number agrees: the other can only be about something else
    [InlineData("new_received.total=5", "共收到政府信息公开申请5件。收到政府信息公开申请2件来自市局转来。", "Uncertain Pass")]
    // an empty cell holds no number to compare with
    [InlineData("new_received.total=? new_received.natural_person=?", "全年共收到政府信息公开申请3件。", "")]
    public void Applications_received_in_the_prose_are_those_of_table_three(string cells, string prose, string expected)
    {
        var report = Written.Report(cells, prose);
        if (cells.Contains('?', StringComparison.Ordinal)) report = report with { Values = ReportValues.Empty(report.Form) };

        Assert.Equal(expected, report.Outcomes("X03"));
    }

    [Theory]
    [InlineData("new_received.total=70 results.total.total=69 carried_out.total=1", "全区共收到70件申请，办结69件，1件结转下年度继续办理。（依申请公开）", "Pass Pass")]
    [InlineData("new_received.total=70 results.total.total=69 carried_out.total=1", "共收到政府信息公开申请70件，办结70件。", "Fail")]
    [InlineData("new_received.total=70 results.total.total=69 carried_out.total=1", "共收到政府信息公开申请70件，结转下年度继续办理2件。", "Fail")]
    [InlineData(
        "carried_in.total=34 results.total.total=3050 carried_out.total=103", "答复政府信息公开申请3050件（含上年度结转申请34件，另有103件顺延到下年度答复）。",
        "Pass Pass Pass")]
    [InlineData("carried_in.total=2 carried_out.total=1", "上年结转政府信息公开申请 2 件，转下一年度办理答复的有 1 件。", "Pass Pass")]
    [InlineData("carried_out.total=6", "共收到政府信息公开申请154件，结转至2024年6件。", "Pass")]
    // what was answered of this year's applications only
    [InlineData("new_received.total=12 carried_in.total=3 results.total.total=14", "收到政府信息公开申请12件，办结11件。", "Uncertain")]
    [InlineData("results.total.total=14", "答复网民留言咨询30件，均按时公开。", "")]
    [InlineData("results.total.total=14", "政府信息公开申请按期答复率100%。", "")]
    public void Applications_answered_and_carried_over_are_those_of_table_three(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X04"));

    private const string Shanghai =
        "results.granted.total=272 results.partial.total=3 results.refused.state_secret.total=14 results.refused.process_information.total=21 "
        + "results.unable.not_held.total=265 results.unable.needs_creation.total=47 results.unable.unclear_after_correction.total=25 "
        + "results.not_processed.petition.total=158 results.total.total=805 new_received.total=859 carried_in.total=18 carried_out.total=72";

    [Theory]
    // 上海市府办 2019: two classes leave rows out, two agree
    [InlineData(Shanghai, "答复政府信息公开申请805件。予以公开及部分公开258件，占33.9%；不予公开35件；因本机关不掌握等原因无法提供265件；不予处理158件；其他处理0件。", "Fail Fail Pass Pass Pass")]
    [InlineData(
        "results.granted.total=9 results.refused.internal_affairs.total=1 results.refused.process_information.total=1",
        "办结的公开申请中同意公开答复 9 件，不予公开答复 2 件。", "Pass Pass")]
    [InlineData("results.granted.total=2 results.refused.internal_affairs.total=1", "答复公开申请3件，其中2件予以公开，1件不予公开。", "Pass Pass")]
    [InlineData("results.other.other.total=341 results.unable.not_held.total=10", "公开申请中，作其他处理（含申请人主动撤回申请）341件，无法提供10件。", "Pass Pass")]
    [InlineData("results.granted.total=3", "公开申请中予以公开2件。", "Uncertain")]
    // how documents are marked is not what became of applications
    [InlineData("results.refused.internal_affairs.total=1", "制发文件397件，其中主动公开61件，依申请公开255件，不予公开81件。", "")]
    public void Outcomes_by_class_are_the_rows_of_table_three(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X05"));

    [Theory]
    [InlineData(
        "table4.review.total=351 table4.review.upheld=72 table4.review.pending=279", "政府信息公开行政复议351件，其中结果维持72件，尚未审结279件。",
        "Pass Pass Pass")]
    [InlineData(
        "table4.review.total=36 table4.litigation_direct.total=7 table4.litigation_after_review.total=2", "因政府信息公开申请引发的行政复议36起，行政诉讼9起。",
        "Pass Pass")]
    [InlineData("table4.review.total=1", "全年有 1 件涉及政府信息公开工作的行政复议，行政诉讼数为 0 件。", "Pass Pass")]
    [InlineData("table4.review.total=2", "因政府信息公开被申请行政复议1件。", "Fail")]
    [InlineData(
        "table4.review.total=5 table4.review.upheld=2 table4.review.corrected=1 table4.review.other=1 table4.review.pending=1",
        "政府信息公开行政复议5件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结1件。", "Pass Pass Pass Pass Pass")]
    // an organ that decides reviews itself counts those too
    [InlineData("table4.review.total=2", "作为复议机关，县政府共办理行政复议案件300件，案件信息全部公开。", "")]
    [InlineData("table4.review.total=2", "行政复议答复意见40件。", "")]
    public void Reviews_and_suits_are_those_of_table_four(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X07"));

    [Theory]
    [InlineData("", "我办未收到群众依申请公开申请，未引起行政复议和行政诉讼。", "Pass Pass Pass")]
    [InlineData("new_received.total=1", "本年度未收到公民、法人或者其他组织获取相关政府信息的申请。", "Fail")]
    [InlineData("table4.review.total=1", "没有因政府信息公开申请行政复议或行政诉讼的事项。", "Fail Pass")]
    [InlineData("new_received.total=1", "2022年未收到政府信息公开申请。", "Uncertain")]
    [InlineData("new_received.total=1", "未收到法人或其他组织的政府信息公开申请。", "")]
    [InlineData("new_received.total=1", "本年度无依申请公开收取信息处理费用情况。", "")]
    [InlineData("table4.review.total=1", "未发生行政复议被纠错的情况。", "")]
    [InlineData("", "未发生政务公开工作责任追究事项。", "")]
    public void A_zero_phrase_needs_a_zero(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X09"));

    [Fact]
    public void A_finding_points_to_the_characters_of_the_printed_text()
    {
        var report = Written.Report("new_received.total=3", "一年来，全局共收到政府信息公开申\n请 0 条，情况良好。");

        var finding = Assert.Single(report.Says("X03"));

        Assert.Equal("收到政府信息公开申\n请 0 条", report.Words(finding));
        Assert.Equal("正文写“收到政府信息公开申请0条”，表三本年新收为 3 件", finding.Message);
        Assert.Equal(("0", "3", "table3.new_received"), (finding.Found, finding.Expected, finding.Place));
        Assert.Equal("table3.new_received.total", Assert.Single(finding.Cells));
    }
}
