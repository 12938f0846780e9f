using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Reports;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>签发: the letter as it will go out, and what it will count as.</summary>
public sealed class SignModel(CaseBook cases, ReplyPreview preview, SignReply sign) : ReviewPage(cases, preview)
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

    protected override bool Admits => May(ReplyingVerbs.Sign);

    // Who signs a letter reads it as it goes out; who may not see persons, or may not sign now, reads it without the applicant.
    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (View.Route is not null && View.MaySee && Refusal is null) await ReadNamed(ct);
        return Fresh();
    }

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => [Opinion], async () => new(
        await sign.Run(By, Key, new(id, Draft, Answers["opinion"]), ct), ReplyingVerbs.Signed, "opinion"), ct);
}
