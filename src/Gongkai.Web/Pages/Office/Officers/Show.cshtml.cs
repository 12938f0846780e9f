using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Officers;

/// <summary>人员: the offices of a person, and what an administrator may change.</summary>
public sealed class ShowModel(OrganRegister organs, Staff staff, Database database, Accounts accounts, PersonActs acts)
    : OfficerPage(organs, staff, database)
{
    private readonly Staff staff = staff;

    public StaffMember Person { get; private set; } = null!;

    /// <summary>Every office of the person is in organs that the officer administers.</summary>
    public bool MayReset { get; private set; }

    /// <summary>The password to hand over, shown once.</summary>
    public string? Handed { get; private set; }

    /// <summary>The offices that the person gave himself.</summary>
    public ImmutableArray<SelfAppointed> SelfAppointed { get; private set; } = [];

    /// <summary>What was recorded of the person's offices in organs that the officer administers, the last first.</summary>
    public ImmutableArray<(LoggedFact Fact, OfficerFact What, bool Struck)> Recorded { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Take(id, ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPostAppoint(Guid id, CancellationToken ct)
    {
        if (!await Take(id, ct)) return NotFound();
        if (!Answered(OfficeFields)) return Again();
        var appointed = await acts.Appoint.Run(By, Key, Office(id), ct);
        return appointed.Allowed ? LocalRedirect($"/office/officers/{id}") : Again(FieldOf(appointed.Breach), appointed.Breach);
    }

    public async Task<IActionResult> OnPostDismiss(Guid id, int term, CancellationToken ct)
    {
        if (!await Take(id, ct) || term < 0 || term >= Person.Terms.Length) return NotFound();
        var office = Person.Terms[term].Office;
        var dismissed = await acts.Dismiss.Run(By, Key, new(id, office.Organ, office.Role, office.Unit, Today), ct);
        return dismissed.Allowed ? LocalRedirect($"/office/officers/{id}") : Again("terms", dismissed.Breach);
    }

    public async Task<IActionResult> OnPostReset(Guid id, CancellationToken ct)
    {
        if (!await Take(id, ct) || !MayReset) return NotFound();
        var password = Accounts.Generate();
        var reset = await accounts.Reset(By, await accounts.Get(id), password, ct);
        if (!reset.Allowed) return Again("reset", reset.Breach);
        Handed = password;
        return Page();
    }

    private async Task<bool> Take(Guid id, CancellationToken ct)
    {
        var person = (await Everybody(ct)).FirstOrDefault(p => p.Id == id);
        if (person is null) return false;
        await FindUnits(ct);
        SelfAppointed = [.. (await SelfAppointment.In(Database, Administered.Select(o => o.Id), ct)).Where(s => s.Officer == id)];
        var (log, mine) = (await staff.Log(id, ct), Administered.Select(o => o.Id).ToHashSet());
        Recorded = [.. log.Facts.Where(f => f.What is OfficerFact o && mine.Contains(o.Organ)).OrderByDescending(f => f.On)
            .ThenByDescending(f => f.Seq).Select(f => (f, (OfficerFact)f.What, log.StrikeOf(f.Seq) is not null))];
        (Person, MayReset) = (person, await staff.OnlyIn(id, Administered.Select(o => o.Id), Today, ct));
        return true;
    }
}

/// <summary>What is done with a person's offices.</summary>
public sealed record PersonActs(AppointOfficer Appoint, DismissOfficer Dismiss);
