using Gongkai.Law.Calendar;

namespace Gongkai.Web.Pages.Office;

/// <summary>From 1 December on somebody has to say what next year's holidays are.</summary>
public static class CalendarNotice
{
    private const int December = 12;

    /// <summary>Next year has no notice though it is December, or this year has none.</summary>
    public static bool IsMissing(WorkCalendar calendar, DateOnly today) =>
        calendar.CertainUntil.Year < (today.Month == December ? today.Year + 1 : today.Year);

    /// <summary>The year that has none.</summary>
    public static int Year(WorkCalendar calendar) => calendar.CertainUntil.Year + 1;
}
