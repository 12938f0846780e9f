using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Files;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>An act on a request under way: the case as it stands, its key, who acts, and what is appended.</summary>
public sealed class CaseAct(RequestBook book, Work work, RequestCase request, CaseKey? key)
{
    /// <summary>The book.</summary>
    public RequestBook Book => book;

    /// <summary>The transaction.</summary>
    public Work Work => work;

    /// <summary>The case before the act.</summary>
    public RequestCase Case => request;

    /// <summary>Its key was not destroyed.</summary>
    public bool HasKey => key is not null;

    /// <summary>Its key.</summary>
    /// <exception cref="InvalidOperationException">It was destroyed.</exception>
    public CaseKey Key => key ?? throw new InvalidOperationException("the key of this case was destroyed");

    /// <summary>Who acts.</summary>
    public Officer By => work.By;

    /// <summary>Where the case stands.</summary>
    public Progress Progress { get; } = request.Progress(book.Law);

    /// <summary>The words of a fact.</summary>
    public FactWords Words(RecordedFact fact) => key is null ? FactWords.None : FactWords.Open(key, fact.Row.Sealed);

    /// <summary>The wish to withdraw that stands, or null.</summary>
    public RecordedFact? Asked => Progress.WithdrawalAsked is { } asked ? Case.Facts.First(f => f.Seq == asked.Seq) : null;

    /// <summary>What the applicant wrote.</summary>
    public Application Application => request.Application(Key);

    /// <summary>A fact with words, sealed.</summary>
    public NewFact Fact(RequestFact fact, FactDetail? detail = null, FactWords? words = null) => new(fact, detail ?? FactDetail.None, Seal(words));

    /// <summary>A fact that the law of requests does not know of, with words, sealed.</summary>
    public NewFact Note(string code, FactDetail? detail = null, FactWords? words = null) => new(null, detail ?? FactDetail.None, Seal(words)) { Code = code };

    /// <summary>What stands in the way of issuing this now, or null.</summary>
    public Breach? Refusal(RequestFact fact) => book.Refusal(request, fact with { Seq = request.NextSeq }, issuing: true, work.Today);

    /// <summary>The organ issues it now: what the law refuses is refused.</summary>
    public Task<Verdict<Recorded>> Issue(params IReadOnlyList<NewFact> facts) => book.Append(work, request, facts, issuing: true);

    /// <summary>It is recorded as it happened.</summary>
    public Task<Verdict<Recorded>> Record(params IReadOnlyList<NewFact> facts) => book.Append(work, request, facts, issuing: false);

    /// <summary>Puts files into the case, sealed.</summary>
    public Task<ImmutableArray<FileMark>> Keep(IReadOnlyList<CaseFile> files) =>
        files.Count == 0 ? Task.FromResult(ImmutableArray<FileMark>.Empty) : Attachments.Keep(work, request, Key, files);

    // Words that can't be sealed are refused before; that there are none needs no key.
    private byte[]? Seal(FactWords? words) => words is null || words == FactWords.None ? null : words.Seal(Key);
}
