using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Approvals;

namespace Gongkai.Ledger.Requests;

/// <summary>录入待确认: decisions made on paper that one person entered, and that count once a second one confirms them.</summary>
/// <remarks>
/// A scan proves little, so no one person issues anything with it: a draft signed on paper counts at once where another than the drafter
/// enters it, for then two
/// stand behind it; entered by the drafter, and whatever was drafted elsewhere, it waits here for another who may sign.
/// </remarks>
public static class Entries
{
    /// <summary>The entry that waits, or null: none, answered, or overtaken by a newer draft or a result.</summary>
    public static RecordedFact? Open(RequestCase request, Progress progress) =>
        request.Facts.LastOrDefault(f => f.What is DecisionEntered && !IsAnswered(request, f) && !IsOvertaken(request, progress, f));

    /// <summary>The fact that an entry leaves once it is confirmed; null where a draft was signed on paper.</summary>
    public static RequestFact? Pending(RecordedFact entry) => (entry.What as DecisionEntered)?.Enters;

    private static bool IsAnswered(RequestCase request, RecordedFact entry) =>
        request.Facts.Any(f => f.What.Answers == entry.Seq && f.What is EntryDeclined or LawFact);

    private static bool IsOvertaken(RequestCase request, Progress progress, RecordedFact entry) =>
        (Pending(entry) is null && ApprovalRoute.Of(request, progress)?.Draft.Seq != entry.Draft)
        || !request.IsOwn(entry)
        || request.Facts.Any(f => f.What is KeyDestroyed && f.Seq > entry.Seq);   // nobody can read it any longer
}

/// <summary>What can stand in the way of an entry or its confirmation.</summary>
public static class EntryBreach
{
    /// <summary>Nothing waits to be confirmed.</summary>
    public static readonly Breach Nothing = new("entry.nothing", "没有等待确认的录入", "");

    /// <summary>Something waits already.</summary>
    public static readonly Breach Open = new("entry.open", "已经有人录入，请先由另一人确认或者不予确认", "条例第四十五条");

    /// <summary>The one who entered it confirms.</summary>
    public static readonly Breach OwnEntry = new("entry.own-entry", "录入的人和确认的人不能是同一人", "条例第四十五条");

    /// <summary>Declined without a word.</summary>
    public static readonly Breach NoWords = new("entry.no-words", "不予确认的，请填写意见", "条例第四十五条");
}
