using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Fees;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>拟按放弃申请处理: once the period and the grace for the post are over, the 视为放弃告知书 is drafted and sent for review.</summary>
/// <remarks>
/// Whether the applicant had no good reason (条例第三十条“无正当理由”; 国办函〔2020〕109号第六条 for the fee) is a judgement, told to the applicant in a letter
/// against which
/// review and suit are open, and counted as a result in table III (六). So it goes the way of every other decision, 审核 and 签发, and no one
/// person makes it.
/// </remarks>
public sealed class DeemAbandoned(RequestBook book)
{
    /// <summary>Drafts it and sends it for review; <see cref="ReplyIssue"/> leaves the decision.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ClosingLetter letter, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, letter), (letter.Request, Can.Draft), async act =>
    {
        var (progress, deadlines) = (act.Progress, act.Law.Clock(act.Progress));
        var fact = new DeemedAbandoned(act.Work.Today, progress.AwaitsPayment ? Lapse.Payment : Lapse.Correction);
        if (act.Refusal(fact) is { } breach) return breach;
        return await SubmitDraft.Run(
            act, fact.Lapse is Lapse.Correction ? Correction(act, letter, progress, deadlines) : Payment(act, letter, progress, deadlines));
    }, ct);

    private static ReplyDraft Correction(CaseAct act, ClosingLetter letter, Progress progress, Deadlines deadlines) => letter.Draft(
        OutcomeTable.CorrectionLapsed,
        ("findings", $"{OperativeWords.Address(act.Case.ApplicantKind)}在补正期限内没有补正，也没有说明正当理由。"),
        ("window", $"至{LetterWords.Day(LetterMaterial.Say(deadlines.Correction))}止"),
        ("noticeDate", LetterMaterial.Say(progress.Correction!.On)),
        ("receivedNoticeOn", LetterMaterial.Say(Arrival(progress, progress.Correction))),
        ("endedOn", LetterMaterial.Say(deadlines.Correction)));

    private static ReplyDraft Payment(CaseAct act, ClosingLetter letter, Progress progress, Deadlines deadlines) => letter.Draft(
        OutcomeTable.FeeUnpaid,
        ("findings", $"{OperativeWords.Address(act.Case.ApplicantKind)}在缴纳期限内没有按照收费通知缴纳信息处理费。"),
        ("amount",
            ProcessingFee.Of(progress.Fee!.Items, progress.Fee.Pages, progress.Fee.Before, progress.Fee.On).Value?.Yuan.ToString(
                CultureInfo.InvariantCulture) ?? ""),
        ("noticeDate", LetterMaterial.Say(progress.Fee.On)),
        ("receivedNoticeOn", LetterMaterial.Say(Arrival(progress, progress.Fee))),
        ("endedOn", LetterMaterial.Say(deadlines.Payment)));

    private static DateOnly? Arrival(Progress progress, RequestFact notice) => progress.Arrived.GetValueOrDefault(notice.Seq)?.On;
}
