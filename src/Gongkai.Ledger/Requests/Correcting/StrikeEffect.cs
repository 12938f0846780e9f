using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests.Correcting;

/// <summary>What a strike would move.</summary>
internal static class StrikeEffect
{
    /// <summary>It moves a due date, a result, the day of either, takes back a letter or an approval, or brings one back.</summary>
    public static bool Moves(RequestCase request, Struck strike, LawOfDay law)
    {
        var target = Undone(request, strike.Strikes);
        if (target.Fact is Approved || (target.Fact is not null && VerbTable.Of(target.Fact).HasLetter)) return true;
        // without an arrival nothing shows an effect, and once it is recorded anew it all has one
        if (request.Last<Received>() is null) return true;
        var (before, after) = (ProjectionRow.Of(request, law), ProjectionRow.Of(With(request, strike), law));
        return before.Receipt != after.Receipt || before.DueOn != after.DueOn || before.Outcome != after.Outcome
            || before.ClosedOn != after.ClosedOn
            || !Spans.Of(request, law).SequenceEqual(Spans.Of(With(request, strike), law));
    }

    // Striking a strike brings back what that one took away.
    private static RecordedFact Undone(RequestCase request, long seq) =>
        request.Facts.First(f => f.Seq == seq) is { Fact: Struck strike } ? Undone(request, strike.Strikes)
            : request.Facts.First(f => f.Seq == seq);

    private static RequestCase With(RequestCase request, Struck strike) => request with
    {
        Facts = request.Facts.Add(
            new(new Fact(request.Id, strike.Seq, request.Organ, "struck", strike.On, default, default, "", "", null),
                new CaseStruck(strike, null))),
    };
}
