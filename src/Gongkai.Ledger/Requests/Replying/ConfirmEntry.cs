using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>确认录入: another person, who may sign, stands behind what was entered from paper; only then it counts.</summary>
public sealed class ConfirmEntry(RequestBook book)
{
    /// <summary>Answers it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, EntryAnswer answer, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, answer), (answer.Request, Can.Sign), async act =>
    {
        if (Entries.Open(act.Case, act.Progress) is not { } entry || entry.Seq != answer.Entry) return EntryBreach.Nothing;
        if (entry.Row.RecordedBy == by.Id) return EntryBreach.OwnEntry;
        if (answer.Confirms)
            return Entries.Pending(entry) is { } fact ? await act.Record(Confirmed(entry, fact)) : await Signed(act, entry);
        if (string.IsNullOrWhiteSpace(answer.Words)) return EntryBreach.NoWords;
        return await act.Record(act.Fact(new EntryDeclined(act.Work.Today, entry.Seq), new() { Words = answer.Words.Trim() }));
    }, ct);

    // Its words stay sealed as they were entered; its files stay with the entry.
    private static NewFact Confirmed(RecordedFact entry, RequestFact fact) =>
        new(new DecisionIssued(fact, null)
        { LetterNumber = ((DecisionEntered)entry.What).LetterNumber, OnPaperBy = entry.OnPaperBy, Entry = entry.Seq }, entry.Row.Sealed);

    private static Task<Verdict<Recorded>> Signed(CaseAct act, RecordedFact entry) => ReplyIssue.Run(
        act, ApprovalRoute.Of(act.Case, act.Progress)!,
        new(entry.Row.HappenedOn, entry.OnPaperBy!.Value)
        { OnPaper = true, Entry = entry.Seq, Reviews = ((DecisionEntered)entry.What).Reviews });
}

/// <summary>An answer to what was entered from paper.</summary>
/// <param name="Request">The case.</param>
/// <param name="Entry">The number of the `decision-entered` fact.</param>
/// <param name="Confirms">It was decided so.</param>
/// <param name="Words">Why not.</param>
public sealed record EntryAnswer(Guid Request, long Entry, bool Confirms, string? Words = null);
