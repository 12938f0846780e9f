using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Registering;

/// <summary>联系申请人: an attempt to reach the sender, so that the day of receipt can be fixed.</summary>
public sealed class LogAttempt(RequestBook book)
{
    /// <summary>Records it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ContactAttempt attempt, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, attempt), (attempt.Request, Can.Register), async act =>
    {
        if (string.IsNullOrWhiteSpace(attempt.Words)) return NoWords;
        return await act.Record(act.Fact(new ContactTried(act.Work.Today), new() { Words = attempt.Words.Trim() }));
    }, ct);

    /// <summary>No words.</summary>
    public static readonly Breach NoWords = new("contact.no-words", "请填写联系的方式和结果", "条例第三十一条");
}

/// <summary>How the sender was tried to be reached, and what came of it.</summary>
public sealed record ContactAttempt(Guid Request, string Words);
