using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

[Covers(typeof(VerbTable), typeof(StageSettings))]
public sealed class GuardTests
{
    private static readonly DateOnly Today = Cases.Today;
    private static readonly Deadlines Late =
        new()
        {
            CorrectionNotice = Today.AddDays(-1),
            Correction = Today.AddDays(-1),
            Reply = Today.AddDays(-1),
            Payment = Today.AddDays(-1),
            CloseOn = Today.AddDays(1),
            CloseOffered = Today.AddDays(2)
        };

    [Fact]
    public void A_second_correction_is_refused()
    {
        Refused(
            "request-correction.asked-before", new CorrectionRequested(Today), new CorrectionRequested(Day("2025-03-05")),
            new Corrected(Day("2025-03-10")));
        // nor while the first is open
        Refused("request-correction.asked-before", new CorrectionRequested(Today), new CorrectionRequested(Day("2025-03-05")));
    }

    [Fact]
    public void A_correction_after_an_extension_is_refused() =>
        Refused("request-correction.after-extension", new CorrectionRequested(Today), new Extended(Day("2025-03-05"), 5, true));

    [Fact]
    public void A_late_correction_notice_is_lawful_with_a_warning() =>
        Warned("request-correction.late", Judge(new CorrectionRequested(Today), Late));

    [Theory]
    [InlineData(0, "extend.out-of-range")]
    [InlineData(1, null)]
    [InlineData(20, null)]
    [InlineData(21, "extend.out-of-range")]
    public void An_extension_has_one_to_twenty_working_days(int days, string? code) =>
        Assert.Equal(code, Judge(new Extended(Today, days, true), Cases.InTime).Refusals.Select(b => b.Code).FirstOrDefault());

    [Fact]
    public void An_extension_comes_once() =>
        Refused("extend.extended-before", new Extended(Today, 5, true), new Extended(Day("2025-03-05"), 5, true));

    [Fact]
    public void An_extension_needs_the_head_of_the_office() => Refused("extend.without-head", new Extended(Today, 5, false));

    [Fact]
    public void An_extension_comes_on_the_due_date_at_the_latest()
    {
        Assert.True(Judge(new Extended(Today, 5, true), Cases.InTime).Lawful);
        RefusedLate("extend.after-due", new Extended(Today, 5, true));
    }

    [Fact]
    public void A_consultation_after_the_due_date_is_refused() =>
        RefusedLate("consult.after-due", new Consulted(Today, ConsultationKind.ThirdParty));

    [Fact]
    public void A_fee_notice_after_the_due_date_is_refused() => RefusedLate("notify-fee.after-due", new FeeNotified(Today, 20, null));

    [Fact]
    public void A_fee_is_by_item_or_by_page_never_both()
    {
        Refused("fee.both-tariffs", new FeeNotified(Today, 20, 200));
        Refused(
            "notify-fee.notified-before", new FeeNotified(Today, null, 200), new FeeNotified(Day("2025-03-05"), 20, null),
            new FeePaid(Day("2025-03-06")));
    }

    [Fact]
    public void What_is_free_is_not_charged()
    {
        Refused("notify-fee.free", new FeeNotified(Today, 10, null));
        Refused("fee.public-pages", new FeeNotified(Today, null, 200) { OnlyPublic = true });
        Assert.True(Judge(new FeeNotified(Today, 1, null) { Before = 10 }, Cases.InTime).Lawful);
        // by item it is the application that is charged, not the pages
        Assert.True(Judge(new FeeNotified(Today, 11, null) { OnlyPublic = true }, Cases.InTime).Lawful);
    }

    [Fact]
    public void A_delayed_reply_needs_reasons_and_a_day_after_the_due_date()
    {
        Refused("defer.without-reasons", new Deferred(Today, Today.AddDays(20)));
        Refused(
            "defer.within-period", new Deferred(Today, Today), new ReasonsAsked(Day("2025-03-05")), new ReasonsGiven(Day("2025-03-06")));
        RefusedLate(
            "defer.after-due", new Deferred(Today, Today.AddDays(20)), new ReasonsAsked(Day("2025-03-05")),
            new ReasonsGiven(Day("2025-03-06")));
    }

    [Fact]
    public void A_duplicate_needs_the_earlier_reply()
    {
        var reply = Cases.Reply("NP2", "2025-03-20");
        Refused(
            "reply.missing.earlierNumber",
            reply with { Reply = reply.Reply with { Filled = reply.Reply.Filled.Where(f => f.Key != "earlierNumber").ToDictionary() } });
        Refused("reply.unproven.earlierReply", reply with { Reply = reply.Reply with { InFile = new HashSet<string>() } });
    }

    [Fact]
    public void A_state_secret_needs_its_classification()
    {
        var reply = Cases.Reply("N1", "2025-03-20");
        Refused("reply.unproven.classification", reply with { Reply = reply.Reply with { InFile = new HashSet<string>() } });
    }

    [Fact]
    public void A_reply_needs_its_article()
    {
        var reply = Cases.Reply("G2", "2025-03-20");
        Refused(
            "reply.missing.article",
            reply with { Reply = reply.Reply with { Filled = reply.Reply.Filled.Where(f => f.Key != "article").ToDictionary() } });
    }

    [Fact]
    public void A_refusal_does_not_say_review_or_suit()
    {
        var reply = Cases.Reply("N5", "2025-03-20");
        Refused("reply.wrong-remedy", reply with { Reply = reply.Reply with { Text = RemedyText.ReviewOrSuit } });
    }

    [Theory]
    [InlineData("O1", "reply.other-verb")]
    [InlineData("O2", "reply.other-verb")]
    [InlineData("O3.1", "reply.other-verb")] // a withdrawal is confirmed, not replied to
    [InlineData("U3", "reply.nothing-corrected")] // 补正后仍不明确 needs a correction
    [InlineData("NP4", "reply.reasons-not-asked")] // art. 35: reasons first
    public void An_outcome_needs_what_came_before_it(string outcome, string code) => Refused(code, Cases.Reply(outcome, "2025-03-20"));

    [Fact]
    public void Still_unclear_needs_a_correction_not_only_the_notice() =>
        Refused("reply.nothing-corrected", Cases.Reply("U3", "2025-03-20"), new CorrectionRequested(Day("2025-03-05")));

    [Fact]
    public void A_late_reply_is_still_given() => Warned("reply.late", Judge(Cases.Reply("G2", "2025-03-20"), Late));

    [Fact]
    public void A_second_reply_is_refused() => Refused("reply.not-now", Cases.Reply("N5", "2025-03-20"), Cases.Reply("PD", "2025-03-10"));

    [Fact]
    public void A_third_partys_rights_without_its_opinion_are_a_warning() =>
        Warned("reply.third-party-not-asked", Judge(Cases.Reply("N4", "2025-03-20"), Cases.InTime));

    [Fact]
    public void Another_organs_opinion_is_not_the_third_partys()
    {
        var asked = Start([new Consulted(Day("2025-03-05"), ConsultationKind.OtherOrgan), new OpinionReceived(Day("2025-03-06"), 3, true)]);
        Warned("reply.third-party-not-asked", VerbTable.Judge(asked, Cases.Reply("N4", "2025-03-20"), Cases.InTime, Cases.Settings));
    }

    [Fact]
    public void A_reply_without_approval_is_a_warning_by_a_setting()
    {
        var reply = Cases.Reply("G2", "2025-03-20") with { Seq = 9 };
        Warned("reply.not-approved", VerbTable.Judge(Cases.In(Stage.Registered), reply, Cases.InTime, StageSettings.Default));
        Assert.Empty(VerbTable.Judge(Cases.In(Stage.Registered), reply, Cases.InTime, Cases.Settings).Warnings);
    }

    [Theory]
    [InlineData(DeliveryWay.Courier, "deliver.courier")]
    [InlineData(DeliveryWay.PostCollect, "deliver.collect")]
    [InlineData(DeliveryWay.Post, null)]
    public void A_reply_leaves_by_the_post_office(DeliveryWay way, string? code) =>
        Assert.Equal(
            code, VerbTable.Judge(
                Cases.In(Stage.Replied), new Dispatched(Today, 6, way) { Seq = 7 }, Cases.InTime, Cases.Settings)
                    .Refusals.SingleOrDefault()?.Code);

    [Fact]
    public void Abandonment_is_offered_once_the_grace_for_the_post_is_over()
    {
        var waiting = Cases.In(Stage.AwaitingCorrection);
        Assert.DoesNotContain(VerbTable.Offered(waiting, Late, Today), v => v.Code == "deem-abandoned");
        // lawful, and too early to offer
        Assert.DoesNotContain(VerbTable.Offered(waiting, Late, Today.AddDays(1)), v => v.Code == "deem-abandoned");
        Assert.Contains(VerbTable.Offered(waiting, Late, Today.AddDays(2)), v => v.Code == "deem-abandoned");
        Assert.DoesNotContain(VerbTable.Offered(waiting, Deadlines.Unknown, Today), v => v.Code == "deem-abandoned");
        Refused(waiting, "deem-abandoned.too-early", new DeemedAbandoned(Today, Lapse.Correction), Late);
        // the notice has not arrived yet
        Refused(waiting, "deem-abandoned.too-early", new DeemedAbandoned(Today, Lapse.Correction), new Deadlines());
        Refused(waiting, "deem-abandoned.other-lapse", new DeemedAbandoned(Today, Lapse.Payment), Cases.InTime);
        Assert.Equal(Stage.AwaitingCorrection, waiting.StageOn(Today.AddDays(1000), Late));   // nothing closes by itself
    }

    [Fact]
    public void A_correction_or_payment_that_comes_late_is_still_taken()
    {
        Warned("correct.late", VerbTable.Judge(Cases.In(Stage.AwaitingCorrection), new Corrected(Today), Late, Cases.Settings));
        Warned("pay-fee.late", VerbTable.Judge(Cases.In(Stage.AwaitingPayment), new FeePaid(Today), Late, Cases.Settings));
    }

    [Fact]
    public void A_withdrawal_comes_in_writing_before_the_reply()
    {
        Refused("ask-withdrawal.channel", new WithdrawalAsked(Today, Channel.Email));
        Assert.True(
            VerbTable.Judge(
                Cases.In(Stage.Registered), new WithdrawalAsked(Today, Channel.Email), Cases.InTime,
                Cases.Settings with { WithdrawalChannels = [Channel.Email] }).Lawful);
        Refused("withdraw.not-asked", new Withdrawn(Today));
        Refused(Cases.In(Stage.Replied), "withdraw.not-now", new Withdrawn(Today), Cases.InTime);
    }

    [Fact]
    public void A_case_is_taken_up_again_only_where_the_reply_was_corrected()
    {
        var upheld = Start(
            [Cases.Reply("G2", "2025-03-10"), new Disputed(Day("2025-03-11"), DisputeRoute.Review),
                new DisputeEnded(Day("2025-03-12"), RulingTable.Find("review.upheld")!)]);
        Refused(upheld, "reopen.not-corrected", new Reopened(Today, null), Cases.InTime);
        Assert.Equal(Stage.InProgress, Cases.In(Stage.Delivered).After(new Reopened(Today, null), Cases.InTime, Cases.Settings).Stage);
    }

    [Fact]
    public void A_day_of_receipt_is_not_before_the_arrival() =>
        Refused(Cases.In(Stage.Submitted), "register.before-arrival", new Registered(Today, Day("2025-03-02")), Cases.InTime);

    private static void Refused(string code, RequestFact fact, params RequestFact[] before) =>
        Refused(Start(before), code, fact, Cases.InTime);

    private static void RefusedLate(string code, RequestFact fact, params RequestFact[] before) => Refused(Start(before), code, fact, Late);

    private static void Refused(Progress before, string code, RequestFact fact, Deadlines deadlines) =>
        Assert.Contains(code, VerbTable.Judge(before, fact, deadlines, Cases.Settings).Refusals.Select(b => b.Code));

    private static void Warned(string code, Assessment assessment)
    {
        Assert.Equal(Standing.Warned, assessment.Standing);
        Assert.Contains(code, assessment.Warnings.Select(b => b.Code));
    }

    private static Assessment Judge(RequestFact fact, Deadlines deadlines) => VerbTable.Judge(Start([]), fact, deadlines, Cases.Settings);

    private static Progress Start(RequestFact[] more) =>
        Progress.Of(
            Cases.Numbered(
                [new Received(Day("2025-03-03"), Channel.OnSite), new Registered(Day("2025-03-03"), Day("2025-03-03")), .. more]), null,
                Cases.Settings);
}
