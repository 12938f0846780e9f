using Gongkai.Law;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Registering;

/// <summary>确定收到申请之日, once the sender of an ordinary letter, an e-mail or a fax was reached (条例第三十一条).</summary>
public sealed class FixReceipt(RequestBook book)
{
    /// <summary>Fixes it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ReceiptFixing fixing, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, fixing), (fixing.Request, Can.Register), act =>
    {
        var rule = act.Progress.Received is { } received ? ReceiptRule.Of(act.Law, received.Channel, received.On, fixing.Confirmed) : null;
        return act.Issue(
            act.Fact(
                new ReceiptFixed(new Registered(act.Work.Today, rule?.On ?? fixing.Confirmed)),
                new() { Ground = fixing.Ground ?? rule?.Article }));
    }, ct);
}

/// <summary>The day on which organ and applicant confirmed the application.</summary>
/// <param name="Request">The case.</param>
/// <param name="Confirmed">The day.</param>
/// <param name="Ground">How, in words without names of persons; null: the article.</param>
public sealed record ReceiptFixing(Guid Request, DateOnly Confirmed, string? Ground = null);

/// <summary>收到申请之日 by channel, and why: asked of the law.</summary>
public static class ReceiptRule
{
    /// <summary>The day that follows, with its article; the day is null while the sender has to be reached first.</summary>
    /// <param name="law">The law.</param>
    /// <param name="channel">How it came in.</param>
    /// <param name="arrived">The day it arrived or was handed in.</param>
    /// <param name="confirmed">The day organ and applicant confirmed it, or null.</param>
    public static Receipt Of(LawOfDay law, Channel channel, DateOnly arrived, DateOnly? confirmed = null) =>
        Receipt.Of(new() { Channel = channel, Arrived = arrived, Submitted = arrived, Confirmed = confirmed, Policies = law.Policies })!;
}
