using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>保存草稿: what is being typed, sealed; ordinary state, and no fact until it is sent for review.</summary>
public sealed class SaveDraft(RequestBook book)
{
    /// <summary>Saves it as it is, whatever is missing.</summary>
    /// <returns>The case, with the number of its last fact.</returns>
    public Task<Verdict<Recorded>> Run(Officer by, Drafting drafting, CancellationToken ct) =>
        book.Act(by, null, (drafting.Request, Can.Draft), async act =>
    {
        if (act.Progress.Outcome is not null) return DraftBreach.Decided;
        await Drafts.Keep(act, drafting.Draft);
        return new Recorded(act.Case.Id, act.Case.NextSeq - 1);
    }, ct);

    /// <summary>
    /// The draft of a case as it was last saved; else as it was last sent for review; else an empty one. Null where the case is out of
    /// reach.
    /// </summary>
    public async Task<ReplyDraft?> Find(Officer by, Guid request, CancellationToken ct)
    {
        if (await RequestCase.Find(book.Database, request, by, ct) is not { } found || !by.May(Can.Draft, found.Organ, found.Unit))
            return null;
        await using var connection = await book.Database.Open(ct);
        if (await book.Keys.Find(connection, request) is not { } key) return null;
        if (await Drafts.Find(connection, request, key) is { } kept) return kept;
        return ApprovalRoute.LastDraft(found) is { } drafted ? FactWords.Open(key, drafted.Row.Sealed).Draft : new ReplyDraft();
    }
}

/// <summary>A draft of a reply.</summary>
public sealed record Drafting(Guid Request, ReplyDraft Draft);

/// <summary>What can stand in the way of a draft.</summary>
public static class DraftBreach
{
    /// <summary>There is a result.</summary>
    public static readonly Breach Decided = new("draft.decided", "这件申请已经有办理结果，不再拟稿", "条例第四十五条");

    /// <summary>Nobody sent a draft for review.</summary>
    public static readonly Breach Nothing = new("draft.nothing", "还没有送审的答复稿", "条例第四十五条");

    /// <summary>A newer draft was sent for review, or this one was sent back.</summary>
    public static readonly Breach Superseded = new("draft.superseded", "答复稿已经更新或者退回，请查看最新的稿件", "条例第四十五条");
}
