using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>确认撤回, and the draft of 按放弃申请处理: a case ends with a letter and without a reply.</summary>
public sealed class CloseModel(OpenLedger ledger) : CasePage(ledger)
{
    private const string Withdraw = "withdraw";

    /// <summary>What is asked.</summary>
    public ImmutableArray<Field> Fields =>
    [
        new("contact", "联系人与联系电话", AnswerKind.Line) { Required = true, Default = View.Organ.LetterContact, Hint = "写在文书末尾" },
        .. IsWithdrawal ? Array.Empty<Field>()
            : [new Field("delivery", "送达方式", AnswerKind.Line) { Required = true, Suggestions = ["邮政寄送（挂号信、邮政 EMS）", "当面领取", "电子邮件"] }],
    ];

    /// <summary>Which of the two.</summary>
    [BindProperty(SupportsGet = true, Name = "ending")]
    public string Ending { get; set; } = "";

    /// <summary>The withdrawal.</summary>
    public bool IsWithdrawal => Ending == Withdraw;

    /// <summary>What it is called.</summary>
    public string Name => IsWithdrawal ? "确认撤回" : "按放弃申请处理";

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) => await Begin(id, ct) ?? Fresh();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (await Begin(id, ct) is { } refused) return refused;
        if (!Answered(Fields)) return Again();
        var letter = new ClosingLetter(
            id, Fields.Where(f => Answers[f.Name] is not null).ToImmutableSortedDictionary(
                f => f.Name, f => Answers[f.Name]!, StringComparer.Ordinal));
        return IsWithdrawal
            ? Answer(await new ConfirmWithdrawal(Book).Run(By, Key, letter, ct), "withdrawn", "contact")
            : Answer(await new DeemAbandoned(Book).Run(By, Key, letter, ct), "submitted", "contact");
    }

    private async Task<IActionResult?> Begin(Guid id, CancellationToken ct) =>
        !await Load(id, ct) ? NotFound() : View.May(IsWithdrawal ? Can.Sign : Can.Draft) ? null : StatusCode(403);
}
