using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;

namespace Gongkai.Web.Pages.Office.Requests.OneCase;

/// <summary>What files are called in sight of those who may not open them: their own names may name a person.</summary>
internal static class FileName
{
    public static string Of(FileMark file) => file.Role switch
    {
        FileRole.Application => "申请材料",
        FileRole.Evidence => "证据材料",
        FileRole.Scan => "签批扫描件",
        FileRole.Receipt => "送达凭证",
        FileRole.LetterPage => "文书（网页、打印）",
        FileRole.LetterDocument => "文书（Word）",
        FileRole.ApprovalSheet => "审批单",
        _ => "附件",
    };
}
