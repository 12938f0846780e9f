namespace Gongkai.Law.Calendar;

/// <summary>A period of the law (期间): from a day that does not count itself to its last day.</summary>
/// <param name="Start">The day on which it begins to run; it never counts (民诉法第八十五条).</param>
/// <param name="Article">The article that sets it.</param>
[Article("民诉法第八十五条", "期间开始的日不计算在期间内；最后一日是法定休假日的顺延")]
public abstract record Period(DateOnly Start, string Article)
{
    /// <summary>What says that the first day does not count, and that a last day off moves on.</summary>
    protected const string Counting = "民诉法第八十五条";

    /// <summary>The last day, until its end (24:00).</summary>
    public abstract DateOnly Last(WorkCalendar calendar);

    /// <summary>No notice can move the last day any more; else it is provisional (暂定).</summary>
    public virtual bool IsCertain(WorkCalendar calendar) => calendar.IsCertain(Last(calendar));

    /// <summary>Day by day from the start to the last day, each with why it counts or does not.</summary>
    public abstract IEnumerable<CountedDay> Days(WorkCalendar calendar);

    /// <summary>The first line of every derivation.</summary>
    protected CountedDay Begun => new(Start, Counted: false, null, "起算日，不计算在内", Counting);

    /// <summary>The days from a last day that is off to the working day to which it moves (calendar days and months only).</summary>
    protected static IEnumerable<CountedDay> Moved(DateOnly last, WorkCalendar calendar)
    {
        var to = calendar.OnOrAfter(last);
        for (var day = last; day < to; day = day.AddDays(1))
            yield return new(day, Counted: false, null, $"最后一日是{calendar[day].Why}，顺延", Counting);
        if (to > last) yield return new(to, Counted: false, null, "休假日后的第一日，期间届满", Counting);
    }
}
