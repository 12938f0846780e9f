using Dapper;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Organs;

/// <summary>隶属 by the facts, on any day: what is announced for a day to come is in no table yet.</summary>
internal static class OrganParents
{
    /// <summary>The logs of all organs.</summary>
    public static async Task<IReadOnlyList<OrganHistory>> All(Work work)
    {
        var rows = await work.Connection.QueryAsync<OrganRow>(
            $"select {OrganBook.Columns} from organ o order by o.id", transaction: work.Transaction);
        var facts = await work.Connection.QueryAsync<Fact>(
            $"select {Fact.Columns} from fact where subject in (select uid from organ) order by subject, seq", transaction: work.Transaction);
        var of = facts.ToLookup(f => f.Subject);
        return [.. rows.Select(r => new OrganHistory(r, Log.Of(r.Uid, of[r.Uid], OrganFactKinds.All)))];
    }

    /// <summary>Whether an organ lies below it on a day or on a later one, and was not abolished.</summary>
    public static async Task<bool> AnyBelow(Work work, int organ, DateOnly day)
    {
        var all = await All(work);
        return DaysFrom(all, day).Any(on => all.Any(o => o.On(on) is var then && then.Parent == organ && !(then.AbolishedOn <= on)));
    }

    /// <summary>Whether on some day from this one on an organ would lie below itself.</summary>
    /// <param name="all">The organs, with what is about to be recorded or struck.</param>
    /// <param name="day">The day.</param>
    public static bool GoRound(IReadOnlyList<OrganHistory> all, DateOnly day) => DaysFrom(all, day).Any(on =>
    {
        var above = all.ToDictionary(o => o.Row.Id, o => o.On(on).Parent);
        return above.Keys.Any(id => IsBelowItself(above, id));
    });

    private static IEnumerable<DateOnly> DaysFrom(IReadOnlyList<OrganHistory> all, DateOnly day) =>
        all.SelectMany(o => o.InOrder).OfType<OrganMoved>().Select(f => f.On).Where(on => on > day).Distinct().Append(day);

    private static bool IsBelowItself(Dictionary<int, int?> above, int organ)
    {
        var passed = new HashSet<int>();
        for (var at = above[organ]; at is { } next && passed.Add(next); at = above.GetValueOrDefault(next))
            if (next == organ) return true;
        return false;
    }
}
