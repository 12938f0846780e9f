using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Law.Requests;

/// <summary>Facts that can't all be true. What was merely unlawful is no contradiction: see <see cref="Flaw"/>.</summary>
public static class Contradiction
{
    private static readonly DateOnly Latest = new(2095, 12, 31);   // so that every period still ends inside the calendar

    /// <summary>Dates by name and Chinese term.</summary>
    private static readonly ImmutableArray<Fact> Facts =
    [
        new("submitted", "提交日期", f => f.Submitted),
        new("arrived", "到达日期", f => f.Arrived),
        new("confirmed", "双方确认日期", f => f.Confirmed),
        new("receipt", "收到申请之日", f => f.Receipt),
        new("correctionNotice", "补正通知日期", f => f.CorrectionNotice),
        new("correctionNoticeReceived", "申请人收到补正通知的日期", f => f.CorrectionNoticeReceived),
        new("correctedReceipt", "收到补正的日期", f => f.CorrectedReceipt),
        new("extensionNotice", "延期告知日期", f => f.ExtensionNotice),
        new("deferralNotice", "延迟答复告知日期", f => f.DeferralNotice),
        new("deferredUntil", "延迟答复的截止日期", f => f.DeferredUntil),
        new("feeNotice", "收费通知日期", f => f.FeeNotice),
        new("feeNoticeReceived", "申请人收到收费通知的日期", f => f.FeeNoticeReceived),
        new("paid", "缴费日期", f => f.Paid),
        new("posted", "交邮日期", f => f.Posted),
        new("handedOver", "直接送达日期", f => f.HandedOver),
        new("signed", "签收日期", f => f.SignedFor),
        new("electronicSent", "电子送达的发出日期", f => f.ElectronicSent),
        new("electronicArrived", "电子送达的到达日期", f => f.ElectronicArrived),
        new("served", "送达日期", f => f.Served),
        new("deliveryRefused", "拒收日期", f => f.DeliveryRefused),
        new("remediesToldOn", "补充告知救济途径的日期", f => f.RemediesToldOn),
        new("suitFiled", "起诉日期", f => f.SuitFiled),
        new("suitDismissedServed", "驳回起诉裁定的送达日期", f => f.SuitDismissedServed),
        new("reviewDecisionReceived", "收到复议决定的日期", f => f.ReviewDecisionReceived),
        new("reviewApplied", "申请复议日期", f => f.ReviewApplied),
        new("reviewRefused", "收到不予受理或者驳回复议申请决定的日期", f => f.ReviewRefused),
        new("judgmentInForce", "判决生效日期", f => f.JudgmentInForce),
        new("reviewCopyReceived", "收到复议申请书副本的日期", f => f.ReviewCopyReceived),
        new("suitCopyReceived", "收到起诉状副本的日期", f => f.SuitCopyReceived),
        new("formed", "信息形成日期", f => f.Formed),
    ];

    private static readonly ImmutableArray<string> Deliveries =
        ["posted", "handedOver", "signed", "electronicSent", "electronicArrived", "served", "deliveryRefused"];

    /// <summary>What can't come before what, and the article that has them in this order.</summary>
    private static readonly ImmutableArray<(string First, string Then, string Article)> Order =
    [
        .. After("submitted", "条例第三十一条", "arrived", "confirmed", "receipt"),
        .. After("arrived", "条例第三十一条", "confirmed", "receipt"),
        .. After("receipt", "条例第三十条", "correctionNotice", "correctedReceipt"),
        .. After("correctionNotice", "条例第三十条", "correctionNoticeReceived", "correctedReceipt"),
        .. After("receipt", "条例第三十三条第二款", "extensionNotice"),
        .. After("receipt", "条例第三十五条", "deferralNotice"),
        .. After("deferralNotice", "条例第三十五条", "deferredUntil"),
        .. After("receipt", "国办函〔2020〕109号第六条", "feeNotice", "paid"),
        .. After("feeNotice", "国办函〔2020〕109号第六条", "feeNoticeReceived", "paid"),
        .. After("receipt", "条例第三十三条第二款", [.. Deliveries]),
        .. After("posted", "国办公开办函〔2016〕235号第四条", "signed", "served", "deliveryRefused"),
        .. After("electronicSent", "复议法实施条例（2026年）第二十三条", "electronicArrived"),
        .. Deliveries.Where(d => d != "posted").SelectMany(
            d => After(d, "行政复议法第二十条", "remediesToldOn", "suitFiled", "reviewDecisionReceived")),
        .. After("receipt", "行政诉讼法第四十六条", "suitFiled", "reviewDecisionReceived"),
        .. After("reviewApplied", "行政复议法第三十四条", "reviewRefused", "reviewDecisionReceived"),
        .. After("suitFiled", "复议法实施条例（2026年）第二十六条", "suitDismissedServed", "judgmentInForce"),
    ];

    /// <summary>The first rule that the facts break, or null.</summary>
    public static Breach? In(RequestFacts facts) =>
        OutOfReach(facts) ?? Receipts(facts) ?? OutOfOrder(With(facts)) ?? Consultations(With(facts)) ?? Silence(facts)
            ?? Incomplete(facts);

    // The receipt that the channel gives stands for one that is not written down.
    private static RequestFacts With(RequestFacts facts) => facts with { Receipt = Receipt.Of(facts)?.On };

    private static Breach? OutOfReach(RequestFacts facts)
    {
        foreach (var fact in Facts)
        {
            if (fact.Of(facts) is not { } day) continue;
            if (day < InForce.Regulations)
                return new("facts.before-law", $"{fact.Label}为{Say(day)}：2019年5月15日以前适用修订前的条例，这里不能推算", "条例第五十六条");
            if (day > Latest) return new("facts.too-late", $"{fact.Label}为{Say(day)}：应为{Say(Latest)}以前的日期", "条例第三十三条");
        }
        if (facts.Consultations.SelectMany(c => (DateOnly?[])[c.Sent, c.Received, c.Answered]).Any(
            d => d < InForce.Regulations || d > Latest))
            return new("facts.out-of-reach", $"征求意见（consultations）的日期应在2019年5月15日至{Say(Latest)}之间", "条例第三十三条");
        if (facts.JudgmentInForce < InForce.CourtsOnDisclosure)
            return new(
                "facts.before-law", $"判决生效日期（judgmentInForce）为{Say(facts.JudgmentInForce.Value)}：2025年6月1日以前没有统一的公开期限，以判决为准",
                "法释〔2025〕8号第十一条");
        return facts.ReportYear is < Disclosure.AnnualReportDates.FirstYear or > 2090
            ? new("facts.report-year", $"报告年度（reportYear）为{facts.ReportYear}：应为2019年至2090年", "条例第四十九条")
            : null;
    }

    private static Breach? Receipts(RequestFacts facts)
    {
        var isFixedByChannel = facts.Policies.On(PolicyBook.OnlineConfirmation) == OnlineConfirmation.ByOffice;
        if (isFixedByChannel && (facts.Receipt, Receipt.Of(facts)?.On) is ({ } written, { } follows) && follows != written)
            return new("facts.receipt-differs", $"收到申请之日（receipt）写的是{Say(written)}，按提交渠道（channel）应为{Say(follows)}", "条例第三十一条");
        return facts is { Channel: null, Receipt: null } && (facts.Arrived ?? facts.Submitted ?? facts.Confirmed) is not null
            ? new("facts.channel-missing", "有提交、到达或者确认的日期，还应写明提交渠道（channel），或者直接写明收到申请之日（receipt）", "条例第三十一条")
            : null;
    }

    private static Breach? OutOfOrder(RequestFacts facts)
    {
        foreach (var (first, then, article) in Order)
        {
            var (a, b) = (Find(first), Find(then));
            if (a.Of(facts) is { } before && b.Of(facts) is { } after && after < before)
                return new("facts.out-of-order", $"{b.Label}为{Say(after)}，不应早于{a.Label}{Say(before)}", article);
        }
        return null;
    }

    private static Breach? Consultations(RequestFacts facts)
    {
        foreach (var c in facts.Consultations)
        {
            if (c.Sent < facts.Receipt) return Opinion("发出日期（sent）", c.Sent, "收到申请之日（receipt）", facts.Receipt.Value);
            if (c.Received < c.Sent) return Opinion("收到日期（received）", c.Received.Value, "发出日期（sent）", c.Sent);
            if (c.Answered < (c.Received ?? c.Sent))
                return Opinion(
                    "答复日期（answered）", c.Answered.Value, c.Received is null ? "发出日期（sent）" : "收到日期（received）", c.Received ?? c.Sent);
        }
        return null;
    }

    private static Breach Opinion(string then, DateOnly after, string first, DateOnly before) =>
        new("facts.out-of-order", $"征求意见函的{then}为{Say(after)}，不应早于{first}{Say(before)}", "条例第三十三条第三款");

    private static Breach? Silence(RequestFacts facts)
    {
        var given = Deliveries.Select(Find).FirstOrDefault(d => d.Of(facts) is not null);
        if (facts.Unanswered && given is not null) return new("facts.answered", $"写明了没有答复（unanswered），又有{given.Label}", "条例第三十三条");
        return facts is { HandedOver: not null, DeliveryRefused: not null }
            ? new("facts.refused-and-taken", "同一份答复不能既由申请人签收（handedOver），又被拒收（deliveryRefused）", "民诉法第八十九条")
            : null;
    }

    private static Breach? Incomplete(RequestFacts facts) => facts switch
    {
        { ExtensionNotice: not null, ExtensionDays: null } =>
            new("facts.extension-days-missing", "有延期告知日期（extensionNotice），还应写明延长几个工作日（extensionDays）", "条例第三十三条第二款"),
        { ExtensionNotice: null, ExtensionDays: not null } =>
            new("facts.extension-notice-missing", "写明了延长的工作日（extensionDays），还应写明何时告知申请人（extensionNotice）", "条例第三十三条第二款"),
        { ExtensionDays: < 1 } => new("facts.extension-days", "延长的期限（extensionDays）应为1以上的整数", "条例第三十三条第二款"),
        { CorrectionWindowDays: < 1 or > 366 } => new("facts.correction-window", "补正期限（correctionWindowDays）应为1至366个工作日", "条例第三十条"),
        { DeferralNotice: null, DeferredUntil: not null } =>
            new("facts.deferral-notice-missing", "写明了延迟答复到哪一天（deferredUntil），还应写明何时告知申请人（deferralNotice）", "条例第三十五条"),
        { Outcome: { } outcome } when OutcomeTable.Find(outcome) is null =>
            new("facts.outcome", $"办理结果（outcome）“{outcome}”应为{string.Join('、', OutcomeTable.All.Select(o => o.Code))}之一", "条例第三十六条"),
        { Subject: { } subject } when Disclosure.PublicationPeriod.Of(subject) is null =>
            new("facts.subject", $"信息种类（subject）“{subject}”应为{string.Join('、', Disclosure.PublicationPeriod.All.Select(p => p.Subject))}之一",
                "条例第二十六条"),
        _ => null,
    };

    private static IEnumerable<(string, string, string)> After(string first, string article, params string[] then) =>
        then.Select(t => (first, t, article));

    private static Fact Find(string name) => Facts.First(f => f.Name == name);

    private static string Say(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Fact(string Name, string Term, Func<RequestFacts, DateOnly?> Of)
    {
        public string Label => $"{Term}（{Name}）";
    }
}
