using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

/// <summary>
/// Worked cases that stand on an edge: the first and the last day of a period, the day a law came into force, two facts on one day.
/// </summary>
public static class EdgeCases
{
    // Due on 2024-04-01; the correction notice on 2024-03-13.
    private static readonly RequestFacts March = new() { Receipt = Day("2024-03-04") };

    private static readonly RequestFacts Dismissed = new() { Outcome = "N5", ReviewFirstNotTold = true };

    private static readonly RequestFacts Online =
        new() { Channel = Channel.Online, Submitted = Day("2024-03-04"), Confirmed = Day("2024-03-08") };

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        new("收费办法施行之日", "2021年1月1日发出的收费通知已有依据",
            new RequestFacts { Receipt = Day("2020-12-14"), FeeNotice = Day("2021-01-01"), FeeNoticeReceived = Day("2021-01-04"),
                Paid = Day("2021-01-08") },
            ("feeNoticeInTime", "true"), ("payDue", "2021-02-01"), ("replyDue", "2021-02-05"), ("closeOn", "–")),
        new("届满当日收费", "收费通知在最后一日发出，仍在处理期限内",
            March with { FeeNotice = Day("2024-04-01"), FeeNoticeReceived = Day("2024-04-01"), Paid = Day("2024-04-08") },
            ("feeNoticeInTime", "true"), ("payDue", "2024-04-29"), ("replyDue", "2024-05-08"), ("closeOn", "–")),
        new("收到当日收费", "期限从未开始计算就已停下", March with { FeeNotice = Day("2024-03-04") }, ("waiting", "缴费"), ("replyDue", "–")),
        new("收到当日补正", "同上", March with { CorrectionNotice = Day("2024-03-04") }, ("waiting", "补正"), ("replyDue", "–")),
        new("先缴费后补正", "后一次重新计算为准，不论哪一件在先",
            March with { FeeNotice = Day("2024-03-07"), Paid = Day("2024-03-08"), CorrectionNotice = Day("2024-03-11"),
                CorrectedReceipt = Day("2024-03-12") },
            ("replyDue", "2024-04-10")),
        new("最后一日补正", "补正期限最后一日收到，在期限内；不再有视为放弃之日",
            March with { CorrectionNotice = Day("2024-03-07"), CorrectionNoticeReceived = Day("2024-03-07"),
                CorrectedReceipt = Day("2024-03-21") },
            ("correctionDue", "2024-03-21"), ("correctionInTime", "true"), ("closeOn", "–"), ("replyDue", "2024-04-19")),
        new("补正当日延长", "补正之日告知延长，属于重新计算后的期限",
            March with { CorrectionNotice = Day("2024-03-13"), CorrectedReceipt = Day("2024-04-10"), ExtensionNotice = Day("2024-04-10"),
                ExtensionDays = 10 },
            ("extensionAccepted", "true"), ("replyDue", "2024-05-23")),
        new("扣除后的延长", "原定届满之日已过，但扣除征求意见的时间后还在期限内", March with
            {
                Consultations =
                    [new(ConsultationKind.ThirdParty, Day("2024-03-25")) { Received = Day("2024-03-26"), Answered = Day("2024-04-02") }],
                ExtensionNotice = Day("2024-04-03"), ExtensionDays = 10,
            },
            ("extensionAccepted", "true"), ("replyDue", "2024-04-24")),
        new("延长五日后的最长期限", "只延长一次：不能再延长到二十个工作日", March with { ExtensionNotice = Day("2024-03-28"), ExtensionDays = 5 },
            ("replyDue", "2024-04-09"), ("replyDueMax", "2024-04-09")),
        new("逾期的意见", "第三方在十五个工作日后才答复：超出的时间不扣除",
            March with { Consultations = [new(
                ConsultationKind.ThirdParty, Day("2024-03-08")) { Received = Day("2024-03-11"), Answered = Day("2024-04-12") }] },
            ("opinionDue", "2024-04-01"), ("replyDue", "2024-04-24")),
        new("次日即答复", "只扣除一日",
            March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-03-11")) { Answered = Day("2024-03-12") }] },
            ("replyDue", "2024-04-02")),
        new("自收到起扣除", "P3的第三种读法：收到征求意见函的次日起扣除，收到之日仍计算；最稳妥的就是这一读法", March with
            {
                Consultations =
                    [new(ConsultationKind.ThirdParty, Day("2024-03-11")) { Received = Day("2024-03-14"), Answered = Day("2024-03-20") }],
                Policies = Policies.Default.With("P3", "from-receipt"),
            },
            ("replyDue", "2024-04-08"), ("safest", "2024-04-08")),
        new("收到当日征求意见", "二十个工作日都还在", March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-03-04"))] },
            ("waiting", "征求意见"), ("daysLeft", "20"), ("replyDue", "–")),
        new("届满当日征求意见", "最后一日才发函，一日也扣不到：期限不停，当日届满", March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-04-01"))] },
            ("waiting", "–"), ("daysLeft", "–"), ("replyDue", "2024-04-01")),
        new("届满当日征求意见的另一读法", "发函当日也扣除的，还剩这一日",
            March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-04-01"))],
                Policies = Policies.Default.With("P3", "sending-day-excluded") },
            ("waiting", "征求意见"), ("daysLeft", "1"), ("replyDue", "–")),
        new("届满前一日征求意见", "还剩一日", March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-03-29"))] }, ("waiting", "征求意见"),
            ("daysLeft", "1")),
        new("两个未答复的机关", "期限在第一次发函时停下",
            March with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-03-11")),
                new(ConsultationKind.OtherOrgan, Day("2024-03-18"))] }, ("daysLeft", "15")),
        new("补正后没有按到达推算的日期", "补正后双方没有分歧",
            new RequestFacts { Channel = Channel.OrdinaryMail, Arrived = Day("2024-03-04"), Confirmed = Day("2024-03-06"),
                CorrectionNotice = Day("2024-03-08"), CorrectedReceipt = Day("2024-03-20") },
            ("replyDue", "2024-04-18"), ("shadowReplyDue", "–")),
        new("不推算的也取最稳妥", "不显示按提交推算的日期（P2），最稳妥的仍是以提交为收到的读法（P1）", Online with { Policies = Policies.Default.With("P2", "hide") },
            ("replyDue", "2024-04-08"), ("shadowReplyDue", "–"), ("safest", "2024-04-01")),
        new("先交邮后当面送达", "以最先的一种为答复之日", March with { Posted = Day("2024-04-01"), HandedOver = Day("2024-04-03") },
            ("complianceDate", "2024-04-01"), ("inTime", "true")),
        new("修订前的六十日", "2024年1月1日以前知道的", new RequestFacts { Served = Day("2023-06-05") }, ("reviewDeadline", "2023-08-04"),
            ("suitDeadline", "2023-12-05")),
        new("复议前置施行之日", "2024年1月1日到达的不予公开决定", new RequestFacts { Outcome = "N1", ElectronicArrived = Day("2024-01-01") },
            ("reviewFirst", "true"), ("reviewDeadline", "2024-03-01"), ("suitDeadline", "–")),
        new("复议后起诉", "十五日自收到复议决定起算，不再是六个月",
            new RequestFacts { Outcome = "U1", Served = Day("2025-01-06"), ReviewDecisionReceived = Day("2025-03-03") },
            ("suitDeadline", "2025-03-18")),
        new("不答复的复议后起诉", "同上",
            new RequestFacts { Receipt = Day("2024-07-01"), Unanswered = true, ReviewDecisionReceived = Day("2025-03-03") },
            ("suitDeadline", "2025-03-18")),
        new("没有告知，后来告知", "两者都写明的，自告知之日起算",
            new RequestFacts { Outcome = "U1", Served = Day("2024-03-08"), RemediesNotTold = true, RemediesToldOn = Day("2024-12-02") },
            ("reviewDeadline", "2025-02-05")),
        new("新条例施行之日送达的驳回裁定", "2026年7月1日送达的，诉讼期间不计算",
            Dismissed with { Served = Day("2026-04-13"), SuitFiled = Day("2026-05-20"), SuitDismissedServed = Day("2026-07-01") },
            ("reviewDeadline", "2026-07-27")),
        new("施行前一日送达的驳回裁定", "当时没有这条规定",
            Dismissed with { Served = Day("2026-04-13"), SuitFiled = Day("2026-05-20"), SuitDismissedServed = Day("2026-06-30") },
            ("reviewDeadline", "2026-06-12")),
        new("最后一日起诉", "第六十日起诉，裁定送达后还剩一日",
            Dismissed with { Served = Day("2026-07-13"), SuitFiled = Day("2026-09-11"), SuitDismissedServed = Day("2026-10-15") },
            ("reviewDeadline", "2026-10-16")),
        new("告知以前起诉", "自告知之日起算，此前的诉讼期间本来就不在其中",
            Dismissed with { Served = Day("2026-07-13"), RemediesToldOn = Day("2026-09-01"), SuitFiled = Day("2026-08-20"),
                SuitDismissedServed = Day("2026-10-15") },
            ("reviewDeadline", "2026-12-14")),
        new("应诉十五日", "其间没有休假日", new RequestFacts { SuitCopyReceived = Day("2024-03-04") }, ("suitAnswerDue", "2024-03-19")),
        new("行政许可", "七个工作日内公示", new RequestFacts { Formed = Day("2024-09-13"), Subject = "licence-or-penalty" },
            ("publishDue", "2024-09-25")),
        new("预算到下一年度", "自然日不顺延，没有通知也是确定的", new RequestFacts { Formed = Day("2026-12-20"), Subject = "budget" },
            ("publishDue", "2027-01-09"), ("provisional", "false")),
    ];
}
