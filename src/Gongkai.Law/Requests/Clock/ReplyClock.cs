using System.Collections.Immutable;
using Gongkai.Law.Calendar;

namespace Gongkai.Law.Requests;

/// <summary>The time an organ has to answer an application (答复期限).</summary>
/// <param name="Base">Where it begins: the receipt, after a correction the receipt of that, after a fee the payment. The day itself never
/// counts.</param>
[Article("条例第三十三条第二款", "收到申请之日起二十个工作日内答复；延长不超过二十个工作日")]
public sealed record ReplyClock(DateOnly Base)
{
    private const string Source = "条例第三十三条第二款";

    /// <summary>Working days to answer in.</summary>
    public static Dated<int> ReplyDays { get; } = new(new DatedVersion<int>(InForce.Regulations, 20, Source));

    /// <summary>The most working days that an extension may add, once.</summary>
    public static Dated<int> LongestExtension { get; } = new(new DatedVersion<int>(InForce.Regulations, 20, Source));

    /// <summary>Working days added by an extension.</summary>
    public int ExtendedBy { get; init; }

    /// <summary>Time of consultations, in order and apart from each other.</summary>
    public ImmutableArray<Excluded> Excluded { get; init; } = [];

    /// <summary>The period, with its derivation.</summary>
    public WorkingDayPeriod Period => new(Base, ReplyDays.On(Base) + ExtendedBy, Source) { Excluded = Excluded };

    /// <summary>The last day to answer.</summary>
    public DateOnly DueOn(WorkCalendar calendar) => Period.Last(calendar);
}
