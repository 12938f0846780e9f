using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers.OneRow;

/// <summary>更正: strikes one row, with the reason.</summary>
public sealed class StrikeModel(YearReports reports, EntryList list, StrikeEntry strike, TimeProvider clock) : RowPage(reports, list, clock)
{
    /// <summary>The reason.</summary>
    public static Field Reason { get; } = new("reason", "更正的理由", AnswerKind.Words) { Required = true, Hint = "例如：日期录错，应为3月18日" };

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!Answered(Reason)) return Again();
        var struck = await strike.Run(By, Key, Subject, Row.Entry, Answers["reason"]!, ct);
        return struck.Allowed ? LocalRedirect($"{Address}?done=struck#row-{Seq}-{Nth}") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(CancellationToken ct) => await FindRow(ct) && MayKeep;
}
