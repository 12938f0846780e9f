using System.Globalization;

namespace Gongkai.Web.Asking;

/// <summary>Days as people write and read them.</summary>
public static class Day
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>The Beijing date.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    /// <summary>2026-7-6, 2026/7/6, 2026.7.6, 20260706 and 2026年7月6日, in half or full width; null for what is none of them.</summary>
    public static DateOnly? Read(string text)
    {
        var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Plain)).TrimEnd('日');
        return DateOnly.TryParseExact(plain, ["yyyy-M-d", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : null;
    }

    /// <summary>2026-07-06: how an address has it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>2026年7月6日.</summary>
    public static string Chinese(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年7月6日（周一）.</summary>
    public static string Full(DateOnly day) => $"{Chinese(day)}（{Weekday(day)}）";

    /// <summary>7月6日, with the year where it is another than today's.</summary>
    public static string Brief(DateOnly day, DateOnly today) =>
        day.Year == today.Year ? day.ToString("M月d日", CultureInfo.InvariantCulture) : Chinese(day);

    /// <summary>7月6日 15:20 in Beijing.</summary>
    public static string Brief(DateTimeOffset instant, DateOnly today)
    {
        var there = instant.ToOffset(TimeSpan.FromHours(8));
        return $"{Brief(DateOnly.FromDateTime(there.DateTime), today)} {there.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary>周一.</summary>
    public static string Weekday(DateOnly day) => $"周{Weekdays[(int)day.DayOfWeek]}";

    private static char Plain(char c) => c switch
    {
        '年' or '月' or '/' or '.' or '．' or '／' or '－' => '-',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        _ => c,
    };
}
