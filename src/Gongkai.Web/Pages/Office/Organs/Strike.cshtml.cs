using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Reforms;
using Gongkai.Ledger.Store;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Organs;

/// <summary>更正记录 of an organ: why, and what follows.</summary>
public sealed class StrikeModel(OrganRegister organs, Database database, StrikeOrganFact strike) : OrganPage(organs, database)
{
    /// <summary>The one question.</summary>
    public static Field Reason { get; } = new("reason", "更正的理由", AnswerKind.Line)
    { Required = true, Suggestions = ["日期填错", "内容填错", "重复登记", "没有发生"] };

    public OrganHistory History { get; private set; } = null!;

    public Organ Now => History.On(Today);

    public OrganFact Fact { get; private set; } = null!;

    public long Seq { get; private set; }

    /// <summary>It moved cases: a second administrator confirms.</summary>
    public bool ByTwo => Fact is OrganAbolished && Fact.On <= Today;

    public async Task<IActionResult> OnGet(int id, long fact, CancellationToken ct) => await Take(id, fact, ct) ? Fresh() : NotFound();

    public async Task<IActionResult> OnPost(int id, long fact, CancellationToken ct)
    {
        if (!await Take(id, fact, ct)) return NotFound();
        if (!Answered(Reason)) return Again();
        var struck = await strike.Run(By, Key, new(id, fact, Answers["reason"]!), ct);
        return struck.Allowed ? LocalRedirect($"/office/organs/{id}") : Again("reason", struck.Breach);
    }

    private async Task<bool> Take(int id, long seq, CancellationToken ct)
    {
        if (await Find(id, ct) is not { } history
            || history.Log.Standing.FirstOrDefault(f => f.Seq == seq) is not { What: OrganFact fact } || fact is OrganFounded) return false;
        (History, Fact, Seq) = (history, fact, seq);
        return true;
    }
}
