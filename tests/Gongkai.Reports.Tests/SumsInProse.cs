namespace Gongkai.Reports.Tests;

/// <summary>X01, X02, X06: totals, their parts, and shares.</summary>
public class SumsInProse
{
    [Theory]
    [InlineData("主动公开政府信息4828条，线下公开4615条，政务新媒体公开161条，政府门户网站公开52条。", "Pass")]
    [InlineData("主动公开政府信息4828条，线下公开4615条，政务新媒体公开161条，政府门户网站公开53条。", "Fail")]
    // 杨凌统计局 2023
    [InlineData("全年公开信息50条，其中政务公众号4条，政府网站10条，公示栏30条，微博6条。", "Pass")]
    // with 其中 and less than the total, other channels may be left out
    [InlineData("全年公开信息50条，其中政府网站10条，公示栏30条，微博6条。", "")]
    // 杨凌统计局 2023, as it is: the total stands two sentences before its parts
    [InlineData("主动在门户网站公开政府信息50条。全年运行正常。在主动公开的信息中，政策类4条，业务类10条，信息公开30条，统计类6条。", "Pass")]
    // published information by category
    [InlineData("全年共公开信息249条，其中：发布行政公文9条；机构设置7条；重点工作39条；财政6条；其他188条。", "Pass")]
    // more than the total, whatever 等 leaves out
    [InlineData("主动公开的61条政府信息中，共公开信息61条，其中:减税5条，财税政策1条；决算报告7条；直达基层12条；其他文件51条等。", "Fail")]
    // a part of the parts makes the total: the others are named for another reason
    [InlineData("全年发布信息 2139 条，其中动态类发布 1744 条，政务类发布 393 条，解读类发布 21 条，回应热点 2 条。", "Uncertain")]
    // 其他 closes the list, yet something is missing
    [InlineData("共公布政府信息2599条，（其中机构职能类25条，规划计划类28条，其他应公开的856条）。", "Uncertain")]
    [InlineData("收到公开申请17件，其中信函申请11件，网上申请6件。", "")]
    public void Parts_of_published_information_add_up_to_the_total(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X01"));

    [Theory]
    [InlineData("共收到意见建议98条，主要集中在公共服务（54条）、便民服务（33条）、宜居生活（8条）、生活安全（3条）等方面。", "Pass")]
    [InlineData("共收到意见建议98条，主要集中在公共服务（54条）、便民服务（33条）、宜居生活（8条）、生活安全（4条）等方面。", "Fail")]
    // one total divided twice, with units in brackets
    [InlineData("共收办公开申请案件10件（市政府3件、部门7件），其中，自然人申请9件，法人申请1件；予以公开4件、部分公开5件、转下年1件。", "Pass Pass Pass")]
    // parts within parts
    [InlineData("今年共印发380条措施，其中专项资金152条，预决算197条（政府32条、部门165条）、三公经费27条、债券4条。", "Pass")]
    // not a total and its parts
    [InlineData("全年编发公报24期，刊登规章等112件，部门规范性文件45件，政策解读83件。", "")]
    [InlineData("主动公开规章13件，行政规范性文件60件，其他文件162件，人事任免141件。", "")]
    [InlineData("征集建议100条，其中来信60条、来电20条；发布政策解读50条。", "")]
    [InlineData("全年公开近百条信息，其中甲类60条，乙类30条，丙类40条。", "")]
    // what was carried in is no part; one part lacks its unit, so that a person has to look (某区 2022, as it is)
    [InlineData("完成依申请公开答复1453件，包括上年结转30件。其中，予以公开966件；部分公开67，不予公开81件；无法提供182件；不予处理61件；其他96件。", "Uncertain")]
    // the vectors of 崇川 2025 and 蠡县 2022
    [InlineData("全年收到公开申请17件，予以公开2件，部分公开5件，无法提供8件，属于行政查询2件。", "Pass")]
    [InlineData("共受理4件，其中甲类1件，乙类1件，丙类2件。", "Pass")]
    public void Categories_add_up_to_the_total(string prose, string expected) =>
        Assert.Equal(expected, Written.Report(s1: prose).Outcomes("X02"));

    [Fact]
    public void Fees_of_several_organs_are_added_in_their_own_unit()
    {
        var report = Written.Report().Saying("s6", "对25件公开申请收取了信息处理费2950元。其中，甲局1件，收取420元；乙局2件，收取290元；丙局22件，收取2240元。");

        Assert.Equal(
            ["1+2+22=25", "420+290+2240=2950"],
            report.Says("X02").Select(f => f.Message[(f.Message.IndexOf("各部分", StringComparison.Ordinal) + 4)..])
                .Order(StringComparer.Ordinal));
    }

    private const string Changchun =
        "new_received.total=95 carried_in.total=8 results.total.total=98 carried_out.total=5 results.granted.total=42 results.refused.internal_affairs.total=1 "
        + "results.unable.not_held.total=49 results.other.other.total=6";

    [Theory]
    [InlineData(Changchun, "答复公开申请98件。予以公开及部分公开42件，占42.86%；不予公开1件，占1.02%；无法提供49件，占50%；其他处理6件，占6.12%。", "Pass Pass Pass Pass")]
    [InlineData(Changchun, "答复公开申请98件。予以公开及部分公开42件，占43.86%；不予公开1件，占1.02%；无法提供49件，占50%；其他处理6件，占6.12%。", "Fail Pass Pass Pass")]
    // nothing in the text or the tables is the base
    [InlineData("", "公开信息30条，占12.3%。", "Uncertain")]
    // a share with words of its own, a growth
    [InlineData("", "公开信息128条，总条数占制发信息的82.4%，同比增长6.7%。", "")]
    public void A_share_has_a_base(string cells, string prose, string expected) =>
        Assert.Equal(expected, Written.Report(cells, prose).Outcomes("X06"));
}
