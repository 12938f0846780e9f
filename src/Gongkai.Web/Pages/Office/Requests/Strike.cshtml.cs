using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>更正记录: a wrong entry is struck, or proposed to be; a second person confirms.</summary>
public sealed class StrikeModel(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>Why.</summary>
    public static Field Reason { get; } = new("reason", "错在哪里", AnswerKind.Words) { Required = true, Hint = "写明错在哪里、正确的是什么；更正后另行补录正确的记录" };

    /// <summary>Why not.</summary>
    public static Field Words { get; } = new("words", "意见", AnswerKind.Line) { Hint = "不予更正的请写明理由" };

    /// <summary>The fact.</summary>
    public HistoryRow? Row { get; private set; }

    /// <summary>The proposal that is to be answered, or null where one is made.</summary>
    public RecordedFact? Proposal { get; private set; }

    /// <summary>The one who proposed it looks at it.</summary>
    public bool Own => Proposal?.Row.RecordedBy == By.Id;

    public async Task<IActionResult> OnGet(Guid id, long? fact, long? proposal, CancellationToken ct) =>
        await Begin(id, fact, proposal, ct) ?? Fresh();

    public async Task<IActionResult> OnPost(Guid id, long? fact, CancellationToken ct)
    {
        if (await Begin(id, fact, null, ct) is { } refused) return refused;
        Answers = new([Reason], Request.Form);
        if (Answers.Open([Reason], Answers).ToList() is [_, ..] open) return Refuse(open);
        var struck = await new StrikeFact(Book).Run(By, Key, new(id, Row!.Fact.Seq, Answers["reason"]!), ct);
        if (!struck.Allowed) return Refuse(At("reason", struck.Breach));
        await Load(id, ct);
        return Done(
            struck.Value, View.Case.Facts.First(f => f.Seq == struck.Value.Seq).What is StrikeProposed ? "strike-proposed" : "struck");
    }

    public Task<IActionResult> OnPostConfirm(Guid id, long? proposal, CancellationToken ct) => Settle(id, proposal, true, ct);

    public Task<IActionResult> OnPostDecline(Guid id, long? proposal, CancellationToken ct) => Settle(id, proposal, false, ct);

    private async Task<IActionResult> Settle(Guid id, long? proposal, bool confirms, CancellationToken ct)
    {
        if (await Begin(id, null, proposal, ct) is { } refused) return refused;
        Answers = new([Words], Request.Form);
        if (!confirms && Answers["words"] is null) return Refuse(new Problem("words", "不予更正的，请填写意见"));
        return Answer(
            await new ConfirmStrike(Book).Run(By, Key, new(id, proposal!.Value, confirms, Answers["words"]), ct),
            confirms ? "struck" : "strike-declined", "words");
    }

    private async Task<IActionResult?> Begin(Guid id, long? fact, long? proposal, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        if (!View.May(Can.Strike)) return StatusCode(403);
        Proposal = View.OpenProposals.FirstOrDefault(p => p.Seq == proposal);
        Row = View.History.FirstOrDefault(h => h.Fact.Fact is not null && h.Fact.Seq == ((Proposal?.What as StrikeProposed)?.Seq ?? fact));
        return Row is null || (proposal is not null && Proposal is null) ? NotFound() : null;
    }
}
