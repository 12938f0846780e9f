using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

public sealed class ContradictionTests
{
    private static readonly RequestFacts Received = new() { Receipt = Day("2024-03-04") };

    public static TheoryData<string, RequestFacts, string[]> Facts => new()
    {
        { "facts.out-of-order", Received with { CorrectedReceipt = Day("2024-03-01") }, ["correctedReceipt", "receipt", "2024-03-01"] },
        { "facts.out-of-order", Received with { CorrectionNotice = Day("2024-03-11"), CorrectedReceipt = Day("2024-03-08") },
            ["correctedReceipt", "correctionNotice"] },
        { "facts.out-of-order", Received with { ExtensionNotice = Day("2024-03-03"), ExtensionDays = 5 }, ["extensionNotice", "receipt"] },
        { "facts.out-of-order", Received with { FeeNotice = Day("2024-03-08"), Paid = Day("2024-03-07") }, ["paid", "feeNotice"] },
        { "facts.out-of-order", Received with { Posted = Day("2024-03-29"), SignedFor = Day("2024-03-28") }, ["signed", "posted"] },
        { "facts.out-of-order", Received with { Served = Day("2024-03-01") }, ["served", "receipt"] },
        { "facts.out-of-order", Received with { DeferralNotice = Day("2024-03-28"), DeferredUntil = Day("2024-03-27") },
            ["deferredUntil", "deferralNotice"] },
        { "facts.out-of-order", Received with { Consultations = [new(ConsultationKind.ThirdParty, Day("2024-03-01"))] },
            ["sent", "receipt"] },
        { "facts.out-of-order",
            Received with { Consultations = [new(ConsultationKind.ThirdParty, Day("2024-03-08")) { Received = Day("2024-03-07") }] },
            ["received", "sent"] },
        { "facts.out-of-order",
            Received with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2024-03-08")) { Answered = Day("2024-03-07") }] },
            ["answered", "sent"] },
        { "facts.out-of-order", new()
        { Channel = Channel.OrdinaryMail, Arrived = Day("2024-03-04"), Confirmed = Day("2024-03-01") }, ["confirmed", "arrived"] },
        { "facts.out-of-order", new()
        { Channel = Channel.SignedMail, Arrived = Day("2024-03-04"), CorrectedReceipt = Day("2024-03-01") },
        ["correctedReceipt", "receipt"] },
        { "facts.out-of-order", new() { Served = Day("2026-07-13"), SuitFiled = Day("2026-07-10") }, ["suitFiled", "served"] },
        { "facts.receipt-differs", new()
        { Channel = Channel.OrdinaryMail, Confirmed = Day("2024-03-05"), Receipt = Day("2024-03-04") },
        ["receipt", "channel", "2024-03-05"] },
        { "facts.channel-missing", new() { Arrived = Day("2024-03-05") }, ["channel", "receipt"] },
        { "facts.answered", Received with { Unanswered = true, Posted = Day("2024-03-28") }, ["unanswered", "posted"] },
        { "facts.refused-and-taken", Received with { HandedOver = Day("2024-03-28"), DeliveryRefused = Day("2024-03-28") },
            ["handedOver", "deliveryRefused"] },
        { "facts.before-law", new() { Receipt = Day("2019-05-14") }, ["receipt", "2019年5月15日"] },
        { "facts.before-law", new() { JudgmentInForce = Day("2025-05-30") }, ["judgmentInForce", "2025年6月1日"] },
        { "facts.too-late", new() { Receipt = Day("2096-01-01") }, ["receipt", "2095-12-31"] },
        { "facts.out-of-reach",
            Received with { Consultations = [new(ConsultationKind.ThirdParty, Day("2024-03-08")) { Answered = Day("2096-01-01") }] },
            ["consultations"] },
        { "facts.report-year", new() { ReportYear = 2018 }, ["reportYear", "2019"] },
        { "facts.extension-days-missing", Received with { ExtensionNotice = Day("2024-03-28") }, ["extensionNotice", "extensionDays"] },
        { "facts.extension-notice-missing", Received with { ExtensionDays = 5 }, ["extensionNotice", "extensionDays"] },
        { "facts.extension-days", Received with { ExtensionNotice = Day("2024-03-28"), ExtensionDays = 0 }, ["extensionDays"] },
        { "facts.correction-window", Received with { CorrectionWindowDays = 0 }, ["correctionWindowDays"] },
        { "facts.correction-window", Received with { CorrectionWindowDays = 367 }, ["correctionWindowDays", "366"] },
        { "facts.deferral-notice-missing", Received with { DeferredUntil = Day("2024-05-06") }, ["deferredUntil", "deferralNotice"] },
        { "facts.outcome", Received with { Outcome = "N9" }, ["outcome", "N9", "N8"] },
        { "facts.subject", new() { Formed = Day("2024-03-04"), Subject = "weather" }, ["weather", "budget"] },
    };

    [Theory, MemberData(nameof(Facts))]
    public void Facts_that_contradict_each_other_are_refused_and_named(string code, RequestFacts facts, string[] words)
    {
        var breach = DueDates.Of(facts, WorkCalendar.Official).Breach;
        Assert.NotNull(breach);
        Assert.Equal(code, breach.Code);
        Assert.All(words, w => Assert.Contains(w, breach.Sentence, StringComparison.Ordinal));
        Assert.NotEmpty(breach.Article);
        Assert.False(breach.Sentence.EndsWith('。'));
    }

    public static TheoryData<string, RequestFacts> Possible => new()
    {
        { "施行之日收到的申请", new() { Receipt = Day("2019-05-15") } },
        { "最长的补正期限", Received with { CorrectionWindowDays = 366 } },
        { "以提交之日为收到的读法（P1）下，写明的收到之日可以不同", new()
        { Channel = Channel.Online, Submitted = Day("2024-03-01"), Confirmed = Day("2024-03-05"), Receipt = Day("2024-03-05"),
            Policies = Policies.Default.With("P1", "submission") } },
        { "都在同一日",
            Received with { CorrectionNotice = Day("2024-03-04"), CorrectedReceipt = Day("2024-03-04"),
                Consultations =
                    [new(ConsultationKind.ThirdParty, Day("2024-03-04")) { Received = Day("2024-03-04"), Answered = Day("2024-03-04") }],
                    Served = Day("2024-03-04") } },
    };

    [Theory, MemberData(nameof(Possible))]
    public void Facts_that_only_look_odd_are_reckoned(string why, RequestFacts facts) =>
        Assert.True(DueDates.Of(facts, WorkCalendar.Official) is { Allowed: true }, why);

    [Fact]
    public void Whatever_the_facts_are_they_are_refused_or_reckoned()
    {
        var random = new Random(20190515);
        var dates = typeof(RequestFacts).GetProperties().Where(p => p.PropertyType == typeof(DateOnly?)).ToList();
        var (refused, reckoned) = (0, 0);
        for (var i = 0; i < 3_000; i++)
        {
            var facts =
                new RequestFacts
                {
                    ExtensionDays = random.Next(4) == 0 ? random.Next(-1, 30) : null,
                    Unanswered = random.Next(9) == 0,
                    Channel = random.Next(3) == 0 ? (Channel)random.Next(7) : null
                };
            var day = Day("2019-05-01").AddDays(random.Next(2900));
            foreach (var date in dates.Where(_ => random.Next(5) == 0)) date.SetValue(facts, day = day.AddDays(random.Next(-2, 25)));
            var dued = DueDates.Of(facts, WorkCalendar.Official);
            if (dued.Allowed) reckoned++; else refused++;
            Assert.All(dued.Value?.All ?? [], d => Assert.True(d.Safest <= d.Date));
        }
        Assert.True(refused > 200 && reckoned > 200, $"{refused} {reckoned}");   // both sides were tried
    }

    public static TheoryData<string, RequestFacts> Unlawful => new()
    {
        { "flaw.correction-notice-late", Received with { CorrectionNotice = Day("2024-03-14") } },   // the eighth working day
        { "flaw.extension-late", Received with { ExtensionNotice = Day("2024-04-02"), ExtensionDays = 5 } },
        { "flaw.extension-too-long", Received with { ExtensionNotice = Day("2024-03-28"), ExtensionDays = 25 } },
        { "flaw.deferral-late", Received with { DeferralNotice = Day("2024-04-02"), DeferredUntil = Day("2024-05-06") } },
        { "flaw.fee-notice-late", Received with { FeeNotice = Day("2024-04-02") } },
        { "flaw.fee-before-2021", new()
        { Receipt = Day("2020-03-04"), FeeNotice = Day("2020-03-09"), FeeNoticeReceived = Day("2020-03-10") } },
        { "flaw.consulted-late",
            Received with { Consultations = [new(ConsultationKind.ThirdParty, Day("2024-04-02")) { Received = Day("2024-04-03") }] } },
        { "flaw.reply-late", Received with { Posted = Day("2024-04-02") } },
    };

    public static TheoryData<string, RequestFacts> OnTheLastDay => new()
    {
        { "补正通知", Received with { CorrectionNotice = Day("2024-03-13") } },
        { "延长", Received with { ExtensionNotice = Day("2024-04-01"), ExtensionDays = 20 } },
        { "延迟答复", Received with { DeferralNotice = Day("2024-04-01"), DeferredUntil = Day("2024-05-06") } },
        { "收费通知", Received with { FeeNotice = Day("2024-04-01") } },
        { "征求意见",
            Received with { Consultations = [new(ConsultationKind.ThirdParty, Day("2024-04-01")) { Received = Day("2024-04-02") }] } },
        { "答复", Received with { Posted = Day("2024-04-01") } },
    };

    [Theory, MemberData(nameof(OnTheLastDay))]
    public void What_is_done_on_the_last_day_is_no_flaw(string what, RequestFacts facts) =>
        Assert.True(DueDates.Of(facts, WorkCalendar.Official).Value!.Flaws.IsEmpty, what);

    [Fact]
    public void A_fee_notice_on_the_first_day_of_the_measures_is_only_late() =>
        Assert.Equal(
            ["flaw.fee-notice-late"],
            DueDates.Of(new() { Receipt = Day("2020-12-01"), FeeNotice = Day("2021-01-01") }, WorkCalendar.Official).Value!.Flaws.Select(
                f => f.Code));

    [Theory, MemberData(nameof(Unlawful))]
    public void What_happened_unlawfully_is_kept_and_marked(string code, RequestFacts facts)
    {
        var dates = DueDates.Of(facts, WorkCalendar.Official);
        Assert.True(dates.Allowed, dates.Breach?.Sentence);
        Assert.Contains(dates.Value.Flaws, f => f.Code == code);
        // none of them moves it
        Assert.Equal(Day(code == "flaw.fee-before-2021" ? "2020-04-01" : "2024-04-01"), dates.Value[DueKey.Reply]!.Date);
    }
}
