using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>确认录入: what one person entered from paper, for the second one who stands behind it.</summary>
public sealed class ConfirmModel(CaseBook cases, ReplyPreview preview, ConfirmEntry confirm) : ReviewPage(cases, preview)
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

    protected override bool Admits => May(ReplyingVerbs.Confirm);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Settle(id, true, ReplyingVerbs.Confirmed, ct);

    public Task<IActionResult> OnPostDecline(Guid id, CancellationToken ct) => Settle(id, false, ReplyingVerbs.Declined, ct);

    private Task<IActionResult> Settle(Guid id, bool confirms, Notice said, CancellationToken ct) => Act(id, () => [Words], async () => new(
        await confirm.Run(By, Key, new(id, Read, confirms, Answers["words"]), ct), said, "words"), ct);
}
