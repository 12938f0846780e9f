using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Correcting;

/// <summary>
/// One page for every fact that has none of its own: what happened is recorded with its true date, also what was not as the law wants it.
/// </summary>
public sealed class RecordModel(CaseBook cases, RecordFact record) : CasePage(cases)
{
    private static readonly Field Words = new("words", "说明", AnswerKind.Words) { Hint = "文书写了什么、怎样联系的、理由是什么；加密保存" };
    private static readonly Field Number = new("number", "文号", AnswerKind.Line) { Hint = "已经编了文号的填写" };

    /// <summary>Which verb.</summary>
    [BindProperty(SupportsGet = true, Name = "act")]
    public string Code { get; set; } = "";

    /// <summary>The verb.</summary>
    public OfficeVerb Verb => OfficeVerbs.FindRecorded(Code)!;

    /// <summary>Its form.</summary>
    public FactForm Form => Verb.Form!;

    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields { get; private set; } = [];

    /// <summary>What to think of before it is recorded like this.</summary>
    public ImmutableArray<Breach> Doubts { get; private set; } = [];

    /// <summary>The doubts that the one who records has read.</summary>
    [BindProperty(Name = "read")]
    public string? Read { get; set; }

    /// <summary>The doubts as they are sent back.</summary>
    public string DoubtCodes => string.Join(' ', Doubts.Select(d => d.Code));

    protected override bool Admits => View.May(FactForm.Can);

    protected override async Task<IActionResult?> Prepare(CancellationToken ct)
    {
        if (OfficeVerbs.FindRecorded(Code) is null) return NotFound();
        var on = new Field("on", Form.DayLabel) { Required = true, Default = Day.Iso(Today), Hint = "填真实发生的日期；早于今天的，记为补录" };
        Fields = [on, .. Form.Fields(View), .. Form.NeedsSigner ? [Signer("谁签发的", await Colleagues(ct))] : Array.Empty<Field>(),
            .. Verb.InLaw!.HasLetter ? [Number] : Array.Empty<Field>(), Words];
        return null;
    }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Fields, async () =>
    {
        if (Form.Refusal(Answers) is { } breach) return new(breach, FactForm.Recorded, "outcome");
        var made = Form.Make(Answers, Answers.Date("on")!.Value) with { Seq = View.Case.NextSeq };
        var fact = made is Extended extended ? ExtensionConsent.Known(View.Case, extended) : made;
        if (Recording.Contradiction([.. View.Case.InLaw], fact, Today) is { } contradiction)
            return new(contradiction, FactForm.Recorded, "on");
        var judged = VerbTable.Judge(View.Progress, fact, View.Deadlines, View.Law.Stages);
        Doubts = [.. judged.Refusals, .. judged.Warnings];
        if (!Doubts.IsEmpty && Read != DoubtCodes) return null;
        var recorded = await record.Run(By, Key, new(id, fact)
        {
            Words = Answers["words"],
            LetterNumber = Answers["number"],
            Forum = Form.Forum(Answers),
            Docket = Form.Docket(Answers),
            SignedBy = Guid.TryParse(Answers["signer"], out var signer) ? signer : null,
            Files = await Uploads.Of(Request.Form, Form.NeedsSigner ? FileRole.Scan : FileRole.Evidence, ct),
        }, ct);
        return new(
            recorded, RecordFact.Decides(fact) ? ReplyingVerbs.Entered : FactForm.Recorded, Form.NeedsSigner ? "signer" : "on");
    }, ct, lacks: () => Form.NeedsSigner && !Uploads.Any(Request.Form) ? [At("files", RecordBreach.ReplyWithoutScan)] : []);
}
