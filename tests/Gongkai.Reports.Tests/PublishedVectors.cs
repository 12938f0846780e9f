namespace Gongkai.Reports.Tests;

/// <summary>
/// Figures out of published reports, in sentences of our own: what is right passes, what is wrong fails, what leaves room stays uncertain.
/// </summary>
public class PublishedVectors
{
    private static readonly string[] Compared = ["X01", "X02", "X03", "X04", "X05", "X06", "X07", "X08", "X09"];

    private const string Changchun2024 =
        "new_received.total=95 new_received.natural_person=89 new_received.other_org=6 carried_in.total=8 results.total.total=98 carried_out.total=5 "
        + "results.granted.total=40 results.partial.total=2 results.refused.process_information.total=1 results.unable.not_held.total=49 results.other.other.total=6 "
        + "table4.review.total=2 table4.litigation_direct.total=1";

    private const string District2022 =
        "new_received.total=1499 carried_in.total=30 results.total.total=1453 carried_out.total=76 results.granted.total=966 results.partial.total=67 "
        + "results.refused.internal_affairs.total=81 results.unable.not_held.total=182 results.not_processed.petition.total=61 results.other.other.total=96";

    [Theory]
    [InlineData(
        "长春市府办 2024", Changchun2024,
        "全年新收到政府信息公开申请95件，上年结转8件，答复政府信息公开申请98件，结转下年度5件。其中，予以公开及部分公开42件，占42.86%；不予公开1件，占1.02%；无法提供49件，占50%；其他处理6件，占6.12%。政府信息公开行政复议2件，行政诉讼1件。",
        14)]
    [InlineData(
        "铜梁区府办 2025",
        "new_received.total=14 carried_in.total=1 results.total.total=13 carried_out.total=2 table4.review.total=1 table4.review.upheld=1",
        "全年收到政府信息公开申请14件，上年结转1件，办结13件，结转下年度2件。政府信息公开行政复议1件，结果维持1件。", 6)]
    [InlineData(
        "崇川区数据局 2025",
        "new_received.total=17 results.total.total=17 results.granted.total=2 results.partial.total=5 results.unable.not_held.total=8 results.refused.administrative_query.total=2",
        "全年共收到政府信息公开申请17件，其中信函11件、网络平台6件。答复公开申请17件，予以公开2件，部分公开5件，无法提供8件，不予公开2件。", 8)]
    [InlineData(
        "某区 2022", District2022,
        "全年收到政府信息公开申请1499件，其中当面1303件、网络172件、信函24件；上年结转30件，办结1453件，结转下年度76件。答复公开申请中，予以公开966件，占66.48%；部分公开67件，占4.61%；不予公开81件，占5.57%；无法提供182件，占12.53%；不予处理61件，占4.2%；其他处理96件，占6.61%。",
        18)]
    [InlineData(
        "番禺区府办 2024 复议",
        "table4.review.total=5 table4.review.upheld=2 table4.review.corrected=1 table4.review.other=1 table4.review.pending=1",
        "政府信息公开行政复议5件，其中结果维持2件，结果纠正1件，其他结果1件，尚未审结1件。", 6)]
    [InlineData("蠡县审计局 2022", "new_received.total=4 results.total.total=4", "共收到政府信息公开申请4件，其中甲类1件，乙类1件，丙类2件。", 2)]
    public void What_is_right_passes(string source, string cells, string prose, int passes)
    {
        var checkup = Checkup.Of(Written.Report(cells, prose));

        Assert.DoesNotContain(checkup.Findings, f => Compared.Contains(f.Rule.Id));
        Assert.True(checkup.Passed.Count(f => Compared.Contains(f.Rule.Id)) == passes,
            $"{source}: {string.Join('\n', checkup.Passed.Where(f => Compared.Contains(f.Rule.Id)).Select(f => f.Rule.Id + f.Message))}");
    }

    [Fact]
    public void Handled_eighty_may_be_received_or_answered()
    {
        const string prose = "全年依申请公开共办理80件；上年结转2件，结转下年8件。";
        var received = Written.Report("new_received.total=80 carried_in.total=2 results.total.total=74 carried_out.total=8", prose);
        var answered = Written.Report("new_received.total=86 carried_in.total=2 results.total.total=80 carried_out.total=8", prose);

        Assert.Equal("Uncertain", received.Outcomes("X03"));
        Assert.Equal("Uncertain", answered.Outcomes("X03"));
        Assert.Equal("Pass Pass", answered.Outcomes("X04"));
    }
}
