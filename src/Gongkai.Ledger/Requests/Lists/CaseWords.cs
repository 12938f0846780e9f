using System.Collections.Immutable;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests.Handling;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>
/// The sealed words of a case's facts, for those who read the case; who the applicant is and what was asked stays sealed
/// (<see cref="SeePerson"/>).
/// </summary>
public sealed class CaseWords(RequestBook book)
{
    private static readonly ImmutableArray<string> OfThePerson = ["applicant", "request"];

    /// <summary>The words by the number of the fact; null where the case is out of reach, empty where its key was destroyed.</summary>
    public async Task<IReadOnlyDictionary<long, FactWords>?> Run(Officer by, Guid request, CancellationToken ct)
    {
        if (await RequestCase.Find(book.Database, request, by, ct) is not { } found) return null;
        var drafts = Drafts.MayRead(by, found);
        await using var connection = await book.Database.Open(ct);
        if (await book.Keys.Find(connection, request) is not { } key) return ImmutableDictionary<long, FactWords>.Empty;
        return found.Facts.Where(f => f.Row.Sealed is not null && f.Fact is not Law.Requests.Stages.Received)
            .ToDictionary(f => f.Seq, f => WithoutPerson(FactWords.Open(key, f.Row.Sealed), drafts));
    }

    private static FactWords WithoutPerson(FactWords words, bool drafts) =>
        words with { Content = null, Draft = drafts ? words.Draft : null, Filled = words.Filled?.RemoveRange(OfThePerson) };
}
