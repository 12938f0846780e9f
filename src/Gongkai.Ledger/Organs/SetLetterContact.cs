using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>联系人与联系电话 of an organ's letters, from a day on: drafts begin with it.</summary>
public sealed class SetLetterContact(Database database)
{
    /// <summary>Sets it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, LetterContactSet fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, _) =>
        Task.FromResult(string.IsNullOrWhiteSpace(fact.Contact) ? OrganRefusal.NoContact : null), ct);
}
