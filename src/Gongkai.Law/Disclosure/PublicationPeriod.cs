using System.Collections.Immutable;
using Gongkai.Law.Calendar;

namespace Gongkai.Law.Disclosure;

/// <summary>The time to publish information of one kind (主动公开期限).</summary>
/// <param name="Subject">Its name in facts ("budget").</param>
/// <param name="What">The kind, for people.</param>
/// <param name="Days">How many days.</param>
/// <param name="Working">They are working days.</param>
/// <param name="Article">The article that sets it.</param>
[Article("条例第二十六条", "自形成或者变更之日起二十个工作日内主动公开")]
[Article("预算法第十四条", "预算、决算自批准、批复之日起二十日内公开")]
[Article("行政处罚法第四十八条", "公开的处罚决定被变更、撤销、确认违法、确认无效的，三日内撤回")]
[Article("国办发〔2018〕118号", "行政许可、行政处罚自决定之日起七个工作日内公示", Unconfirmed = "据一份公开目录，通知原文未见")]
public sealed record PublicationPeriod(string Subject, string What, int Days, bool Working, string Article)
{
    /// <summary>The general period; a special law prevails over it.</summary>
    public static PublicationPeriod General { get; } = new("general", "属于主动公开范围的政府信息", 20, Working: true, "条例第二十六条");

    /// <summary>All of them.</summary>
    public static ImmutableArray<PublicationPeriod> All { get; } =
    [
        General,
        new("budget", "经批准、批复的预算、决算", 20, Working: false, "预算法第十四条"),
        new("penalty-withdrawn", "被变更、撤销、确认违法或者确认无效的处罚决定（撤回并说明理由）", 3, Working: true, "行政处罚法第四十八条"),
        new("licence-or-penalty", "行政许可、行政处罚决定", 7, Working: true, "国办发〔2018〕118号"),
    ];

    /// <summary>The period from the day the information was formed or changed, approved, decided.</summary>
    public Period From(DateOnly day) =>
        Working ? new WorkingDayPeriod(day, Days, Article) : new CalendarDayPeriod(day, Days, Article) { Fixed = true };

    /// <summary>The period of a kind, or null where there is no such kind.</summary>
    public static PublicationPeriod? Of(string subject) => All.FirstOrDefault(p => p.Subject == subject);
}
