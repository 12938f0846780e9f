using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>销毁个人信息: destroys the key of a closed case. The person is gone for good; facts, journal and numbers stay.</summary>
public sealed class DestroyPerson(RequestBook book)
{
    /// <summary>Destroys it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="key">The key of the submission.</param>
    /// <param name="order">Which case, and why.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Verdict<Recorded>> Run(Officer by, Guid key, DestructionOrder order, CancellationToken ct)
    {
        var destroyed = await Destroy(by, key, order, ct);
        if (destroyed.Allowed) book.Keys.Note(new(order.Request, book.Database.Clock.Today, order.Ground.Name()));
        return destroyed;
    }

    private Task<Verdict<Recorded>> Destroy(Officer by, Guid key, DestructionOrder order, CancellationToken ct) =>
        book.Database.Write<Recorded>(by, Submission.Of(key, order), async work =>
    {
        if (await RequestCase.Find(work, by, order.Request, Can.DestroyPersons) is not { } request) return RequestBreach.NotFound;
        if (!by.May(Can.DestroyPersons, request.Organ, request.Unit)) return RequestBreach.NotYours;
        if (!Enum.IsDefined(order.Ground)) return DestroyBreach.NoGround;
        var law = await work.Law();
        if (law.ClosedOn(request.Progress(law)) is null) return DestroyBreach.StillOpen;
        if (await book.Keys.Find(work.Connection, request.Id, work.Transaction) is null) return DestroyBreach.Done;

        await SubjectKeys.Destroy(work, request.Id);
        await IdentityMarks.Forget(work, request.Id);
        await Projection.WipeSummary(work, request.Id);
        await Drafts.Forget(work, request.Id);
        return await RequestBook.Append(work, request, [new(new KeyDestroyed(work.Today, order.Ground.Name()))], issuing: false);
    }, ct);
}

/// <summary>Whose person is to be destroyed, and why.</summary>
public sealed record DestructionOrder(Guid Request, DestructionGround Ground);

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
    public static readonly Breach StillOpen = new("person.still-open", "这件申请还没有办结，办结后才能销毁个人信息", "");

    /// <summary>It was destroyed before.</summary>
    public static readonly Breach Done = new("person.destroyed", "这件申请的个人信息已经销毁", "");
}
