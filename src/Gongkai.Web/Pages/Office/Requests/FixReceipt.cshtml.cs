using System.Collections.Immutable;
using Gongkai.Ledger;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Registering;
using Gongkai.Web.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Gongkai.Web.Pages.Office.Requests;

/// <summary>确定收到申请之日: the day on which the sender was reached; and attempts that failed.</summary>
public sealed class FixReceiptModel(OpenLedger ledger) : CasePage(ledger)
{
    /// <summary>What is asked once the applicant was reached.</summary>
    public static ImmutableArray<Field> Fields { get; } =
    [
        new("confirmed", "哪一天与申请人确认的") { Required = true, Hint = "收到申请之日就是这一天，答复期限从次日起算" },
        new("ground", "凭证", AnswerKind.Line) { Hint = "电话记录、回信日期等，不写申请人姓名" },
    ];

    /// <summary>What is asked of an attempt.</summary>
    public static Field Attempt { get; } = new("words", "这次怎样联系、结果如何", AnswerKind.Words) { Required = true };

    public async Task<IActionResult> OnGet(Guid id, CancellationToken ct) =>
        await Load(id, ct) ? View.May(Can.Register) ? Fresh() : StatusCode(403) : NotFound();

    public async Task<IActionResult> OnPost(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        if (!View.May(Can.Register)) return StatusCode(403);
        if (!Answered(Fields)) return Again();
        return Answer(
            await new FixReceipt(Book).Run(By, Key, new(id, Answers.Date("confirmed")!.Value, Answers["ground"]), ct), "receipt",
            "confirmed");
    }

    public async Task<IActionResult> OnPostAttempt(Guid id, CancellationToken ct)
    {
        if (!await Load(id, ct)) return NotFound();
        if (!View.May(Can.Register)) return StatusCode(403);
        if (!Answered(Attempt)) return Again();
        return Answer(await new LogAttempt(Book).Run(By, Key, new(id, Answers["words"]!), ct), "contacted", "words");
    }
}
