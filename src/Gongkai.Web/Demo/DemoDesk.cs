using Gongkai.Law.Calendar;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;

namespace Gongkai.Web.Demo;

/// <summary>Where a demonstration is worked through: the book, the diary, and who does what in an organ.</summary>
internal sealed record DemoDesk(RequestBook Book, Diary Diary, DemoPeople People, DateOnly Today)
{
    /// <summary>The working days.</summary>
    public WorkCalendar Calendar => Book.Law.Calendar;

    /// <summary>The person of a role in an organ.</summary>
    public Task<Officer> Who(int organ, string role) => People.Who(organ == DemoPlaces.Street ? role : $"zr-{role}");

    /// <summary>So many working days ago.</summary>
    public DateOnly Ago(int workingDays) => Calendar.WorkingDay(Calendar.Ordinal(Today) - workingDays);
}
