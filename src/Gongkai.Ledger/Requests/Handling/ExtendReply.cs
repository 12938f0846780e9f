using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Correcting;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>
/// 延期答复: the applicant is told that the reply takes longer. Without the head's consent it is refused; what went out without it is recorded
/// by <see cref="RecordFact"/>.
/// </summary>
public sealed class ExtendReply(RequestBook book)
{
    /// <summary>Extends it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, ExtensionNotice notice, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, notice), (notice.Request, Can.Register), async act =>
    {
        if (Attachment.Refusal(notice.Files) is { } breach) return breach;
        var consent = ExtensionConsent.On(act.Case, notice.On);
        if (ExtensionConsent.Days(consent) is { } most && most < notice.Days) return ConsentBreach.Beyond(most);
        var extended = new Extended(notice.On, notice.Days, HeadConsents: consent is not null);
        var told = new ExtensionTold(extended, consent?.Seq) { LetterNumber = notice.LetterNumber, Files = await act.Keep(notice.Files) };
        return await act.Issue(act.Fact(told, new() { Words = notice.Words }));
    }, ct);
}

/// <summary>延期答复告知书.</summary>
/// <param name="Request">The case.</param>
/// <param name="On">The day the applicant was told.</param>
/// <param name="Days">How many working days longer.</param>
public sealed record ExtensionNotice(Guid Request, DateOnly On, int Days)
{
    /// <summary>文号.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>The reason.</summary>
    public string? Words { get; init; }

    /// <summary>The notice, scanned.</summary>
    public IReadOnlyList<Attachment> Files { get; init; } = [];
}
