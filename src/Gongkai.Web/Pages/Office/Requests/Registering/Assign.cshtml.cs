using System.Collections.Immutable;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>分办: which unit handles it, by which internal date.</summary>
public sealed class AssignModel(CaseBook cases, AssignRequest assign) : CasePage(cases)
{
    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields =>
    [
        View.Organ.Units.IsEmpty
            ? new("unit", "承办科室", AnswerKind.Line) { Required = true, Default = View.Case.Unit }
            : new(
                "unit", "承办科室", AnswerKind.Radio)
                { Required = true, Default = View.Case.Unit, Options = [.. View.Organ.Units.Select(u => new Choice(u, u))] },
        new("by", "请科室哪一天前办好")
        { Hint = "内部期限，不影响答复期限",
            Default = View.DueOn is { } due && View.Law.Calendar.WorkingDay(View.Law.Calendar.Ordinal(due) - 5) is var day && day > Today
                ? Day.Iso(day) : null },
    ];

    protected override bool Admits => May(RegisteringVerbs.Assign);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Fields, async () => new(
        await assign.Run(By, Key, new(id, Answers["unit"]!, Answers.Date("by")), ct), RegisteringVerbs.Assigned, "unit"), ct);
}
