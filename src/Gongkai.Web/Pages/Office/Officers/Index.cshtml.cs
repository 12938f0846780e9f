using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>人员: the people of the organs that the officer administers.</summary>
public sealed class IndexModel(OrganRegister organs, Staff staff, Database database) : OfficerPage(organs, staff, database)
{
    public ImmutableArray<StaffMember> People { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        // Those who work together stand together; who holds no office any more, last.
        var everybody = await Everybody(ct);
        People = [.. everybody.OrderBy(p => Held(p).FirstOrDefault()?.Office.Organ ?? int.MaxValue).ThenBy(
            p => Held(p).FirstOrDefault()?.Office.Role)];
        return Page();
    }

    /// <summary>The offices held today, in words.</summary>
    public string Offices(StaffMember person)
    {
        var now = Held(person).ToList();
        return now.Count == 0 ? "现在没有岗位"
            : string.Join('、', now.Select(t => $"{OrganName(t.Office.Organ)}{t.Office.Unit}{t.Office.Role.Name()}"));
    }

    private IEnumerable<OfficeTerm> Held(StaffMember person) =>
        person.Terms.Where(t => t.Since <= Today && (t.Until is not { } until || until > Today));
}
