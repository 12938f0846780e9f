using Gongkai.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>登记回执: what the applicant takes home, with number and dates. No person stands on it, so it may be printed at once.</summary>
public sealed class ReceiptModel(OpenLedger ledger) : CasePage(ledger)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();
}
