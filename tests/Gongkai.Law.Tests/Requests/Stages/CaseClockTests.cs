using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

[Covers(typeof(CaseClock), typeof(VerbTable))]
public sealed class CaseClockTests
{
    private static readonly Func<Progress, Deadlines> Clock = CaseClock.By(WorkCalendar.Official, Policies.Default);

    [Fact]
    public void A_case_has_the_dates_that_the_clock_gives()
    {
        var deadlines = Clock(Of("2021-01-29"));   // D01
        Assert.Equal((Day("2021-02-08"), Day("2021-03-03")), (deadlines.CorrectionNotice, deadlines.Reply));
    }

    [Theory]
    [InlineData("2021-03-03", "2021-03-31")] // D03: told on the due date itself
    [InlineData("2021-03-04", "2021-03-03")] // a day late: kept as 瑕疵, the period stays
    public void An_extension_counts_only_in_time(string told, string due)
    {
        var progress = Of("2021-01-29", new Extended(Day(told), 20, true));
        Assert.Equal(Day(due), Clock(progress).Reply);
        Assert.Equal(told == "2021-03-03" ? [] : ["extend.after-due"], progress.Flaws.Select(f => f.Breach.Code));
    }

    [Fact]
    public void A_late_correction_notice_is_a_flaw_and_still_waits()
    {
        var progress = Of("2025-06-03", new CorrectionRequested(Day("2025-06-13")));   // D19
        Assert.Equal(["request-correction.late"], progress.Flaws.Select(f => f.Breach.Code));
        Assert.Equal(Stage.AwaitingCorrection, progress.Stage);
    }

    [Fact]
    public void Abandonment_waits_for_the_notice_the_window_and_the_post()
    {
        var asked = new CorrectionRequested(Day("2025-03-05")) { Seq = 3 };
        Assert.Null(Clock(Of("2025-03-03", asked)).CloseOn);   // not delivered: nothing runs
        var deadlines = Clock(Of("2025-03-03", asked, new Delivered(Day("2025-03-07"), 3, DeliveryWay.Post)));
        Assert.Equal(Day("2025-03-21"), deadlines.Correction);   // ten working days, P4
        Assert.Equal(Day("2025-03-22"), deadlines.CloseOn);      // lawful from the next day on
        Assert.Equal(Day("2025-03-31"), deadlines.CloseOffered); // offered when five for the post are over
    }

    [Fact]
    public void A_silent_third_party_lets_the_case_go_on()
    {
        // D04
        var progress = Of(
            "2021-01-29", new Consulted(Day("2021-02-05"), ConsultationKind.ThirdParty),
            new Delivered(Day("2021-02-08"), 3, DeliveryWay.Post));
        var deadlines = Clock(progress);
        Assert.Equal((Day("2021-03-05"), Day("2021-03-26")), (deadlines.Opinions, deadlines.Reply));
        Assert.Equal(
            (Stage.Consulting, Stage.InProgress),
            (progress.StageOn(Day("2021-03-05"), deadlines), progress.StageOn(Day("2021-03-06"), deadlines)));
    }

    [Fact]
    public void A_case_is_final_once_no_remedy_is_open()
    {
        // D23
        var progress = Of(
            "2024-01-29", Cases.Reply("U1", "2024-02-29"), new Dispatched(Day("2024-02-29"), 3, DeliveryWay.Post),
            new Delivered(Day("2024-03-08"), 3, DeliveryWay.Post));
        var deadlines = Clock(progress);
        Assert.Equal(Day("2024-09-09"), deadlines.Remedies);
        Assert.Equal(
            (Stage.Delivered, Stage.Final),
            (progress.StageOn(Day("2024-09-09"), deadlines), progress.StageOn(Day("2024-09-10"), deadlines)));
        Assert.Empty(progress.Flaws);
    }

    [Theory]
    [InlineData("2025-03-19", "2025-04-30", "2025-04-30")] // the day that was set
    [InlineData("2025-03-19", null, "2025-04-17")] // none was set: the twenty working days of the Regulations; 清明 on a Friday
    [InlineData("2025-03-24", null, "2025-04-22")] // the same
    [InlineData("2026-07-06", null, "2026-08-03")] // under Order 836, whose sixty days are for periods that no other text sets
    public void A_new_decision_has_the_time_set_for_it_else_twenty_working_days(string on, string? set, string due)
    {
        var progress = Cases.In(Stage.Delivered).After(new Reopened(Day(on), set is null ? null : Day(set)), Cases.InTime, Cases.Settings);
        Assert.Equal(Day(due), Clock(progress).Reply);
    }

    [Fact]
    public void Where_review_comes_first_a_case_is_final_after_sixty_days() =>
        Assert.Equal(
            Day("2025-05-19"),
            Clock(Of("2025-03-03", Cases.Reply("N5", "2025-03-10"), new Delivered(Day("2025-03-20"), 3, DeliveryWay.InPerson))).Remedies);

    [Fact]
    public void Opinions_are_awaited_as_long_as_the_last_of_them_may_come()
    {
        Consulted third = new(Day("2021-02-05"), ConsultationKind.ThirdParty), second = new(Day("2021-02-18"), ConsultationKind.CoProducer),
        other = new(Day("2021-02-05"), ConsultationKind.OtherOrgan);
        RequestFact[] both =
            [third, second, new Delivered(Day("2021-02-08"), 3, DeliveryWay.Post), new Delivered(Day("2021-02-18"), 4, DeliveryWay.Post)];
        Assert.Equal(Day("2021-03-10"), Clock(Of("2021-01-29", both)).Opinions);
        // the later one has answered
        Assert.Equal(Day("2021-03-05"), Clock(Of("2021-01-29", [.. both, new OpinionReceived(Day("2021-02-20"), 4, true)])).Opinions);
        // another organ has no period
        Assert.Null(Clock(Of("2021-01-29", third, other, new Delivered(Day("2021-02-08"), 3, DeliveryWay.Post))).Opinions);
    }

    [Fact]
    public void What_the_law_of_that_time_says_is_not_known() => Assert.False(Clock(Of("2019-05-14")).IsKnown);

    [Theory]
    [InlineData(DeliveryWay.Post, DeliveryWay.Post, "2024-03-29", "–", "–")] // 交邮之日
    [InlineData(DeliveryWay.Courier, DeliveryWay.Courier, "–", "–", "–")] // no post office: only the day it came counts
    [InlineData(DeliveryWay.Post, DeliveryWay.Refused, "2024-03-29", "–", "2024-04-02")]
    [InlineData(DeliveryWay.InPerson, DeliveryWay.InPerson, "–", "2024-04-02", "–")]
    [InlineData(DeliveryWay.ByOtherOrgan, DeliveryWay.ByOtherOrgan, "–", "2024-04-02", "–")] // 委托送达 is 直接送达
    public void The_way_of_a_letter_says_which_day_counts(
        DeliveryWay sent, DeliveryWay arrived, string posted, string handedOver, string refused)
    {
        var facts = CaseClock.Facts(
            Of("2024-03-04", Cases.Reply("U1", "2024-03-29"), new Dispatched(Day("2024-03-29"), 3, sent),
                new Delivered(Day("2024-04-02"), 3, arrived)), Policies.Default);
        Assert.Equal(
            (posted, handedOver, refused, "2024-04-02"),
            (Say(facts.Posted), Say(facts.HandedOver), Say(facts.DeliveryRefused), Say(facts.Served)));
    }

    [Theory]
    [InlineData(Channel.Online, "2026-03-02", "2026-03-04", "2026-04-01", "2026-03-30")] // 指导案例26号: the system's receipt may fix the day
    [InlineData(Channel.Email, "2026-03-02", "2026-03-04", "2026-04-01", "2026-03-30")]
    [InlineData(Channel.OrdinaryMail, "2026-03-02", "2026-03-04", "2026-04-01", "2026-03-30")] // the sender was reached on the third day
    [InlineData(Channel.Online, "2026-03-04", "2026-03-04", "2026-04-01", "2026-04-01")] // confirmed at once: every reading says the same
    // signed for is received; the day that was fixed is all there is
    [InlineData(Channel.SignedMail, "2026-03-02", "2026-03-04", "2026-04-01", "2026-04-01")]
    public void What_was_confirmed_later_than_it_came_is_safest_from_its_arrival(
        Channel channel, string came, string confirmed, string due, string safest)
    {
        var progress = Progress.Of(
            Cases.Numbered([new Received(Day(came), channel), new Registered(Day(confirmed), Day(confirmed))]), Clock, Cases.Settings);
        var reply = DueDates.Of(CaseClock.Facts(progress, Policies.Default), WorkCalendar.Official).Value![DueKey.Reply]!;
        Assert.Equal((due, safest, due), (Say(reply.Date), Say(reply.Safest), Say(Clock(progress).Reply)));
    }

    private static Progress Of(string receipt, params RequestFact[] facts) =>
        Progress.Of(
            Cases.Numbered([new Received(Day(receipt), Channel.SignedMail), new Registered(Day(receipt), Day(receipt)), .. facts]), Clock,
            Cases.Settings);
}
