using System.Collections.Immutable;

namespace Gongkai.Law.Calendar;

/// <summary>The working days (工作日): weekends, the State Council's notices of all years merged, and what is laid over them.</summary>
/// <remarks>
/// Certain up to the end of the last year that has a notice. Beyond that, dates are 暂定: weekends and the holidays of the 放假办法 are off, and
/// what a
/// notice may shift is not guessed. Every question is an array access: a reply date costs nanoseconds.
/// </remarks>
[Article("条例第三十三条", "工作日的计算"), Article("放假办法第二条", "未发通知的年度仍放法定节日，日期为暂定")]
public sealed class WorkCalendar
{
    private readonly ImmutableArray<HolidayNotice> national;
    private readonly ImmutableArray<HolidayNotice> overlays;
    private readonly Dictionary<DateOnly, Named> named;
    private readonly int[] ordinals;   // by day from FirstDay: working days from FirstDay up to and including it
    private readonly int[] days;       // by ordinal - 1: the day number

    private WorkCalendar(ImmutableArray<HolidayNotice> national, ImmutableArray<HolidayNotice> overlays, bool isCautious = false)
    {
        (this.national, this.overlays) = (national, overlays);
        CertainUntil = national.IsEmpty ? FirstDay.AddDays(-1) : new(national.Max(n => n.Year), 12, 31);
        named = Merge(isCautious);
        (ordinals, days) = Count();
    }

    /// <summary>The first year that can be asked about: the first with a notice.</summary>
    public const int FirstYear = 2007;

    /// <summary>The last year that can be asked about.</summary>
    public const int LastYear = 2099;

    /// <summary>The first day that can be asked about.</summary>
    public static DateOnly FirstDay { get; } = new(FirstYear, 1, 1);

    /// <summary>The last day that can be asked about.</summary>
    public static DateOnly LastDay { get; } = new(LastYear, 12, 31);

    /// <summary>The calendar of all notices known here.</summary>
    public static WorkCalendar Official => field ??= Of(HolidayNotices.All);

    /// <summary>
    /// The same for the safest dates: where no notice speaks yet, a weekend within ten days of a statutory holiday counts as worked, since
    /// notices of every year since 2015 made some of these working days.
    /// </summary>
    public WorkCalendar Cautious => field ??= new(national, overlays, isCautious: true);

    /// <summary>The last day that the notices speak for; later dates are provisional (暂定).</summary>
    public DateOnly CertainUntil { get; }

    /// <summary>The national notices it is made of, in the order of their issue.</summary>
    public ImmutableArray<HolidayNotice> Notices => national;

    /// <summary>A calendar of these national notices; a later one wins over an earlier one.</summary>
    public static WorkCalendar Of(IEnumerable<HolidayNotice> notices) => new([.. notices.OrderBy(n => n.Issued)], []);

    /// <summary>The calendar as it was known at the end of this day.</summary>
    public WorkCalendar AsOf(DateOnly day) =>
        national.Concat(overlays).All(n => n.Issued <= day)
            ? this
            : new([.. national.Where(n => n.Issued <= day)], [.. overlays.Where(n => n.Issued <= day)]);

    /// <summary>The calendar with one more national notice.</summary>
    public WorkCalendar With(HolidayNotice notice) => new([.. national.Append(notice).OrderBy(n => n.Issued)], overlays);

    /// <summary>The calendar with local days laid over it: holidays of ethnic areas (放假办法第四条), emergency extensions.</summary>
    public WorkCalendar Under(params IEnumerable<HolidayNotice> local) => new(national, [.. overlays.Concat(local).OrderBy(n => n.Issued)]);

    /// <summary>The day is a working day.</summary>
    public bool IsWorkingDay(DateOnly day) => Ordinal(day) > Ordinal(day.AddDays(-1));

    /// <summary>How many working days there are from <see cref="FirstDay"/> up to and including this day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="FirstDay"/> (the eve of it is 0) or after
    /// <see cref="LastDay"/>.</exception>
    public int Ordinal(DateOnly day)
    {
        var index = day.DayNumber - FirstDay.DayNumber + 1;
        return (uint)index < (uint)ordinals.Length ? ordinals[index] : throw Outside(day);
    }

    /// <summary>The working day with this <see cref="Ordinal"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is before <see cref="FirstDay"/> or after <see cref="LastDay"/>.</exception>
    public DateOnly WorkingDay(int ordinal) =>
        (uint)(ordinal - 1) < (uint)days.Length ? DateOnly.FromDayNumber(days[ordinal - 1])
            : throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, null);

    /// <summary>The n-th working day strictly after this day, which never counts itself (民诉法第八十五条).</summary>
    public DateOnly After(DateOnly day, int workingDays) => WorkingDay(Ordinal(day) + workingDays);

    /// <summary>The day itself where it is worked, else the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly day) => WorkingDay(Ordinal(day.AddDays(-1)) + 1);

    /// <summary>The day itself where it is worked, else the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => WorkingDay(Ordinal(day));

    /// <summary>A notice speaks for the day.</summary>
    public bool IsCertain(DateOnly day) => day <= CertainUntil;

    /// <summary>The day, and why it is worked or not.</summary>
    public CalendarDay this[DateOnly day] => named.TryGetValue(day, out var name)
        ? new(
            day, !name.Off, name.Off ? name.Holiday : IsWeekend(day) ? "调休上班" : "工作日", IsCertain(day) || name.Notice is not null,
            name.Notice)
        { Holiday = name.Holiday }
        : new(day, !IsWeekend(day), IsWeekend(day) ? "周末" : "工作日", IsCertain(day), null);

    /// <summary>The days that are worked in one calendar and off in the other, as they were and as they are.</summary>
    public IEnumerable<(CalendarDay Was, CalendarDay Is)> Changes(WorkCalendar later)
    {
        for (var day = FirstDay; day <= LastDay; day = day.AddDays(1))
            if (IsWorkingDay(day) != later.IsWorkingDay(day)) yield return (this[day], later[day]);
    }

    private Dictionary<DateOnly, Named> Merge(bool isCautious)
    {
        var merged = new Dictionary<DateOnly, Named>();
        for (var year = CertainUntil.Year + 1; year <= LastDay.Year; year++)
            foreach (var day in PublicHolidays.Of(year)) merged[day.Date] = new(day.Name, Off: true, null);
        if (isCautious) MayBeWorked(merged);
        foreach (var notice in national.Concat(overlays))
            foreach (var day in notice.Days) merged[day.Date] = new(day.Name, day.Off, notice);
        return merged;
    }

    private void MayBeWorked(Dictionary<DateOnly, Named> merged)
    {
        const int reach = 10;
        foreach (var (holiday, name) in merged.ToList())
            for (var day = holiday.AddDays(-reach); day <= holiday.AddDays(reach); day = day.AddDays(1))
                if (IsWeekend(day) && day > CertainUntil) merged.TryAdd(day, name with { Off = false });
    }

    private (int[] Ordinals, int[] Days) Count()
    {
        var count = LastDay.DayNumber - FirstDay.DayNumber + 1;
        var (upTo, worked) = (new int[count + 1], new List<int>(count * 7 / 10));
        for (var i = 1; i <= count; i++)
        {
            var day = FirstDay.AddDays(i - 1);
            if (named.TryGetValue(day, out var name) ? !name.Off : !IsWeekend(day)) worked.Add(day.DayNumber);
            upTo[i] = worked.Count;
        }
        return (upTo, [.. worked]);
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static ArgumentOutOfRangeException Outside(DateOnly day) =>
        new(nameof(day), day, $"the calendar reaches from {FirstDay:O} to {LastDay:O}");

    private readonly record struct Named(string Holiday, bool Off, HolidayNotice? Notice);
}
