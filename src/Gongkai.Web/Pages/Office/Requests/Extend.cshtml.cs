using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>延期答复: first the head agrees, on screen or on paper; then the applicant is told (条例第三十三条第二款).</summary>
public sealed class ExtendModel(OpenLedger ledger) : CasePage(ledger)
{
    private static readonly Field HowMany = new("days", "延长几个工作日", AnswerKind.Number) { Required = true, Hint = "1 至 20 个工作日，只能延长一次" };
    private static readonly Field Why = new("words", "延长的理由", AnswerKind.Words) { Hint = "加密保存" };

    /// <summary>The head's consent, or null.</summary>
    public RecordedFact? Consent => ExtensionConsent.On(View.Case, Today);

    /// <summary>The one who looks is the head.</summary>
    public bool IsHead => View.May(Can.ConsentToExtension);

    /// <summary>The heads of the disclosure office.</summary>
    public ImmutableArray<Officer> Heads { get; private set; } = [];

    /// <summary>What the head is asked.</summary>
    public ImmutableArray<Field> Consenting { get; } = [HowMany, Why];

    /// <summary>What is asked of a consent on paper.</summary>
    public ImmutableArray<Field> Entering =>
        [People("head", "谁同意的", AnswerKind.Radio, Heads.Where(h => h.Id != By.Id)), HowMany, new("consentedOn", "哪一天同意的")
        { Required = true }];

    /// <summary>What is asked of the notice.</summary>
    public ImmutableArray<Field> Telling =>
    [
        new("on", "哪一天告知申请人的") { Required = true, Default = Day.Iso(Today), Hint = "应在答复期限届满前" },
        HowMany with { Default = ExtensionConsent.Days(Consent) is { } days ? FactForms.Text(days) : null },
        new("number", "告知书文号", AnswerKind.Line) { Hint = "已经编了文号的填写" }, Why,
    ];

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    /// <summary>告知申请人.</summary>
    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (!View.May(Can.Register)) return StatusCode(403);
        if (!Answered(Telling)) return Again();
        var notice = new ExtensionNotice(id, Answers.Date("on")!.Value, Answers.Number("days")!.Value)
        { LetterNumber = Answers["number"], Words = Answers["words"], Files = await Uploads.Of(Request.Form, FileRole.Evidence, ct) };
        return Answer(await new ExtendReply(Book).Run(By, Key, notice, ct), "extended", "days");
    }

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAgree(Guid id, CancellationToken ct) => Decide(id, true, ct);

    /// <summary>不同意, or not any longer.</summary>
    public Task<IActionResult> OnPostRefuse(Guid id, CancellationToken ct) => Decide(id, false, ct);

    /// <summary>录入线下同意.</summary>
    public async Task<IActionResult> OnPostEnter(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (!View.May(Can.Register)) return StatusCode(403);
        if (!Answered(Entering)) return Again();
        var paper = new PaperConsent(
            id, Guid.Parse(Answers["head"]!), Answers.Date("consentedOn")!.Value, Answers.Number("days")!.Value,
            await Uploads.Of(Request.Form, FileRole.Scan, ct));
        var entered = await new EnterConsent(Book).Run(By, Key, paper, ct);
        return Answer(
            entered, "consented",
            entered.Breach == ConsentBreach.NoScan ? "files" : entered.Breach == ConsentBreach.NoHead ? "head" : "days");
    }

    private async Task<IActionResult> Decide(Guid id, bool agrees, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (!IsHead) return StatusCode(403);
        if (!Answered(agrees ? Consenting : [Why])) return Again();
        return Answer(
            await new ConsentToExtension(Book).Run(By, Key, new(id, Answers.Number("days") ?? 0, agrees, Answers["words"]), ct),
            agrees ? "consented" : "consent-refused", "days");
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        if (!View.May(Can.Register) && !IsHead) return StatusCode(403);
        Heads = [.. (await Colleagues(ct)).Where(o => o.May(Can.ConsentToExtension, View.Case.Organ, View.Case.Unit))];
        return null;
    }
}
