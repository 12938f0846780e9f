using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>复议机关和法院 of an organ, as its letters name them from a day on.</summary>
public sealed class SetRemedyBodies(Database database)
{
    /// <summary>Writes them down.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, RemedyBodiesSet fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (_, _) =>
        Task.FromResult(fact.Bodies.On(fact.On < InForce.Regulations ? InForce.Regulations : fact.On).Breach), ct);
}
