using Gongkai.Ledger;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>审批单, to print and sign on paper.</summary>
public sealed class ApprovalModel(OpenLedger ledger) : ReviewPage(ledger)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Open(id, ct) && View.Route is not null && Preview is not null ? Page() : NotFound();
}
