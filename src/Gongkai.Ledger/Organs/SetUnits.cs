using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>内设科室: the units of an organ, from a day on.</summary>
public sealed class SetUnits(Database database)
{
    /// <summary>Sets them, all at once.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, UnitsSet fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, _) =>
        Task.FromResult(
            fact.Units.Any(string.IsNullOrWhiteSpace) || fact.Units.Distinct().Count() < fact.Units.Length ? OrganRefusal.UnitTwice : null),
            ct);
}
