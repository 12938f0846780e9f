using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>审批单, to print and sign on paper.</summary>
public sealed class ApprovalModel(CaseBook cases, ReplyPreview preview) : ReviewPage(cases, preview)
{
    protected override bool Admits => true;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Begin(id, ct) ?? (View.Route is not null && Preview is not null ? Page() : NotFound());
}
