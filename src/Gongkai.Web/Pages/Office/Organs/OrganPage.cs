using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>A page about organs that the officer administers; the others do not exist.</summary>
[Authorize(nameof(Can.Administer))]
public abstract class OrganPage(OrganRegister organs, Database database) : FormPage
{
    public Officer By => HttpContext.Officer!;

    protected Database Database => database;

    /// <summary>The organs that the officer administers.</summary>
    public ImmutableArray<OrganRow> Administered { get; private set; } = [];

    protected async Task FindAdministered(CancellationToken ct)
    {
        var ids = await Reach.Administered(By, database, ct);
        Administered = [.. (await organs.All(ct)).Where(o => ids.Contains(o.Id))];
    }

    /// <summary>The organ, or null where the officer does not administer it.</summary>
    protected async Task<OrganHistory?> Find(int id, CancellationToken ct)
    {
        await FindAdministered(ct);
        return Administered.Any(o => o.Id == id) ? await organs.Get(id, ct) : null;
    }
}
