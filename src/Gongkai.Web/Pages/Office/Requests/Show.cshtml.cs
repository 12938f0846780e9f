using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>The page of a case: what is asked for, how long there is, what happened, and what may be done.</summary>
public sealed class ShowModel(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>The question that comes before a look at the person.</summary>
    public static Field Reason { get; } = new("reason", "为什么查看", AnswerKind.Line)
    {
        Required = true,
        Suggestions = ["办理本件申请", "联系申请人", "寄送文书", "核对身份证明"],
    };

    /// <summary>What was done just now, or null.</summary>
    public string? Said { get; private set; }

    /// <summary>The fact that was recorded just now, where it can be taken back.</summary>
    public HistoryRow? Undo { get; private set; }

    /// <summary>What the applicant wrote: shown once, after the look was recorded.</summary>
    public Application? Person { get; private set; }

    /// <summary>相近的申请: of the same applicant, for those who may see persons.</summary>
    public ImmutableArray<RequestItem> Similar { get; private set; } = [];

    /// <summary>What is offered.</summary>
    public ImmutableArray<Offer> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGet(Guid id, string? done, long? fact, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        Said = Saying.Find(done);
        Undo = Said is null ? null : View.History.FirstOrDefault(h => h.Fact.Seq == fact && h.MayStrike && View.May(Can.Strike));
        return await Shown(ct);
    }

    /// <summary>查看身份信息: each look is recorded, and shown once.</summary>
    public async Task<IActionResult> OnPostPerson(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        Answers = new([Reason], Request.Form);
        Offers = Offer.Of(View);
        if (Answers.Open([Reason], Answers).ToList() is { Count: > 0 } open) return Refuse(open);
        var look = await new SeePerson(Book).Run(By, new(id, Answers["reason"]), ct);
        if (!look.Allowed) return Refuse(At("reason", look.Breach));
        Person = look.Value;
        await Load(id, ct);
        return await Shown(ct);
    }

    private async Task<Microsoft.AspNetCore.Mvc.RazorPages.PageResult> Shown(CancellationToken ct)
    {
        Similar = await new SimilarRequests(Ledger.Database).Run(By, View.Id, ct);
        Offers = Offer.Of(View);
        return Fresh();
    }
}
