using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Requests.Replying;

namespace Gongkai.Ledger.Requests;

/// <summary>A reply as it is typed (拟稿): an outcome, the grounds of what is not given, and what its letter states.</summary>
public sealed record ReplyDraft
{
    /// <summary>The code of the outcome ("G2"); null while none is chosen.</summary>
    public string? Outcome { get; init; }

    /// <summary>The codes of the grounds on which parts are not given; of 部分公开, and where several grounds apply.</summary>
    public ImmutableArray<string> Grounds { get; init; } = [];

    /// <summary>What was typed, by field. What <see cref="ReplyComposer"/> fills is not taken from here.</summary>
    public ImmutableSortedDictionary<string, string> Filled { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The evidence that is in the file, by its id.</summary>
    public ImmutableArray<string> InFile { get; init; } = [];

    /// <summary>What the applicant let pass, where it is to be treated as abandoned; else null.</summary>
    [JsonIgnore]
    public Lapse? Lapse =>
        Outcome == OutcomeTable.CorrectionLapsed.Code ? Law.Requests.Stages.Lapse.Correction : Outcome == OutcomeTable.FeeUnpaid.Code
            ? Law.Requests.Stages.Lapse.Payment : null;

    /// <summary>The decision, or what is missing in it.</summary>
    public Verdict<Decision> Decide()
    {
        if (Outcome is null || OutcomeTable.All.FirstOrDefault(o => o.Code == Outcome) is not { } outcome) return DecisionBreach.Nothing;
        var grounds = OutcomeTable.All.Where(o => Grounds.Contains(o.Code)).ToList();
        if (outcome != OutcomeTable.Partial)
            return grounds.Count == 0 ? Decision.Of(outcome) : Decision.Of([.. grounds.Append(outcome).Distinct()], outcome);
        if (grounds.Any(g => g.OfTheWhole)) return DecisionBreach.WholeOnly;
        return new Decision(outcome, [.. grounds.Where(g => g.Kind is not OutcomeKind.Granted)]);
    }

    /// <inheritdoc />
    public bool Equals(ReplyDraft? other) => other is not null && Outcome == other.Outcome && Grounds.SequenceEqual(other.Grounds)
        && InFile.SequenceEqual(other.InFile) && Filled.SequenceEqual(other.Filled);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Outcome, Grounds.Length, InFile.Length, Filled.Count);
}
