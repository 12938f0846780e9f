using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Pages.Office.Organs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>更正记录 of a person's offices: why.</summary>
public sealed class StrikeOfficeModel(OrganRegister organs, Staff staff, Database database, StrikeOffice strike)
    : OfficerPage(organs, staff, database)
{
    private readonly Staff staff = staff;

    public StaffMember Person { get; private set; } = null!;

    public LoggedFact Fact { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id, long fact, CancellationToken ct) => await Take(id, fact, ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, long fact, CancellationToken ct)
    {
        if (!await Take(id, fact, ct)) return NotFound();
        if (!Answered(StrikeModel.Reason)) return Again();
        var struck = await strike.Run(By, Key, new(id, fact, Answers["reason"]!), ct);
        return struck.Allowed ? LocalRedirect($"/office/officers/{id}#recorded") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(Guid id, long seq, CancellationToken ct)
    {
        if ((await Everybody(ct)).FirstOrDefault(p => p.Id == id) is not { } person
            || (await staff.Log(id, ct)).Standing.FirstOrDefault(f => f.Seq == seq) is not { What: OfficerFact { Reform: null } what } fact
            || Administered.All(o => o.Id != what.Organ)) return false;
        (Person, Fact) = (person, fact);
        return true;
    }
}
