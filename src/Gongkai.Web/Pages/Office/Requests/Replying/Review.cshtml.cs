using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>审核、保密审查、退回.</summary>
public sealed class ReviewModel(CaseBook cases, ReplyPreview preview, ReviewDraft review) : ReviewPage(cases, preview)
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

    protected override bool Admits => ReplyingVerbs.Review.Steps.Any(s => View.May(s.Can ?? ReplyingVerbs.Review.Can));

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Decide(id, true, ReplyingVerbs.Approved, ct);

    public Task<IActionResult> OnPostReturn(Guid id, CancellationToken ct) => Decide(id, false, ReplyingVerbs.Returned, ct);

    private Task<IActionResult> Decide(Guid id, bool approves, Notice said, CancellationToken ct) =>
        Act(id, () => [Opinion], async () => new(
        await review.Run(By, Key, new(id, Draft, Step, approves, Answers["opinion"]), ct), said, "opinion"), ct);
}
