using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>An organ of the ledger, and what the last file that named it says besides; null: no file did.</summary>
internal sealed record KnownOrgan(OrganHistory History, FileWords? Words);

/// <summary>What is to be done with a line of organs.</summary>
/// <param name="Line">The line.</param>
/// <param name="Known">The organ with its code; null: it is new.</param>
/// <param name="Above">The code of the organ above it.</param>
/// <param name="SetUpBy">The code of the organ that set it up.</param>
internal sealed record OrganStep(OrganLine Line, KnownOrgan? Known, string? Above, string? SetUpBy)
{
    /// <summary>The codes of the organs that have to be there before it.</summary>
    public IEnumerable<string> Needs => new[] { Above, SetUpBy }.OfType<string>();

    /// <summary>It is recorded as it is.</summary>
    public bool IsPresent { get; init; }

    /// <summary>It comes to lie under another organ, or under one at all.</summary>
    public bool Moves { get; init; }
}

/// <summary>
/// What a file of organs would do to the ledger: a pure function of both. Organs may name others of the file in any order; those are
/// recorded first.
/// </summary>
/// <param name="Steps">A step a line, those that others need before them; none where anything is refused.</param>
/// <param name="Refused">What is wrong.</param>
internal sealed record OrganPlan(ImmutableArray<OrganStep> Steps, ImmutableArray<RefusedCell> Refused)
{
    /// <summary>The numbers of the organs that are in the ledger, by their codes.</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>What it comes to.</summary>
    public ImportResult Result => !Refused.IsEmpty ? ImportResult.Of(Refused)
        : new(
            Steps.Length, Steps.Count(s => s.Known is null), Steps.Count(s => s.IsPresent), 0,
            Steps.Count(s => s is { Known: not null, IsPresent: false }), []);

    /// <summary>The plan of a file.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="known">The organs of the ledger.</param>
    /// <param name="today">Today.</param>
    /// <param name="replaces">Other content takes the place of what is recorded.</param>
    public static OrganPlan Of(
        IReadOnlyList<OrganLine> lines, IReadOnlyList<KnownOrgan> known, DateOnly today, bool replaces)
    {
        var refused = new List<RefusedCell>();
        var once = Once(lines, refused);
        refused.AddRange(DoubledNames(once, known, today));
        var steps = Resolve(once, known, today, refused);
        refused.AddRange(Circles(steps, known, today));
        var organs = new LedgerOrgans(known, today);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Known is not { } organ) continue;
            steps[i] = steps[i] with
            {
                IsPresent = OrganChange.IsSame(steps[i], organs),
                Moves = organs.Code(organ.History.On(today).Parent) != steps[i].Above,
            };
            if (steps[i].IsPresent) continue;
            if (organ.History.On(today).AbolishedOn is not null) Refuse(steps[i], DirectoryBreach.OrganEnded);
            else if (!replaces) Refuse(steps[i], DirectoryBreach.OtherContent);
        }
        return new(refused.Count > 0 ? [] : Ordered(steps), [.. refused.OrderBy(r => r.Line)])
        {
            Numbers = known.ToDictionary(k => k.History.Row.Code, k => k.History.Row.Id, StringComparer.Ordinal),
        };

        void Refuse(OrganStep step, Breach breach) => refused.Add(new(step.Line.Line, OrganList.Code, breach));
    }

    private static List<OrganLine> Once(IReadOnlyList<OrganLine> lines, List<RefusedCell> refused)
    {
        var (once, codes) = (new List<OrganLine>(lines.Count), new HashSet<string>(StringComparer.Ordinal));
        foreach (var line in lines)
            if (codes.Add(line.Code)) once.Add(line);
            else refused.Add(new(line.Line, OrganList.Code, DirectoryBreach.CodeDoubled));
        return once;
    }

    // By the names that all of them have in the end.
    private static IEnumerable<RefusedCell> DoubledNames(List<OrganLine> lines, IReadOnlyList<KnownOrgan> known, DateOnly today)
    {
        var inFile = lines.Select(l => l.Code).ToHashSet(StringComparer.Ordinal);
        var names = known.Select(k => k.History.On(today)).Where(o => o.AbolishedOn is null && !inFile.Contains(o.Code))
            .Select(o => OrganName.Folded(o.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines)
            if (!names.Add(OrganName.Folded(line.Name))) yield return new(line.Line, OrganList.Name, DirectoryBreach.NameDoubled);
    }

    private static List<OrganStep> Resolve(
        List<OrganLine> lines, IReadOnlyList<KnownOrgan> known, DateOnly today, List<RefusedCell> refused)
    {
        var names = new OrganNames();
        foreach (var organ in known) names.Add(organ.History, today);
        foreach (var line in lines) names.Add(line);
        var byCode = known.ToDictionary(k => k.History.Row.Code, StringComparer.Ordinal);
        return lines.ConvertAll(
            l => new OrganStep(
                l, byCode.GetValueOrDefault(l.Code), Find(l, OrganList.Above, l.Above), Find(l, OrganList.SetUpBy, l.SetUpBy)));

        string? Find(OrganLine line, string heading, string? typed)
        {
            if (typed is null) return null;
            var found = names.Find(typed);
            if (!found.Allowed) refused.Add(new(line.Line, heading, found.Breach));
            return found.Value;
        }
    }

    private static IEnumerable<RefusedCell> Circles(List<OrganStep> steps, IReadOnlyList<KnownOrgan> known, DateOnly today)
    {
        var organs = new LedgerOrgans(known, today);
        var needs = known.ToDictionary(k => k.History.Row.Code, k => organs.Needs(k).ToArray(), StringComparer.Ordinal);
        foreach (var step in steps) needs[step.Line.Code] = [.. step.Needs];
        var round = Peeled(Turned(Peeled(needs)));   // neither leads out of a circle nor into one
        foreach (var step in steps.Where(s => round.ContainsKey(s.Line.Code)))
            yield return new(
                step.Line.Line, step.Above is { } above && round.ContainsKey(above) ? OrganList.Above : OrganList.SetUpBy,
                DirectoryBreach.Circle);
    }

    // What is left when everything that needs nothing is taken away, again and again.
    private static Dictionary<string, string[]> Peeled(Dictionary<string, string[]> needs)
    {
        var neededBy = needs.SelectMany(n => n.Value.Distinct().Select(on => (on, n.Key))).ToLookup(n => n.on, n => n.Key);
        var open = needs.ToDictionary(n => n.Key, n => n.Value.Distinct().Count(needs.ContainsKey), StringComparer.Ordinal);
        var free = new Queue<string>(open.Where(o => o.Value == 0).Select(o => o.Key));
        while (free.TryDequeue(out var at))
        {
            open.Remove(at);
            foreach (var waiting in neededBy[at])
                if (--open[waiting] == 0) free.Enqueue(waiting);
        }
        return open.Keys.ToDictionary(k => k, k => needs[k], StringComparer.Ordinal);
    }

    private static Dictionary<string, string[]> Turned(Dictionary<string, string[]> needs)
    {
        var neededBy = needs.SelectMany(n => n.Value.Select(on => (on, n.Key))).ToLookup(n => n.on, n => n.Key);
        return needs.Keys.ToDictionary(k => k, k => neededBy[k].ToArray(), StringComparer.Ordinal);
    }

    // In the order of the file, but what others need before them.
    private static ImmutableArray<OrganStep> Ordered(List<OrganStep> steps)
    {
        var (byCode, done) = (steps.ToDictionary(s => s.Line.Code, StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var ordered = ImmutableArray.CreateBuilder<OrganStep>(steps.Count);
        var waiting = new Stack<OrganStep>();
        foreach (var step in steps)
        {
            waiting.Push(step);
            while (waiting.TryPeek(out var at))
            {
                if (at.Needs.FirstOrDefault(n => byCode.ContainsKey(n) && !done.Contains(n)) is { } first)
                {
                    waiting.Push(byCode[first]);
                    continue;
                }
                waiting.Pop();
                if (done.Add(at.Line.Code)) ordered.Add(at);
            }
        }
        return ordered.ToImmutable();
    }
}

/// <summary>The organs of the ledger by their numbers and codes.</summary>
internal sealed class LedgerOrgans(IReadOnlyList<KnownOrgan> known, DateOnly today)
{
    private readonly Dictionary<int, string> codes = known.ToDictionary(k => k.History.Row.Id, k => k.History.Row.Code);

    /// <summary>Today.</summary>
    public DateOnly Today => today;

    /// <summary>The code of a number.</summary>
    public string? Code(int? organ) => organ is { } id ? codes[id] : null;

    /// <summary>The codes of the organ above it and of the one that set it up.</summary>
    public IEnumerable<string> Needs(KnownOrgan organ)
    {
        var now = organ.History.On(today);
        return new[] { Code(now.Parent), Code(now.SetUpBy) }.OfType<string>();
    }
}
