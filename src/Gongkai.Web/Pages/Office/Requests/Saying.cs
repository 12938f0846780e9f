using System.Collections.Frozen;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>What is said after an act. The address only names it, so that nobody can put words into our mouth.</summary>
public static class Saying
{
    private static readonly FrozenDictionary<string, string> All = new Dictionary<string, string>
    {
        ["assigned"] = "已分办",
        ["submitted"] = "已送审，等待审核",
        ["approved"] = "已审核通过",
        ["returned"] = "已退回拟稿人",
        ["signed"] = "已签发，答复书已编号，请尽快送达",
        ["paper"] = "已录入线下签批，答复书已编号，请尽快送达",
        ["entered"] = "已录入，等待另一名有签发权限的人员确认",
        ["confirmed"] = "已确认，录入的办理结果生效",
        ["entry-declined"] = "已记录不予确认，录入的内容不生效",
        ["name-confirmed"] = "已记录您的确认",
        ["objected"] = "已记录您的异议，文书暂不能发出，等待另一名人员确认更正",
        ["consent-refused"] = "已记录不同意延期",
        ["consented"] = "已记录同意延期，可以告知申请人",
        ["extended"] = "已记录延期告知，答复期限已经顺延",
        ["sent"] = "已记录发出",
        ["delivered"] = "已记录送达",
        ["recorded"] = "已记录",
        ["receipt"] = "已确定收到申请之日",
        ["contacted"] = "已记录这次联系",
        ["file"] = "附件已存入案卷",
        ["searched"] = "已记录检索情况",
        ["strike-proposed"] = "已提请更正，等待另一名人员确认",
        ["struck"] = "已更正，原记录保留并划去",
        ["strike-declined"] = "已记录不予更正，原记录不变",
        ["withdrawn"] = "已确认撤回",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words, or null.</summary>
    public static string? Find(string? code) => code is null ? null : All.GetValueOrDefault(code);
}
