using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

/// <summary>Worked cases: facts, and every date or answer that must follow, counted by hand on the calendars of the notices.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Why">Why it is here.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Expected">What follows, by the names that the command line prints.</param>
public sealed record WorkedCase(string Id, string Why, RequestFacts Facts, params (string Key, string Value)[] Expected)
{
    public override string ToString() => Id;
}

public static class WorkedCases
{
    private static readonly RequestFacts EarlySpring = new() { Receipt = Day("2021-01-29") };

    private static readonly RequestFacts LastDayLetter = new()
    {
        Receipt = Day("2025-03-03"),
        Consultations = [new(ConsultationKind.ThirdParty, Day("2025-03-31")) { Received = Day("2025-03-31") }],
    };

    private static readonly RequestFacts LateCorrection =
        new() { Receipt = Day("2025-06-03"), CorrectionNotice = Day("2025-06-13"), CorrectedReceipt = Day("2025-06-20") };

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        new("D01", "七个和二十个工作日都跨春节，其间2月7日（周日）、20日（周六）上班", EarlySpring,
            ("correctionNoticeDue", "2021-02-08"), ("replyDue", "2021-03-03")),
        new("D02", "补正后自收到补正之日起重新计算二十个工作日", EarlySpring with { CorrectionNotice = Day("2021-02-08"), CorrectedReceipt = Day("2021-02-10") },
            ("correctionNoticeLate", "false"), ("replyDue", "2021-03-16")),
        new("D03", "届满当日告知延长二十个工作日", EarlySpring with { ExtensionNotice = Day("2021-03-03"), ExtensionDays = 20 },
            ("extensionAccepted", "true"), ("replyDue", "2021-03-31"), ("replyDueMax", "2021-03-31")),
        new("D03b", "只延长五个工作日", EarlySpring with { ExtensionNotice = Day("2021-03-03"), ExtensionDays = 5 },
            ("extensionAccepted", "true"), ("replyDue", "2021-03-10")),
        new("D03c", "届满后一日才告知，不延长", EarlySpring with { ExtensionNotice = Day("2021-03-04"), ExtensionDays = 20 },
            ("extensionAccepted", "false"), ("replyDue", "2021-03-03"), ("replyDueMax", "2021-03-03")),
        new("D03d", "延长二十一个工作日没有法律效果，还可以依法延长", EarlySpring with { ExtensionNotice = Day("2021-03-03"), ExtensionDays = 21 },
            ("extensionAccepted", "false"), ("replyDue", "2021-03-03"), ("replyDueMax", "2021-03-31")),
        new("D04", "第三方始终没有答复：扣除到十五个工作日届满为止",
            EarlySpring with { Consultations = [new(ConsultationKind.ThirdParty, Day("2021-02-05")) { Received = Day("2021-02-08") }] },
            ("opinionDue", "2021-03-05"), ("replyDue", "2021-03-26")),
        new("D04b", "两次征求意见部分重叠：取并集，与D04相同", EarlySpring with
            {
                Consultations =
                [
                    new(ConsultationKind.ThirdParty, Day("2021-02-05")) { Received = Day("2021-02-08") },
                    new(ConsultationKind.OtherOrgan, Day("2021-02-18")) { Answered = Day("2021-03-01") },
                ],
            },
            ("opinionDue", "2021-03-05,null"), ("replyDue", "2021-03-26")),
        new("D04c", "其他机关没有答复期限，也不推定同意：答复前期限不计算，剩二十减五日",
            EarlySpring with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2021-02-05")) { Received = Day("2021-02-05") }] },
            ("replyDue", "–"), ("waiting", "征求意见"), ("daysLeft", "15"), ("opinionDue", "null")),
        new("D06", "平常信函，联系不上申请人，春节后的调休上班日才确认",
            new RequestFacts { Channel = Channel.OrdinaryMail, Arrived = Day("2023-01-20"), Confirmed = Day("2023-01-28") },
            ("receipt", "2023-01-28"), ("correctionNoticeDue", "2023-02-06"), ("replyDue", "2023-02-23"), ("shadowReplyDue", "2023-02-22"),
            ("safest", "2023-02-22")),
        new("D06b", "平常信函尚未与申请人确认：没有收到之日，只有到达之日推算的日期", new RequestFacts { Channel = Channel.OrdinaryMail, Arrived = Day("2023-01-20") },
            ("receipt", "–"), ("replyDue", "–"), ("shadowReplyDue", "2023-02-22")),
        new("D08", "周日提交，当日调休上班；除夕是工作日", new RequestFacts { Receipt = Day("2024-02-04") }, ("replyDue", "2024-03-07")),
        new("D09", "周六签收，不是工作日：收到之日不变，下一工作日为第一日", new RequestFacts { Channel = Channel.SignedMail, Arrived = Day("2024-03-02") },
            ("receipt", "2024-03-02"), ("correctionNoticeDue", "2024-03-12"), ("replyDue", "2024-03-29")),
        new("D10", "期限进行中国务院延长了春节假期", new RequestFacts { Receipt = Day("2020-01-17") }, ("replyDue", "2020-02-21"),
            ("provisional", "false")),
        new("D10b", "按延长通知发布前的日历", new RequestFacts { Receipt = Day("2020-01-17"), CalendarAsOf = Day("2020-01-25") },
            ("replyDue", "2020-02-19")),
        new("D13", "跨年，1月4日（周日）上班", new RequestFacts { Receipt = Day("2025-12-08") }, ("replyDue", "2026-01-06")),
        new("D14", "到了没有通知的年度：元旦仍然放假，日期为暂定", new RequestFacts { Receipt = Day("2026-12-10") }, ("replyDue", "2027-01-08"),
            ("provisional", "true")),
        new("D17", "第二十个工作日才发函，一日也扣不到", LastDayLetter, ("opinionDue", "2025-04-22"), ("replyDue", "2025-03-31"), ("safest", "2025-03-31")),
        new("D17b", "发函当日也扣除的读法；最稳妥的仍是前一种", LastDayLetter with { Policies = Policies.Default.With("P3", "sending-day-excluded") },
            ("replyDue", "2025-04-23"), ("safest", "2025-03-31")),
        new("D17c", "同日告知延长", LastDayLetter with { ExtensionNotice = Day("2025-03-31"), ExtensionDays = 20 }, ("extensionAccepted", "true"),
            ("replyDue", "2025-05-22")),
        new("D19", "第八个工作日才通知补正：期限不重新计算", LateCorrection, ("correctionNoticeDue", "2025-06-12"), ("correctionNoticeLate", "true"),
            ("replyDue", "2025-07-01")),
        new("D19b", "第三十条字面读法；最稳妥的仍是不重新计算", LateCorrection with { Policies = Policies.Default.With("P5", "restart") },
            ("replyDue", "2025-07-18"), ("safest", "2025-07-01")),
        new("D21", "缴费期限最后一日缴费，次日起重新计算",
            new RequestFacts { Receipt = Day("2024-01-15"), FeeNotice = Day("2024-02-07"), FeeNoticeReceived = Day("2024-02-19"),
                Paid = Day("2024-03-18") },
            ("feeNoticeInTime", "true"), ("payDue", "2024-03-18"), ("paidInTime", "true"), ("replyDue", "2024-04-16")),
        new("D21b", "同一申请没有收费时", new RequestFacts { Receipt = Day("2024-01-15") }, ("replyDue", "2024-02-09")),
        new("D21c", "届满后才发收费通知：不重新计算",
            new RequestFacts { Receipt = Day("2024-01-15"), FeeNotice = Day("2024-02-18"), FeeNoticeReceived = Day("2024-02-19"),
                Paid = Day("2024-03-18") },
            ("feeNoticeInTime", "false"), ("replyDue", "2024-02-09")),
        new("D21d", "未缴费：期限不计算，届满再等五个工作日后可以由人决定视为放弃",
            new RequestFacts { Receipt = Day("2024-01-15"), FeeNotice = Day("2024-02-07"), FeeNoticeReceived = Day("2024-02-19") },
            ("payDue", "2024-03-18"), ("closeOn", "2024-03-19"), ("closeOffered", "2024-03-26"), ("waiting", "缴费"), ("replyDue", "–")),
        new("D23", "届满当日交邮，八日后签收：交邮之日为答复之日，申请人的期限自签收起算",
            new RequestFacts { Receipt = Day("2024-01-29"), Outcome = "U1", Posted = Day("2024-02-29"), SignedFor = Day("2024-03-08") },
            ("replyDue", "2024-02-29"), ("complianceDate", "2024-02-29"), ("inTime", "true"), ("reviewFirst", "false"),
            ("reviewDeadline", "2024-05-07"), ("suitDeadline", "2024-09-09")),
        new("D24", "当面送达，晚一日签收", new RequestFacts { Receipt = Day("2024-01-29"), Outcome = "U1", HandedOver = Day("2024-03-01") },
            ("complianceDate", "2024-03-01"), ("inTime", "false")),
        new("D25", "六十日跨闰年二月，届满日是周六", new RequestFacts { Served = Day("2024-01-02") }, ("reviewDeadline", "2024-03-04")),
        new("D27", "没有2月31日，取月末日", new RequestFacts { Served = Day("2024-08-31") }, ("suitDeadline", "2025-02-28")),
        new("D27b", "六个月届满日在国庆假期，顺延", new RequestFacts { Served = Day("2024-04-01") }, ("suitDeadline", "2024-10-08")),
        new("D27c", "没有9月31日，月末日是调休后的周一", new RequestFacts { Served = Day("2024-03-31") }, ("suitDeadline", "2024-09-30")),
        new("D28", "2026年7月1日前的逾期不答复：复议、诉讼自选", new RequestFacts { Receipt = Day("2024-07-01"), Unanswered = true },
            ("replyDue", "2024-07-29"), ("reviewFirst", "false"), ("reviewDeadline", "2024-09-27"), ("suitDeadline", "2025-02-05")),
        new("D29", "复议决定后十五日届满于初一", new RequestFacts { ReviewDecisionReceived = Day("2025-01-14") }, ("suitDeadline", "2025-02-05")),
        new("D30", "主动公开跨中秋、国庆", new RequestFacts { Formed = Day("2024-09-13") }, ("publishDue", "2024-10-17")),
        new("D32", "跨春节的最长期限", new RequestFacts { Receipt = Day("2025-01-02") }, ("replyDue", "2025-02-06"), ("replyDueMax", "2025-03-05")),
        new("D34a", "1月31日是除夕，前一日周日调休上班", new RequestFacts { ReportYear = 2021 }, ("reportDue", "2022-01-31"),
            ("reportTarget", "2022-01-30")),
        new("D34b", "1月31日在春节假期中", new RequestFacts { ReportYear = 2024 }, ("reportDue", "2025-01-31"), ("reportTarget", "2025-01-27")),
        new("D34c", "1月31日是周六", new RequestFacts { ReportYear = 2025 }, ("reportDue", "2026-01-31"), ("reportTarget", "2026-01-30")),
        new("D34d", "1月31日是周日，2027年尚无通知", new RequestFacts { ReportYear = 2026 }, ("reportDue", "2027-01-31"),
            ("reportTarget", "2027-01-29"), ("provisional", "true")),
        new("D34e", "3月31日是周日", new RequestFacts { ReportYear = 2023 }, ("governmentReportDue", "2024-03-31"),
            ("governmentReportTarget", "2024-03-29")),
        new("D35", "2026年7月1日起逾期不答复复议前置，届满日在国庆假期", new RequestFacts { Receipt = Day("2026-07-06"), Unanswered = true },
            ("replyDue", "2026-08-03"), ("reviewFirst", "true"), ("reviewDeadline", "2026-10-08"), ("suitDeadline", "–")),
        new("D36", "届满于新规施行前一日：不前置", new RequestFacts { Receipt = Day("2026-06-01"), Unanswered = true },
            ("replyDue", "2026-06-30"), ("reviewFirst", "false"), ("reviewDeadline", "2026-08-31")),
        new("D36b", "次日收到的届满于新规施行之日：前置", new RequestFacts { Receipt = Day("2026-06-02"), Unanswered = true }, ("replyDue", "2026-07-01"),
            ("reviewFirst", "true")),
        new("D36c", "以起诉之日为准的读法（P11），7月起诉的也前置",
            new RequestFacts { Receipt = Day("2026-06-01"), Unanswered = true, SuitFiled = Day("2026-07-20"),
                Policies = Policies.Default.With("P11", "suit-date") },
            ("reviewFirst", "true")),
        new("D37", "拒绝签收：自拒收之日起算", new RequestFacts { Outcome = "N5", DeliveryRefused = Day("2026-07-10") }, ("reviewFirst", "true"),
            ("reviewDeadline", "2026-09-08"), ("suitDeadline", "–")),
        new("D38", "未告知复议前置而起诉：已用三十七日，驳回裁定送达后还剩二十三日",
            new RequestFacts { Outcome = "N5", Served = Day("2026-07-13"), ReviewFirstNotTold = true, SuitFiled = Day("2026-08-20"),
                SuitDismissedServed = Day("2026-10-15") },
            ("reviewFirst", "true"), ("reviewDeadline", "2026-11-09")),
        new("D38b", "同一答复没有起诉时", new RequestFacts { Outcome = "N5", Served = Day("2026-07-13") }, ("reviewDeadline", "2026-09-11")),
        new("D39", "判决公开：二十个工作日，跨国庆、中秋", new RequestFacts { JudgmentInForce = Day("2025-09-15") }, ("judgmentDue", "2025-10-17")),
        new("第三十五条", "延迟答复的期限由行政机关确定（P8），在期限内告知的有效",
            new RequestFacts { Receipt = Day("2024-03-04"), DeferralNotice = Day("2024-04-01"), DeferredUntil = Day("2024-06-28") },
            ("deferralAccepted", "true"), ("replyDue", "2024-06-28")),
        new("第三十五条逾期", "届满后才告知的没有效果",
            new RequestFacts { Receipt = Day("2024-03-04"), DeferralNotice = Day("2024-04-02"), DeferredUntil = Day("2024-06-28") },
            ("deferralAccepted", "false"), ("replyDue", "2024-04-01")),
        new("补正未回复", "补正期间没有答复期限；自申请人收到通知起十个工作日（P4）",
            EarlySpring with { CorrectionNotice = Day("2021-02-08"), CorrectionNoticeReceived = Day("2021-02-10") },
            ("correctionDue", "2021-03-02"), ("closeOn", "2021-03-03"), ("closeOffered", "2021-03-10"), ("waiting", "补正"),
            ("replyDue", "–")),
        new("补正期限", "通知写明五个工作日，补正晚了一日；是否视为放弃由人决定", EarlySpring with
            {
                CorrectionNotice = Day("2021-02-08"), CorrectionNoticeReceived = Day("2021-02-10"), CorrectionWindowDays = 5,
                CorrectedReceipt = Day("2021-02-24"),
            },
            ("correctionDue", "2021-02-23"), ("correctionInTime", "false"), ("replyDue", "2021-03-24")),
        new("补正期间的延长", "等待补正时没有期限可以延长：补正后重新计算完整的二十个工作日", EarlySpring with
            {
                CorrectionNotice = Day("2021-02-08"), ExtensionNotice = Day("2021-02-09"), ExtensionDays = 20,
                CorrectedReceipt = Day("2021-02-10"),
            },
            ("extensionAccepted", "false"), ("replyDue", "2021-03-16")),
        new("电子送达", "进入申请人指定系统之日为准（P10）",
            new RequestFacts { Receipt = Day("2026-07-06"), Outcome = "N4", ElectronicSent = Day("2026-08-03"),
                ElectronicArrived = Day("2026-08-04") },
            ("complianceDate", "2026-08-04"), ("inTime", "false"), ("reviewFirst", "true"), ("reviewDeadline", "2026-10-08")),
        new("电子送达的另一读法", "以发出之日为准",
            new RequestFacts { Receipt = Day("2026-07-06"), ElectronicSent = Day("2026-08-03"), ElectronicArrived = Day("2026-08-04"),
                Policies = Policies.Default.With("P10", "sending") },
            ("complianceDate", "2026-08-03"), ("inTime", "true")),
        new("新法以前的不予公开", "2024年1月1日以前的决定不前置", new RequestFacts { Outcome = "N1", Served = Day("2023-12-29") }, ("reviewFirst", "false"),
            ("suitDeadline", "2024-07-01")),
        new("属于行政查询事项", "依据是第三十六条第七项，不前置", new RequestFacts { Outcome = "N8", Served = Day("2026-07-13") }, ("reviewFirst", "false")),
        new("后来告知救济途径", "自告知之日起算，不超过知道之日起一年",
            new RequestFacts { Outcome = "U1", Served = Day("2024-03-08"), RemediesToldOn = Day("2024-12-02") },
            ("reviewDeadline", "2025-02-05"), ("suitDeadline", "2025-03-10")),
        new("没有告知救济途径", "最长一年，届满日是周六", new RequestFacts { Outcome = "U1", Served = Day("2024-03-08"), RemediesNotTold = true },
            ("reviewDeadline", "2025-03-10"), ("suitDeadline", "2025-03-10")),
        new("复议答复", "简易程序五个、普通程序十个工作日，跨国庆", new RequestFacts { ReviewCopyReceived = Day("2024-09-25") },
            ("reviewAnswerDueSimplified", "2024-10-08"), ("reviewAnswerDue", "2024-10-14")),
        new("应诉", "十五日届满于国庆假期，顺延", new RequestFacts { SuitCopyReceived = Day("2024-09-18") }, ("suitAnswerDue", "2024-10-08")),
        new("部分公开", "没有写明依据的，按第十四条至第十六条对待", new RequestFacts { Outcome = "PD", Posted = Day("2026-07-13") }, ("reviewFirst", "true"),
            ("reviewDeadline", "–")),
        new("预算", "批准之日起二十日，是自然日，不顺延", new RequestFacts { Formed = Day("2024-09-13"), Subject = "budget" }, ("publishDue", "2024-10-03")),
        new("处罚决定被撤销", "三个工作日内撤回", new RequestFacts { Formed = Day("2024-09-13"), Subject = "penalty-withdrawn" },
            ("publishDue", "2024-09-19")),
        .. EdgeCases.All,
        .. StandstillCases.All,
    ];
}
