using Gongkai.Law.Calendar;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests.Stages;

/// <summary>A case under review or in court: it is not done with, and has dates of its own.</summary>
[Covers(typeof(CaseClock), typeof(OrganAnswer), typeof(Progress))]
public sealed class DisputeTests
{
    private static readonly Func<Progress, Deadlines> Clock = CaseClock.By(WorkCalendar.Official, Policies.Default);

    [Theory]
    [InlineData(true, "2025-04-10")] // 简易程序: five working days, 清明 on a Friday between
    [InlineData(false, "2025-04-17")] // 普通程序: ten
    [InlineData(null, "2025-04-10")] // nobody said: the shorter one
    public void A_review_is_answered_in_working_days(bool? simplified, string due)
    {
        var progress = Of(new Disputed(Day("2025-04-02"), DisputeRoute.Review) { Simplified = simplified });
        var deadlines = Clock(progress);
        Assert.Equal((Day(due), Day(due), null), (deadlines.ReviewAnswer, deadlines.Dispute, deadlines.SuitAnswer));
        Assert.Equal(Stage.UnderReview, progress.StageOn(Day("2025-12-31"), deadlines));
    }

    [Theory]
    [InlineData("2025-04-02", "2025-04-17")] // fifteen days
    [InlineData("2025-04-20", "2025-05-06")] // 5 May is a holiday: moved to the day after it
    public void A_suit_is_answered_in_fifteen_days(string served, string due) =>
        Assert.Equal(Day(due), Clock(Of(new Disputed(Day(served), DisputeRoute.Litigation))).SuitAnswer);

    [Fact]
    public void Once_it_is_answered_nothing_is_due_until_it_ends()
    {
        var open = new Disputed(Day("2025-04-02"), DisputeRoute.Review);
        Assert.Null(Clock(Of(open, new DisputeAnswered(Day("2025-04-08"), DisputeRoute.Review))).Dispute);
        Assert.Empty(Of(open, new DisputeAnswered(Day("2025-04-10"), DisputeRoute.Review)).Flaws);
        Assert.Equal(
            ["answer-dispute.late"],
            Of(open, new DisputeAnswered(Day("2025-04-11"), DisputeRoute.Review)).Flaws.Select(f => f.Breach.Code));
        Assert.Equal(
            ["answer-dispute.again"],
            Of(open, new DisputeAnswered(Day("2025-04-08"), DisputeRoute.Review),
                new DisputeAnswered(Day("2025-04-09"), DisputeRoute.Review))
                .Flaws.Select(f => f.Breach.Code));
        Assert.Equal(
            ["end-dispute.none"],
            Of(open, new DisputeAnswered(Day("2025-04-08"), DisputeRoute.Litigation)).Flaws.Select(f => f.Breach.Code));
    }

    [Theory]
    [InlineData("review.annulled", null, "2025-06-30")] // twenty working days, 端午 on a Monday; nobody said whether it orders a new reply
    [InlineData("review.annulled", false, null)] // annulled, and nothing to be decided anew
    [InlineData("review.ordered", null, "2025-06-30")]
    [InlineData("suit.ordered", true, "2025-06-30")]
    [InlineData("review.declared-unlawful", null, null)] // it stands, or needs no new one
    [InlineData("review.declared-unlawful", true, "2025-06-30")]
    [InlineData("review.upheld", true, null)] // nothing was corrected
    public void What_was_annulled_waits_to_be_decided_anew(string ruling, bool? orders, string? due)
    {
        var found = RulingTable.Find(ruling)!;
        var progress = Of(
            new Disputed(Day("2025-04-02"), found.Route), new DisputeEnded(Day("2025-05-30"), found) { OrdersNewReply = orders });
        Assert.Equal((due is not null, Read(due)), (progress.AwaitsReopening, Clock(progress).NewReply));
        if (due is null) return;
        var reopened = Of(
            new Disputed(Day("2025-04-02"), found.Route), new DisputeEnded(Day("2025-05-30"), found) { OrdersNewReply = orders },
            new Reopened(Day("2025-05-30"), null));
        Assert.False(reopened.AwaitsReopening);
        Assert.Equal((Read(due), null), (Clock(reopened).Reply, Clock(reopened).NewReply));
    }

    [Theory]
    [InlineData("2025-03-31", DeliveryWay.Post, false)] // the last day
    [InlineData("2025-04-01", DeliveryWay.Post, true)] // signed in time, posted a day late
    [InlineData("2025-04-01", DeliveryWay.Electronic, false)] // it is judged on arrival
    public void Sending_is_answering(string sent, DeliveryWay way, bool late)
    {
        var progress = Progress.Of(
            Cases.Numbered(
            [
                new Received(Day("2025-03-03"), Channel.OnSite), new Registered(Day("2025-03-03"), Day("2025-03-03")),
                Cases.Reply("G2", "2025-03-31"), new Dispatched(Day(sent), 3, way),
            ]), Clock, Cases.Settings);
        Assert.Equal(late ? ["deliver.late"] : [], progress.Flaws.Select(f => f.Breach.Code));
        var arrived = progress.After(
            new Delivered(Day("2025-04-03"), 3, way == DeliveryWay.Post ? DeliveryWay.Post : DeliveryWay.Electronic) { Seq = 5 },
            Clock(progress), Cases.Settings);
        Assert.Equal(late || way == DeliveryWay.Electronic, arrived.Flaws.Any(f => f.Breach.Code == "deliver.late"));
    }

    private static DateOnly? Read(string? day) => day is null ? null : Day(day);

    private static Progress Of(params RequestFact[] disputed) => Progress.Of(
        Cases.Numbered(
        [
            new Received(Day("2025-03-03"), Channel.OnSite), new Registered(Day("2025-03-03"), Day("2025-03-03")),
            Cases.Reply("G2", "2025-03-10"), new Delivered(Day("2025-03-10"), 3, DeliveryWay.InPerson), .. disputed,
        ]), Clock, Cases.Settings);
}
