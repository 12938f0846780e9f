using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>机关代字 of an organ, from a day on.</summary>
public sealed class SetLetterPrefix(Database database)
{
    /// <summary>Sets it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, LetterPrefixSet fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, _) =>
        Task.FromResult(string.IsNullOrWhiteSpace(fact.Prefix) ? OrganRefusal.NoPrefix : null), ct);
}
