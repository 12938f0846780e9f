using System.Data.Common;
using Dapper;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reports;

/// <summary>
/// How many spans of one kind of applicant and one outcome each predicate counts: table III is picked out of a few dozen of these.
/// </summary>
internal sealed record Tally(
    int Organ, string ApplicantKind, string? Outcome, long NewReceived, long CarriedIn, long Closed, long CarriedOut)
{
    /// <summary>The tallies of a year, by one query for all the organs.</summary>
    public static async Task<IReadOnlyList<Tally>> Of(
        Database database, DbConnection connection, IEnumerable<int> organs, ReportYear year, ReportSettings settings)
    {
        var sql =
            $"""
            select s.organ, s.applicant_kind, s.outcome, {Count(Predicate.NewReceived)}, {Count(Predicate.CarriedIn)}, {Count(Predicate.Closed, "closed")}, {Count(Predicate.CarriedOut)}
            from span s
            where s.organ {database.Dialect.In("organs")} and s.opened_on <= @last and (s.closed_on is null or s.closed_on >= @first) and {Predicate.Counts(settings)}
            group by s.organ, s.applicant_kind, s.outcome
            """;
        return [.. await connection.QueryAsync<Tally>(sql, new { organs = database.List(organs), first = year.First, last = year.Last })];
    }

    /// <summary>The number of one predicate.</summary>
    public long Of(Predicate predicate) => predicate.Name switch
    {
        "new_received" => NewReceived,
        "carried_in" => CarriedIn,
        "carried_out" => CarriedOut,
        _ => Closed,
    };

    private static string Count(Predicate predicate, string? name = null) =>
        $"count(*) filter (where {predicate.Sql}) as {name ?? predicate.Name}";
}
