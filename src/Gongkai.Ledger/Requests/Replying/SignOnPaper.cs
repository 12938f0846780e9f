using Gongkai.Law;
using Gongkai.Ledger.Approvals;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>
/// 线下签批: the 审批单 was signed on paper; another person enters it with the scan, and with the names of those who reviewed on it.
/// </summary>
/// <remarks>
/// Entered by another than the drafter it is issued at once. The drafter may enter it too, and then it waits for another who may sign
/// (<see cref="Entries"/>).
/// </remarks>
public sealed class SignOnPaper(RequestBook book)
{
    /// <summary>Enters it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, PaperSignature paper, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, paper), (paper.Request, Can.Register), async act =>
    {
        if (ApprovalRoute.Of(act.Case, act.Progress) is not { } route) return DraftBreach.Nothing;
        if (route.Draft.Seq != paper.Draft) return DraftBreach.Superseded;
        if (Entries.Open(act.Case, act.Progress) is not null) return EntryBreach.Open;
        if (await Refusal(act, route, paper) is { } breach) return breach;
        var signature = new Signature(paper.SignedOn, paper.SignedBy) { OnPaper = true, Scan = paper.Scan, Reviews = [.. paper.Reviews] };
        return route.Drafter == by.Id ? await Wait(act, route, paper) : await ReplyIssue.Run(act, route, signature);
    }, ct);

    private static async Task<Verdict<Recorded>> Wait(CaseAct act, ApprovalRoute route, PaperSignature paper) => await act.Record(act.Fact(
        new DecisionEntered(
            paper.SignedOn, paper.SignedBy, route.Draft.Seq)
        { Reviews = [.. paper.Reviews], Files = await act.Keep(paper.Scan) }));

    private static async Task<Breach?> Refusal(CaseAct act, ApprovalRoute route, PaperSignature paper)
    {
        if (paper.SignedOn > act.Work.Today) return PaperBreach.InFuture;
        if (paper.SignedOn < route.Draft.Fact!.On) return PaperBreach.BeforeDraft;
        if (route.Steps.Any(s => s.Done?.Row.HappenedOn > paper.SignedOn)) return PaperBreach.BeforeReview;
        if (paper.Scan.Count == 0) return PaperBreach.NoScan;
        if ((Attachment.Refusal(paper.Scan)
            ?? await OutsideSignature.Refusal(act, paper.SignedBy, paper.SignedOn, route.Drafter)) is { } breach) return breach;
        foreach (var step in route.Missing)
            if (await Refusal(act, route, paper, step) is { } unreviewed) return unreviewed;
        return null;
    }

    private static async Task<Breach?> Refusal(CaseAct act, ApprovalRoute route, PaperSignature paper, ApprovalStep step)
    {
        if (paper.Reviews.SingleOrDefault(r => r.Step == step) is not { } review) return PaperBreach.NoReviewer(step);
        if (review.By == route.Drafter) return ApprovalBreach.OwnReview;
        if (review.On < route.Draft.Fact!.On || review.On > paper.SignedOn) return PaperBreach.ReviewOutside(step);
        var officer = await new OfficerRegister(act.Work.Database).Find(review.By, review.On, CancellationToken.None);
        return officer is not null && ApprovalRoute.MayTake(officer, act.Case, step) ? null : PaperBreach.NoReviewer(step);
    }
}

/// <summary>A signature on paper.</summary>
/// <param name="Request">The case.</param>
/// <param name="Draft">The number of the draft's fact that the paper shows.</param>
/// <param name="SignedBy">The officer who signed.</param>
/// <param name="SignedOn">The day on the paper; the letter bears it.</param>
/// <param name="Scan">The scan of the paper.</param>
public sealed record PaperSignature(Guid Request, long Draft, Guid SignedBy, DateOnly SignedOn, IReadOnlyList<Attachment> Scan)
{
    /// <summary>Who reviewed on the same paper, and when: one for each review that was not made on screen.</summary>
    public IReadOnlyList<PaperReview> Reviews { get; init; } = [];
}

/// <summary>What can stand in the way of a signature on paper.</summary>
public static class PaperBreach
{
    /// <summary>The signer enters the own signature.</summary>
    public static readonly Breach OwnEntry = new("paper.own-entry", "线下签批应由签批人以外的人录入", "条例第四十五条");

    /// <summary>Signed before it was drafted.</summary>
    public static readonly Breach BeforeDraft = new("paper.before-draft", "签批日期不应早于拟稿日期", "条例第四十五条");

    /// <summary>Signed before a review that was made on screen.</summary>
    public static readonly Breach BeforeReview = new("paper.before-review", "签批日期不应早于审核日期", "条例第四十五条");

    /// <summary>Signed on a day to come.</summary>
    public static readonly Breach InFuture = new("paper.in-future", "签批日期应为今天或者更早", "条例第四十五条");

    /// <summary>No scan.</summary>
    public static readonly Breach NoScan = new("paper.no-scan", "请附上签批后的审批单扫描件", "条例第四十五条");

    /// <summary>Not entitled on that day.</summary>
    public static readonly Breach NoSigner = new("paper.no-signer", "请选择签批当日有签发权限的人员", "条例第四十五条");

    /// <summary>Nobody is named who reviewed, or somebody who might not on that day.</summary>
    public static Breach NoReviewer(ApprovalStep step) =>
        new($"paper.no-reviewer.{Code(step)}", $"请选择审批单上{step.Name()}的人员，应为当日有权限的人", Article(step));

    /// <summary>Reviewed before the draft or after the signature.</summary>
    public static Breach ReviewOutside(ApprovalStep step) =>
        new($"paper.review-outside.{Code(step)}", $"{step.Name()}的日期应在拟稿日期和签批日期之间", Article(step));

    private static string Code(ApprovalStep step) => step.ToString().ToLowerInvariant();

    private static string Article(ApprovalStep step) => step is ApprovalStep.Secrecy ? "条例第十七条" : "条例第四十五条";
}
