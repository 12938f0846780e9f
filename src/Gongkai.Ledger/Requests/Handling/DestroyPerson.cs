using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>
/// 销毁个人信息: destroys the key of a closed case, as another person proposed. The person is gone for good; facts, journal and numbers stay.
/// </summary>
public sealed class DestroyPerson(RequestBook book)
{
    /// <summary>One who keeps the records proposes it.</summary>
    public Task<Verdict<Recorded>> Propose(Officer by, Guid key, DestructionProposal proposal, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, proposal), (proposal.Request, Can.Strike), async act =>
    {
        if (!Enum.IsDefined(proposal.Ground)) return DestroyBreach.NoGround;
        if (StillNeeded(act.Case, act.Law)) return DestroyBreach.StillOpen;
        if (act.Case.OpenDestruction is not null) return DestroyBreach.Proposed;
        return await act.Record(act.Fact(new DestructionProposed(act.Work.Today, proposal.Ground.Name())));
    }, ct);

    /// <summary>An administrator, another person, destroys it, or keeps it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="order">Which case, and why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict<Recorded>> Run(Officer by, Guid key, DestructionOrder order, CancellationToken ct)
    {
        string? ground = null;
        var answered = await Answer(by, key, order, g => ground = g, ct);
        if (answered.Allowed && ground is not null) book.Keys.Note(new(order.Request, book.Database.Clock.Today, ground));
        return answered;
    }

    private Task<Verdict<Recorded>> Answer(Officer by, Guid key, DestructionOrder order, Action<string> destroyed, CancellationToken ct) =>
        book.Database.Write<Recorded>(by, Submission.Of(key, order), async work =>
    {
        if (await RequestCase.Find(work, by, order.Request, Can.DestroyPersons) is not { } request) return RequestBreach.NotFound;
        if (!by.May(Can.DestroyPersons, request.Organ, request.Unit)) return RequestBreach.NotYours;
        if (await book.Keys.Find(work.Connection, request.Id, work.Transaction) is null) return DestroyBreach.Done;
        if (request.OpenDestruction is not { What: DestructionProposed proposed } proposal) return DestroyBreach.NotProposed;
        if (proposal.Row.RecordedBy == by.Id) return DestroyBreach.OwnProposal;
        if (!order.Confirms)
            return await RequestBook.Append(work, request, [new(new DestructionDeclined(work.Today, proposal.Seq))], issuing: false);
        if (StillNeeded(request, await work.Law())) return DestroyBreach.StillOpen;

        await Erase(work, request.Id);
        destroyed(proposed.Ground);
        return await RequestBook.Append(work, request, [new(new KeyDestroyed(work.Today, proposed.Ground, proposal.Seq))], issuing: false);
    }, ct);

    /// <summary>Makes everything about the person of a case unreadable; the fact that says so is appended beside it.</summary>
    internal static async Task Erase(Work work, Guid request)
    {
        await SubjectKeys.Destroy(work, request);
        await IdentityMarks.Forget(work, request);
        await Projection.WipeSummary(work, request);
        await Drafts.Forget(work, request);
    }

    // In hand, under review or in court, or its letter on its way.
    private static bool StillNeeded(RequestCase request, LawOfDay law) => law.ClosedOn(request.Progress(law)) is null
        || WaitingFor.Of(request, request.Progress(law)) != Waiting.Nothing || request.Log.OpenProposals.Any();
}

/// <summary>Whose person should be destroyed, and why.</summary>
public sealed record DestructionProposal(Guid Request, DestructionGround Ground);

/// <summary>The answer to a proposal.</summary>
public sealed record DestructionOrder(Guid Request, bool Confirms);

/// <summary>Why a person's data is destroyed (个人信息保护法第四十七条). No free words: nothing could seal them any longer.</summary>
public enum DestructionGround
{
    /// <summary>保存期限已届满.</summary>
    RetentionOver = 1,

    /// <summary>处理目的已实现.</summary>
    PurposeMet,

    /// <summary>本人请求删除.</summary>
    PersonAsked,
}

/// <summary>What people call the grounds.</summary>
public static class DestructionGroundNames
{
    /// <summary>The ground's name in Chinese.</summary>
    public static string Name(this DestructionGround ground) => ground switch
    {
        DestructionGround.RetentionOver => "保存期限已届满",
        DestructionGround.PurposeMet => "处理目的已实现",
        _ => "本人请求删除",
    };
}

/// <summary>What can stand in the way of destroying a person's data.</summary>
public static class DestroyBreach
{
    /// <summary>No ground.</summary>
    public static readonly Breach NoGround = new("person.no-ground", "请选择销毁个人信息的理由", "个人信息保护法第四十七条");

    /// <summary>The case needs the person still.</summary>
    public static readonly Breach StillOpen = new("person.still-open", "这件申请还没有办完（包括送达、复议、诉讼和等待确认的更正），办完后才能销毁个人信息", "");

    /// <summary>Somebody proposed it.</summary>
    public static readonly Breach Proposed = new("person.proposed", "已经提请销毁，等待管理员确认", "");

    /// <summary>Nobody proposed it.</summary>
    public static readonly Breach NotProposed = new("person.not-proposed", "没有等待确认的销毁，请先由经办人提请", "");

    /// <summary>The one who proposed it confirms.</summary>
    public static readonly Breach OwnProposal = new("person.own-proposal", "提请销毁的人和确认销毁的人不能是同一人", "");

    /// <summary>It was destroyed before.</summary>
    public static readonly Breach Done = new("person.destroyed", "这件申请的个人信息已经销毁", "");
}
