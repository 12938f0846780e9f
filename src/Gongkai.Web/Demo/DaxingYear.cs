using Gongkai.Law.Disputes;
using static Gongkai.Web.Demo.DemoLines;

namespace Gongkai.Web.Demo;

/// <summary>
/// 大兴区政府办公室 2021: no application; what was made public in two columns, what people were asked, and the attribute of each document.
/// </summary>
internal static class DaxingYear
{
    private const int Year = 2021;

    /// <summary>The year. A published report prints the name with 政府 twice; it is kept as a name that people use.</summary>
    public static DemoYear Of() => DemoYear.Of(
        (DemoYear.Numbers[1], "北京市大兴区人民政府办公室", "大兴区政府办", OrganKind.Department, "兴政办信公"), Year, ("daxing", "宁安然"), "北京市大兴区人民政府政府办公室",
        DemoLines.Of(
            "placements", "日期｜渠道｜载体｜标题或内容｜件数", [.. OfTasks(), "2021-02-26｜门户网站｜预决算｜2021年部门预算｜1", "2021-09-10｜门户网站｜预决算｜2020年部门决算｜1"]),
        DemoLines.Of("promises", "名称｜日期｜进展", Tasks.Select((t, i) => $"{t}｜{Day(Year, i + 1, 25)}｜按计划推进")),
        DemoLines.Of(
            "consultations", "标题｜起｜止｜意见类别｜条数｜反馈日期",
            ((string[])["基本公共服务｜54", "便民服务｜33", "宜居生活｜8", "生活安全｜3"]).Select(
                o => $"2022年重要民生实事意见和建议征集｜2021-10-11｜2021-11-10｜{o}｜2021-12-02")),
        DemoLines.Of("sessions", "日期｜类别｜名称｜人数｜组织者", "2021-06-22｜培训｜政务公开业务培训｜2｜区政务公开领导小组办公室"),
        DemoLines.Of(
            "documents", "成文日期｜文号｜标题｜种类｜公开属性｜公开日期｜理由依据｜退回次数",
            "2021-01-20｜京兴政办函〔2021〕3号｜关于印发区政府工作报告重点工作分工方案的通知｜其他公文｜主动公开｜2021-02-03｜｜",
            "2021-03-09｜京兴政办函〔2021〕11号｜关于做好政务公开全清单修订工作的通知｜其他公文｜主动公开｜2021-03-16｜｜1",
            "2021-05-14｜京兴政办函〔2021〕19号｜关于报送专题会议材料的通知｜其他公文｜不予公开｜｜条例第十六条第一款，内部工作流程｜",
            "2021-08-06｜京兴政办函〔2021〕27号｜关于重要民生实事办理情况的函｜其他公文｜依申请公开｜｜｜2",
            "2021-11-30｜京兴政办函〔2021〕41号｜关于征集民生实事意见建议情况的通报｜其他公文｜主动公开｜2021-12-02｜｜"),
        DemoLines.Of("rules", "日期｜名称｜动作", "2021-04-15｜政务公开全清单｜修订"),
        DemoLines.Of("assessments", "日期｜类别｜结果｜整改完成日期", "2021-12-08｜第三方测评｜按意见完善信息公开组织管理｜2021-12-20"));

    private static readonly string[] Tasks =
    [
        "老旧小区综合整治", "便民商业网点建设", "普惠性学前教育学位", "社区养老服务驿站", "背街小巷环境提升", "公共停车位建设", "街心公园建设", "农村道路修缮", "社区卫生服务站建设", "就业技能培训",
        "无障碍设施改造", "电动自行车充电设施",
    ];

    private static IEnumerable<string> OfTasks() => Tasks.Select((t, i) => $"{Day(Year, i + 1, 28)}｜门户网站｜重点领域重点民生和实事｜{t}落实情况｜1");
}
