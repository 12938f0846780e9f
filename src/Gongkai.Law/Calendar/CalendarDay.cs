namespace Gongkai.Law.Calendar;

/// <summary>A day, and why it is worked or not.</summary>
/// <param name="Date">The day.</param>
/// <param name="Working">It is a working day (工作日).</param>
/// <param name="Why">工作日, 周末, 调休上班, or the name of the holiday (春节).</param>
/// <param name="Certain">A notice for its year is known; else the day is 暂定.</param>
/// <param name="Notice">The notice that names it, or null.</param>
public sealed record CalendarDay(DateOnly Date, bool Working, string Why, bool Certain, HolidayNotice? Notice)
{
    /// <summary>The holiday that the day belongs to, off or worked (春节), or null.</summary>
    public string? Holiday { get; init; }
}
