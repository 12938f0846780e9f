using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>以您名义录入的: the officer who is named says whether it is so.</summary>
public sealed class InMyNameModel(CaseBook cases, AnswerInMyName answer) : CasePage(cases)
{
    /// <summary>What is wrong with it.</summary>
    public static Field Words { get; } = new("words", "情况说明", AnswerKind.Words) { Hint = "不属实的请写明；加密保存" };

    /// <summary>The number of the fact that names the officer.</summary>
    [BindProperty(SupportsGet = true, Name = "fact")]
    public long Named { get; set; }

    /// <summary>The line of the history that names the officer.</summary>
    public HistoryRow Row { get; private set; } = null!;

    /// <summary>The paper that it was entered from.</summary>
    public IEnumerable<FileMark> Scans => View.Case.Facts
        .Where(
            f => f.Seq == Row.Fact.Seq || f.Seq == Row.Fact.What.Answers
                || (Row.Fact.Draft is { } d && f.Draft == d && f.OnPaperBy is not null))
        .SelectMany(f => f.Files).Where(f => f.Role is Gongkai.Ledger.Files.FileRole.Scan);

    protected override bool Admits => true;

    protected override Task<IActionResult?> Prepare(CancellationToken ct)
    {
        if (!View.NamesMe.Any(f => f.Seq == Named)) return Task.FromResult<IActionResult?>(NotFound());
        Row = History.First(h => h.Fact.Seq == Named);
        return Task.FromResult<IActionResult?>(null);
    }

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Settle(id, true, () => ReplyingVerbs.IsSo, ct);

    public Task<IActionResult> OnPostObject(Guid id, CancellationToken ct) =>
        Settle(id, false, () => Row.Fact.Fact is null ? ExtensionVerbs.Refused : ReplyingVerbs.IsNotSo, ct);

    private Task<IActionResult> Settle(Guid id, bool isSo, Func<Notice> said, CancellationToken ct) =>
        Act(id, () => [Words], async () => new(
        await answer.Run(By, Key, new(id, Named, isSo, Answers["words"]), ct), said(), "words"), ct);
}
