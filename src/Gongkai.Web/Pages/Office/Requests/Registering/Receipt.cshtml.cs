using Gongkai.Web.Pages.Office.Requests.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>登记回执: what the applicant takes home, with number and dates. No person stands on it, so it may be printed at once.</summary>
public sealed class ReceiptModel(CaseBook cases) : CasePage(cases)
{
    protected override bool Admits => true;

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);
}
