using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Files;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replies;

/// <summary>线下签批: the 审批单 was signed on paper; another person enters it with the scan.</summary>
public sealed class SignOnPaper(RequestBook book)
{
    /// <summary>Enters it. Reviews that were made on the same paper need not be entered one by one.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, PaperSignature paper, CancellationToken ct) => book.Act(by, key, (paper.Request, Can.Register), async act =>
    {
        if (ApprovalRoute.Of(act.Case, act.Progress) is not { } route) return DraftBreach.Nothing;
        if (route.Draft.Seq != paper.Draft) return DraftBreach.Superseded;
        if (await Refusal(act, route, paper) is { } breach) return breach;
        return await ReplyIssue.Run(act, route, new(paper.SignedOn, paper.SignedBy) { OnPaper = true, Scan = paper.Scan });
    }, ct);

    private static async Task<Breach?> Refusal(CaseAct act, ApprovalRoute route, PaperSignature paper)
    {
        if (paper.SignedOn < route.Draft.Fact!.On) return PaperBreach.BeforeDraft;
        if (paper.Scan.Count == 0) return PaperBreach.NoScan;
        return CaseFile.Refusal(paper.Scan) ?? await OutsideSignature.Refusal(act, paper.SignedBy, paper.SignedOn, route.Drafter);
    }
}

/// <summary>A signature on paper.</summary>
/// <param name="Request">The case.</param>
/// <param name="Draft">The number of the `drafted` fact that the paper shows.</param>
/// <param name="SignedBy">The officer who signed.</param>
/// <param name="SignedOn">The day on the paper; the letter bears it.</param>
/// <param name="Scan">The scan of the paper.</param>
public sealed record PaperSignature(Guid Request, long Draft, Guid SignedBy, DateOnly SignedOn, IReadOnlyList<CaseFile> Scan);

/// <summary>What can stand in the way of a signature on paper.</summary>
public static class PaperBreach
{
    /// <summary>The signer enters the own signature.</summary>
    public static readonly Breach OwnEntry = new("paper.own-entry", "线下签批应由签批人以外的人录入", "条例第四十五条");

    /// <summary>Signed before it was drafted.</summary>
    public static readonly Breach BeforeDraft = new("paper.before-draft", "签批日期不应早于拟稿日期", "条例第四十五条");

    /// <summary>No scan.</summary>
    public static readonly Breach NoScan = new("paper.no-scan", "请附上签批后的审批单扫描件", "条例第四十五条");

    /// <summary>Not entitled on that day.</summary>
    public static readonly Breach NoSigner = new("paper.no-signer", "请选择签批当日有签发权限的人员", "条例第四十五条");
}
