using System.Collections.Immutable;
using Gongkai.Law.Disputes;
using static Gongkai.Web.Demo.DemoLines;

namespace Gongkai.Web.Demo;

/// <summary>团结街道 2021: nearly everything was made public on boards and screens, month by month.</summary>
internal static class TuanjieYear
{
    private const int Year = 2021, OnBoards = 4615, OnMedia = 161, OnSite = 52;

    private static readonly ImmutableArray<(string Channel, string Carrier)> Boards =
    [
        ("公示栏", "街道办事处公示栏"), ("公示栏", "便民服务中心公示栏"), ("村务公开栏", "龙潭村村务公开栏"), ("村务公开栏", "妥排村村务公开栏"),
        ("党务公开栏", "街道党务公开栏"), ("电子屏", "便民服务大厅电子屏"), ("电子屏", "街道门口电子屏"),
    ];

    private static readonly ImmutableArray<string> OfBoards =
        ["低保、临时救助审核结果", "村级财务收支", "惠农补贴发放明细", "防疫通知和接种安排", "公益性岗位和就业信息", "党员发展和组织生活", "办事指南和服务电话"];

    private static readonly ImmutableArray<string> OfMedia =
        ["乡村振兴动态", "疫情防控提示", "森林防火提醒", "民族团结进步创建", "便民服务事项", "志愿服务活动", "人居环境整治", "农技培训预告", "社保缴费提醒", "食品安全提示", "文化惠民活动",
            "道路施工通告", "防汛预警", "政策问答"];

    private static readonly ImmutableArray<string> OfSite = ["机构职能更新", "财政资金信息", "社会救助名单", "工作动态", "通知公告"];

    /// <summary>The year.</summary>
    public static DemoYear Of() => DemoYear.Of(
        (DemoYear.Numbers[0], "西山区人民政府团结街道办事处", "团结街道", OrganKind.DispatchedOrgan, "团街信公"), Year, ("tuanjie", "段春晓"), null,
        DemoLines.Of(
            "placements", "日期｜截止日期｜渠道｜载体｜标题或内容｜件数",
            [.. OnEachBoard(), .. OneEach(OnMedia, "政务新媒体", "发现团结", OfMedia), .. OneEach(OnSite, "门户网站", "团结街道", OfSite)]),
        DemoLines.Of(
            "requests", "编号｜收到日期｜接收渠道｜申请人类别｜摘要｜办结日期｜办理结果｜转来机关｜满意", "2021-1｜2021-04-12｜邮寄｜自然人｜辖区城乡建设用地的有关文件｜2021-04-27｜予以公开｜西山区人民政府｜是"),
        DemoLines.Of(
            "areas", "领域｜涉及｜自", Ledger.Registers.Kept.Areas.Fields.Select(f => $"{f}｜{(Touching.Contains(f) ? "是" : "否")}｜2021-03-15")),
        DemoLines.Of("columns", "日期｜动作｜栏目｜数量", "2021-05-18｜整合｜政务动态、工作动态并为工作动态｜1", "2021-05-18｜删减｜图片新闻、专题回顾｜2"),
        DemoLines.Of("rules", "日期｜名称｜动作", "2021-02-25｜政府信息公开保密审查制度｜修订", "2021-06-10｜政务公开信息发布审批办法｜建立"),
        DemoLines.Of("duties", "机构或岗位｜姓名｜职责｜自", "保密工作领导小组组长｜普云山｜办事处主要领导，总负责｜2021-01-08", "信息公开审查｜杨致远｜分管领导，负责审查｜2021-01-08"),
        DemoLines.Of("accounts", "平台｜名称｜自", "微信公众号｜发现团结｜2019-06-01"));

    private static ImmutableArray<string> Touching { get; } =
        ["公共资源交易", "户籍管理", "社会救助", "养老服务", "公共法律服务", "财政预决算", "就业", "社会保险", "农村集体土地征收", "农村危房改造", "涉农补贴", "公共文化服务", "卫生健康", "安全生产", "救灾"];

    // What a board shows differs from month to month and from board to board; the pieces add up to what was counted in the year.
    private static IEnumerable<string> OnEachBoard()
    {
        var cells =
            (from month in Enumerable.Range(1, 12)
             from board in Enumerable.Range(
                0, Boards.Length)
             from half in (int[])[0, 1]
             select (month, board, half)).ToList();
        var counts = cells.Select(c => 12 + (c.month * 7 + c.board * 11 + c.half * 5) % 23).ToArray();
        for (var i = 0; counts.Sum() != OnBoards; i = (i + 1) % counts.Length) counts[i] += Math.Sign(OnBoards - counts.Sum());
        foreach (var (i, (month, board, half)) in cells.Index())
        {
            var (first, last) = half == 0 ? (1 + board % 3, 15) : (16 + board % 3, DateTime.DaysInMonth(Year, month));
            yield return $"{Day(Year, month, first)}｜{Day(Year, month, last)}｜{Boards[board].Channel}｜{Boards[board].Carrier}｜{OfBoards[(board + half * 3 + month) % OfBoards.Length]}（{month}月{(half == 0 ? "上" : "下")}旬）｜{counts[i]}";
        }
    }

    private static IEnumerable<string> OneEach(int pieces, string channel, string carrier, ImmutableArray<string> titles)
    {
        for (var i = 0; i < pieces; i++)
        {
            var (month, nth) = (i * 12 / pieces + 1, i % titles.Length);
            var day = 1 + (i * 5 + month) % DateTime.DaysInMonth(Year, month);
            yield return $"{Day(Year, month, day)}｜｜{channel}｜{carrier}｜{titles[nth]}（第{i / titles.Length + 1}期）｜1";
        }
    }
}
