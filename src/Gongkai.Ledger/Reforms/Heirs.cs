using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Reforms;

/// <summary>The successors of a successor: what goes to an organ that ends goes on to the one after it, and never round.</summary>
internal static class Heirs
{
    /// <summary>Whether the business of an organ comes to another one in the end, by what is recorded and announced.</summary>
    public static async Task<bool> LeadsTo(Work work, int from, int organ)
    {
        var passed = new HashSet<int>();
        for (int? at = from; at is { } next && passed.Add(next); at = (await OrganBook.Find(work, next))?.Finally.Successor)
            if (next == organ) return true;
        return false;
    }

    /// <summary>Who has it today: the successor, or the one that took from it meanwhile.</summary>
    /// <exception cref="InvalidOperationException">They lead round, or to an organ that ended without one.</exception>
    public static async Task<int> Today(Work work, int successor)
    {
        var passed = new HashSet<int>();
        for (var at = successor; passed.Add(at);)
        {
            var organ = (await OrganBook.Find(work, at))?.On(work.Today) ?? throw new InvalidOperationException($"no organ {at}");
            if (organ.AbolishedOn is null) return at;
            at = organ.Successor ?? throw new InvalidOperationException($"organ {at} ended without a successor");
        }
        throw new InvalidOperationException($"the successors of organ {successor} lead round");
    }
}
