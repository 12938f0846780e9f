using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

/// <summary>
/// Worked cases of what happens while no period runs, after the reply, and where the receipt or the calendar is not known.
/// </summary>
public static class StandstillCases
{
    // Due on 2026-03-30; the correction notice on 2026-03-11.
    private static readonly RequestFacts March = new() { Receipt = Day("2026-03-02") };

    private static readonly RequestFacts Corrected =
        March with { CorrectionNotice = Day("2026-03-09"), CorrectedReceipt = Day("2026-03-31") };

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        new("补正期间告知延期", "没有期限可以延长；补正后从头算二十个工作日", Corrected with { ExtensionNotice = Day("2026-03-25"), ExtensionDays = 20 },
            ("extensionAccepted", "false"), ("replyDue", "2026-04-29")),
        new("补正当日告知延期", "收到补正之日期限又开始，延期有效", Corrected with { ExtensionNotice = Day("2026-03-31"), ExtensionDays = 20 },
            ("extensionAccepted", "true"), ("replyDue", "2026-05-29")),
        new("告知补正当日又告知延期", "当日先后不明，不说无效", Corrected with { ExtensionNotice = Day("2026-03-09"), ExtensionDays = 20 },
            ("extensionAccepted", "true"), ("replyDue", "2026-04-29")),
        new("补正期间收费", "没有处理期限，收费通知不算在期限内",
            March with { CorrectionNotice = Day("2026-03-09"), CorrectionNoticeReceived = Day("2026-03-10"),
                FeeNotice = Day("2026-03-20") },
            ("feeNoticeInTime", "false"), ("waiting", "补正")),
        new("迟发的补正通知不停期限", "此后告知的延期有效", March with
            {
                CorrectionNotice = Day("2026-03-12"), ExtensionNotice = Day("2026-03-20"), ExtensionDays = 20,
            },
            ("correctionNoticeLate", "true"), ("extensionAccepted", "true"), ("replyDue", "2026-04-28")),
        new("延迟到期限以内", "延迟答复只会延长，不会缩短", March with { DeferralNotice = Day("2026-03-20"), DeferredUntil = Day("2026-03-25") },
            ("replyDue", "2026-03-30")),
        new("不知何时收到申请，补正逾期", "补正期限和重新计算的期限仍可推算", new RequestFacts
            {
                CorrectionNoticeReceived = Day("2026-03-10"), CorrectionWindowDays = 5, CorrectedReceipt = Day("2026-03-18"),
            },
            ("correctionDue", "2026-03-17"), ("correctionInTime", "false"), ("replyDue", "2026-04-16")),
        new("不知何时收到申请，收费", "缴费期限仍可推算", new RequestFacts { FeeNoticeReceived = Day("2026-04-01") }, ("payDue", "2026-04-30")),
        new("不知何时收到申请，已缴费", "自缴费之日重新计算", new RequestFacts { FeeNoticeReceived = Day("2026-04-01"), Paid = Day("2026-04-20") },
            ("paidInTime", "true"), ("replyDue", "2026-05-20")),
        new("补正未回即答复", "答复结束等待，按没有停过的期限判断是否按期", March with
            {
                CorrectionNotice = Day("2026-03-10"), HandedOver = Day("2026-03-12"), Outcome = "G2",
            },
            ("inTime", "true"), ("replyDue", "2026-03-30"), ("waiting", "–")),
        new("征求意见未回即答复", "任何一种算法都在期限内", March with
            {
                Consultations = [new(ConsultationKind.OtherOrgan, Day("2026-03-05"))], HandedOver = Day("2026-04-10"), Outcome = "G2",
            },
            ("inTime", "true")),
        new("答复以后才告知延期", "答复以后的事不影响期限", March with
            {
                HandedOver = Day("2026-03-31"), Outcome = "G2", ExtensionNotice = Day("2026-04-01"), ExtensionDays = 20,
            },
            ("inTime", "false"), ("replyDue", "2026-03-30"), ("extensionAccepted", "–")),
        new("通知发布以前推算", "春节前后的周末可能调休上班，最稳妥日期按上班算", new RequestFacts
            {
                Receipt = Day("2026-01-19"), CalendarAsOf = Day("2025-10-20"),
            },
            ("replyDue", "2026-02-20"), ("provisional", "true"), ("safest", "2026-02-12")),
        new("复议机关不予受理", "自收到决定书之日起十五日", new RequestFacts
            {
                Served = Day("2026-07-10"), Outcome = "N5", ReviewApplied = Day("2026-08-03"), ReviewRefused = Day("2026-08-10"),
            },
            ("suitDeadline", "2026-08-25"), ("suitDeadlineSimplified", "–")),
        new("复议机关逾期不决", "复议期满之日起十五日；简易程序三十日，普通程序六十日，满期日在国庆假期", new RequestFacts
            {
                Served = Day("2026-07-10"), Outcome = "N5", ReviewApplied = Day("2026-07-20"),
            },
            ("suitDeadlineSimplified", "2026-09-03"), ("suitDeadline", "2026-10-08")),
    ];
}
