using Dapper;
using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>调整隶属: an organ lies under another one from a day on.</summary>
public sealed class MoveOrgan(Database database)
{
    /// <summary>Moves it; the officer administers both the organ and its new parent.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganMoved fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (work, _) => Refusal(work, organ, fact.Parent), ct);

    private static async Task<Breach?> Refusal(Work work, int organ, int? parent)
    {
        if (!await work.By.Administers(work, parent)) return OrganRefusal.NotYours;
        if (parent is not { } above) return null;
        if (await OrganBook.Find(work, above) is null) return OrganRefusal.NotFound;
        var below = await work.Connection.QueryAsync<int>(
            OrganTree.Below(work.Database), new { tops = work.Database.List([organ]) }, work.Transaction);
        return below.Contains(above) ? OrganRefusal.Circle : null;
    }
}
