using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>The one outcome of an application, and the grounds on which parts of it were not given.</summary>
/// <param name="Outcome">The outcome: one leaf row of table III.</param>
/// <param name="Grounds">The outcomes of the parts that were not given, in the order of table III; empty where all was given.</param>
public sealed record Decision(Outcome Outcome, ImmutableArray<Outcome> Grounds)
{
    /// <summary>All or part of what was asked is withheld under articles 14, 15 or 16.</summary>
    public bool Withholds => Grounds.Any(g => g.Withholds);

    /// <summary>What has to be in the file before the reply may go out.</summary>
    public ImmutableArray<Evidence> Evidence => [.. Grounds.Append(Outcome).SelectMany(o => o.Evidence).DistinctBy(e => e.Id)];

    /// <summary>The decision with this outcome alone.</summary>
    public static Decision Of(Outcome outcome) => new(outcome, outcome.Kind is OutcomeKind.Granted or OutcomeKind.Partial ? [] : [outcome]);

    /// <inheritdoc />
    public bool Equals(Decision? other) => other is not null && Outcome == other.Outcome && Grounds.SequenceEqual(other.Grounds);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Outcome, Grounds.Length);

    /// <inheritdoc />
    public override string ToString() => Outcome.Code;

    /// <summary>The decision about an application of which several things were found.</summary>
    /// <param name="parts">What was found of each part, in any order.</param>
    /// <param name="principal">Where nothing is given and several grounds apply: the ground whose row counts; null takes the first in table
    /// III.</param>
    /// <returns>
    /// Some given and some not: 部分公开 and no other row. All given: 提供, or 已主动公开 where all of it is public already.
    /// Nothing given: one of the grounds.
    /// </returns>
    [Article("国办公开办函〔2021〕30号", "一件申请只计一种办理结果；区分处理的，只计部分公开")]
    public static Verdict<Decision> Of(IReadOnlyCollection<Outcome> parts, Outcome? principal = null)
    {
        if (parts.Count == 0) return DecisionBreach.Nothing;
        if (parts.Distinct().Count() > 1 && parts.FirstOrDefault(p => p.OfTheWhole) is { } whole)
            return whole == OutcomeTable.Partial ? DecisionBreach.SecondRow : DecisionBreach.WholeOnly;

        ImmutableArray<Outcome> inOrder = [.. OutcomeTable.All.Where(parts.Contains)];
        ImmutableArray<Outcome> grounds = [.. inOrder.Where(p => p.Kind is not (OutcomeKind.Granted or OutcomeKind.Partial))];
        if (grounds.IsEmpty) return new Decision(inOrder[^1], []);
        if (grounds.Length < inOrder.Length) return new Decision(OutcomeTable.Partial, grounds);
        if (principal is not null && !grounds.Contains(principal)) return DecisionBreach.OtherPrincipal;
        return new Decision(principal ?? grounds[0], grounds);
    }
}

/// <summary>What can be wrong with a decision.</summary>
public static class DecisionBreach
{
    /// <summary>Nothing was found.</summary>
    public static readonly Breach Nothing = new("decision.nothing", "请选择办理结果", "条例第三十六条");

    /// <summary>部分公开 and another row.</summary>
    public static readonly Breach SecondRow = new("decision.second-row", "区分处理的，只选“部分公开”，各部分的依据写在答复中", "国办公开办函〔2021〕30号");

    /// <summary>An outcome of the whole application together with another.</summary>
    public static readonly Breach WholeOnly = new("decision.whole-only", "这种办理结果针对整件申请，不能与其他结果并用", "国办公开办函〔2021〕30号");

    /// <summary>The row chosen is not one of the grounds.</summary>
    public static readonly Breach OtherPrincipal = new("decision.other-principal", "计入的办理结果应为各部分依据中的一种", "国办公开办函〔2021〕30号");
}
