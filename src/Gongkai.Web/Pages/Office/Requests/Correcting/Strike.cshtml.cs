using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Correcting;

/// <summary>更正记录: a wrong entry is struck, or proposed to be; a second person confirms.</summary>
public sealed class StrikeModel(CaseBook cases, StrikeFact strike, ConfirmStrike confirm) : CasePage(cases)
{
    /// <summary>Why.</summary>
    public static Field Reason { get; } = new("reason", "错在哪里", AnswerKind.Words) { Required = true, Hint = "写明错在哪里、正确的是什么；更正后另行补录正确的记录" };

    /// <summary>Why not.</summary>
    public static Field Words { get; } = new("words", "意见", AnswerKind.Line) { Hint = "不予更正的请写明理由" };

    /// <summary>The number of the fact that is wrong.</summary>
    [BindProperty(SupportsGet = true, Name = "fact")]
    public long? Wrong { get; set; }

    /// <summary>The number of the proposal that is answered.</summary>
    [BindProperty(SupportsGet = true, Name = "proposal")]
    public long? Proposed { get; set; }

    /// <summary>The fact.</summary>
    public HistoryRow? Row { get; private set; }

    /// <summary>The proposal that is to be answered, or null where one is made.</summary>
    public RecordedFact? Proposal { get; private set; }

    /// <summary>The one who proposed it looks at it.</summary>
    public bool Own => Proposal?.Row.RecordedBy == By.Id;

    protected override bool Admits => May(KeepingVerbs.Strike);

    protected override Task<IActionResult?> Prepare(CancellationToken ct)
    {
        Proposal = View.OpenProposals.FirstOrDefault(p => p.Seq == Proposed);
        Row = History.FirstOrDefault(h => h.Fact.Fact is not null && h.Fact.Seq == ((Proposal?.What as StrikeProposed)?.Seq ?? Wrong));
        return Task.FromResult<IActionResult?>(Row is null || (Proposed is not null && Proposal is null) ? NotFound() : null);
    }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => [Reason], async () =>
    {
        var struck = await strike.Run(By, Key, new(id, Row!.Fact.Seq, Answers["reason"]!), ct);
        if (struck.Allowed) await Load(id, ct);
        var isProposed = View.Case.Facts.FirstOrDefault(f => f.Seq == struck.Value?.Seq)?.What is StrikeProposed;
        return new(struck, isProposed ? KeepingVerbs.StrikeProposed : KeepingVerbs.Struck, "reason");
    }, ct);

    public Task<IActionResult> OnPostConfirm(Guid id, CancellationToken ct) => Act(id, () => [Words], async () => new(
        await confirm.Run(By, Key, new(id, Proposed ?? 0, true, Answers["words"]), ct), KeepingVerbs.Struck, "words"), ct);

    public Task<IActionResult> OnPostDecline(Guid id, CancellationToken ct) => Act(id, () => [Words], async () => new(
        await confirm.Run(By, Key, new(id, Proposed ?? 0, false, Answers["words"]), ct), KeepingVerbs.StrikeDeclined, "words"), ct,
        lacks: () => Answers["words"] is null ? [new("words", "不予更正的，请填写意见")] : []);
}
