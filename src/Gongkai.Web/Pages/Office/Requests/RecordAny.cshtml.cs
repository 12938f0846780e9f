using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>补录: everything that can be recorded, whether it may be done now or not.</summary>
public sealed class RecordAnyModel(OpenLedger ledger) : CasePage(ledger)
{
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Load(id, ct) ? View.May(Can.Register) ? Page() : StatusCode(403) : NotFound();
}
