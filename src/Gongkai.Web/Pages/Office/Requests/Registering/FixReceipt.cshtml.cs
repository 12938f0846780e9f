using System.Collections.Immutable;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;
using Gongkai.Web.Pages.Office.Requests.Dossier;
using Gongkai.Web.Pages.Office.Requests.Verbs;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests.Registering;

/// <summary>确定收到申请之日: the day on which the sender was reached; and attempts that failed.</summary>
public sealed class FixReceiptModel(CaseBook cases, FixReceipt fix, LogAttempt log) : CasePage(cases)
{
    /// <summary>What is asked once the applicant was reached.</summary>
    public static ImmutableArray<Field> Fields { get; } =
    [
        new("confirmed", "哪一天与申请人确认的") { Required = true, Hint = "收到申请之日就是这一天，答复期限从次日起算" },
        new("ground", "凭证", AnswerKind.Line) { Hint = "电话记录、回信日期等，不写申请人姓名" },
    ];

    /// <summary>What is asked of an attempt.</summary>
    public static Field Attempt { get; } = new("words", "这次怎样联系、结果如何", AnswerKind.Words) { Required = true };

    protected override bool Admits => May(RegisteringVerbs.Register);

    public Task<IActionResult> OnGet(Guid id, CancellationToken ct) => Ask(id, ct);

    public Task<IActionResult> OnPost(Guid id, CancellationToken ct) => Act(id, () => Fields, async () => new(
        await fix.Run(By, Key, new(id, Answers.Date("confirmed")!.Value, Answers["ground"]), ct), RegisteringVerbs.ReceiptFixed,
        "confirmed"), ct);

    public Task<IActionResult> OnPostAttempt(Guid id, CancellationToken ct) => Act(id, () => [Attempt], async () => new(
        await log.Run(By, Key, new(id, Answers["words"]!), ct), RegisteringVerbs.Contacted, "words"), ct);
}
