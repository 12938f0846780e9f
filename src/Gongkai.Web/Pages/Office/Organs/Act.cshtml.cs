using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>登记变化: something that happened to an organ, or holds of it from a day on.</summary>
public sealed class ActModel(OrganRegister organs, Database database, OrganOperations acts) : OrganPage(organs, database)
{
    public Organ Now { get; private set; } = null!;

    public ImmutableArray<Field> Fields { get; private set; } = [];

    public string Title { get; private set; } = "";

    public async Task<IActionResult> OnGet(int id, string act, CancellationToken ct) =>
        await Take(id, act, ct) is null ? NotFound() : Fresh();

    public async Task<IActionResult> OnPost(int id, string act, CancellationToken ct)
    {
        if (await Take(id, act, ct) is not { } chosen) return NotFound();
        if (!Answered(Fields)) return Again();
        var recorded = await chosen.Run(new(acts, By, Key, Now) { Answers = Answers, Ct = ct });
        return recorded.Allowed ? LocalRedirect($"/office/organs/{id}") : Again("on", recorded.Breach);
    }

    private async Task<OrganAct?> Take(int id, string act, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history || OrganAct.All.FirstOrDefault(a => a.Path == act) is not { } chosen) return null;
        (Now, Fields, Title) = (history.On(Today), chosen.Fields(new(history, Administered, Today)), chosen.Title);
        return chosen;
    }
}
