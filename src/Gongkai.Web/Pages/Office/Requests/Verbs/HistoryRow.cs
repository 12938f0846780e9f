using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>A line of 经过: a fact with who recorded it, and what became of it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="What">What happened.</param>
/// <param name="How">How, in a few words, or null.</param>
/// <param name="By">Who recorded it.</param>
public sealed record HistoryRow(RecordedFact Fact, string What, string? How, string By)
{
    /// <summary>Words of an officer, where the reader may see them.</summary>
    public string? Words { get; init; }

    /// <summary>Why it was struck, or null where it stands.</summary>
    public string? StruckBecause { get; init; }

    /// <summary>Somebody asked that it be struck; the number of that fact.</summary>
    public long? Proposal { get; init; }

    /// <summary>瑕疵.</summary>
    public ImmutableArray<Breach> Flaws { get; init; } = [];

    /// <summary>It may be struck.</summary>
    public bool MayStrike => Fact.Fact is not null and not Struck && StruckBecause is null && Proposal is null;

    /// <summary>The lines of a case, in the order of what happened; looks at the person stand apart.</summary>
    public static ImmutableArray<HistoryRow> Of(CaseView view) =>
        [.. view.Case.Facts.Where(f => f.What is not PersonSeen && f.Fact is not Struck).OrderBy(f => f.Row.HappenedOn).ThenBy(f => f.Seq)
            .Select(f => Of(view, f))];

    private static HistoryRow Of(CaseView view, RecordedFact fact)
    {
        var struck = view.Case.Log.Struck;
        var strike = view.Case.Facts.LastOrDefault(f => f.Fact is Struck s && s.Strikes == fact.Seq && !struck.Contains(new(f.Seq)));
        var verb = OfficeVerbs.Of(fact.What);
        return new(fact, verb.Named(fact.What), verb.How(view, fact), view.NameOf(fact.Row.RecordedBy))
        {
            Words = view.MaySee ? view.WordsOf(fact).Words : null,
            StruckBecause = strike is null ? fact.What is HandedOver && view.Case.Struck.Contains(fact.Seq) ? "机关撤销的记录已经更正" : null
                : (view.MaySee ? view.WordsOf(strike).Words : null) ?? ((CaseStruck)strike.What).Ground
                ?? "",
            Proposal = view.OpenProposals.FirstOrDefault(p => p.What is StrikeProposed proposed && proposed.Seq == fact.Seq)?.Seq,
            Flaws = [.. view.Progress.Flaws.Where(f => f.Fact.Seq == fact.Seq).Select(f => f.Breach)],
        };
    }
}
