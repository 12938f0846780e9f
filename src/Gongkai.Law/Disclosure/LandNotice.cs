using Gongkai.Law.Calendar;

namespace Gongkai.Law.Disclosure;

/// <summary>The notice of a planned land acquisition (征地公告), which has to stay up for some time.</summary>
[Article("土地管理法第四十七条", "拟征收土地公告不少于三十日")]
public static class LandNotice
{
    private const int Days = 30;

    /// <summary>The least time: it may be taken down after its last day.</summary>
    public static CalendarDayPeriod From(DateOnly posted) => new(posted, Days, "土地管理法第四十七条") { Fixed = true };
}
