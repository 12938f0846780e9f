namespace Gongkai.Web.Demo;

/// <summary>What happened, by day: it is done in the order of the days, so that journal and facts are as they would be.</summary>
internal sealed class Diary(DemoClock clock)
{
    private readonly List<(DateOnly Day, Func<Task> Act)> entries = [];

    /// <summary>Something done on a day; what is written down first is done first.</summary>
    public void On(DateOnly day, Func<Task> act) => entries.Add((day, act));

    /// <summary>Does everything.</summary>
    public async Task Live()
    {
        foreach (var day in entries.GroupBy(e => e.Day).OrderBy(g => g.Key))
        {
            foreach (var (minute, entry) in day.Index())
            {
                clock.MoveTo(day.Key, minute);
                await entry.Act();
            }
        }
    }
}
