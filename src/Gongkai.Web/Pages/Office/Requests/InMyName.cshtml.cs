using Gongkai.Ledger;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>以您名义录入的: the officer who is named says whether it is so.</summary>
public sealed class InMyNameModel(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>What is wrong with it.</summary>
    public static Field Words { get; } = new("words", "情况说明", AnswerKind.Words) { Hint = "不属实的请写明；加密保存" };

    /// <summary>The line of the history that names the officer.</summary>
    public HistoryRow Row { get; private set; } = null!;

    /// <summary>The paper that it was entered from.</summary>
    public IEnumerable<FileMark> Scans => View.Case.Facts
        .Where(
            f => f.Seq == Row.Fact.Seq || f.Seq == Row.Fact.What.Answers
                || (Row.Fact.Draft is { } d && f.Draft == d && f.OnPaperBy is not null))
        .SelectMany(f => f.Files).Where(f => f.Role is Gongkai.Ledger.Files.FileRole.Scan);

    public async Task<IActionResult> OnGet(Guid id, long fact, CancellationToken ct) => await Begin(id, fact, ct) ? Fresh() : NotFound();

    public Task<IActionResult> OnPost(Guid id, long fact, CancellationToken ct) => Settle(id, fact, true, ct);

    public Task<IActionResult> OnPostObject(Guid id, long fact, CancellationToken ct) => Settle(id, fact, false, ct);

    private async Task<IActionResult> Settle(Guid id, long fact, bool isSo, CancellationToken ct)
    {
        if (!await Begin(id, fact, ct)) return NotFound();
        Answers = new([Words], Request.Form);
        if (!Answers.Problems.IsEmpty) return Refuse(Answers.Problems);
        var said = isSo ? "name-confirmed" : Row.Fact.Fact is null ? "consent-refused" : "objected";
        return Answer(await new AnswerInMyName(Book).Run(By, Key, new(id, fact, isSo, Answers["words"]), ct), said, "words");
    }

    private async Task<bool> Begin(Guid id, long fact, CancellationToken ct)
    {
        if (!await Load(id, ct) || !View.NamesMe.Any(f => f.Seq == fact)) return false;
        Row = View.History.First(h => h.Fact.Seq == fact);
        return true;
    }
}
