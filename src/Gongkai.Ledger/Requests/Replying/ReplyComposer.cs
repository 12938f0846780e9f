using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>A draft into the reply that is issued: what comes from organ, case and law is filled in, and can't be typed.</summary>
public static class ReplyComposer
{
    /// <summary>The reply, or what is missing in the decision or in the organ's data.</summary>
    public static Verdict<Reply> Compose(LetterMaterial material, ReplyDraft draft, LetterStamp stamp)
    {
        var decision = draft.Decide();
        if (!decision.Allowed) return decision.Breach;
        var (outcome, settings) = (decision.Value.Outcome, material.Law.Stages.Outcomes);
        var remedy = Remedy.Of(decision.Value, stamp.On, settings);
        var remedies = material.Head.Remedies(remedy, outcome, stamp.On);
        if (!remedies.Allowed) return remedies.Breach;

        var known = outcome.Fields.Select(f => f.Id).ToHashSet();
        var filled = draft.Filled.Where(f => known.Contains(f.Key)).ToDictionary(f => f.Key, f => f.Value.Trim());
        foreach (var own in LetterMaterial.Own) filled.Remove(own);
        foreach (var (field, value) in material.Fields(stamp).Append(new("remedies", remedies.Value)).Where(f => known.Contains(f.Key)))
            filled[field] = value;
        if (known.Contains("article") && settings.ArticleOf(outcome) is { } article) filled["article"] = article;
        if (known.Contains("search") && material.Search is { } search && string.IsNullOrEmpty(filled.GetValueOrDefault("search")))
            filled["search"] = search;
        // What was typed for a choice that was changed since is not said.
        foreach (var field in outcome.Fields.Where(f => f.OnlyWhen is { } when && filled.GetValueOrDefault(when.Field) != when.Value))
            filled.Remove(field.Id);
        filled["result"] = string.Join('\n', OperativeWords.Of(decision.Value, filled, material.Case.ApplicantKind));
        return new Reply(
            decision.Value, filled.ToImmutableSortedDictionary(StringComparer.Ordinal), Evidence(material, draft), remedy.Text);
    }

    /// <summary>Everything that still stands in the way of the letter, but for number, date and seal.</summary>
    public static IReadOnlyList<Breach> Lacks(LetterMaterial material, ReplyDraft draft, DateOnly on)
    {
        var reply = Compose(material, draft, new(null, on));
        if (!reply.Allowed) return [reply.Breach];
        return [.. Own(material, draft), .. reply.Value.Lacks(on, material.Law.Stages.Outcomes)];
    }

    // A withdrawal is confirmed, not decided; abandonment is decided only where a correction or a payment is awaited.
    private static IEnumerable<Breach> Own(LetterMaterial material, ReplyDraft draft)
    {
        var progress = material.Case.Progress(material.Law);
        var awaited = draft.Lapse is { } lapse && (lapse == Lapse.Correction ? progress.AwaitsCorrection : progress.AwaitsPayment);
        if (draft.Outcome == OutcomeTable.Withdrawn.Code || (draft.Lapse is not null && !awaited)) yield return StageBreach.OtherVerb;
        if (draft.Filled.GetValueOrDefault("delivery")?.Contains("电子", StringComparison.Ordinal) is true
            && material.Head.Bodies is { OnlineReview: null }) yield return LetterBreach.NoOnlineReview;
    }

    // A search is proved by its record alone; what else is ticked lies in the file on paper.
    private static ImmutableHashSet<string> Evidence(LetterMaterial material, ReplyDraft draft) =>
        [.. draft.InFile.Where(e => e != OutcomeTable.NotExisting.Evidence[0].Id), .. material.Proven];
}
