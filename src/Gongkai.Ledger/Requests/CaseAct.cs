using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Files;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests;

/// <summary>An act on a request under way: the case as it stands, the law of the day, its key, who acts, and what is appended.</summary>
public sealed class CaseAct(RequestBook book, Work work, RequestCase request, (LawOfDay Law, SubjectKey? Key, Officer By) with)
{
    /// <summary>The book.</summary>
    public RequestBook Book => book;

    /// <summary>The transaction.</summary>
    public Work Work => work;

    /// <summary>The case before the act.</summary>
    public RequestCase Case => request;

    /// <summary>The law that the act is judged by.</summary>
    public LawOfDay Law => with.Law;

    /// <summary>Its key was not destroyed.</summary>
    public bool HasKey => with.Key is not null;

    /// <summary>Its key.</summary>
    /// <exception cref="InvalidOperationException">It was destroyed.</exception>
    public SubjectKey Key => with.Key ?? throw new InvalidOperationException("the key of this case was destroyed");

    /// <summary>Who acts.</summary>
    public Officer By => with.By;

    /// <summary>Where the case stands.</summary>
    public Progress Progress { get; } = request.Progress(with.Law);

    /// <summary>The words of a fact.</summary>
    public FactWords Words(RecordedFact fact) => with.Key is null ? FactWords.None : FactWords.Open(with.Key, fact.Row.Sealed);

    /// <summary>The wish to withdraw that stands, or null.</summary>
    public RecordedFact? Asked => Progress.WithdrawalAsked is { } asked ? Case.Facts.First(f => f.Seq == asked.Seq) : null;

    /// <summary>What the applicant wrote.</summary>
    public Application Application => request.Application(Key);

    /// <summary>A fact about to be appended, with its words, sealed.</summary>
    public NewFact Fact(FactBody what, FactWords? words = null) => new(what, Seal(words));

    /// <summary>What stands in the way of issuing this now, or null.</summary>
    public Breach? Refusal(RequestFact fact) => RequestBook.Refusal(request, fact with { Seq = request.NextSeq }, Law, (true, work.Today));

    /// <summary>The organ issues it now: what the law refuses is refused.</summary>
    public Task<Verdict<Recorded>> Issue(params IReadOnlyList<NewFact> facts) => RequestBook.Append(work, request, facts, issuing: true);

    /// <summary>It is recorded as it happened.</summary>
    public Task<Verdict<Recorded>> Record(params IReadOnlyList<NewFact> facts) => RequestBook.Append(work, request, facts, issuing: false);

    /// <summary>Puts files into the case, sealed.</summary>
    public Task<ImmutableArray<FileMark>> Keep(IReadOnlyList<Attachment> files) =>
        files.Count == 0 ? Task.FromResult(ImmutableArray<FileMark>.Empty) : FileStore.Keep(work, (request.Id, request.Organ), Key, files);

    // Words that can't be sealed are refused before; that there are none needs no key.
    private byte[]? Seal(FactWords? words) => words is null || words == FactWords.None ? null : words.Seal(Key);
}
