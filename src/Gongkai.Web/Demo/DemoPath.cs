using static Gongkai.Web.Demo.DemoPlaces;

namespace Gongkai.Web.Demo;

/// <summary>A way through the program for one role, each step a link.</summary>
/// <param name="Role">Whose.</param>
/// <param name="SignInName">The name to sign in with.</param>
/// <param name="Steps">Where, and what to see there.</param>
public sealed record DemoPath(string Role, string SignInName, IReadOnlyList<DemoStep> Steps)
{
    /// <summary>The three ways.</summary>
    internal static IReadOnlyList<DemoPath> All(int year, IReadOnlyDictionary<string, Guid> cases)
    {
        string Case(string summary, string page = "") =>
            cases.TryGetValue(summary, out var id) ? $"/office/requests/{id}{page}" : "/office/requests";
        return
        [
            new("经办人", "jingban",
            [
                new("/office", "看待办", "按期限先后排列，逾期的在最前"),
                new(Case("沿街店招改造补贴标准"), "打开一件快到期的申请", "答复期限怎样一天一天数出来，依据哪一条"),
                new(Case("沿街店招改造补贴标准", "/draft"), "写完答复", "选定办理结果，文书必须写明的内容随之列出，缺一项不能送审"),
                new("/office/requests/new", "登记一封来信", "登记后期限立即起算"),
                new($"/office/reports/{Street}/{year}", "看今年的年报", "刚登记的申请已经计入，点开数字就是它"),
            ]),
            new("分管领导", "lingdao",
            [
                new("/office", "看等待签发的答复", "一件一件，只列等您签的"),
                new(Case("村务公开栏建设经费", "/sign"), "签发一件答复", "文书、审核意见和期限在同一页"),
                new(Case("青石村征收补偿费支付凭证"), "看一件线下签批的", "纸上签的字由拟稿人以外的人录入，并附扫描件"),
                new($"/office/reports/{Street}/{year - 1}", "看去年的年报", "勾稽关系由台账保证，每个数字都能点开"),
            ]),
            new("主管部门", "zhuguan",
            [
                new("/office/reports", "看下级机关的年报", "两个机关，各年度"),
                new($"/office/reports/{Street}/{year - 1}", "打开青石街道去年的年报", "旁边是按格式检查的结果"),
                new($"/office/reports/{Street}/{year - 1}/table3.results.refused.internal_affairs.total", "点开一个数字",
                    "只有日期和结果，没有申请人，也没有申请内容"),
                new($"/office/reports/{Bureau}/{year}", "看自然资源局今年的数字", "年度没有结束，数字截至今天"),
            ]),
        ];
    }
}

/// <summary>A step of a way.</summary>
/// <param name="Path">Where.</param>
/// <param name="Name">What to do.</param>
/// <param name="See">What to see there.</param>
public sealed record DemoStep(string Path, string Name, string See);
