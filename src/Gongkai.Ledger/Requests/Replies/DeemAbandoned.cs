using System.Globalization;
using Gongkai.Law;
using Gongkai.Law.Fees;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>按放弃申请处理: a person decides it once the period and the grace for the post are over, with its 视为放弃告知书.</summary>
public sealed class DeemAbandoned(RequestBook book)
{
    /// <summary>Decides it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ClosingLetter letter, CancellationToken ct) => book.Act(by, key, (letter.Request, Can.Sign), async act =>
    {
        var (progress, deadlines) = (act.Progress, act.Book.Law.Clock(act.Progress));
        var fact = new DeemedAbandoned(act.Work.Today, progress.AwaitsPayment ? Lapse.Payment : Lapse.Correction);
        if (act.Refusal(fact) is { } breach) return breach;
        var draft = fact.Lapse is Lapse.Correction ? Correction(letter, progress, deadlines) : Payment(letter, progress, deadlines);
        return await ClosingIssue.Run(act, draft, fact);
    }, ct);

    private static ReplyDraft Correction(ClosingLetter letter, Progress progress, Deadlines deadlines) => letter.Draft(
        OutcomeTable.CorrectionLapsed,
        ("findings", "你（单位）在补正期限内没有补正，也没有说明正当理由。"),
        ("window", $"至{LetterWords.Day(LetterMaterial.Say(deadlines.Correction))}止"),
        ("noticeDate", LetterMaterial.Say(progress.Correction!.On)),
        ("receivedNoticeOn", LetterMaterial.Say(Arrival(progress, progress.Correction))),
        ("endedOn", LetterMaterial.Say(deadlines.Correction)));

    private static ReplyDraft Payment(ClosingLetter letter, Progress progress, Deadlines deadlines) => letter.Draft(
        OutcomeTable.FeeUnpaid,
        ("findings", "你（单位）在缴纳期限内没有按照收费通知缴纳信息处理费。"),
        ("amount", ProcessingFee.Of(progress.Fee!.Items, progress.Fee.Pages, progress.Fee.Before, progress.Fee.On).Value?.Yuan.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("noticeDate", LetterMaterial.Say(progress.Fee.On)),
        ("receivedNoticeOn", LetterMaterial.Say(Arrival(progress, progress.Fee))),
        ("endedOn", LetterMaterial.Say(deadlines.Payment)));

    private static DateOnly? Arrival(Progress progress, RequestFact notice) => progress.Arrived.GetValueOrDefault(notice.Seq)?.On;
}
