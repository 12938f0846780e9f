using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Registers;

/// <summary>更正: strikes one row, with the reason.</summary>
public sealed class StrikeModel(YearReports reports, EntryList list, StrikeEntry strike, TimeProvider clock) : RegisterPage(reports, clock)
{
    /// <summary>The reason.</summary>
    public static Field Reason { get; } = new("reason", "更正的理由", AnswerKind.Words) { Required = true, Hint = "例如：日期录错，应为3月18日" };

    /// <summary>The book of the row.</summary>
    [FromRoute]
    public Guid Subject { get; set; }

    /// <summary>The number of its fact.</summary>
    [FromRoute]
    public long Seq { get; set; }

    /// <summary>The row of the fact.</summary>
    [FromRoute]
    public int Nth { get; set; }

    /// <summary>The row.</summary>
    public ListedEntry Row { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Take(ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        if (!await Take(ct)) return NotFound();
        if (!Answered(Reason)) return Again();
        var struck = await strike.Run(By, Key, Subject, Row.Entry, Answers["reason"]!, ct);
        return struck.Allowed ? LocalRedirect($"{Address}?done=struck#row-{Seq}-{Nth}") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(CancellationToken ct)
    {
        if (!await Find(ct) || !MayKeep) return false;
        if (await list.Find(By, new(Organ, Register, Year), (Subject, new EntryRef(Seq, Nth)), ct) is not { } row) return false;
        Row = row;
        return true;
    }
}
