using Gongkai.Ledger;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>审核、保密审查、退回.</summary>
public sealed class ReviewModel(OpenLedger ledger) : ReviewPage(ledger)
{
    /// <summary>The opinion.</summary>
    public static Field Opinion { get; } = new("opinion", "意见", AnswerKind.Words) { Hint = "退回的请写明要改什么；同意的可以不写" };

    /// <summary>The number of the draft that was read.</summary>
    [BindProperty(Name = "draft")]
    public long Draft { get; set; }

    /// <summary>The step that it is about.</summary>
    [BindProperty(Name = "step")]
    public ApprovalStep Step { get; set; }

    /// <summary>The step that this officer can take now, or null with the reason.</summary>
    public string? Refusal => Route.Refusal(By, View.Case, Route.Next)?.Sentence;

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return NotFound();
        if (!IsReviewer) return StatusCode(403);
        return Fresh();
    }

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Decide(id, true, ct);

    public Task<IActionResult> OnPostReturn(Guid id, CancellationToken ct) => Decide(id, false, ct);

    private bool IsReviewer => View.May(Can.Review) || View.May(Can.ReviewSecrecy);

    private async Task<IActionResult> Decide(Guid id, bool approves, CancellationToken ct)
    {
        if (!await Open(id, ct)) return NotFound();
        if (!IsReviewer) return StatusCode(403);
        Answers = new([Opinion], Request.Form);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        var review = new DraftReview(id, Draft, Step, approves, Answers["opinion"]);
        return Answer(await new ReviewDraft(Book).Run(By, Key, review, ct), approves ? "approved" : "returned", "opinion");
    }
}
