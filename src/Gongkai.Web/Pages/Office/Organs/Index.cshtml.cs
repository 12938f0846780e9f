using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>机关: the tree of organs that the officer administers.</summary>
public sealed class IndexModel(OrganRegister organs, Database database) : OrganPage(organs, database)
{
    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await FindAdministered(ct);
        return Page();
    }

    /// <summary>The organs from top to bottom, each with how deep it lies.</summary>
    public IEnumerable<(OrganRow Organ, int Depth)> Tree()
    {
        var known = Administered.Select(o => o.Id).ToHashSet();
        return Administered.Where(o => o.Parent is not { } p || !known.Contains(p)).SelectMany(o => Below(o, 0));
    }

    private IEnumerable<(OrganRow, int)> Below(OrganRow organ, int depth) =>
        Administered.Where(o => o.Parent == organ.Id).SelectMany(o => Below(o, depth + 1)).Prepend((organ, depth));
}
