using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Files;
using Gongkai.Ledger.Requests.Replies;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>线下签批: the 审批单 is printed, signed on paper, and entered with its scan.</summary>
public sealed class PaperModel(OpenLedger ledger) : ReviewPage(ledger)
{
    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields { get; private set; } = [];

    /// <summary>The number of the draft that the paper shows.</summary>
    [BindProperty(Name = "draft")]
    public long Draft { get; set; }

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Answers = new(Fields, Request.Form);
        List<Problem> problems = [.. Answers.Problems, .. Answers.Open(Fields, Answers)];
        var scan = await Uploads.Of(Request.Form, FileRole.Scan, ct);
        if (scan.IsEmpty) problems.Add(At("files", PaperBreach.NoScan));
        if (problems.Count > 0) return Refuse(problems);
        var paper = new PaperSignature(id, Draft, Guid.Parse(Answers["signer"]!), Answers.Date("on")!.Value, scan);
        var signed = await new SignOnPaper(Book).Run(By, Key, paper, ct);
        return Answer(signed, "paper", signed.Breach == PaperBreach.NoSigner || signed.Breach == PaperBreach.OwnEntry ? "signer" : "on");
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct)
    {
        if (!await Open(id, ct)) return NotFound();
        if (!View.May(Can.Register)) return StatusCode(403);
        Fields = [await Signer("谁签批的", ct), new("on", "哪一天签批的") { Required = true, Hint = "审批单上写的日期；答复书以这一天落款" }];
        return null;
    }
}
