using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Handling;

/// <summary>提请销毁个人信息 of a case that is done with; an administrator decides.</summary>
public sealed class DestroyModel(CaseBook cases, DestroyPerson destroy) : CasePage(cases)
{
    /// <summary>The one question.</summary>
    public static Field Ground { get; } = new("ground", "销毁的理由", AnswerKind.Radio)
    {
        Required = true,
        Options = [.. Enum.GetValues<DestructionGround>().Select(g => new Choice(g.ToString(), g.Name()))],
    };

    protected override bool Admits => View.May(Can.Strike);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => [Ground], async () => new(
        await destroy.Propose(By, Key, new(id, Enum.Parse<DestructionGround>(Answers["ground"]!)), ct), KeepingVerbs.DestructionAsked,
        "ground"),
        ct);
}
