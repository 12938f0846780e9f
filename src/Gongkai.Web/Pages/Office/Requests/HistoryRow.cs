using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Asking;

namespace Gongkai.Web.Pages.Office.Requests;

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
        return new(fact, Names.Of(fact.What), Describe(fact, view), view.NameOf(fact.Row.RecordedBy))
        {
            Words = view.MaySee ? view.WordsOf(fact).Words : null,
            StruckBecause = strike is null ? null : (view.MaySee ? view.WordsOf(strike).Words : null) ?? ((CaseStruck)strike.What).Ground
                ?? "",
            Proposal = view.OpenProposals.FirstOrDefault(p => p.What is StrikeProposed proposed && proposed.Seq == fact.Seq)?.Seq,
            Flaws = [.. view.Progress.Flaws.Where(f => f.Fact.Seq == fact.Seq).Select(f => f.Breach)],
        };
    }

    private static string? Describe(RecordedFact fact, CaseView view) => fact.Fact switch
    {
        Received f => f.Channel.Name(),
        Registered f =>
            $"收到申请之日 {Day.Brief(f.Receipt, view.Today)}　{view.WordsOf(fact).Ground ?? ((ReceiptFixed)fact.What).GroundOfBefore}",
        Assigned f => ((UnitAssigned)fact.What).InternalDue is { } due ? $"{f.To}，内部期限 {Day.Brief(due, view.Today)}（不影响答复期限）" : f.To,
        CorrectionRequested f => f.WindowDays is { } days ? $"补正期限 {days} 个工作日" : null,
        Consulted f => f.Kind.Name(),
        OpinionReceived f => f.Consents ? "同意公开" : "不同意公开",
        Extended f => $"延长 {f.Days} 个工作日",
        Deferred f => $"延至 {Day.Brief(f.Until, view.Today)}",
        FeeNotified f => f.Items is { } items ? $"按件，{items} 件" : f.Pages is { } pages ? $"按量，{pages} 页" : null,
        Approved when fact.OnPaperBy is { } signer =>
            $"{(fact.What is StepTaken { Step: ApprovalStep.Signature } ? "线下签批" : "线下审核")}：{view.NameOf(signer)}",
        null => OnPaper(fact, view),
        _ => Closing(fact, view),
    };

    private static string? Closing(RecordedFact fact, CaseView view) => fact.Fact switch
    {
        Replied f =>
            $"{f.Reply.Decision.Outcome.Name}　{fact.LetterNumber}{(fact.OnPaperBy is { } signer ? $"　线下签发：{view.NameOf(signer)}" : "")}",
        Dispatched f => $"{view.LetterName(f.Of)}，{f.Way.Name()}",
        Delivered f => $"{view.LetterName(f.Of)}，{f.Way.Name()}",
        DeemedAbandoned f => $"{f.Lapse.Name()}　{fact.LetterNumber}{(fact.OnPaperBy is { } signer ? $"　线下签发：{view.NameOf(signer)}" : "")}",
        WithdrawalAsked f => f.Channel.Name(),
        Disputed f => f.Route.Name(),
        DisputeEnded f => f.Ruling.Name,
        Reopened { DecideBy: { } by } => $"应于 {Day.Brief(by, view.Today)} 前重新作出决定",
        _ => null,
    };

    private static string? OnPaper(RecordedFact fact, CaseView view) => fact.What switch
    {
        DecisionEntered f =>
            $"{(f.Enters is { } enters ? VerbTable.Of(enters).Name : "线下签批")}：{view.NameOf(f.OnPaperBy)}{(view.OpenEntry?.Seq == fact.Seq ? "　待另一人确认" : "")}",
        ExtensionConsented f => $"{f.Days} 个工作日{(f.OnPaperBy is { } head ? $"　线下同意：{view.NameOf(head)}" : "")}",
        EntryDeclined or NameConfirmed => $"第 {fact.What.Answers} 条记录",
        StrikeProposed f => $"第 {f.Seq} 条记录",
        _ => null,
    };
}
