using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Law.Calendar;

/// <summary>The holidays that the 《全国年节及纪念日放假办法》 itself gives to everyone, which hold without any notice.</summary>
/// <remarks>
/// Days made up for a holiday on a weekend (办法第六条) and days shifted by a notice are not among them: which days those are, only a notice
/// says.
/// The text of 1949 and the days before 1999 are not known here.
/// </remarks>
[Article("放假办法第二条", "全体公民放假的节日")]
public static class PublicHolidays
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly PublicHoliday
        NewYear = new("元旦", y => [new(y, 1, 1)]),
        SpringFestival = new("春节", y => [FromNewMoon(y, 0), FromNewMoon(y, 1), FromNewMoon(y, 2)]),
        Eve = new("春节", y => [FromNewMoon(y, -1)]),
        EveAndTwoDays = new("春节", y => [FromNewMoon(y, -1), FromNewMoon(y, 0), FromNewMoon(y, 1)]),
        Qingming = new("清明节", y => [ClearAndBright(y)]),
        LabourDay = new("劳动节", y => [new(y, 5, 1)]),
        SecondOfMay = new("劳动节", y => [new(y, 5, 2)]),
        ThreeDaysOfMay = new("劳动节", y => [new(y, 5, 1), new(y, 5, 2), new(y, 5, 3)]),
        DragonBoat = new("端午节", y => [LunarDay(y, 5, 5)]),
        MidAutumn = new("中秋节", y => [LunarDay(y, 8, 15)]),
        NationalDay = new("国庆节", y => [new(y, 10, 1), new(y, 10, 2), new(y, 10, 3)]);

    /// <summary>The holidays by the day from which each version of the measures was in force.</summary>
    public static Dated<ImmutableArray<PublicHoliday>> Versions { get; } = new(
        new(new(1999, 9, 18), [NewYear, SpringFestival, ThreeDaysOfMay, NationalDay], "放假办法（1999年，国务院令第270号）第二条"),
        new(new(2008, 1, 1), [NewYear, EveAndTwoDays, Qingming, LabourDay, DragonBoat, MidAutumn, NationalDay], "放假办法（2007年，国务院令第513号）第二条"),
        new(new(2014, 1, 1), [NewYear, SpringFestival, Qingming, LabourDay, DragonBoat, MidAutumn, NationalDay],
            "放假办法（2013年，国务院令第644号）第二条"),
        new(new(2025, 1, 1), [NewYear, Eve, SpringFestival, Qingming, LabourDay, SecondOfMay, DragonBoat, MidAutumn, NationalDay],
            "放假办法（2024年，国务院令第795号）第二条"));

    /// <summary>The holidays of a year by the version in force on its first day, in order.</summary>
    public static IEnumerable<NoticeDay> Of(int year) =>
        Versions.On(new(year, 1, 1)).SelectMany(h => h.Days(year).Select(d => new NoticeDay(d, h.Name, Off: true))).OrderBy(d => d.Date);

    private static DateOnly FromNewMoon(int year, int days) => LunarDay(year, 1, 1).AddDays(days);

    private static DateOnly LunarDay(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);   // a leap month moves the numbers of those from it on
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // The usual formula of the solar term for 2000 to 2099; it gives the day of every notice from 2008 to 2026 (tested).
    private static DateOnly ClearAndBright(int year) => new(year, 4, (int)(((year % 100) * 0.2422) + 4.81) - (year % 100 / 4));
}

/// <summary>A holiday of the measures.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Days">Its days in a year.</param>
public sealed record PublicHoliday(string Name, Func<int, ImmutableArray<DateOnly>> Days);
