using Gongkai.Law.Disputes;
using static Gongkai.Web.Demo.DemoLines;

namespace Gongkai.Web.Demo;

/// <summary>岳村街道 2020, in the form of 2019: what the street may decide, two purchases, boards and a handbook.</summary>
internal static class YuecunYear
{
    private const int Year = 2020;

    private static readonly string[] Services =
    [
        "生育登记", "独生子女父母光荣证办理", "农村部分计划生育家庭奖励扶助", "城乡居民养老保险参保登记", "城乡居民养老保险待遇申领", "城乡居民医疗保险参保登记", "医疗救助申请受理", "最低生活保障申请审核", "特困人员供养申请审核",
        "临时救助审核", "高龄津贴申请", "残疾人两项补贴审核", "残疾人证申领受理", "孤儿基本生活费审核", "退役军人信息采集", "优抚对象年审", "就业失业登记", "就业困难人员认定受理", "创业担保贷款受理", "公益性岗位申报",
        "公共租赁住房申请受理", "农村危房改造申请", "宅基地申请受理", "农业补贴申报", "农业保险协办", "动物防疫登记", "种养殖备案", "老年人优待证办理", "流动人口登记协办", "社区社会组织备案", "矛盾纠纷调解", "法律援助初审",
        "居住证明出具", "文化活动场所预约", "防汛物资申领", "安全生产隐患受理",
    ];

    private static readonly string[] Penalties =
    [
        "擅自占用村庄公共场所", "乱堆乱放影响村容", "露天焚烧秸秆", "随意倾倒垃圾", "损坏公共绿地", "违规搭建棚舍", "占道经营", "散养大型犬只", "未按规定处理病死畜禽", "擅自挖掘村道", "损坏村庄标志", "违规张贴广告",
        "污水直排沟渠",
        "占压消防通道", "擅自取土", "损坏农田水利设施", "违规燃放烟花爆竹", "噪声扰民", "违反门前三包",
    ];

    /// <summary>The year.</summary>
    public static DemoYear Of() => DemoYear.Of(
        (DemoYear.Numbers[3], "岳村街道办事处", "岳村街道", OrganKind.DispatchedOrgan, "岳街信公"), Year, ("yuecun", "崔雨桐"), null,
        DemoLines.Of(
            "powers", "类别｜名称｜自",
            ["行政许可｜设置大型户外广告初审｜2018-07-01", .. Services.Select(s => $"其他对外管理服务事项｜{s}｜2018-07-01"),
                .. Penalties.Select(p => $"行政处罚｜对{p}行为的处罚｜2019-03-01"), "行政强制｜强制拆除违法搭建｜2019-03-01"]),
        DemoLines.Of("purchases", "日期｜项目｜金额｜来源", "2020-04-28｜人居环境整治保洁服务｜385.6｜政府采购合同", "2020-09-15｜便民服务大厅设备｜35.79｜政府采购合同"),
        DemoLines.Of("handbooks", "日期｜名称｜印数", "2020-05-06｜便民服务手册｜3000"),
        DemoLines.Of("placements", "日期｜截止日期｜渠道｜载体｜标题或内容｜件数", OnBoards()),
        DemoLines.Of(
            "rules", "日期｜名称｜动作", "2020-01-16｜举报调查制度｜建立", "2020-01-16｜监督检查制度｜建立", "2020-01-16｜责任追究制度｜建立", "2020-01-16｜依申请公开制度｜建立",
            "2020-03-05｜保密审查制度｜建立"),
        DemoLines.Of("duties", "机构或岗位｜姓名｜职责｜自", "党政办｜贾文静｜信息公开的推进、指导、协调和保密审查｜2020-01-10", "纪工委｜侯建国｜保密审查和监督｜2020-01-10"));

    private static IEnumerable<string> OnBoards()
    {
        (string Channel, string Carrier, string What)[] boards =
            [("公示栏", "街道大门公示栏", "救助和补贴公示"), ("党务公开栏", "便民服务大厅党务公开栏", "党务公开"), ("电子屏", "便民服务大厅电子屏", "办事程序和政策法规")];
        foreach (var month in Enumerable.Range(1, 12))
            foreach (var (i, board) in boards.Index())
                yield return $"{Day(Year, month, 1 + i)}｜{Day(Year, month, DateTime.DaysInMonth(Year, month))}｜{board.Channel}｜{board.Carrier}｜{month}月{board.What}｜{3 + (month * 2 + i * 3) % 5}";
    }
}
