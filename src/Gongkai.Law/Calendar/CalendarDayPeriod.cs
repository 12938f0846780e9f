namespace Gongkai.Law.Calendar;

/// <summary>A period in calendar days. One that ends on a day off moves to the next working day.</summary>
/// <param name="Start">The day on which it begins to run.</param>
/// <param name="Length">How many days.</param>
/// <param name="Article">The article that sets it.</param>
public sealed record CalendarDayPeriod(DateOnly Start, int Length, string Article) : Period(Start, Article)
{
    /// <summary>Days that do not count, or null.</summary>
    public Excluded? Excluded { get; init; }

    /// <summary>The last day before it moves.</summary>
    public DateOnly Unmoved
    {
        get
        {
            var last = Start.AddDays(Length);
            if (Excluded is not { Days: var without } || without.First > last || without.Last <= Start) return last;
            var first = without.First > Start ? without.First : Start.AddDays(1);
            return last.AddDays(without.Last.DayNumber - first.DayNumber + 1);
        }
    }

    /// <summary>Days by which it was set in a text that does not let it move: it ends on <see cref="Unmoved"/>.</summary>
    public bool Fixed { get; init; }

    /// <inheritdoc />
    public override DateOnly Last(WorkCalendar calendar) => Fixed ? Unmoved : calendar.OnOrAfter(Unmoved);

    /// <inheritdoc />
    public override bool IsCertain(WorkCalendar calendar) => Fixed || base.IsCertain(calendar);

    /// <inheritdoc />
    public override IEnumerable<CountedDay> Days(WorkCalendar calendar)
    {
        yield return Begun;
        var ordinal = 0;
        for (var date = Start.AddDays(1); date <= Unmoved; date = date.AddDays(1))
            yield return Excluded is { } e && e.Days.Contains(date)
                ? new(date, Counted: false, null, e.Why, e.Article)
                : new(date, Counted: true, ++ordinal, "自然日", Article);
        if (Fixed) yield break;
        foreach (var day in Moved(Unmoved, calendar)) yield return day;
    }
}
