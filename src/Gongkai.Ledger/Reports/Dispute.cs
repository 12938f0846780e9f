using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Reports;

/// <summary>A review or suit about a request: what table IV counts.</summary>
/// <param name="Request">The request.</param>
/// <param name="Route">Review or suit.</param>
/// <param name="AfterReview">A suit that followed a review.</param>
/// <param name="Begun">The day the organ learnt of it.</param>
/// <param name="Ended">The day it ended, and how; null while it is open.</param>
public sealed record Dispute(Guid Request, DisputeRoute Route, bool AfterReview, DateOnly Begun, (DateOnly On, Ruling Ruling)? Ended)
{
    /// <summary>
    /// The disputes about the requests of an organ, in the order in which they began: those that ended with it, or are open with it.
    /// </summary>
    internal static async Task<ImmutableArray<Dispute>> Of(DbConnection connection, int organ)
    {
        var facts = await connection.QueryAsync<Row>(
            """
            select f.subject, f.seq, f.organ, f.code, f.happened_on, f.recorded_as, f.data from fact f
            where f.code in ('disputed', 'dispute-ended', 'struck', 'handed-over', 'fact-struck') and f.subject in (
              select d.subject from fact d where d.organ = @organ and d.code = 'disputed'
              union select h.subject from fact h join fact d on d.subject = h.subject and d.code = 'disputed' where h.code = 'handed-over')
            """,
            new { organ });
        return [.. facts.GroupBy(f => f.Subject)
            .SelectMany(g => Fold(g.Key, [.. g.Select(r => new LoggedFact(r.Fact, CaseFactKinds.All.Read(r.Fact)!))]))
            .Where(d => d.Organ == organ).OrderBy(d => d.Begun).ThenBy(d => d.Request)];
    }

    /// <summary>Who had the case on the day it ended, or has it.</summary>
    private int Organ { get; init; }

    /// <summary>Whether it counts in this cell of table IV.</summary>
    internal bool CountsIn(string row, string column, ReportYear year) =>
        DisputeCount.Row(Route, AfterReview, onlyAsReviewBody: false) == row
        && DisputeCount.Column(year.Year, Begun, Ended) is { } at && (column == "total" || DisputeCount.Id(at) == column);

    private static IEnumerable<Dispute> Fold(Guid request, ImmutableArray<LoggedFact> facts)
    {
        var moves = new Log(request, facts).Standing.Select(f => f.What).OfType<HandedOver>().ToList();
        var first = facts.MinBy(f => f.Seq)!.Row.Organ;
        return Fold(request, facts.Select(f => f.What).OfType<LawFact>().Select(f => f.Law)).Select(
            d => d with { Organ = moves.LastOrDefault(m => d.Ended is not { } ended || m.On <= ended.On)?.To ?? first });
    }

    private static List<Dispute> Fold(Guid request, IEnumerable<RequestFact> facts)
    {
        var all = new List<Dispute>();
        foreach (var fact in Strikes.Standing(facts).OrderBy(f => f.On).ThenBy(f => f.Seq))
        {
            if (fact is Disputed begun && !all.Exists(d => Open(d, begun.Route)))
                all.Add(
                    new(request, begun.Route,
                        begun.Route == DisputeRoute.Litigation && all.Exists(d => d is { Route: DisputeRoute.Review, Ended: not null }),
                        begun.On, null));
            else if (fact is DisputeEnded end && all.FindIndex(d => Open(d, end.Ruling.Route)) is >= 0 and var i)
                all[i] = all[i] with { Ended = (end.On, end.Ruling) };
        }
        return all;
    }

    private static bool Open(Dispute dispute, DisputeRoute route) => dispute.Ended is null && dispute.Route == route;

    private sealed record Row(Guid Subject, long Seq, int Organ, string Code, DateOnly HappenedOn, string? RecordedAs, string Data)
    {
        public Fact Fact => new(Subject, Seq, Organ, Code, HappenedOn, default, default, RecordedAs, Data, null);
    }
}
