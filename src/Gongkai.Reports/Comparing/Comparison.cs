using System.Collections.Immutable;
using System.Globalization;

namespace Gongkai.Reports.Comparing;

/// <summary>比对: many reports held against each other and against the list of organs. Reports are added one by one and not kept.</summary>
/// <param name="tree">The list of organs.</param>
/// <param name="again">Reads a report again by its source: two texts that look alike are compared word by word; null where it can't be
/// read.</param>
public sealed class Comparison(OrganTree tree, Func<string, AnnualReport?> again)
{
    private readonly Dictionary<(string Organ, int Year), Member> members = [];
    private readonly Dictionary<(string Parent, int Year), Sums> sums = [];
    private readonly List<ComparingFinding> twice = [];
    private ImmutableArray<ComparingFinding>? findings;
    private readonly Resemblance resemblance = new();
    private readonly SortedDictionary<string, int> unmatched = new(StringComparer.Ordinal);

    /// <summary>Names under which reports came and that no organ of the list bears, with how many reports.</summary>
    public IReadOnlyDictionary<string, int> Unmatched => unmatched;

    /// <summary>How many reports an organ of the list was found for.</summary>
    public int Matched => members.Count;

    /// <summary>Adds a report.</summary>
    public void Add(string source, AnnualReport report)
    {
        if (report.Year is not { } year) return;
        findings = null;
        var organ = tree.Match(report.Organ) ?? tree.Match(report.SignatureOrgan);
        resemblance.Add(new(source, organ?.Name ?? report.Organ ?? "", year), report);
        if (organ is null)
        {
            var name = report.Organ ?? "（标题没有机关名称）";
            unmatched[name] = unmatched.GetValueOrDefault(name) + 1;
            return;
        }
        if (!members.TryAdd((organ.Name, year), Member.Of(source, report, tree.Below(organ).Any())))
        {
            twice.Add(
                new(ComparingRules.Missing, Outcome.Uncertain, organ.Name, year, "", $"同一年度有两份报告，只用了 {members[(organ.Name, year)].Source}")
                { Source = source });
            return;
        }
        foreach (var parent in tree.Above(organ))
        {
            if (!sums.TryGetValue((parent, year), out var sum)) sums[(parent, year)] = sum = new Sums(report.Form);
            sum.Add(report.Values);
        }
    }

    /// <summary>What was found, in the order of the rules. It is worked out once, after the last report.</summary>
    public ImmutableArray<ComparingFinding> Findings() => findings ??= Find();

    private ImmutableArray<ComparingFinding> Find() =>
    [
        .. Missing(), .. twice,
        .. tree.Twice.Select(o => new ComparingFinding(ComparingRules.Twice, Outcome.Fail, o.Name, 0, "", $"“{o.Name}”在名录中有两个上级")),
        .. Parents().SelectMany(Added),
        .. new CarryingOver(tree, members).Findings(),
        .. sums.Keys.Order().SelectMany(CarriedTogether),
        .. resemblance.Pairs(again).Select(Alike),
    ];

    private IEnumerable<ComparingFinding> Missing() =>
        from year in members.Keys.Select(k => k.Year).Distinct().Order()
        from organ in tree.Organs.DistinctBy(o => o.Name)
        from name in Lacking(organ, year)
        select new ComparingFinding(ComparingRules.Missing, Outcome.Fail, name, year, "", $"没有“{name}”{year}年度的报告");

    // Before a merger the organs that were merged report instead.
    private IEnumerable<string> Lacking(ListedOrgan organ, int year)
    {
        if (members.ContainsKey((organ.Name, year))) return [];
        var before = organ.Predecessors.ToLookup(p => members.ContainsKey((p, year)));
        return before[true].Any() ? before[false] : [organ.Name];
    }

    private IEnumerable<(ListedOrgan Organ, int Year, Member Own, Sums Below)> Parents() =>
        from key in sums.Keys.Order()
        where members.ContainsKey(key)
        select (tree.Match(key.Parent)!, key.Year, members[key], sums[key]);

    private IEnumerable<ComparingFinding> Added((ListedOrgan Organ, int Year, Member Own, Sums Below) parent)
    {
        var (organ, year, own, below) = parent;
        if (below.Mixed || own.Values!.Form.Id != below.Form.Id)
        {
            yield return new(ComparingRules.OneForm, Outcome.Fail, organ.Name, year, "", "所含各机关的报告格式版本不一，不能相加") { Source = own.Source };
            yield break;
        }
        var absent = tree.Below(organ).Sum(o => Lacking(o, year).Count());
        foreach (var cell in below.Form.Cells)
            if (Added(cell, own.Values[cell], below.Of(cell), absent) is { } finding)
                yield return finding with { Organ = organ.Name, Year = year, Source = own.Source };
    }

    // Numbers are never negative but for changes: a sum that is too large is wrong however many reports are missing.
    private static ComparingFinding? Added(Cell cell, decimal? stated, (decimal Sum, int Missing) below, int absent)
    {
        if (stated is null || stated == below.Sum) return null;
        var complete = absent == 0 && below.Missing == 0;
        var impossible = below.Sum > stated && cell.Column.Type != CellType.Change;
        if (!complete && !impossible) return null;
        var (found, expected) = (Say(stated.Value), Say(below.Sum));
        var lacking = complete ? "" : "，而且还有报告没有计入";
        return new(
            ComparingRules.Sum, Outcome.Fail, "", 0, cell.Id, $"“{cell.Label}”为 {found}，所含各机关合计 {expected}{lacking}")
        { Found = found, Expected = expected };
    }

    private IEnumerable<ComparingFinding> CarriedTogether((string Parent, int Year) key)
    {
        if (!sums.TryGetValue((key.Parent, key.Year - 1), out var before) || before.Reports != sums[key].Reports) yield break;
        if (sums[key].Whole("table3.carried_in.total") is { } carriedIn && before.Whole("table3.carried_out.total") is { } carriedOut
            && carriedIn != carriedOut)
            yield return new(
                ComparingRules.CarriedTogether, Outcome.Fail, key.Parent, key.Year, "table3.carried_in.total",
                $"所含各机关上年结转合计 {Say(carriedIn)}，{key.Year - 1}年度结转下年度合计 {Say(carriedOut)}")
            { Found = Say(carriedIn), Expected = Say(carriedOut) };
    }

    private static ComparingFinding Alike(LikePair pair) =>
        new(ComparingRules.Alike, Outcome.Fail, pair.One.Organ, pair.One.Year, "s1",
            pair.One.Organ == pair.Other.Organ ? $"与{pair.Other.Year}年度报告有 {pair.Percent}% 的文字相同"
                : $"与“{pair.Other.Organ}”{pair.Other.Year}年度报告有 {pair.Percent}% 的文字相同")
        { Found = $"{pair.Percent}%", Expected = pair.Limit, Source = pair.One.Source };

    internal static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
