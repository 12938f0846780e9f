using System.Collections.Immutable;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>拟稿: the outcome, what its letter states, and beside it the letter as it will be. What is typed is saved.</summary>
public sealed class DraftModel(CaseBook cases, SaveDraft save, SubmitDraft submit, ReplyPreview preview) : CasePage(cases)
{
    /// <summary>The draft as it is typed.</summary>
    public ReplyDraft Draft { get; private set; } = new();

    /// <summary>The letter as it would be, and what it lacks.</summary>
    public Preview? Preview { get; private set; }

    /// <summary>It was saved just now.</summary>
    public bool Saved { get; private set; }

    /// <summary>What is asked, beyond the outcome.</summary>
    public ImmutableArray<Field> Fields => DraftFields.Of(Draft, Law.Stages.Outcomes)[1..];

    /// <summary>Why the last draft was sent back, or null.</summary>
    public RecordedFact? Returned => View.Case.Facts.LastOrDefault(f => f.What is SentBack) is { } r && View.Route is null ? r : null;

    protected override bool Admits => May(ReplyingVerbs.Draft);

    public async Task<IActionResult> OnGet(Guid id, bool saved, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Saved = saved;
        Draft = await save.Find(By, id, ct) ?? new();
        if (View.Organ.LetterContact is { } contact && !Draft.Filled.ContainsKey("contact"))
            Draft = Draft with { Filled = Draft.Filled.SetItem("contact", contact) };
        return await Show(Fresh, ct);
    }

    /// <summary>Saves what is typed and shows the form for the outcome that is chosen.</summary>
    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Read(id, ct) is { } refused) return refused;
        var saved = await save.Run(By, new(id, Draft), ct);
        // or reloading would bring an older text back
        if (saved.Allowed) return Redirect($"{Request.PathBase}/office/requests/{id}/draft?saved=true");
        return await Show(() => Refuse(At("outcome", saved.Breach)), ct);
    }

    /// <summary>Saves as it is typed; answers with the letter.</summary>
    public async Task<IActionResult> OnPostAuto(Guid id, CancellationToken ct)
    {
        if (await Read(id, ct) is { } refused) return refused;
        Saved = (await save.Run(By, new(id, Draft), ct)).Allowed;
        await Show(Page, ct);
        return Partial("_Preview", this);
    }

    /// <summary>送审.</summary>
    public async Task<IActionResult> OnPostSubmit(Guid id, CancellationToken ct)
    {
        if (await Read(id, ct) is { } refused) return refused;
        await Show(Page, ct);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        var submitted = await submit.Run(By, Key, new(id, Draft), ct);
        if (submitted.Allowed) return Done(submitted.Value, ReplyingVerbs.Submitted);
        var lacks = Preview?.Lacks ?? [];
        await save.Run(By, new(id, Draft), ct);
        return Refuse(lacks.Count > 0 ? lacks.Select(l => At(DraftFields.FieldOf(l), l)) : [At("outcome", submitted.Breach)]);
    }

    private async Task<IActionResult?> Read(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        Draft = DraftFields.Read(Request.Form, Law.Stages.Outcomes);
        return null;
    }

    private async Task<IActionResult> Show(Func<IActionResult> page, CancellationToken ct)
    {
        Answers = new([DraftFields.Outcome, .. Fields], DraftFields.Write(Draft));
        Preview = Draft.Outcome is null ? null : await preview.Run(By, View.Id, Draft, ct);
        return page();
    }
}
