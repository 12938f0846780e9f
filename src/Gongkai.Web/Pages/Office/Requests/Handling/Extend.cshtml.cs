using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Handling;

/// <summary>延期答复: first the head agrees, on screen or on paper; then the applicant is told (条例第三十三条第二款).</summary>
public sealed class ExtendModel(CaseBook cases, ExtendReply extend, ConsentToExtension decide, EnterConsent enter) : CasePage(cases)
{
    private static readonly Field Why = new("words", "延长的理由", AnswerKind.Words) { Hint = "加密保存" };

    /// <summary>The head's consent, or null.</summary>
    public RecordedFact? Consent => ExtensionConsent.On(View.Case, Today);

    /// <summary>The one who looks is the head.</summary>
    public bool IsHead => May(ExtensionVerbs.Consent);

    /// <summary>The one who looks tells the applicant.</summary>
    public bool MayTell => May(ExtensionVerbs.Extend);

    /// <summary>The heads of the disclosure office.</summary>
    public ImmutableArray<Officer> Heads { get; private set; } = [];

    /// <summary>What the head is asked.</summary>
    public ImmutableArray<Field> Consenting => [ExtensionVerbs.HowMany(Today), Why];

    /// <summary>What is asked of a consent on paper.</summary>
    public ImmutableArray<Field> Entering =>
    [
        People("head", "谁同意的", AnswerKind.Radio, Heads.Where(h => h.Id != By.Id)), ExtensionVerbs.HowMany(Today),
        new("consentedOn", "哪一天同意的") { Required = true },
    ];

    /// <summary>What is asked of the notice.</summary>
    public ImmutableArray<Field> Telling =>
    [
        new("on", "哪一天告知申请人的") { Required = true, Default = Day.Iso(Today), Hint = "应在答复期限届满前" },
        ExtensionVerbs.HowMany(Today) with { Default = ExtensionConsent.Days(Consent)?.ToString(CultureInfo.InvariantCulture) },
        new("number", "告知书文号", AnswerKind.Line) { Hint = "已经编了文号的填写" }, Why,
    ];

    protected override bool Admits => MayTell || IsHead;

    protected override async Task<IActionResult?> Prepare(CancellationToken ct)
    {
        Heads = [.. (await Colleagues(ct)).Where(o => o.May(ExtensionVerbs.Consent.Can, View.Case.Organ, View.Case.Unit))];
        return null;
    }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    /// <summary>告知申请人.</summary>
    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Telling, async () =>
    {
        var notice = new ExtensionNotice(id, Answers.Date("on")!.Value, Answers.Number("days")!.Value)
        { LetterNumber = Answers["number"], Words = Answers["words"], Files = await Uploads.Of(Request.Form, FileRole.Evidence, ct) };
        return new(await extend.Run(By, Key, notice, ct), ExtensionVerbs.Told, "days");
    }, ct, may: () => MayTell);

    /// <summary>同意.</summary>
    public Task<IActionResult> OnPostAgree(Guid id, CancellationToken ct) => Act(id, () => Consenting, async () => new(
        await decide.Run(By, Key, new(id, Answers.Number("days")!.Value, true, Answers["words"]), ct), ExtensionVerbs.Consented, "days"),
        ct, may: () => IsHead);

    /// <summary>不同意, or not any longer.</summary>
    public Task<IActionResult> OnPostRefuse(Guid id, CancellationToken ct) => Act(id, () => [Why], async () => new(
        await decide.Run(By, Key, new(id, 0, false, Answers["words"]), ct), ExtensionVerbs.Refused, "days"), ct, may: () => IsHead);

    /// <summary>录入线下同意.</summary>
    public Task<IActionResult> OnPostEnter(Guid id, CancellationToken ct) => Act(id, () => Entering, async () =>
    {
        var paper = new PaperConsent(
            id, Guid.Parse(Answers["head"]!), Answers.Date("consentedOn")!.Value, Answers.Number("days")!.Value,
            await Uploads.Of(Request.Form, FileRole.Scan, ct));
        var entered = await enter.Run(By, Key, paper, ct);
        return new(
            entered, ExtensionVerbs.Consented,
            entered.Breach == ConsentBreach.NoScan ? "files" : entered.Breach == ConsentBreach.NoHead ? "head" : "days");
    }, ct, may: () => MayTell);
}
