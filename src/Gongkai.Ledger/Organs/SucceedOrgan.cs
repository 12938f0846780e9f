using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>职责划转: another organ carries on the business of one that ends or shrinks.</summary>
public sealed class SucceedOrgan(Database database)
{
    /// <summary>Names the successor; the fact stands with the predecessor.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganSucceeded fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), async (work, history) => fact switch
        {
            _ when fact.Successor == organ => OrganRefusal.Circle,
            _ when history.Finally.Successors.Contains(fact.Successor) => OrganRefusal.SuccessorKnown,
            _ => await OrganBook.Find(work, fact.Successor) is null ? OrganRefusal.NotFound : null,
        }, ct);
}
