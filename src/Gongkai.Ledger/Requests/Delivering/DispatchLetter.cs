using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Correcting;

namespace Gongkai.Ledger.Requests.Delivering;

/// <summary>发出: a letter leaves the organ; by post this is the day of compliance (国办公开办函〔2016〕235号).</summary>
public sealed class DispatchLetter(RequestBook book)
{
    /// <summary>Records that it left. A courier is refused; that it happened is recorded by <see cref="RecordFact"/>.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, LetterMove move, CancellationToken ct) =>
        book.ActOnAny(by, Submission.Of(key, move), (move.Request, Can.Deliver), async act =>
        (move.Refusal(act) ?? DeliveryBreach.Disputed(act, move) ?? await DeliveryBreach.Offline(act, move)) is { } breach ? breach
            : await act.Issue(await move.As(act, new Dispatched(move.On, move.Of, move.Way))), ct);
}

/// <summary>送达: a letter reached the person it is for, or was refused; from this day the applicant's periods run.</summary>
public sealed class DeliverLetter(RequestBook book)
{
    /// <summary>Records that it arrived.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, LetterMove move, CancellationToken ct) =>
        book.ActOnAny(by, Submission.Of(key, move), (move.Request, Can.Deliver), async act =>
        (move.Refusal(act) ?? (move.SentOn is null ? null : DeliveryBreach.Disputed(act, move)) ?? DeliveryBreach.Unproven(act, move)
            ?? await DeliveryBreach.Offline(act, move)) is { } breach ? breach
            : await act.Issue(await move.Both(act)), ct);
}

/// <summary>A letter that leaves or arrives.</summary>
/// <param name="Request">The case.</param>
/// <param name="Of">The number of the fact whose letter it is.</param>
/// <param name="On">The day.</param>
/// <param name="Way">How.</param>
public sealed record LetterMove(Guid Request, long Of, DateOnly On, DeliveryWay Way)
{
    /// <summary>送达凭证: the number of the mail item, or who signed.</summary>
    public string? Proof { get; init; }

    /// <summary>Of one that arrived: the day it left, where that is recorded with it; both are recorded, or neither.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>Scans of receipts and postal records.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];

    internal Breach? Refusal(CaseAct act) =>
        act.HasKey || (Files.Count == 0 && string.IsNullOrWhiteSpace(Proof)) ? Attachment.Refusal(Files) : RequestBreach.NothingSealed;

    /// <summary>That it left, where that is recorded with it, and that it arrived.</summary>
    internal async Task<NewFact[]> Both(CaseAct act)
    {
        var arrived = await As(act, new Delivered(On, Of, Way));
        return SentOn is { } left ? [act.Fact(new Happened(new Dispatched(left, Of, Way)), Words), arrived] : [arrived];
    }

    private FactWords? Words => string.IsNullOrWhiteSpace(Proof) ? null : new() { Proof = Proof };

    internal async Task<NewFact> As(CaseAct act, RequestFact fact) =>
        act.Fact(new Happened(fact) { Files = await act.Keep(Files) }, Words);
}
