using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>确认录入: what one person entered from paper, for the second one who stands behind it.</summary>
public sealed class ConfirmModel(OpenLedger ledger) : ReviewPage(ledger)
{
    /// <summary>Why not.</summary>
    public static Field Words { get; } = new("words", "意见", AnswerKind.Line) { Hint = "不予确认的请写明理由" };

    /// <summary>The entry that was read.</summary>
    [BindProperty(Name = "entry")]
    public long Read { get; set; }

    /// <summary>The entry that waits, or null.</summary>
    public RecordedFact? Entry => View.OpenEntry;

    /// <summary>What was decided elsewhere; null where a draft was signed on paper.</summary>
    public RequestFact? Pending => Entry is null ? null : Entries.Pending(Entry);

    /// <summary>What it is called.</summary>
    public string What => Pending switch
    {
        Replied reply => $"系统外签发的答复：{reply.Reply.Decision.Outcome.Name}",
        DeemedAbandoned lapse => $"系统外签发的视为放弃告知书：{lapse.Lapse.Name()}",
        _ => "线下签批的答复稿",
    };

    /// <summary>The one who entered it looks at it.</summary>
    public bool Own => Entry?.Row.RecordedBy == By.Id;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Settle(id, true, ct);

    public Task<IActionResult> OnPostDecline(Guid id, CancellationToken ct) => Settle(id, false, ct);

    private async Task<IActionResult> Settle(Guid id, bool confirms, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Answers = new([Words], Request.Form);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        return Answer(
            await new ConfirmEntry(Book).Run(By, Key, new(id, Read, confirms, Answers["words"]), ct),
            confirms ? "confirmed" : "entry-declined", "words");
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct) =>
        !await Open(id, ct) ? NotFound() : View.May(Can.Sign) ? null : StatusCode(403);
}
