using System.Collections.Immutable;

namespace Gongkai.Law.Calendar;

/// <summary>A period in working days. It ends on one by construction, so it never moves.</summary>
/// <param name="Start">The day on which it begins to run; it may be a day off.</param>
/// <param name="Length">How many working days.</param>
/// <param name="Article">The article that sets it.</param>
public sealed record WorkingDayPeriod(DateOnly Start, int Length, string Article) : Period(Start, Article)
{
    /// <summary>Days that do not count, in order and apart from each other.</summary>
    public ImmutableArray<Excluded> Excluded { get; init; } = [];

    /// <inheritdoc />
    public override DateOnly Last(WorkCalendar calendar)
    {
        var ordinal = calendar.Ordinal(Start) + Length;
        foreach (var excluded in Excluded)
        {
            if (excluded.Days.First > calendar.WorkingDay(ordinal)) break;
            var before = excluded.Days.First > Start ? excluded.Days.First.AddDays(-1) : Start;
            if (excluded.Days.Last > before) ordinal += calendar.Ordinal(excluded.Days.Last) - calendar.Ordinal(before);
        }
        return calendar.WorkingDay(ordinal);
    }

    /// <inheritdoc />
    public override IEnumerable<CountedDay> Days(WorkCalendar calendar)
    {
        yield return Begun;
        var last = Last(calendar);
        var ordinal = 0;
        for (var date = Start.AddDays(1); date <= last; date = date.AddDays(1))
        {
            var day = calendar[date];
            var line = (day.Working, Find(date)) switch
            {
                (false, _) =>
                    new CountedDay(date, Counted: false, null, day.Why, day.Notice?.Number ?? (day.Why == "周末" ? Article : "放假办法第二条")),
                (true, { } excluded) => new CountedDay(date, Counted: false, null, excluded.Why, excluded.Article),
                _ => new CountedDay(date, Counted: true, ++ordinal, day.Why, Article),
            };
            yield return line with { Provisional = !day.Certain };
        }
    }

    private Excluded? Find(DateOnly day)
    {
        foreach (var excluded in Excluded)
            if (excluded.Days.Contains(day)) return excluded;
        return null;
    }
}

/// <summary>Days that do not count in a period.</summary>
/// <param name="Days">The days.</param>
/// <param name="Why">Why (征求意见).</param>
/// <param name="Article">What says so.</param>
public sealed record Excluded(DateRange Days, string Why, string Article)
{
    /// <summary>The same days in order and apart from each other: those that overlap are counted once (the union, never the sum).</summary>
    public static ImmutableArray<Excluded> Union(IEnumerable<Excluded> all)
    {
        var union = ImmutableArray.CreateBuilder<Excluded>();
        foreach (var next in all.OrderBy(e => e.Days.First))
        {
            if (union is not [.., var last] || next.Days.First.DayNumber > last.Days.Last.DayNumber + 1) union.Add(next);
            else if (next.Days.Last > last.Days.Last) union[^1] = last with { Days = new(last.Days.First, next.Days.Last) };
        }
        return union.ToImmutable();
    }
}
