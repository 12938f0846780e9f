namespace Gongkai.Law.Calendar;

/// <summary>Days in a row, both ends among them.</summary>
public readonly record struct DateRange
{
    /// <summary>The days from the first to the last.</summary>
    /// <exception cref="ArgumentException">The last is before the first.</exception>
    public DateRange(DateOnly first, DateOnly last)
    {
        if (last < first) throw new ArgumentException($"a range can't end ({last:O}) before it begins ({first:O})", nameof(last));
        (First, Last) = (first, last);
    }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    /// <summary>The last day.</summary>
    public DateOnly Last { get; }

    /// <summary>The day is among them.</summary>
    public bool Contains(DateOnly day) => First <= day && day <= Last;
}
