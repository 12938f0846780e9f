using Gongkai.Law;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>Which organ somebody means by a name or a code: its code goes before its name, and that before every other name.</summary>
internal sealed class OrganNames
{
    private readonly Dictionary<(int Place, string Name), HashSet<string>> codes = [];

    /// <summary>Adds an organ as it stands; of one that was abolished nobody speaks any longer.</summary>
    public void Add(OrganHistory organ, DateOnly today)
    {
        var now = organ.On(today);
        if (now.AbolishedOn <= today) return;
        Add(now.Code, now.Name, [now.ShortName, .. organ.Names.Select(n => n.Name)]);
    }

    /// <summary>Adds a line of a file.</summary>
    public void Add(OrganLine line) => Add(line.Code, line.Name, [line.ShortName, .. line.Former]);

    /// <summary>The code of the organ.</summary>
    public Verdict<string> Find(string typed)
    {
        for (var place = 0; place <= 2; place++)
            if (codes.TryGetValue((place, OrganName.Folded(typed)), out var found))
                return found.Count == 1 ? found.First() : DirectoryBreach.OrganAmbiguous;
        return DirectoryBreach.OrganUnknown;
    }

    private void Add(string code, string name, IEnumerable<string> others)
    {
        Put(0, code);
        Put(1, name);
        foreach (var other in others) Put(2, other);

        void Put(int place, string called)
        {
            var at = (place, OrganName.Folded(called));
            if (!codes.TryGetValue(at, out var of)) codes[at] = of = [];
            of.Add(code);
        }
    }
}
