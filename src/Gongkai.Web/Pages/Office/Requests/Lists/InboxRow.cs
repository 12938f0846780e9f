using Gongkai.Law.Calendar;
using Gongkai.Ledger.Requests;
using Gongkai.Ledger.Requests.Lists;
using Gongkai.Web.Pages.Office.Requests.Verbs;

namespace Gongkai.Web.Pages.Office.Requests.Lists;

/// <summary>A request in 待办: what is to be done, and how long there is.</summary>
/// <param name="Item">The request.</param>
/// <param name="Next">What is to be done.</param>
/// <param name="Left">Working days that are left; less than 0: overdue; null while it does not run.</param>
/// <param name="Today">Today.</param>
public sealed record InboxRow(RequestItem Item, NextStep Next, int? Left, DateOnly Today)
{
    /// <summary>overdue, soon, or null.</summary>
    public string? Urgency => UrgencyOf(Left);

    /// <summary>还剩 6 个工作日.</summary>
    public string LeftWords => Left is { } n ? TimeLeft.Say(n) : Item.ClosedOn is not null ? $"已办结，{Item.WaitsFor.Name()}" : "期限未起算";

    /// <summary>The row of an item.</summary>
    public static InboxRow Of(RequestItem item, NextStep next, WorkCalendar calendar, DateOnly today) =>
        new(item, next, LeftOf(item, calendar, today), today);

    /// <summary>Working days that are left, or null.</summary>
    public static int? LeftOf(RequestItem item, WorkCalendar calendar, DateOnly today) =>
        item is { ClosedOn: null, DueOn: { } due } ? calendar.Ordinal(due) - calendar.Ordinal(today) : null;

    /// <summary>overdue, soon, or null.</summary>
    public static string? UrgencyOf(int? left) => left switch { < 0 => "overdue", <= 3 => "soon", _ => null };
}
