using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>收到撤回申请: the applicant wants the application back; it goes on until that is confirmed.</summary>
public sealed class AskWithdrawal(RequestBook book)
{
    /// <summary>Records the wish.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, WithdrawalWish wish, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, wish), (wish.Request, Can.Register), async act =>
        Attachment.Refusal(wish.Files) is { } breach ? breach
            : await act.Issue(act.Fact(new Happened(new WithdrawalAsked(wish.On, wish.Channel)) { Files = await act.Keep(wish.Files) })),
            ct);
}

/// <summary>确认撤回, with its 撤回申请确认书.</summary>
public sealed class ConfirmWithdrawal(RequestBook book)
{
    /// <summary>Confirms it. Another person than the one who recorded the wish confirms.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ClosingLetter letter, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, letter), (letter.Request, Can.Sign), async act =>
    {
        if (act.Asked?.Row.RecordedBy == by.Id) return OwnWish;
        var draft = letter.Draft(OutcomeTable.Withdrawn, ("signature", "见申请人撤回申请原件"));
        return await ClosingIssue.Run(act, draft, new Withdrawn(act.Work.Today));
    }, ct);

    /// <summary>The one who recorded the wish confirms it.</summary>
    public static readonly Breach OwnWish = new("withdraw.own-wish", "登记撤回申请的人和确认撤回的人不能是同一人", "");
}

/// <summary>The wish to have an application back.</summary>
/// <param name="Request">The case.</param>
/// <param name="On">The day it came in.</param>
/// <param name="Channel">How.</param>
public sealed record WithdrawalWish(Guid Request, DateOnly On, Channel Channel)
{
    /// <summary>The original, scanned.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}
