namespace Gongkai.Reports.Tests;

/// <summary>X03, X04, X20, X21, X28: counts without the words 政府信息公开申请, splits, 全部办结, short sections five.</summary>
public class CountsInProse
{
    private const string Open = "new_received.total=34 carried_in.total=2 results.total.total=35 carried_out.total=1";
    private const string Closed = "new_received.total=34 carried_in.total=2 results.total.total=36";

    [Theory]
    [InlineData("（二）依申请公开。收到申请34件，上年结转2件，全部办结，办结率100%。", "Fail")]
    [InlineData("（二）依申请公开。收到政府信息公开申请34件，已全部按期办结。", "Fail")]
    [InlineData("全年收到政府信息公开申请34件，均已答复。", "Fail")]
    [InlineData("全年收到政府信息公开申请34件，均在法定期限内予以答复。", "Fail")]
    [InlineData("（二）依申请公开。收到申请34件，按时办结率达到100%。", "Fail")]
    [InlineData("全年收到政府信息公开申请34件，办结率为百分之百。", "Fail")]
    // of what was carried in, of other years, of other matters, or not said at all
    [InlineData("全年收到政府信息公开申请34件，上年结转的2件已全部办结。", "")]
    [InlineData("2022年收到政府信息公开申请30件，全部办结。", "")]
    [InlineData("办理群众信访投诉210件，全部办结。", "")]
    [InlineData("收到政府信息公开申请34件，尚未全部办结。", "")]
    [InlineData("收到政府信息公开申请34件，确保全部按期办结。", "")]
    [InlineData("收到政府信息公开申请34件，平均答复时间12天。", "")]
    public void All_closed_and_something_carried_over_contradict_each_other(string prose, string expected)
    {
        Assert.Equal(expected, Written.Report(Open, prose).Outcomes("X28"));
        Assert.Equal(expected.Length > 0 ? "Pass" : "", Written.Report(Closed, prose).Outcomes("X28"));
    }

    [Theory]
    [InlineData("（二）依申请公开。收到申请34件，上年结转2件，办结36件。", "Uncertain Pass")]
    [InlineData("（二）依申请公开。收到34件，上年结转2件，答复36件。", "Uncertain Pass")]
    [InlineData("（二）依申请公开。收到申请34件，上年结转2件，办结35件。", "Pass Pass")]
    [InlineData("（一）主动公开。办结群众留言36件。", "")]
    public void Counts_under_the_heading_of_applications_are_compared(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(Open, prose).Outcomes("X04"));

    [Theory]
    [InlineData("全年共收到政府信息公开申请31件，其中线上办理26件，线下办理5件。")]
    [InlineData("全年共收到政府信息公开申请31件，其中网络办理26件、窗口办理5件。")]
    [InlineData("全年共收到政府信息公开申请31件，其中线上26件，线下5件。")]
    [InlineData("全年共收到政府信息公开申请31件，其中来信受理26件，来访受理5件。")]
    [InlineData("全年共收到政府信息公开申请31件（在线处理26件、书面处理5件）。")]
    public void A_split_by_channel_is_no_total(string prose) =>
        Assert.Equal("Pass", Written.Report("new_received.total=31 results.total.total=31", prose).Outcomes("X03"));

    [Theory]
    [InlineData("共收到政府信息公开申请3件，其中法人申请1件、自然人申请2件，均已办结。", "Uncertain Uncertain Pass")]
    [InlineData("共收到政府信息公开申请3件（自然人2件、企业1件）。", "Uncertain Uncertain Pass")]
    [InlineData("共收到政府信息公开申请3件，其中自然人3件、法人0件。", "Pass Pass Pass")]
    [InlineData("共收到政府信息公开申请3件，其中自然人2件。", "Pass")]
    public void A_split_by_kind_of_applicant_is_held_against_the_columns(string prose, string expected) =>
        Assert.Equal(
            expected,
            Written.Report("new_received.total=3 new_received.natural_person=3 results.total.total=3", prose).Outcomes("X03"));

    [Theory]
    [InlineData("政策解读多样性需进一步加强。改进：增加视频解读。", "Pass")]
    [InlineData("公开形式单一，将丰富公开形式。", "Pass")]
    [InlineData("解读不够及时；下一步加强培训。", "Pass")]
    [InlineData("无。", "Fail")]
    [InlineData("存在问题较少。", "Fail")]
    [InlineData("下一步继续做好工作。", "Fail")]
    public void A_short_section_five_that_states_a_problem_and_a_measure_is_one(string prose, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("s5", prose).Outcomes("X21"));

    [Fact]
    public void A_problem_that_is_stated_mildly_is_a_problem()
    {
        const string Prose = "本年本局将进一步做好信息发布工作。目前，信息公开还不能完全满足公众的需求，在渠道多样性方面仍有改进的空间。对此，下阶段将丰富公开内容、拓展公开渠道。";
        Assert.DoesNotContain(Written.Report().Saying("s5", Prose).Says("X20"), f => f.Outcome == Outcome.Fail);
    }

    [Theory]
    [InlineData("2023年度，主动公开政府信息475条。历年累计主动公开政府信息2979条。主动公开的类别有公告、文件。其中公示公告类159条，规范性文件类12条，政策解读类3条，环境保护类251条。", "Uncertain")]
    [InlineData("2023年度，主动公开政府信息425条。历年累计主动公开政府信息2979条。主动公开的类别有公告、文件。其中公示公告类159条，规范性文件类12条，政策解读类3条，环境保护类251条。", "Pass")]
    [InlineData("2023年度，主动公开政府信息475条。其中公示公告类159条，规范性文件类12条，政策解读类3条等。", "")]
    public void All_kinds_by_name_make_up_the_total(string prose, string expected) =>
        Assert.Equal(expected, Written.Report().Saying("s2", prose).Outcomes("X01"));
}
