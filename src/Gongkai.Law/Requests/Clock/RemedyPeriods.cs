using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>The applicant's periods for review (行政复议) and suit (行政诉讼).</summary>
[Article("行政复议法第二十条第一款", "自知道之日起六十日内申请行政复议")]
[Article("行政复议法第二十条第三款", "未告知的自告知之日起计算，最长一年")]
[Article("行政诉讼法第四十六条", "自知道之日起六个月内起诉")]
[Article("行诉解释第六十四条", "未告知起诉期限的自告知之日起计算，最长一年")]
[Article("行政诉讼法第四十五条", "收到复议决定书之日起十五日内起诉；复议机关逾期不作决定的，自复议期满之日起十五日内起诉")]
[Article("行政复议法第三十四条", "复议前置的，自收到不予受理、驳回申请的决定书或者复议期限届满之日起十五日内起诉")]
[Article("行政复议法第六十二条", "普通程序六十日、简易程序三十日内作出复议决定", Unconfirmed = "自受理之日起算，受理日不知道的按申请日")]
[Article("复议法实施条例（2026年）第二十六条", "未告知复议前置而直接起诉的，起诉至驳回起诉裁定送达之间的时间不计算", Unconfirmed = "起诉日和送达日均不计入，系本项目的选择")]
[Article("法释〔2025〕8号第十一条", "判决公开的，在二十个工作日内公开", Unconfirmed = "起算日系本项目的选择")]
public static class RemedyPeriods
{
    private const int LongestMonths = 12;

    private static readonly DateOnly SixMonthsInForce = new(2015, 5, 1);

    /// <summary>Calendar days for review.</summary>
    public static Dated<int> ReviewDays { get; } = new(
        new(new(1999, 10, 1), 60, "行政复议法（1999年）第九条"), new(InForce.ReviewAct, 60, "行政复议法第二十条第一款"));

    /// <summary>Months for a suit.</summary>
    public static Dated<int> SuitMonths { get; } = new(new DatedVersion<int>(SixMonthsInForce, 6, "行政诉讼法第四十六条"));

    /// <summary>Calendar days for a suit after review.</summary>
    public static Dated<int> SuitAfterReviewDays { get; } = new(new DatedVersion<int>(SixMonthsInForce, 15, "行政诉讼法第四十五条"));

    /// <summary>Working days in which a court orders disclosure.</summary>
    public static Dated<int> JudgmentDays { get; } = new(new DatedVersion<int>(InForce.CourtsOnDisclosure, 20, "法释〔2025〕8号第十一条"));

    /// <summary>The time for review, from the day on which the applicant knew of the act.</summary>
    public static CalendarDayPeriod Review(DateOnly known) => new(known, ReviewDays.On(known), ReviewDays.VersionOn(known).Source);

    /// <summary>The time for review, where a suit filed for want of a notice (复议前置) came between.</summary>
    public static CalendarDayPeriod Review(DateOnly known, DateRange inCourt) =>
        Review(known) with { Excluded = new(inCourt, "法院审理期间", "复议法实施条例（2026年）第二十六条") };

    /// <summary>The time for a suit without review.</summary>
    public static MonthPeriod Suit(DateOnly known) => new(known, SuitMonths.On(known), SuitMonths.VersionOn(known).Source);

    /// <summary>The time for a suit after review.</summary>
    public static CalendarDayPeriod SuitAfterReview(DateOnly decisionReceived) =>
        new(decisionReceived, SuitAfterReviewDays.On(decisionReceived), SuitAfterReviewDays.VersionOn(decisionReceived).Source);

    /// <summary>Calendar days in which a review is decided.</summary>
    public static Dated<int> ReviewDecisionDays { get; } = new(
        new(new(1999, 10, 1), 60, "行政复议法（1999年）第三十一条"), new(InForce.ReviewAct, 60, "行政复议法第六十二条"));

    /// <summary>Calendar days in which a review is decided in the simplified procedure.</summary>
    public static Dated<int> SimplifiedDecisionDays { get; } = new(new DatedVersion<int>(InForce.ReviewAct, 30, "行政复议法第六十二条"));

    /// <summary>The time for a suit where the review organ has not decided in its time.</summary>
    /// <param name="applied">The day the review was taken up.</param>
    /// <param name="days">In how many days it had to be decided.</param>
    public static CalendarDayPeriod SuitAfterSilence(DateOnly applied, Dated<int> days) =>
        SuitAfterReview(applied.AddDays(days.On(applied)));

    /// <summary>The most time for review where the right was not told: a year from knowing the content.</summary>
    public static MonthPeriod LongestReview(DateOnly known) => new(known, LongestMonths, "行政复议法第二十条第三款");

    /// <summary>The most time for a suit where the right was not told: a year from knowing the content.</summary>
    public static MonthPeriod LongestSuit(DateOnly known) => new(known, LongestMonths, "行诉解释第六十四条");

    /// <summary>The time to disclose after a judgment.</summary>
    public static WorkingDayPeriod Judgment(DateOnly inForce) =>
        new(inForce, JudgmentDays.On(inForce), JudgmentDays.VersionOn(inForce).Source);
}
