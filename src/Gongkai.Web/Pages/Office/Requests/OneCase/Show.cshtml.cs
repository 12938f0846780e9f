using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.OneCase;

/// <summary>The page of a case: what is asked for, how long there is, what happened, and what may be done.</summary>
public sealed class ShowModel(CaseBook cases, SeePerson see, SimilarRequests similar, TakeOverCase takeOver) : CasePage(cases)
{
    /// <summary>The question that comes before a look at the person.</summary>
    public static Field Reason { get; } = new("reason", "为什么查看", AnswerKind.Line)
    {
        Required = true,
        Suggestions = ["办理本件申请", "联系申请人", "寄送文书", "核对身份证明"],
    };

    /// <summary>What was done just now, or null.</summary>
    public Notice? Said { get; private set; }

    /// <summary>The fact that was recorded just now, where it can be taken back.</summary>
    public HistoryRow? Undo { get; private set; }

    /// <summary>What the applicant wrote: shown once, after the look was recorded.</summary>
    public Application? Person { get; private set; }

    /// <summary>相近的申请: of the same applicant, for those who may see persons.</summary>
    public ImmutableArray<RequestItem> Similar { get; private set; } = [];

    /// <summary>What was not done, where something was refused.</summary>
    public string Refused { get; private set; } = "还不能查看";

    /// <summary>What is offered.</summary>
    public ImmutableArray<Offer> Offers { get; private set; } = [];

    /// <summary>What is to be done next.</summary>
    public NextStep Next => NextStep.Of(View.Case, View.Progress, View.Deadlines, Today);

    protected override bool Admits => true;

    public async Task<IActionResult> OnGet(Guid id, string? done, long? fact, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Said = OfficeVerbs.Said(done);
        Undo = Said is null ? null : History.FirstOrDefault(h => h.Fact.Seq == fact && h.MayStrike && May(KeepingVerbs.Strike));
        return await Shown(ct);
    }

    /// <summary>查看身份信息: each look is recorded, and shown once.</summary>
    public async Task<IActionResult> OnPostPerson(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Answers = new([Reason], Request.Form);
        Offers = Offer.Of(View);
        if (Answers.Open([Reason], Answers).Concat(Answers.Problems).ToList() is { Count: > 0 } open) return Refuse(open);
        var look = await see.Run(By, new(id, Answers["reason"]), ct);
        if (!look.Allowed) return Refuse(At("reason", look.Breach));
        Person = look.Value;
        await Load(id, ct);
        return await Shown(ct);
    }

    /// <summary>The organ was abolished, and this officer may take the case over for its successor.</summary>
    public bool MayTakeOver => By.Heir(View.Case.Organ) is { } successor && By.May(Can.Register, successor);

    /// <summary>接办: a closed case of an organ that ended is handled by its successor from now on.</summary>
    public async Task<IActionResult> OnPostTakeOver(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        (Offers, Refused) = (Offer.Of(View), "还没有接办");
        var taken = await takeOver.Run(By, Key, id, ct);
        return taken.Allowed ? Done(taken.Value, KeepingVerbs.TakenOver) : Refuse(At("takeover", taken.Breach));
    }

    private async Task<Microsoft.AspNetCore.Mvc.RazorPages.PageResult> Shown(CancellationToken ct)
    {
        Similar = await similar.Run(By, View.Id, ct);
        Offers = Offer.Of(View);
        return Fresh();
    }
}
