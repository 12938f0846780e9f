using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>添加人员: a person with a first office and a password to hand over.</summary>
public sealed class NewModel(OrganRegister organs, Staff staff, Database database, Accounts accounts, AppointOfficer appoint)
    : OfficerPage(organs, staff, database)
{
    /// <summary>The password to hand over, shown once.</summary>
    public string? Handed { get; private set; }

    public ImmutableArray<Field> Fields => [OfficerFields.Name, OfficerFields.SignInName, .. OfficeFields];

    public async Task<IActionResult> OnGet(CancellationToken ct)
    {
        await FindAdministered(ct);
        await FindUnits(ct);
        return Fresh();
    }

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        await FindAdministered(ct);
        await FindUnits(ct);
        if (!Answered(Fields)) return Again();
        var password = Accounts.Generate();
        var person = await accounts.Add(Answers["personName"]!, Answers["signInName"]!, password, mustChange: true, By);
        if (!person.Allowed) return Again(FieldOf(person.Breach), person.Breach);
        var appointed = await appoint.Run(By, Key, Office(person.Value.Id), ct);
        if (!appointed.Allowed)
        {
            await accounts.Remove(person.Value);
            return Again(FieldOf(appointed.Breach), appointed.Breach);
        }
        Handed = password;
        return Page();
    }
}
