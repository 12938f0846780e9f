namespace Gongkai.Law.Calendar;

/// <summary>A day of a period, and why it counts or does not: a line of the derivation (推算过程).</summary>
/// <param name="Date">The day.</param>
/// <param name="Counted">It counts.</param>
/// <param name="Ordinal">Which day of the period it is, from 1; null where it does not count.</param>
/// <param name="Why">工作日, 调休上班, 周末, 春节, 征求意见, 起算日…</param>
/// <param name="Article">What says so.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, int? Ordinal, string Why, string Article)
{
    /// <summary>No holiday notice speaks for the day yet (暂定).</summary>
    public bool Provisional { get; init; }
}
