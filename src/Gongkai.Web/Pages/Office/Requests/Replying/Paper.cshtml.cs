using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>线下签批: the 审批单 is printed, signed on paper, and entered with its scan and with who reviewed and signed on it.</summary>
public sealed class PaperModel(CaseBook cases, ReplyPreview preview, SignOnPaper sign) : ReviewPage(cases, preview)
{
    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields { get; private set; } = [];

    /// <summary>The one who enters drafted it: another has to stand behind it.</summary>
    public bool IsDrafter => Route.Drafter == By.Id;

    /// <summary>Those who may confirm what the drafter enters.</summary>
    public string Others { get; private set; } = "";

    /// <summary>The number of the draft that the paper shows.</summary>
    [BindProperty(Name = "draft")]
    public long Draft { get; set; }

    protected override bool Admits => May(ReplyingVerbs.Enter);

    protected override async Task<IActionResult?> Prepare(CancellationToken ct)
    {
        await base.Prepare(ct);
        var colleagues = await Colleagues(ct);
        (Fields, Others) =
            ([.. View.Route?.Missing.SelectMany(s => Reviewed(s, colleagues)) ?? [], Signer("谁签批的", colleagues), On],
                Confirmers(colleagues));
        return null;
    }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => View.Route is null ? [] : Fields, async () =>
    {
        if (View.Route is null) return new(DraftBreach.Nothing, ReplyingVerbs.SignedOnPaper, "on");
        var scan = await Uploads.Of(Request.Form, FileRole.Scan, ct);
        var paper = new PaperSignature(id, Draft, Guid.Parse(Answers["signer"]!), Answers.Date("on")!.Value, scan)
        {
            Reviews = [.. Route.Missing.Select(s => new PaperReview(s, Guid.Parse(Answers[Who(s)]!), Answers.Date(When(s))!.Value))],
        };
        var signed = await sign.Run(By, Key, paper, ct);
        return new(signed, IsDrafter ? ReplyingVerbs.Entered : ReplyingVerbs.SignedOnPaper, FieldOf(signed.Breach));
    }, ct, lacks: () => View.Route is null || Uploads.Any(Request.Form) ? [] : [At("files", PaperBreach.NoScan)]);

    private static Field On { get; } = new("on", "哪一天签批的") { Required = true, Hint = "审批单上写的日期；答复书以这一天落款" };

    private IEnumerable<Field> Reviewed(ApprovalStep step, IEnumerable<Officer> colleagues)
    {
        var reviewers = colleagues.Where(o => ApprovalRoute.MayTake(o, View.Case, step) && o.Id != Route.Drafter).ToList();
        yield return People(
            Who(step), $"{step.Name()}：谁审的", AnswerKind.Choice,
            reviewers) with
        { Hint = reviewers.Count == 0 ? "本机关还没有能办这一环节的人员，请管理员先任职" : null };
        yield return new(When(step), $"{step.Name()}：哪一天") { Required = true };
    }

    private static string Who(ApprovalStep step) => $"by-{step}";

    private static string When(ApprovalStep step) => $"on-{step}";

    private static string FieldOf(Breach? breach) => breach?.Code.Split('.') switch
    {
        ["paper", "no-reviewer", var step] => $"by-{char.ToUpperInvariant(step[0])}{step[1..]}",
        ["paper", "review-outside", var step] => $"on-{char.ToUpperInvariant(step[0])}{step[1..]}",
        ["paper", "no-signer" or "own-entry"] or ["sign", ..] => "signer",
        _ => "on",
    };
}
