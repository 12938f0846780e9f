using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Correcting;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>
/// One page for every fact that has none of its own: what happened is recorded with its true date, also what was not as the law wants it.
/// </summary>
public sealed class RecordModel(OpenLedger ledger) : CasePage(ledger)
{
    private static readonly Field Words = new("words", "说明", AnswerKind.Words) { Hint = "文书写了什么、怎样联系的、理由是什么；加密保存" };
    private static readonly Field Number = new("number", "文号", AnswerKind.Line) { Hint = "已经编了文号的填写" };

    /// <summary>The form.</summary>
    public FactForm Form { get; private set; } = null!;

    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields { get; private set; } = [];

    /// <summary>What to think of before it is recorded like this.</summary>
    public ImmutableArray<Breach> Doubts { get; private set; } = [];

    /// <summary>The doubts that the one who records has read.</summary>
    [BindProperty(Name = "read")]
    public string? Read { get; set; }

    /// <summary>The doubts as they are sent back.</summary>
    public string DoubtCodes => string.Join(' ', Doubts.Select(d => d.Code));

    public async Task<IActionResult> OnGet(Guid id, string act, CancellationToken ct) =>
        await Open(id, act, ct) ? View.May(Can.Register) ? Fresh() : StatusCode(403) : NotFound();

    public async Task<IActionResult> OnPost(Guid id, string act, CancellationToken ct)
    {
        if (!await Open(id, act, ct)) return NotFound();
        if (!View.May(Can.Register)) return StatusCode(403);
        Answers = new(Fields, Request.Form);
        List<Problem> problems = [.. Answers.Problems, .. Answers.Open(Fields, Answers)];
        if (problems.Count == 0 && Form.Refusal(Answers) is { } breach) problems.Add(At("outcome", breach));
        var files = await Uploads.Of(Request.Form, Form.NeedsSigner ? FileRole.Scan : FileRole.Evidence, ct);
        if (Form.NeedsSigner && files.IsEmpty) problems.Add(At("files", RecordBreach.ReplyWithoutScan));
        if (problems.Count > 0) return Refuse(problems);

        var made = Form.Make(Answers, Answers.Date("on")!.Value) with { Seq = View.Case.NextSeq };
        var fact = made is Extended extended ? ExtensionConsent.Known(View.Case, extended) : made;
        if (Recording.Contradiction([.. View.Case.InLaw], fact, Today) is { } contradiction) return Refuse(At("on", contradiction));
        var judged = VerbTable.Judge(View.Progress, fact, View.Deadlines, View.Law.Stages);
        Doubts = [.. judged.Refusals, .. judged.Warnings];
        if (!Doubts.IsEmpty && Read != DoubtCodes) return Page();

        var record = new FactRecord(
            id, fact)
        {
            Words = Answers["words"],
            LetterNumber = Answers["number"],
            SignedBy = Guid.TryParse(Answers["signer"], out var signer) ? signer : null,
            Files = files
        };
        return Answer(
            await new RecordFact(Book).Run(By, Key, record, ct), RecordFact.Decides(fact) ? "entered" : "recorded",
            Form.NeedsSigner ? "signer" : "on");
    }

    private async Task<bool> Open(Guid id, string act, CancellationToken ct)
    {
        if (FactForms.Find(act) is not { } form || !await Load(id, ct)) return false;
        Form = form;
        var on = new Field("on", form.DayLabel) { Required = true, Default = Day.Iso(Today), Hint = "填真实发生的日期；早于今天的，记为补录" };
        Fields = [on, .. form.Fields(View), .. form.NeedsSigner ? [Signer("谁签发的", await Colleagues(ct))] : Array.Empty<Field>(),
            .. form.Verb.HasLetter ? [Number] : Array.Empty<Field>(), Words];
        return true;
    }
}
