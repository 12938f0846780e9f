using System.Collections.Immutable;

namespace Gongkai.Reports.Comparing;

/// <summary>结转: what an organ, and those merged into it, carried out of one year is what it carries into the next (T3-04).</summary>
internal sealed class CarryingOver(OrganTree tree, IReadOnlyDictionary<(string Organ, int Year), Member> members)
{
    public IEnumerable<ComparingFinding> Findings() => members.Keys.Order().SelectMany(k => Findings(k.Organ, k.Year));

    private IEnumerable<ComparingFinding> Findings(string organ, int year)
    {
        string[] merged = [.. (tree.Match(organ)?.Predecessors ?? []).Where(p => members.ContainsKey((p, year - 1)))];
        string[] before = members.ContainsKey((organ, year - 1)) ? [organ, .. merged] : merged;
        if (before.Length == 0) yield break;
        var complete = merged.Length == 0 || merged.Length == tree.Match(organ)!.Predecessors.Length;
        for (var i = 0; i < Member.Columns.Length; i++)
            if (members[(organ, year)].CarriedIn[i] is { } carriedIn && CarriedOut(before, year - 1, i) is { } carriedOut
                && !IsCarriedOver(carriedIn, carriedOut, complete))
                yield return Finding((organ, year), i, (carriedIn, carriedOut), before);
    }

    private static bool IsCarriedOver(decimal carriedIn, decimal carriedOut, bool complete) =>
        complete ? carriedIn == carriedOut : carriedIn >= carriedOut;

    private decimal? CarriedOut(string[] organs, int year, int column) =>
        organs.Aggregate((decimal?)0, (sum, o) => sum + members[(o, year)].CarriedOut[column]);

    private ComparingFinding Finding((string Organ, int Year) key, int column, (decimal In, decimal Out) numbers, string[] before)
    {
        var (found, expected) = (Comparison.Say(numbers.In), Comparison.Say(numbers.Out));
        var message = before is [var only] && only == key.Organ
            ? $"上年结转为 {found}，{key.Year - 1}年度报告的结转下年度为 {expected}"
            : $"上年结转为 {found}，{string.Concat(before.Select(b => $"“{b}”"))}{key.Year - 1}年度的结转下年度合计 {expected}";
        return new(ComparingRules.CarriedOver, Outcome.Fail, key.Organ, key.Year, $"table3.carried_in.{Member.Columns[column]}", message)
        {
            Found = found,
            Expected = expected,
            Source = members[key].Source,
        };
    }
}

/// <summary>What is kept of a report; its numbers only where it sums up others.</summary>
internal sealed record Member(string Source, decimal?[] CarriedIn, decimal?[] CarriedOut, ReportValues? Values)
{
    public static ImmutableArray<string> Columns { get; } =
        ["natural_person", "commercial_enterprise", "research_institution", "social_welfare_org", "legal_service_org", "other_org",
            "total"];

    public static Member Of(string source, AnnualReport report, bool sumsUp) => new(
        source,
        [.. Columns.Select(c => report.Values[$"table3.carried_in.{c}"])],
        [.. Columns.Select(c => report.Values[$"table3.carried_out.{c}"])],
        sumsUp ? report.Values : null);
}
