using Gongkai.Law.Calendar;
using Gongkai.Law.Requests;
using static Gongkai.Law.Tests.Days;

namespace Gongkai.Law.Tests.Requests;

[Covers(typeof(Pause))]
public sealed class ReplyTimeTests
{
    private static readonly RequestFacts Received = new() { Receipt = Day("2025-03-03") };   // due on 2025-03-31

    [Theory]
    [InlineData("2025-03-03", "还剩 20 个工作日")] // the day itself does not count
    [InlineData("2025-03-28", "还剩 1 个工作日")]
    [InlineData("2025-03-29", "还剩 1 个工作日")] // a Saturday
    [InlineData("2025-03-31", "今天到期")]
    [InlineData("2025-04-01", "已超期 1 个工作日")]
    [InlineData("2025-04-07", "已超期 4 个工作日")] // 清明 on the Friday
    public void A_period_that_runs_says_what_is_left(string on, string said)
    {
        var time = On(Received, on);
        Assert.Equal((said, null), (time.Say, time.SayLeft));
    }

    [Fact]
    public void Without_a_day_of_receipt_it_has_not_begun() =>
        Assert.Equal("收到日期待确定", ReplyTime.On(Day("2025-03-04"), null, null, WorkCalendar.Official).Say);

    [Theory]
    [InlineData("2025-03-12")] // the day of the notice, P3: its own day does not count yet, and nobody knows when it ends
    [InlineData("2025-06-30")]
    public void An_opinion_that_is_open_pauses_it_and_its_days_stay(string on)
    {
        // 3-04 to 3-12 are seven days; the eighth would be 3-13
        var facts = Received with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2025-03-12"))] };
        Assert.Equal(("暂停计算（征求意见）", "恢复计算后还剩 13 个工作日"), Said(On(facts, on)));
        Assert.Equal(Day("2025-03-31"), DueDates.Of(facts, WorkCalendar.Official).Value!.Unpaused);
    }

    [Theory]
    [InlineData("2025-03-12", "还剩 13 个工作日", null)] // before it: what is skipped is not counted as left
    [InlineData("2025-03-13", "暂停计算（征求意见）", "恢复计算后还剩 13 个工作日")]
    [InlineData("2025-04-03", "暂停计算（征求意见）", "恢复计算后还剩 13 个工作日")] // the last day: fifteen working days after receipt
    [InlineData("2025-04-07", "还剩 12 个工作日", null)]
    public void An_opinion_that_ends_by_itself_pauses_it_until_then(string on, string said, string? left)
    {
        var facts = Received with
        {
            Consultations = [new(ConsultationKind.ThirdParty, Day("2025-03-12")) { Received = Day("2025-03-13") }],
        };
        Assert.Equal((said, left), Said(On(facts, on)));
        Assert.Null(DueDates.Of(facts, WorkCalendar.Official).Value!.Unpaused);
    }

    [Theory]
    [InlineData(true, "暂停计算（等待补正）")]
    [InlineData(false, "暂停计算（等待缴费）")]
    public void What_begins_anew_leaves_the_whole_period(bool correction, string said)
    {
        var facts = correction ? Received with { CorrectionNotice = Day("2025-03-05") } : Received with { FeeNotice = Day("2025-03-05") };
        Assert.Equal((said, "恢复计算后还剩 20 个工作日"), Said(On(facts, "2025-03-20")));
    }

    [Fact]
    public void A_correction_asked_for_too_late_pauses_nothing() =>
        Assert.Equal("还剩 7 个工作日", On(Received with { CorrectionNotice = Day("2025-03-14") }, "2025-03-20").Say);

    [Fact]
    public void An_answer_ends_every_pause() =>
        Assert.Null(DueDates.Of(
            Received with { Consultations = [new(ConsultationKind.OtherOrgan, Day("2025-03-12"))], Posted = Day("2025-03-20") },
            WorkCalendar.Official).Value!.Pause);

    private static (string Say, string? Left) Said(ReplyTime time) => (time.Say, time.SayLeft);

    private static ReplyTime On(RequestFacts facts, string on)
    {
        var dates = DueDates.Of(facts, WorkCalendar.Official).Value!;
        return ReplyTime.On(Day(on), dates[DueKey.Reply]?.Date, dates.Pause, WorkCalendar.Official);
    }
}
