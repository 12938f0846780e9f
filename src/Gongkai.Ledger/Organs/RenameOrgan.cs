using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>更名: an organ has another name from a day on; the former one still finds it.</summary>
public sealed class RenameOrgan(Database database)
{
    /// <summary>Renames it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganRenamed fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, history) => Task.FromResult(
        OrganName.Refusal(fact.Name) ?? OrganName.Refusal(fact.ShortName)
            ?? (history.On(fact.On) is var o && (o.Name, o.ShortName) == (fact.Name, fact.ShortName) ? OrganRefusal.SameName : null)), ct);
}
