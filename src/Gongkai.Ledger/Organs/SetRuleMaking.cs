using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>规章制定权: whether an organ makes rules, from a day on.</summary>
public sealed class SetRuleMaking(Database database)
{
    /// <summary>Sets it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, RuleMakingSet fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, _) =>
        Task.FromResult<Breach?>(null), ct);
}
