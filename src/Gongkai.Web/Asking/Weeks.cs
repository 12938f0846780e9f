using System.Collections.Immutable;
using Gongkai.Law.Calendar;

namespace Gongkai.Web.Asking;

/// <summary>A derivation as a calendar of weeks, Monday to Sunday.</summary>
public static class Weeks
{
    private const int Length = 7;
    private const int LongestOver = 366;

    /// <summary>The weeks of a period; those in a row in which nothing counts share a row.</summary>
    public static ImmutableArray<Week> Of(IEnumerable<CountedDay> days, DateOnly due, DateOnly today)
    {
        var known = new Dictionary<DateOnly, CountedDay>();
        foreach (var day in days) known[day.Date] = day;
        var rows = ImmutableArray.CreateBuilder<Week>();
        var last = today > due && today <= due.AddDays(LongestOver) ? today : due;   // an overdue case shows today
        for (var monday = Monday(known.Keys.Min()); monday <= last; monday = monday.AddDays(Length))
            rows.Add(new([.. Enumerable.Range(0, Length).Select(i => DayCell.Of(monday.AddDays(i), known, due, today))]));
        return Fold(rows);
    }

    private static ImmutableArray<Week> Fold(ImmutableArray<Week>.Builder weeks)
    {
        var rows = ImmutableArray.CreateBuilder<Week>();
        for (var i = 0; i < weeks.Count; i++)
        {
            var idle = weeks.Skip(i).TakeWhile(w => w.Idle).Count();
            if (idle < 2)
            {
                rows.Add(weeks[i]);
                continue;
            }
            rows.Add(new([.. weeks.Skip(i).Take(idle).SelectMany(w => w.Days)]));
            i += idle - 1;
        }
        return rows.ToImmutable();
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % Length));
}

/// <summary>A row of the calendar: a week, or weeks in which nothing counts.</summary>
public sealed record Week(ImmutableArray<DayCell> Days)
{
    /// <summary>No day of it counts, begins or ends anything, or the period is over on all of them.</summary>
    public bool Idle => Days.All(d => d.Mark == DayMark.Skipped) || (IsOver && !Days.Any(d => d.Today));

    /// <summary>The period is over on all of its days.</summary>
    public bool IsOver => Days.All(d => d.Mark == DayMark.Over);

    /// <summary>It stands for several weeks.</summary>
    public bool Folded => Days.Length > 7;

    /// <summary>Why nothing counts: 征求意见, 春节.</summary>
    public string Why => string.Join('、', Days.Select(d => d.Words).Where(w => w != "周末").Distinct());
}

/// <summary>What a day is in the calendar.</summary>
public enum DayMark
{
    /// <summary>Before the period, or after it.</summary>
    Outside,

    /// <summary>The day on which it begins to run.</summary>
    Start,

    /// <summary>It counts.</summary>
    Counted,

    /// <summary>It does not.</summary>
    Skipped,

    /// <summary>The last day.</summary>
    Due,

    /// <summary>The last day is over, and it is not later than today.</summary>
    Over,
}

/// <summary>A day of the calendar.</summary>
/// <param name="Date">The day.</param>
/// <param name="Mark">What it is.</param>
/// <param name="Ordinal">Which day of the period, where it counts.</param>
/// <param name="Words">起算, 周末, 春节, 征求意见, 调休上班…; empty for a plain working day.</param>
public sealed record DayCell(DateOnly Date, DayMark Mark, int? Ordinal, string Words)
{
    /// <summary>No holiday notice speaks for the day yet.</summary>
    public bool Provisional { get; init; }

    /// <summary>It is today.</summary>
    public bool Today { get; init; }

    internal static DayCell Of(DateOnly date, Dictionary<DateOnly, CountedDay> known, DateOnly due, DateOnly today)
    {
        if (!known.TryGetValue(date, out var day))
            return new(date, date > due && date <= today ? DayMark.Over : DayMark.Outside, null, "") { Today = date == today };
        var mark = date == due ? DayMark.Due : day.Counted ? DayMark.Counted : date == known.Keys.Min() ? DayMark.Start : DayMark.Skipped;
        return new(date, mark, day.Ordinal, Short(day.Why)) { Provisional = day.Provisional, Today = date == today };
    }

    private static string Short(string why) => why switch
    {
        "工作日" or "自然日" => "",
        _ when why.StartsWith("起算日", StringComparison.Ordinal) => "起算",
        _ when why.EndsWith("顺延", StringComparison.Ordinal) => "顺延",
        _ when why.EndsWith("期间届满", StringComparison.Ordinal) => "届满",
        _ when why.StartsWith("延迟答复", StringComparison.Ordinal) => "延迟",
        _ => why,
    };
}
