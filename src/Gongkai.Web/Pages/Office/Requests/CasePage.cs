using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>A page about one case.</summary>
public abstract class CasePage(OpenLedger ledger) : OfficePage(ledger)
{
    /// <summary>The case.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>What is wrong with the files that were chosen, or null.</summary>
    public string? WrongFiles => Problems.FirstOrDefault(p => p.Field == "files")?.Sentence;

    /// <summary>The people of the organ, today.</summary>
    protected async Task<ImmutableArray<Officer>> Colleagues(CancellationToken ct) =>
        await new OfficerRegister(Ledger.Database).Of(View.Case.Organ, Today, ct);

    /// <summary>Those who may have signed what this officer enters: they may sign, and neither enter nor drafted it.</summary>
    protected Field Signer(string label, IEnumerable<Officer> colleagues)
    {
        var drafter = View.Case.Last<Law.Requests.Stages.Drafted>()?.Row.RecordedBy;
        return People(
            "signer", label, AnswerKind.Radio,
            colleagues.Where(o => o.May(Can.Sign, View.Case.Organ, View.Case.Unit) && o.Id != drafter && o.Id != By.Id));
    }

    /// <summary>The names of those who may stand behind what this officer enters, as people read them.</summary>
    protected string Confirmers(IEnumerable<Officer> colleagues) =>
        string.Join('、', colleagues.Where(o => o.May(Can.Sign, View.Case.Organ, View.Case.Unit) && o.Id != By.Id).Select(o => o.Name));

    /// <summary>A question for one of these people.</summary>
    protected static Field People(string name, string label, AnswerKind kind, IEnumerable<Officer> people) =>
        new(name, label, kind) { Required = true, Options = [.. people.Select(o => new Choice(o.Id.ToString(), o.Name))] };

    /// <summary>Finds the case; false: it does not exist, for this officer.</summary>
    protected async Task<bool> Load(Guid id, CancellationToken ct)
    {
        if (await CaseView.Find(Ledger, id, By, ct) is not { } view) return false;
        View = view;
        return true;
    }

    /// <summary>Back to the case, with a line that says what was done.</summary>
    protected RedirectResult Done(Recorded recorded, string said) =>
        Redirect($"{Request.PathBase}/office/requests/{recorded.Subject}?done={Uri.EscapeDataString(said)}&fact={recorded.Seq}");

    /// <summary>Done, or the form again with what stands in the way.</summary>
    protected IActionResult Answer(Verdict<Recorded> verdict, string said, string field) =>
        verdict.Allowed ? Done(verdict.Value, said) : Refuse(At(field, verdict.Breach));
}
