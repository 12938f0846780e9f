using Gongkai.Law.Calendar;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Demo;

/// <summary>Where a demonstration is worked through: the book, the diary, and who does what in an organ.</summary>
/// <param name="Book">The book.</param>
/// <param name="Diary">The diary.</param>
/// <param name="People">Its persons.</param>
/// <param name="Date">The day of the calendar on which it is made.</param>
internal sealed record DemoDesk(RequestBook Book, Diary Diary, DemoPeople People, DateOnly Date)
{
    /// <summary>The last working day: nobody works on the day itself where it is a Sunday or New Year.</summary>
    public DateOnly Today => Calendar.OnOrBefore(Date);

    /// <summary>The working days.</summary>
    public WorkCalendar Calendar { get; } = WorkCalendar.Official;

    /// <summary>The person of a role in an organ.</summary>
    public Task<Officer> Who(int organ, string role) => People.Who(organ == DemoPlaces.Street ? role : $"zr-{role}");

    /// <summary>So many working days ago.</summary>
    public DateOnly Ago(int workingDays) => Calendar.WorkingDay(Calendar.Ordinal(Today) - workingDays);
}
