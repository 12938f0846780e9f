using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>加挂牌子: an organ has one more name.</summary>
public sealed class NameOrganAlso(Database database)
{
    /// <summary>Adds the name.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganAlsoNamed fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, history) => Task.FromResult(
        OrganName.Refusal(fact.Name) ?? (history.Names.Any(n => n.Name == fact.Name) ? OrganRefusal.SameName : null)), ct);
}
