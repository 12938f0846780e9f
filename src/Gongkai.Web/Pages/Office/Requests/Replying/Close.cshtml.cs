using System.Collections.Immutable;
using Gongkai.Ledger.Requests.Replying;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Replying;

/// <summary>确认撤回, and the draft of 按放弃申请处理: a case ends with a letter and without a reply.</summary>
public sealed class CloseModel(CaseBook cases, ConfirmWithdrawal withdraw, DeemAbandoned deem) : CasePage(cases)
{
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
    public bool IsWithdrawal => Ending == EndingVerbs.Withdraw.Page;

    /// <summary>What it is called.</summary>
    public string Name => Verb.Name;

    private OfficeVerb Verb => IsWithdrawal ? EndingVerbs.Withdraw : EndingVerbs.DeemAbandoned;

    protected override bool Admits => May(Verb);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Fields, async () =>
    {
        var letter = new ClosingLetter(
            id, Fields.Where(f => Answers[f.Name] is not null).ToImmutableSortedDictionary(
                f => f.Name, f => Answers[f.Name]!, StringComparer.Ordinal));
        return IsWithdrawal ? new(await withdraw.Run(By, Key, letter, ct), EndingVerbs.Withdrawn, "contact")
            : new(await deem.Run(By, Key, letter, ct), ReplyingVerbs.Submitted, "contact");
    }, ct);
}
