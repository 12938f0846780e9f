using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests;

/// <summary>A time in which a request was open, until its final reply: what table III counts.</summary>
/// <param name="OpenedSeq">The number of the fact that opened it.</param>
/// <param name="OpenedOn">收到申请之日, never later than <paramref name="ClosedOn"/>; of a reopened one, the day it was reopened.</param>
/// <param name="Reopened">It was opened again after a dispute: no second result in table III.</param>
/// <param name="ClosedOn">The day of the result, or null while it is open.</param>
/// <param name="Outcome">The code of the result, or null.</param>
public sealed record Span(long OpenedSeq, DateOnly OpenedOn, bool Reopened, DateOnly? ClosedOn, string? Outcome);

/// <summary>Facts into spans.</summary>
public static class Spans
{
    /// <summary>One span from the receipt on, and one more from each reopening on.</summary>
    public static IEnumerable<Span> Of(RequestCase request, LawOfDay law) => Of(request, request.Progress(law), law);

    internal static IEnumerable<Span> Of(RequestCase request, Progress now, LawOfDay law)
    {
        var facts = Law.Requests.Stages.Strikes.Standing(request.InLaw).OrderBy(f => f.On).ThenBy(f => f.Seq).ToList();
        if (facts.OfType<Received>().FirstOrDefault() is not { } received) yield break;
        var openings = facts.Where((f, i) => f is Reopened && TookEffect(f, facts.Take(i + 1), law)).Prepend(received).ToList();
        for (var i = 0; i < openings.Count; i++)
        {
            var until = i + 1 < openings.Count ? facts.IndexOf(openings[i + 1]) : facts.Count;
            var progress = until == facts.Count ? now : Progress.Of(facts.Take(until), law.Clock, law.Stages);
            var opened = openings[i] is Received ? progress.Registered?.Receipt ?? received.On : openings[i].On;
            var closed = law.ClosedOn(progress);
            // what was answered had come in
            yield return new(
                openings[i].Seq, closed < opened ? closed.Value : opened, openings[i] is Reopened, closed,
                closed is null ? null : progress.Outcome?.Code);
        }
    }

    private static bool TookEffect(RequestFact reopened, IEnumerable<RequestFact> until, LawOfDay law) =>
        Progress.Of(until, law.Clock, law.Stages).Reopening?.Seq == reopened.Seq;
}
