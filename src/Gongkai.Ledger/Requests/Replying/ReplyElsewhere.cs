using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>A reply that was issued outside the program: its outcome is typed, and its words stand in the scan.</summary>
public static class ReplyElsewhere
{
    /// <summary>Stands where the letter itself is to be read.</summary>
    public const string InScan = "见答复书扫描件";

    /// <summary>The reply, or what is missing in the decision.</summary>
    public static Verdict<Reply> Of(ReplyDraft draft, LetterStamp stamp, OutcomeSettings settings)
    {
        var decision = draft.Decide();
        if (!decision.Allowed) return decision.Breach;
        var filled = decision.Value.Outcome.Fields.Where(f => f.Required && f.OnlyWhen is null).ToImmutableSortedDictionary(
            f => f.Id, _ => InScan, StringComparer.Ordinal)
            .SetItem("date", LetterMaterial.Say(stamp.On)).SetItem("number", stamp.Number ?? InScan);
        return new Reply(decision.Value, filled, ImmutableHashSet<string>.Empty, Remedy.Of(decision.Value, stamp.On, settings).Text);
    }
}
