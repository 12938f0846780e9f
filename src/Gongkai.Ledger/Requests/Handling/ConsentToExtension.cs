using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>同意延期、不同意延期: the head says so on screen.</summary>
public sealed class ConsentToExtension(RequestBook book)
{
    /// <summary>Says so, today.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Consent consent, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, consent), (consent.Request, Can.ConsentToExtension), async act =>
    {
        if (!consent.Agrees) return await act.Record(act.Fact(new ExtensionRefused(act.Work.Today), new() { Words = consent.Words }));
        if (act.Refusal(new Extended(act.Work.Today, consent.Days, HeadConsents: true)) is { } breach) return breach;
        return await act.Record(act.Fact(new ExtensionConsented(act.Work.Today, consent.Days), new() { Words = consent.Words }));
    }, ct);
}

/// <summary>录入线下同意: the head agreed on paper; another person enters it with the scan, and the head is told.</summary>
public sealed class EnterConsent(RequestBook book)
{
    /// <summary>Enters it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, PaperConsent paper, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, paper), (paper.Request, Can.Register), async act =>
    {
        if ((await Refusal(act, paper) ?? Attachment.Refusal(paper.Scan)) is { } breach) return breach;
        return await act.Record(act.Fact(new ExtensionConsented(paper.On, paper.Days, paper.Head) { Files = await act.Keep(paper.Scan) }));
    }, ct);

    private static async Task<Breach?> Refusal(CaseAct act, PaperConsent paper)
    {
        if (paper.Scan.Count == 0) return ConsentBreach.NoScan;
        if (paper.Head == act.By.Id) return ConsentBreach.OwnEntry;
        if (act.Refusal(new Extended(paper.On, paper.Days, HeadConsents: true)) is { } breach) return breach;
        var head = await new OfficerRegister(act.Work.Database).Find(paper.Head, paper.On, CancellationToken.None);
        return head?.May(Can.ConsentToExtension, act.Case.Organ, act.Case.Unit) is true ? null : ConsentBreach.NoHead;
    }
}

/// <summary>The head's word on an extension.</summary>
/// <param name="Request">The case.</param>
/// <param name="Days">How many working days.</param>
/// <param name="Agrees">The head agrees.</param>
/// <param name="Words">The reason.</param>
public sealed record Consent(Guid Request, int Days, bool Agrees, string? Words = null);

/// <summary>A consent on paper.</summary>
/// <param name="Request">The case.</param>
/// <param name="Head">Who agreed.</param>
/// <param name="On">The day on the paper.</param>
/// <param name="Days">How many working days.</param>
/// <param name="Scan">The scan of the paper.</param>
public sealed record PaperConsent(Guid Request, Guid Head, DateOnly On, int Days, IReadOnlyList<Attachment> Scan);

/// <summary>What can stand in the way of a consent on paper.</summary>
public static class ConsentBreach
{
    private const string Article = "条例第三十三条第二款";

    /// <summary>No scan.</summary>
    public static readonly Breach NoScan = new("consent.no-scan", "请附上负责人同意延期的扫描件", Article);

    /// <summary>The head enters the own consent.</summary>
    public static readonly Breach OwnEntry = new("consent.own-entry", "您本人同意的，请直接在系统中同意", Article);

    /// <summary>Not the head on that day.</summary>
    public static readonly Breach NoHead = new("consent.no-head", "请选择当日的政府信息公开工作机构负责人", Article);

    /// <summary>More days than the head agreed to.</summary>
    public static Breach Beyond(int days) => new("extend.beyond-consent", $"负责人同意延长{days}个工作日，告知的不应更多", Article);
}
