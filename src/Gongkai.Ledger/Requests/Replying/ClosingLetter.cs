using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Demo;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>What is typed for a letter that ends a case without a reply: 撤回申请确认书, 视为放弃告知书.</summary>
/// <param name="Request">The case.</param>
/// <param name="Filled">What was typed, by field (contact, delivery).</param>
public sealed record ClosingLetter(Guid Request, ImmutableSortedDictionary<string, string> Filled)
{
    internal ReplyDraft Draft(Outcome outcome, params IEnumerable<(string Field, string Value)> known)
    {
        var filled = Filled.ToBuilder();
        foreach (var (field, value) in known)
            if (!filled.ContainsKey(field)) filled[field] = value;
        return new() { Outcome = outcome.Code, Filled = filled.ToImmutable() };
    }
}

/// <summary>Numbers, writes and keeps a letter that decides nothing (撤回申请确认书) with its fact.</summary>
internal static class ClosingIssue
{
    public static async Task<Verdict<Recorded>> Run(CaseAct act, ReplyDraft draft, RequestFact fact)
    {
        if (act.Refusal(fact) is { } breach) return breach;
        var material = await Materials.Of(act, fact.On);
        var checkup = ReplyComposer.Compose(material, draft, new(null, fact.On));
        if (!checkup.Allowed) return checkup.Breach;
        if (checkup.Value.Lacks(fact.On, act.Law.Stages.Outcomes).FirstOrDefault() is { } lack) return lack;
        var number = await LetterNumbers.Next(act.Work, act.Case.Organ, material.Head, fact.On);
        var letter = ReplyComposer.Compose(material, draft, new(number, fact.On)).Value!;
        var files =
            await act.Keep(LetterFiles.Of(await Demonstration.Marked(act.Book.Database, LetterWords.Of(letter, act.Case.ApplicantKind))));
        return await act.Issue(
            act.Fact(
                CaseFactKinds.Of(fact) with { LetterNumber = number, Files = files },
                new() { Filled = letter.Filled.ToImmutableSortedDictionary(StringComparer.Ordinal) }));
    }
}
