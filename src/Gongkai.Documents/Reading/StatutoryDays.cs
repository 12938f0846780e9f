using Gongkai.Law.Calendar;

namespace Gongkai.Documents.Reading;

/// <summary>What a holiday notice is: it arranges a year, changes a holiday that was arranged, or makes one longer.</summary>
internal enum NoticeKind
{
    /// <summary>安排.</summary>
    Arrangement,

    /// <summary>调整.</summary>
    Change,

    /// <summary>延长.</summary>
    Extension,
}

/// <summary>Holds a notice against the holidays of the 放假办法, which no notice can make working days.</summary>
internal static class StatutoryDays
{
    /// <summary>The measures before are not known here, nor the moons behind.</summary>
    private const int FirstYear = 2000;

    private const int LastYear = 2099;

    /// <summary>Why the notices can't be believed, naming the day; null where they keep every holiday that they speak of.</summary>
    public static string? Broken(IReadOnlyList<HolidayNotice> notices, NoticeKind kind)
    {
        foreach (var year in notices.GroupBy(n => n.Year).Where(y => y.Key is >= FirstYear and <= LastYear))
        {
            var arranges = kind is NoticeKind.Arrangement && !year.All(ChangesOneHoliday);
            var off = new Dictionary<DateOnly, bool>();
            foreach (var day in year.SelectMany(n => n.Days)) off[day.Date] = day.Off;
            foreach (var holiday in PublicHolidays.Of(year.Key))
            {
                var isNamed = off.TryGetValue(holiday.Date, out var isOff);
                if (isNamed && !isOff)
                    return $"{holiday.Date:yyyy-MM-dd}写了上班，按《全国年节及纪念日放假办法》是{holiday.Name}放假日，没有采用；请与通知原文核对";
                if (!isNamed && arranges)
                    return $"没有写{holiday.Date:yyyy-MM-dd}（{holiday.Name}）放假，而《全国年节及纪念日放假办法》规定这一天放假：可能只是一年通知的一部分，没有采用；请与通知原文核对";
            }
        }

        return null;
    }

    /// <summary>What this program wrote of a notice of another kind says its number, and names one holiday.</summary>
    private static bool ChangesOneHoliday(HolidayNotice notice) =>
        notice.Number is not null && notice.Days.Select(d => d.Name).Distinct().Count() == 1;
}
