using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Keeping;

/// <summary>What a site does by itself so that its ledger is not lost.</summary>
public sealed record KeepingSettings
{
    /// <summary>Where backups are laid every day; null: none are made.</summary>
    public string? BackupFolder { get; init; }

    /// <summary>When, in Beijing.</summary>
    public TimeOnly BackupAt { get; init; } = new(2, 30);

    /// <summary>How many are kept.</summary>
    public Retention Keep { get; init; } = new(7, 4, 12);

    /// <summary>The last one is brought back into a place of its own every Sunday, two hours after the backup.</summary>
    public bool Trial { get; init; } = true;

    /// <summary>The folder of the file to which roots are added every day; null: none.</summary>
    public string? RootsFolder { get; init; }

    /// <summary>The address to which roots are sent every day; null: none.</summary>
    public Uri? RootsAddress { get; init; }

    /// <summary>When, in Beijing.</summary>
    public TimeOnly RootsAt { get; init; } = new(6, 0);

    /// <summary>The next time that it is so late in Beijing.</summary>
    internal static DateTimeOffset NextDay(DateTimeOffset now, TimeOnly at)
    {
        var today = now.InBeijing.BeginsInBeijing + at.ToTimeSpan();
        return today > now ? today : today.AddDays(1);
    }

    /// <summary>The same on a Sunday.</summary>
    internal static DateTimeOffset NextSunday(DateTimeOffset now, TimeOnly at)
    {
        var next = NextDay(now, at);
        while (next.InBeijing.DayOfWeek != DayOfWeek.Sunday) next = next.AddDays(1);
        return next;
    }
}

/// <summary>How many backups are kept: the last one of so many days, of so many weeks, of so many months.</summary>
public sealed record Retention(int Days, int Weeks, int Months)
{
    /// <summary>Which of these are kept no longer. The newest one always is.</summary>
    public IReadOnlyList<DateTimeOffset> Superfluous(IEnumerable<DateTimeOffset> taken)
    {
        var all = taken.OrderDescending().ToList();
        var kept = all.Take(1)
            .Concat(LastOf(all, t => t.InBeijing.DayNumber, Days))
            .Concat(LastOf(all, t => t.InBeijing.DayNumber / 7, Weeks))   // day 0 was a Monday
            .Concat(LastOf(all, t => (t.InBeijing.Year * 12) + t.InBeijing.Month, Months)).ToHashSet();
        return [.. all.Where(t => !kept.Contains(t))];
    }

    private static IEnumerable<DateTimeOffset> LastOf(List<DateTimeOffset> newestFirst, Func<DateTimeOffset, int> part, int count) =>
        newestFirst.DistinctBy(part).Take(count);
}
