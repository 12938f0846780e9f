using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>更正声明: strikes a declaration that was wrong, with the reason.</summary>
public sealed class UnsayModel(YearReports reports, Staff staff, DeclareNone declare, TimeProvider clock) : RegisterPage(reports, clock)
{
    /// <summary>The reason.</summary>
    public static Field Reason { get; } =
        new("reason", "更正的理由", AnswerKind.Words) { Required = true, Hint = "例如：漏记了3月的一次培训" };

    /// <summary>The number of its fact.</summary>
    [FromRoute]
    public long Seq { get; set; }

    /// <summary>The declaration.</summary>
    public DeclaredNone None { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!Answered(Reason)) return Again();
        var struck = await declare.Strike(By, Key, new(Organ, Year), Seq, Answers["reason"]!, ct);
        return struck.Allowed ? LocalRedirect($"{Address}?done=unsaid#none") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await Find(ct) || !MayKeep) return false;
        var none = await NoneList.Of(Reports, staff, By, (Register, new(Organ, Year), Today), ct);
        if (none.Spoken.FirstOrDefault(s => s.None.Seq == Seq) is not { } found) return false;
        None = found;
        return true;
    }
}
