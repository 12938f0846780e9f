namespace Gongkai.Law.Calendar;

/// <summary>
/// A period in months: it ends on the day of the same number, or where the month has none on its last day; a day off moves on.
/// </summary>
/// <param name="Start">The day on which it begins to run.</param>
/// <param name="Length">How many months.</param>
/// <param name="Article">The article that sets it.</param>
[Article("民法典第二百零二条", "按月计算期间的最后一日")]
public sealed record MonthPeriod(DateOnly Start, int Length, string Article) : Period(Start, Article)
{
    /// <inheritdoc />
    public override DateOnly Last(WorkCalendar calendar) => calendar.OnOrAfter(Start.AddMonths(Length));

    /// <inheritdoc />
    public override IEnumerable<CountedDay> Days(WorkCalendar calendar)
    {
        yield return Begun;
        for (var month = 1; month <= Length; month++)
        {
            var day = Start.AddMonths(month);
            yield return new(day, Counted: true, month, day.Day == Start.Day ? $"满{month}个月的对应日" : $"满{month}个月，没有对应日的为月末日", Article);
        }
        foreach (var day in Moved(Start.AddMonths(Length), calendar)) yield return day;
    }
}
