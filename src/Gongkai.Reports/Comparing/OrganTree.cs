using System.Collections.Immutable;

namespace Gongkai.Reports.Comparing;

/// <summary>An organ that has to report (年报主体), as the list of a jurisdiction names it.</summary>
/// <param name="Name">Its present name.</param>
public sealed record ListedOrgan(string Name)
{
    /// <summary>统一社会信用代码, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Short and former names by which its reports may go.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>前身: organs that were merged into this one, by their names; what they carried out is carried in here.</summary>
    public ImmutableArray<string> Predecessors { get; init; } = [];

    /// <summary>The name of the organ whose report sums it up, or null.</summary>
    public string? Parent { get; init; }
}

/// <summary>机关名录: the organs of a jurisdiction, and whose report sums up whose.</summary>
/// <remarks>国办公开办函〔2019〕60号: 政府年度报告汇总本级政府及其部门的数据. What it takes in beyond that (本级机关和下级政府) is said by local notices.</remarks>
public sealed class OrganTree
{
    private readonly Dictionary<string, ListedOrgan> byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);
    private readonly ILookup<string, ListedOrgan> byParent;
    private readonly ILookup<string, string> parents;

    /// <summary>A tree of these organs. A name that two of them bear matches neither, unless it is the present name of one.</summary>
    public OrganTree(IEnumerable<ListedOrgan> organs)
    {
        Organs = [.. organs];
        foreach (var organ in Organs)
            foreach (var name in organ.OtherNames) Add(name, organ);
        foreach (var organ in Organs)
        {
            byName[Key(organ.Name)] = organ;
            ambiguous.Remove(Key(organ.Name));
        }
        foreach (var organ in Organs)
            foreach (var name in organ.Predecessors) byName.TryAdd(Key(name), new ListedOrgan(name) { Parent = organ.Parent });
        byParent = Organs.Where(o => o.Parent is not null).DistinctBy(o => (Key(o.Name), Key(o.Parent!)))
            .ToLookup(o => Key(o.Parent!), StringComparer.Ordinal);
        parents = Organs.SelectMany(o => o.Predecessors.Append(o.Name).Select(n => (Name: n, o.Parent))).Where(o => o.Parent is not null)
            .Select(o => (Key: Key(o.Name), Parent: Match(o.Parent)?.Name)).Where(o => o.Parent is not null).Distinct()
            .ToLookup(o => o.Key, o => o.Parent!, StringComparer.Ordinal);
        Twice = [.. Organs.GroupBy(o => Key(o.Name), StringComparer.Ordinal)
            .Where(g => g.Select(o => Key(o.Parent ?? "")).Distinct().Skip(1).Any()).Select(g => g.First())];
        Unrooted = [.. Organs.Where(o => o.Parent is not null && !byName.ContainsKey(Key(o.Parent)))];
    }

    /// <summary>All organs, in the order of the list.</summary>
    public ImmutableArray<ListedOrgan> Organs { get; }

    /// <summary>Organs that are summed up in two reports (A03).</summary>
    public ImmutableArray<ListedOrgan> Twice { get; }

    /// <summary>Organs whose parent is not in the list.</summary>
    public ImmutableArray<ListedOrgan> Unrooted { get; }

    /// <summary>
    /// The organ that goes by this name: its present one, a short or a former one, or one that was merged into another; null where none
    /// does, or two do.
    /// </summary>
    public ListedOrgan? Match(string? name) => name is null || ambiguous.Contains(Key(name)) ? null : byName.GetValueOrDefault(Key(name));

    /// <summary>The organs that the report of this one sums up.</summary>
    public IEnumerable<ListedOrgan> Below(ListedOrgan organ) => byParent[Key(organ.Name)];

    /// <summary>The organs whose reports sum up this one: one, where the list is right.</summary>
    public IEnumerable<string> Above(ListedOrgan organ) => parents[Key(organ.Name)];

    /// <summary>A name without blanks and with one kind of brackets.</summary>
    internal static string Key(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c != '\u3000').Select(c => c switch { '(' => '（', ')' => '）', _ => c }));

    private void Add(string name, ListedOrgan organ)
    {
        var key = Key(name);
        if (key.Length == 0) return;
        if (!byName.TryAdd(key, organ) && byName[key] != organ) ambiguous.Add(key);
    }
}
