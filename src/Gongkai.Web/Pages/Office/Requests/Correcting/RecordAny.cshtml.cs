using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Correcting;

/// <summary>补录: everything that can be recorded, whether it may be done now or not.</summary>
public sealed class RecordAnyModel(CaseBook cases) : CasePage(cases)
{
    protected override bool Admits => View.May(FactForm.Can);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);
}
