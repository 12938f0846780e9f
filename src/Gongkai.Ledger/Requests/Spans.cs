using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests;

/// <summary>A time in which a request was open with one organ, until its final reply: what table III counts.</summary>
/// <param name="OpenedSeq">The number of the fact that opened it, or brought it to this organ.</param>
/// <param name="OpenedOn">收到申请之日, never later than <paramref name="ClosedOn"/>; of a reopened one, the day it was reopened.</param>
/// <param name="Reopened">It was opened again after a dispute: no second result in table III.</param>
/// <param name="ClosedOn">The day of the result, or null while it is open, or where it went on to another organ.</param>
/// <param name="Outcome">The code of the result, or null.</param>
public sealed record Span(long OpenedSeq, DateOnly OpenedOn, bool Reopened, DateOnly? ClosedOn, string? Outcome)
{
    /// <summary>Whose it was.</summary>
    public int Organ { get; init; }

    /// <summary>The first day with this organ, where another one had it before.</summary>
    public DateOnly? CameOn { get; init; }

    /// <summary>The first day with another organ, where it went there while it was open.</summary>
    public DateOnly? LeftOn { get; init; }
}

/// <summary>Facts into spans.</summary>
public static class Spans
{
    /// <summary>One span from the receipt on, and one more from each reopening on; one for each organ that had it meanwhile.</summary>
    public static IEnumerable<Span> Of(RequestCase request, LawOfDay law) => Of(request, request.Progress(law), law);

    internal static IEnumerable<Span> Of(RequestCase request, Progress now, LawOfDay law)
    {
        var moves = request.Moves;
        return Whole(request, now, law).SelectMany(s => moves.Count == 0 ? [s with { Organ = request.Organ }] : Parts(request, s, moves));
    }

    // Who had it on the day it closed counts the result; who had it before carried it out, and whoever got it carried it in.
    private static IEnumerable<Span> Parts(RequestCase request, Span span, IReadOnlyList<RecordedFact> moves)
    {
        var part = span with { Organ = request.Facts[0].Row.Organ };
        foreach (var (seq, move) in moves.Select(m => (m.Seq, (HandedOver)m.What)))
        {
            var isLater = span.OpenedSeq > seq;
            if (!isLater && (span.ClosedOn < move.On || (span.ClosedOn is not null && move.Reform is null))) break;
            if (isLater || move.On <= (part.CameOn ?? part.OpenedOn))   // it never was open there
            {
                part = part with { Organ = move.To };
                continue;
            }
            yield return part with { ClosedOn = null, Outcome = null, LeftOn = move.On };
            part = part with { OpenedSeq = seq, Organ = move.To, CameOn = move.On };
        }
        yield return part;
    }

    private static IEnumerable<Span> Whole(RequestCase request, Progress now, LawOfDay law)
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
