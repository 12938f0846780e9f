using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>分办: which unit handles it, by which internal date.</summary>
public sealed class AssignModel(OpenLedger ledger) : CasePage(ledger)
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

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Load(id, ct) ? View.May(Can.Assign) ? Fresh() : StatusCode(403) : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        if (!View.May(Can.Assign)) return StatusCode(403);
        if (!Answered(Fields)) return Again();
        return Answer(await new AssignRequest(Book).Run(By, Key, new(id, Answers["unit"]!, Answers.Date("by")), ct), "assigned", "unit");
    }
}
