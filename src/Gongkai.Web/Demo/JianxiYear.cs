using Gongkai.Law.Disputes;
using static Gongkai.Web.Demo.DemoLines;

namespace Gongkai.Web.Demo;

/// <summary>涧西区社区治理和服务创新办公室 2021: press, site and media, and two accounts.</summary>
internal static class JianxiYear
{
    private const int Year = 2021;

    private static readonly string[] Matters = ["社区治理", "群众自治", "社会组织培育", "疫情防控", "文明建设", "精准帮扶", "社区服务项目"];

    /// <summary>The year.</summary>
    public static DemoYear Of() => DemoYear.Of(
        (DemoYear.Numbers[4], "涧西区社区治理和服务创新办公室", "涧西社创办", OrganKind.Department, "涧社创信公"), Year, ("jianxi", "乔静怡"), null,
        DemoLines.Of(
            "placements", "日期｜渠道｜载体｜标题或内容｜件数",
            [.. OneEach(5, "报刊", "区报", "报道"), .. OneEach(17, "门户网站", "部门信息", "信息"), .. OneEach(7, "政务新媒体", "区融媒体平台", "动态"),
                .. OneEach(71, "政务新媒体", "涧西社创服务", "推送"), .. OneEach(57, "政务新媒体", "涧西社区治理和服务创新", "推送")]),
        DemoLines.Of("accounts", "平台｜名称｜自", "微信公众号｜涧西社创服务｜2019-03-01", "微信公众号｜涧西社区治理和服务创新｜2020-09-01"),
        DemoLines.Of("sessions", "日期｜类别｜名称", "2021-04-13｜学习｜政府信息公开条例专题学习", "2021-10-19｜学习｜政务公开工作要求学习"),
        DemoLines.Of("duties", "机构或岗位｜姓名｜职责｜自", "信息公开专人｜苗青｜信息收集、网站维护和发布｜2021-01-04"));

    private static IEnumerable<string> OneEach(int pieces, string channel, string carrier, string sort)
    {
        for (var i = 0; i < pieces; i++)
        {
            var month = i * 12 / pieces + 1;
            yield return $"{Day(Year, month, 1 + (i * 3 + month) % DateTime.DaysInMonth(Year, month))}｜{channel}｜{carrier}｜{Matters[i % Matters.Length]}{sort}（{i + 1}）｜1";
        }
    }
}
