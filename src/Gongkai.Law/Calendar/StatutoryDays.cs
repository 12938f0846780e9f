using System.Globalization;

namespace Gongkai.Law.Calendar;

/// <summary>What a holiday notice is: it arranges a year, changes a holiday that was arranged, or makes one longer.</summary>
public enum NoticeKind
{
    /// <summary>安排.</summary>
    Arrangement,

    /// <summary>调整.</summary>
    Change,

    /// <summary>延长.</summary>
    Extension,
}

/// <summary>Holds a notice against the holidays of the 放假办法: no notice can make them working days, nor give days off for others.</summary>
[Article("放假办法第二条", "全体公民放假的节日，通知只能调休，不能改成上班；没有规定的节日不放假")]
public static class StatutoryDays
{
    /// <summary>The measures before are not known here, nor the moons behind.</summary>
    private const int FirstYear = 2000;

    private const int LastYear = 2099;

    /// <summary>Why the notices can't be believed, naming the day; null where they keep every holiday that they speak of.</summary>
    /// <param name="notices">The notices, all of one file.</param>
    /// <param name="kind">What they are: only one that arranges a year has to name all of its holidays.</param>
    public static Breach? Broken(IReadOnlyList<HolidayNotice> notices, NoticeKind kind) =>
        notices.GroupBy(n => n.Year).Where(y => y.Key is >= FirstYear and <= LastYear)
            .Select(year => Broken(year.Key, [.. year], kind)).FirstOrDefault(b => b is not null);

    private static Breach? Broken(int year, HolidayNotice[] notices, NoticeKind kind)
    {
        var arranges = kind is NoticeKind.Arrangement && !notices.All(ChangesOneHoliday);
        var (holidays, off) = (PublicHolidays.Of(year).ToList(), new Dictionary<DateOnly, bool>());
        foreach (var day in notices.SelectMany(n => n.Days)) off[day.Date] = day.Off;
        foreach (var holiday in holidays)
        {
            var isNamed = off.TryGetValue(holiday.Date, out var isOff);
            if (isNamed && !isOff)
                return new(
                    "calendar.holiday-worked", $"{Say(holiday)}写了上班，按《全国年节及纪念日放假办法》是{holiday.Name}放假日，没有采用；请与通知原文核对", "放假办法第二条");
            if (!isNamed && arranges)
                return new(
                    "calendar.holiday-missing",
                    $"没有写{Say(holiday)}（{holiday.Name}）放假，而《全国年节及纪念日放假办法》规定这一天放假：可能只是一年通知的一部分，没有采用；请与通知原文核对", "放假办法第二条");
        }
        // A holiday of the measures is one by whatever name; a day beside it is off for one of them, and says for which.
        return notices.Where(n => !IsKnown(n)).SelectMany(n => n.Days)
            .Where(d => d.Off && !holidays.Any(h => h.Date == d.Date || Names(d.Name, h.Name)))
            .Select(d => new Breach(
                "calendar.unknown-holiday", $"{Say(d)}按“{d.Name}”放假，《全国年节及纪念日放假办法》没有这个节日，没有采用；请与通知原文核对", "放假办法第二条"))
            .FirstOrDefault();
    }

    // What the State Council gave besides (2015-09-03) is known here from the notice itself.
    private static bool IsKnown(HolidayNotice notice) =>
        HolidayNotices.All.Any(n => n.Issued == notice.Issued && n.Number == notice.Number && n.Days.SequenceEqual(notice.Days));

    // 国庆节、中秋节 is one of several; 春节假期 and 端午 are said, too.
    private static bool Names(string said, string known) =>
        said.Contains(known, StringComparison.Ordinal) || said.Contains(known.TrimEnd('节'), StringComparison.Ordinal);

    private static string Say(NoticeDay day) => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What this program wrote of a notice of another kind says its number, and names one holiday.
    private static bool ChangesOneHoliday(HolidayNotice notice) =>
        notice.Number is not null && notice.Days.Select(d => d.Name).Distinct().Count() == 1;
}
