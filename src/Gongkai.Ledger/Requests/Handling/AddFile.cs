using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Handling;

/// <summary>附件: evidence or other papers are put into the file of a case.</summary>
public sealed class AddFile(RequestBook book)
{
    /// <summary>Adds them.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, FileAddition addition, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, addition), (addition.Request, Can.Draft), async act =>
    {
        if (addition.Files.Count == 0) return FileBreach.Empty;
        if (Attachment.Refusal(addition.Files) is { } breach) return breach;
        return await act.Record(
            act.Fact(
                new FileAdded(act.Work.Today, addition.Evidence) { Files = await act.Keep(addition.Files) },
                new() { Words = addition.Words }));
    }, ct);
}

/// <summary>Files for a case.</summary>
/// <param name="Request">The case.</param>
/// <param name="Files">The files.</param>
/// <param name="Words">What they are.</param>
/// <param name="Evidence">The id of the evidence that they prove (<see cref="Law.Requests.Outcomes.Evidence"/>), or null.</param>
public sealed record FileAddition(Guid Request, IReadOnlyList<Attachment> Files, string? Words = null, string? Evidence = null);
