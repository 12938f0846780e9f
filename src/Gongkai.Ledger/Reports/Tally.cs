using System.Data.Common;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>
/// How many applications of one kind of applicant and one result each predicate counts: table III is picked out of a few dozen of these.
/// </summary>
/// <param name="Organ">Whose.</param>
/// <param name="Kind">Who asked.</param>
/// <param name="Row">The row of table III that the result counts in; null while there is none.</param>
/// <param name="NewReceived">本年新收.</param>
/// <param name="CarriedIn">上年结转.</param>
/// <param name="Closed">本年度办理结果.</param>
/// <param name="CarriedOut">结转下年度.</param>
internal sealed record Tally(int Organ, ApplicantKind Kind, string? Row, long NewReceived, long CarriedIn, long Closed, long CarriedOut)
{
    /// <summary>The tallies of a year, by one query for all the organs over the cases, and one over what was imported of before.</summary>
    public static async Task<IReadOnlyList<Tally>> Of(
        Database database, DbConnection connection, IEnumerable<int> organs, ReportYear year,
        (ReportSettings Report, OutcomeSettings Outcomes) settings)
    {
        var (form, parameters) =
            (Forms.For(year.Year)!, new { organs = database.List(organs), first = year.First, last = year.Last, no = false });
        var cases = await connection.QueryAsync<Counted>(
            $"""
            select s.organ, s.applicant_kind as kind, s.outcome as result, {Count(Predicate.NewReceived)}, {Count(Predicate.CarriedIn)}, {Count(Predicate.Closed, "closed")}, {Count(Predicate.CarriedOut)}
            from span s
            where s.organ {database.Dialect.In("organs")} and s.opened_on <= @last and (s.closed_on is null or s.closed_on >= @first) and {Predicate.Counts(settings.Report)}
            group by s.organ, s.applicant_kind, s.outcome
            """,
            parameters);
        var imported = await connection.QueryAsync<Counted>(
            $"""
            select e.organ, e.class as kind, e.mark as result, {Imported(Predicate.NewReceived)}, {Imported(Predicate.CarriedIn)}, {Imported(Predicate.Closed, "closed")}, {Imported(Predicate.CarriedOut)}
            from entry e
            where e.organ {database.Dialect.In("organs")} and e.register = '{HistoricRequests.Register.Code}' and e.struck = @no and e.on_day <= @last and (e.until_day is null or e.until_day >= @first)
            group by e.organ, e.class, e.mark
            """,
            parameters);
        return
        [
            .. cases.Select(
                c => c.Tally(
                    Enum.Parse<ApplicantKind>(c.Kind),
                    c.Result is { } code ? OutcomeTable.Find(code)?.RowIn(form, settings.Outcomes).Id : null)),
            .. imported.Select(c => c.Tally(KindOf(c.Kind), c.Result is { } result ? ResultCodec.RowIn(form, result) : null)),
        ];
    }

    /// <summary>The number of one predicate.</summary>
    public long Of(Predicate predicate) => predicate.Name switch
    {
        "new_received" => NewReceived,
        "carried_in" => CarriedIn,
        "carried_out" => CarriedOut,
        _ => Closed,
    };

    /// <summary>申请人类别 as files write it.</summary>
    public static ApplicantKind KindOf(string written) => Enum.GetValues<ApplicantKind>().First(k => k.Name() == written);

    private static string Count(Predicate predicate, string? name = null) =>
        $"count(*) filter (where {predicate.Sql}) as {name ?? predicate.Name}";

    private static string Imported(Predicate predicate, string? name = null) =>
        $"count(*) filter (where {predicate.OfImported}) as {name ?? predicate.Name}";

    private sealed record Counted(int Organ, string Kind, string? Result, long NewReceived, long CarriedIn, long Closed, long CarriedOut)
    {
        public Tally Tally(ApplicantKind kind, string? row) => new(Organ, kind, row, NewReceived, CarriedIn, Closed, CarriedOut);
    }
}
