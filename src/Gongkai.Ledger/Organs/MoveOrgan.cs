using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Organs;

/// <summary>调整隶属: an organ lies under another one from a day on.</summary>
public sealed class MoveOrgan(Database database)
{
    /// <summary>Moves it; the officer administers both the organ and its new parent.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganMoved fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (work, _) => Refusal(work, organ, fact), ct);

    private static async Task<Breach?> Refusal(Work work, int organ, OrganMoved move)
    {
        if (!await work.By.Administers(work, move.Parent)) return OrganRefusal.NotYours;
        if (move.Parent is not { } above) return null;
        if (await OrganBook.Find(work, above) is null) return OrganRefusal.NotFound;
        var moved = (await OrganParents.All(work)).Select(o => o.Row.Id == organ ? o.With(move) : o).ToList();
        return OrganParents.GoRound(moved, move.On) ? OrganRefusal.Circle : null;
    }
}
