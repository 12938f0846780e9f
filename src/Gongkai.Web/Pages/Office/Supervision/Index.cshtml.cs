using System.Collections.Immutable;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Ledger.Store;
using Gongkai.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Gongkai.Web.Pages.Office.Supervision;

/// <summary>监督: dates and outcomes of the organs below, without persons and without what was asked for.</summary>
[Authorize(nameof(Can.Supervise))]
public sealed class IndexModel(SupervisedCases cases, Database database) : PageModel
{
    private const int Most = 500;

    private LawOfDay? law;

    public ImmutableArray<SupervisedOrgan> Organs { get; private set; } = [];

    /// <summary>The organ that is looked at, or null for the list of organs.</summary>
    public SupervisedOrgan? Organ { get; private set; }

    public ImmutableArray<SupervisedCase> Cases { get; private set; } = [];

    public DateOnly Today => database.Clock.Today;

    public async Task<IActionResult> OnGet(int? id, CancellationToken ct)
    {
        Organs = await cases.Organs(HttpContext.Officer!, Today, ct);
        if (id is null) return Page();
        Organ = Organs.FirstOrDefault(o => o.Id == id);
        if (Organ is null) return NotFound();
        law = await database.LawNow(ct);
        Cases = await cases.Of(HttpContext.Officer!, Organ.Id, Most, ct);
        return Page();
    }

    /// <summary>How long there is.</summary>
    public ReplyTime? Time(SupervisedCase one) => one.TimeOn(Today, law!.Calendar);

    /// <summary>The outcome in words; a decision whose letter has not left is none yet.</summary>
    public static string Outcome(SupervisedCase one) => one.ClosedOn is null ? one.Waits == nameof(Waiting.Dispatch) ? "已签发，待发出" : "办理中"
        : Closed(one) + (one.IsDisputed ? $"，{Enum.Parse<Waiting>(one.Waits).Name()}" : "");

    private static string Closed(SupervisedCase one) =>
        OutcomeTable.All.FirstOrDefault(o => o.Code == one.Outcome)?.Name ?? "已办结";
}
