using System.Collections.Immutable;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>撤销: what is open and who holds offices is looked at first; then the day and the successor.</summary>
public sealed class AbolishModel(OrganRegister organs, Database database, AbolishOrgan abolish, WhatIsOpen open)
    : OrganPage(organs, database)
{
    public Organ Now { get; private set; } = null!;

    /// <summary>The end that is recorded already, or null.</summary>
    public DateOnly? EndsOn { get; private set; }

    public OpenThere Open { get; private set; } = null!;

    public ImmutableArray<Field> Fields =>
    [
        OrganFields.On with { Label = "撤销日期", Hint = "从这一天起不再是行政机关；已经公布的改革，可以提前一年登记" },
        new("successor", "承接机关", AnswerKind.Choice)
        {
            Sometimes = true,
            Hint = "没有办结的申请，连同答复期限一并划转；没有这样的申请、今天或者以前撤销的，可以不选",
            Options = [.. Administered.Where(o => o.Id != Now.Id && o.AbolishedOn is null).Select(o => new Choice($"{o.Id}", o.Name))],
        },
        new("people", "原岗位一并转入承接机关", AnswerKind.Flag)
        { Hint = "管理员、主管部门，以及承接机关没有的科室，要另行任职；不勾选的，原岗位到撤销之日为止" },
    ];

    public async Task<IActionResult> OnGet(int id, CancellationToken ct) => await Take(id, ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(int id, CancellationToken ct)
    {
        if (!await Take(id, ct)) return NotFound();
        if (!Answered(Fields)) return Again();
        var end = new OrganAbolished(Answers.Date("on")!.Value, Answers.Number("successor"), Answers["people"] is not null);
        var recorded = await abolish.Run(By, Key, id, end, ct);
        return recorded.Allowed ? LocalRedirect($"/office/organs/{id}") : Again(FieldOf(recorded.Breach), recorded.Breach);
    }

    private static string FieldOf(Gongkai.Law.Breach breach) =>
        breach == ReformBreach.NoSuccessor || breach == ReformBreach.SuccessorGone || breach == OrganRefusal.Circle ? "successor" : "on";

    private async Task<bool> Take(int id, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history) return false;
        (Now, EndsOn, Open) = (history.On(Today), history.Finally.AbolishedOn, await open.In(id, ct));
        return true;
    }
}
