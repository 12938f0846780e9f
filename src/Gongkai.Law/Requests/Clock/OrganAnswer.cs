using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>
/// The organ's own periods once it is disputed against: its answer with the evidence. Without an answer the act counts as without evidence.
/// </summary>
[Article("行政复议法第五十四条", "简易程序，收到副本之日起五日内答复；五日是工作日（第八十八条）")]
[Article("行政复议法第四十八条", "普通程序，收到副本之日起十日内答复；十日是工作日（第八十八条）")]
[Article("行政诉讼法第六十七条", "收到起诉状副本之日起十五日内提交证据、答辩状")]
public static class OrganAnswer
{
    private const int SimplifiedDays = 5;
    private const int OrdinaryDays = 10;
    private const int SuitDays = 15;

    /// <summary>To the review organ, by the simplified procedure, which cases about government information may take.</summary>
    public static WorkingDayPeriod InSimplifiedReview(DateOnly copyReceived) => new(copyReceived, SimplifiedDays, "行政复议法第五十四条");

    /// <summary>To the review organ, by the ordinary procedure.</summary>
    public static WorkingDayPeriod InReview(DateOnly copyReceived) => new(copyReceived, OrdinaryDays, "行政复议法第四十八条");

    /// <summary>To the court.</summary>
    public static CalendarDayPeriod InCourt(DateOnly copyReceived) => new(copyReceived, SuitDays, "行政诉讼法第六十七条");
}
