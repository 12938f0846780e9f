namespace Gongkai.Law.Calendar;

/// <summary>A day that the law or a person names, without counting.</summary>
/// <param name="Day">The day.</param>
/// <param name="Why">Who names it.</param>
/// <param name="Article">What says so.</param>
public sealed record FixedDay(DateOnly Day, string Why, string Article) : Period(Day, Article)
{
    /// <inheritdoc />
    public override DateOnly Last(WorkCalendar calendar) => Day;

    /// <summary>It was found by looking for a working day, so a notice may move it.</summary>
    public bool FromCalendar { get; init; }

    /// <inheritdoc />
    public override bool IsCertain(WorkCalendar calendar) => !FromCalendar || base.IsCertain(calendar);

    /// <inheritdoc />
    public override IEnumerable<CountedDay> Days(WorkCalendar calendar) => [new(Day, Counted: false, null, Why, Article)];
}
