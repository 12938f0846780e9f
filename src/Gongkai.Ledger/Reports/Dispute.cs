using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Disputes;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Requests;

namespace Gongkai.Ledger.Reports;

/// <summary>A review or suit about a request: what table IV counts.</summary>
/// <param name="Request">The request; null of one that was imported.</param>
/// <param name="Route">Review or suit.</param>
/// <param name="AfterReview">A suit that followed a review.</param>
/// <param name="Begun">The day the organ learnt of it.</param>
/// <param name="Ended">The day it ended, and how; null while it is open.</param>
public sealed record Dispute(Guid? Request, DisputeRoute Route, bool AfterReview, DateOnly Begun, DisputeEnd? Ended)
{
    /// <summary>The row that it was imported in; null of one about a request of this ledger.</summary>
    public (Guid Book, EntryRef Entry, string Code)? Imported { get; private init; }

    /// <summary>案号 in a case; null where none was given.</summary>
    private string? Docket { get; init; }

    /// <summary>The organ is a defendant only because it reviewed.</summary>
    private bool OnlyAsReviewBody { get; init; }

    /// <summary>
    /// The disputes about the requests of an organ, and those that were imported, in the order in which they began: those that ended with
    /// it, or are open with it.
    /// </summary>
    internal static async Task<ImmutableArray<Dispute>> Of(DbConnection connection, int organ) =>
        [.. Once([.. await OfCases(connection, organ)], await OfBefore(connection, organ)).OrderBy(d => d.Begun).ThenBy(d => d.Request)];

    // By its 编号 it is one, whichever door it came by; the case knows more of it.
    private static IEnumerable<Dispute> Once(ImmutableArray<Dispute> ofCases, IEnumerable<Dispute> imported)
    {
        var known = ofCases.Select(d => d.Docket).OfType<string>().Select(Folded).ToHashSet(StringComparer.Ordinal);
        return ofCases.Concat(imported.Where(d => !known.Contains(Folded(d.Imported!.Value.Code))));
    }

    // 〔2024〕, [2024], （2024） and (2024) are typed for each other.
    private static string Folded(string docket) => string.Concat(
        docket.Normalize(System.Text.NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)).Select(c => c switch
        {
            '〔' or '[' or '【' => '(',
            '〕' or ']' or '】' => ')',
            _ => c,
        }));

    private static async Task<IEnumerable<Dispute>> OfBefore(DbConnection connection, int organ)
    {
        var rows = await connection.QueryAsync<ImportedRow>(
            $"""
            select subject, seq, nth, class, code, on_day, until_day, carrier, mark from entry
            where organ = @organ and register = '{HistoricDisputes.Register.Code}' and struck = @no
            """,
            new { organ, no = false });
        return rows.Select(r => r.Dispute);
    }

    private static async Task<IEnumerable<Dispute>> OfCases(DbConnection connection, int organ)
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
            .Where(d => d.Organ == organ)];
    }

    /// <summary>Who had the case on the day it ended, or has it.</summary>
    private int Organ { get; init; }

    /// <summary>Whether it counts in this cell of table IV.</summary>
    internal bool CountsIn(string row, string column, ReportYear year) =>
        DisputeCount.Row(Route, AfterReview, OnlyAsReviewBody) == row
        && DisputeCount.Column(year.Year, Begun, Ended is { } end ? (end.On, end.Column) : null) is { } at
            && (column == "total" || DisputeCount.Id(at) == column);

    private static IEnumerable<Dispute> Fold(Guid request, ImmutableArray<LoggedFact> facts)
    {
        var moves = new Log(request, facts).Standing.Select(f => f.What).OfType<HandedOver>().ToList();
        var first = facts.MinBy(f => f.Seq)!.Row.Organ;
        var dockets = facts.Where(f => f.What is DisputeBegun).ToDictionary(f => f.Seq, f => ((DisputeBegun)f.What).Docket);
        return Fold(request, facts.Select(f => f.What).OfType<LawFact>().Select(f => f.Law), dockets).Select(
            d => d with { Organ = moves.LastOrDefault(m => d.Ended is not { } ended || m.On <= ended.On)?.To ?? first });
    }

    private static List<Dispute> Fold(Guid request, IEnumerable<RequestFact> facts, Dictionary<long, string?> dockets)
    {
        var all = new List<Dispute>();
        foreach (var fact in Strikes.Standing(facts).OrderBy(f => f.On).ThenBy(f => f.Seq))
        {
            if (fact is Disputed begun && !all.Exists(d => Open(d, begun.Route)))
                all.Add(
                    new(request, begun.Route,
                        begun.Route == DisputeRoute.Litigation && all.Exists(d => d is { Route: DisputeRoute.Review, Ended: not null }),
                        begun.On, null)
                    { Docket = dockets.GetValueOrDefault(begun.Seq) });
            else if (fact is DisputeEnded end && all.FindIndex(d => Open(d, end.Ruling.Route)) is >= 0 and var i)
                all[i] = all[i] with { Ended = new(end.On, end.Ruling.Column, end.Ruling.Name) };
        }
        return all;
    }

    private static bool Open(Dispute dispute, DisputeRoute route) => dispute.Ended is null && dispute.Route == route;

    private sealed record ImportedRow(
        Guid Subject, long Seq, int Nth, string Class, string Code, DateOnly OnDay, DateOnly? UntilDay, string? Carrier, string? Mark)
    {
        public Dispute Dispute => new(
            null, Class == HistoricDisputes.Review ? DisputeRoute.Review : DisputeRoute.Litigation, Class == HistoricDisputes.AfterReview,
            OnDay,
            UntilDay is { } on ? new(on, HistoricDisputes.Ends[Carrier!], Carrier!) : null)
        { Imported = (Subject, new(Seq, Nth), Code), OnlyAsReviewBody = Mark is not null };
    }

    private sealed record Row(Guid Subject, long Seq, int Organ, string Code, DateOnly HappenedOn, string? RecordedAs, string Data)
    {
        public Fact Fact => new(Subject, Seq, Organ, Code, HappenedOn, default, default, RecordedAs, Data, null);
    }
}

/// <summary>How a dispute ended.</summary>
/// <param name="On">The day.</param>
/// <param name="Column">The column of table IV that it counts in.</param>
/// <param name="Name">What the decision or judgment is called.</param>
public sealed record DisputeEnd(DateOnly On, DisputeColumn Column, string Name);
