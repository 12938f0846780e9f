using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>签发: the letter as it will go out, and what it will count as.</summary>
public sealed class SignModel(OpenLedger ledger) : ReviewPage(ledger)
{
    /// <summary>The opinion.</summary>
    public static Field Opinion { get; } = new("opinion", "签发意见", AnswerKind.Line) { Suggestions = ["同意", "同意发出"] };

    /// <summary>The number of the draft that was read.</summary>
    [BindProperty(Name = "draft")]
    public long Draft { get; set; }

    /// <summary>Why it can't be signed by this officer now, or null.</summary>
    public string? Refusal => Route.Refusal(By, View.Case, ApprovalStep.Signature)?.Sentence;

    /// <summary>表三……（一）予以公开, 自然人: where it will count; null where it counts nowhere.</summary>
    public (string Row, string Column)? Counts
    {
        get
        {
            if (View.Progress.Reopening is not null || Preview?.Draft.Decide().Value is not { } decision
                || Forms.For(Today.Year) is not { } form) return null;
            var row = decision.Outcome.RowIn(form, Law.Stages.Outcomes);
            return (string.Join("　", row.Groups.Append(row.Label)), View.Case.ApplicantKind.Name());
        }
    }

    /// <summary>The remedy that the letter tells of.</summary>
    public Remedy? Remedy => Preview?.Draft.Decide().Value is { } decision ? Remedy.Of(decision, Today, Law.Stages.Outcomes) : null;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Open(id, ct) ? View.May(Can.Sign) ? await Read(id, ct) : StatusCode(403) : NotFound();

    // Who signs a letter reads it as it goes out; who may not see persons, or may not sign now, reads it without the applicant.
    private async Task<IActionResult> Read(Guid id, CancellationToken ct)
    {
        if (View.Route is not null && View.MaySee && Refusal is null && await new ReplyPreview(Book).Named(By, id, ct) is { } named)
            (Preview, Named) = (named, true);
        return Fresh();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return NotFound();
        if (!View.May(Can.Sign)) return StatusCode(403);
        Answers = new([Opinion], Request.Form);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        return Answer(await new SignReply(Book).Run(By, Key, new(id, Draft, Answers["opinion"]), ct), "signed", "opinion");
    }
}
