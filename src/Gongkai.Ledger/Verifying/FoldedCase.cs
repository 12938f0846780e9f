using System.Collections.Immutable;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Verifying;

/// <summary>A case out of its facts alone, with what is asked for where its key is there.</summary>
internal static class FoldedCase
{
    public static RequestCase Of(IEnumerable<Fact> facts, SubjectKey? key)
    {
        ImmutableArray<RecordedFact> log = [.. facts.Select(RecordedFact.Of)];
        return RequestCase.Of(log, key is null ? RequestCase.SummaryGone : Application.Open(key, log[0].Row.Sealed!).Summary);
    }
}
