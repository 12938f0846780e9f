using Gongkai.Documents.Letters;
using Gongkai.Law;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Replying;

/// <summary>预览: a draft as its letter will be, without the person, and everything that it still lacks.</summary>
public sealed class ReplyPreview(RequestBook book)
{
    /// <summary>
    /// The preview of what is being typed, or, where it is null, of the draft under review; null where the case is out of reach or there is
    /// no such draft.
    /// </summary>
    public Task<Preview?> Run(Officer by, Guid request, ReplyDraft? typed, CancellationToken ct) => Run(by, request, (typed, false), ct);

    /// <summary>
    /// The draft under review with the applicant, for the one who signs it; the look is recorded. Null also where the officer may not see
    /// persons.
    /// </summary>
    public async Task<Preview?> Named(Officer by, Guid request, CancellationToken ct) =>
        (await new SeePerson(book).Run(by, new(request, "签发前核对文书"), ct)).Allowed ? await Run(by, request, (null, true), ct) : null;

    private async Task<Preview?> Run(Officer by, Guid request, (ReplyDraft? Typed, bool Named) how, CancellationToken ct)
    {
        if (await RequestCase.Find(book.Database, request, by, ct) is not { } found || !Drafts.MayRead(by, found)) return null;
        await using var connection = await book.Database.Open(ct);
        if (await book.Keys.Find(connection, request) is not { } key) return null;
        var draft = how.Typed ?? (ApprovalRoute.LastDraft(found) is { } drafted ? FactWords.Open(key, drafted.Row.Sealed).Draft : null);
        if (draft is null) return null;
        var today = book.Database.Clock.GetUtcNow().InBeijing;
        var material = await Materials.Of(book, found, key, today);
        var reply = ReplyComposer.Compose(how.Named ? material : material.WithoutPerson, draft, new(null, today));
        return new(
            reply.Allowed ? LetterWords.Of(reply.Value, found.ApplicantKind) : null, ReplyComposer.Lacks(material, draft, today), draft)
        { SuitBarredBy = reply.Value?.RemedyOn(today, material.Law.Stages.Outcomes).SuitBarredBy };
    }
}

/// <summary>A draft as its letter will be.</summary>
/// <param name="Letter">The letter; null while no outcome is chosen.</param>
/// <param name="Lacks">Everything that still stands in the way of it.</param>
/// <param name="Draft">The draft.</param>
public sealed record Preview(LetterText? Letter, IReadOnlyList<Breach> Lacks, ReplyDraft Draft)
{
    /// <summary>The item by which a court will probably dismiss a suit against it, or null.</summary>
    public string? SuitBarredBy { get; init; }
}
