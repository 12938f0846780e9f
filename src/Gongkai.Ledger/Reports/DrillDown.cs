using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>From a number to the cases behind it.</summary>
internal sealed class DrillDown(Database database, DbConnection connection, Actor officer, int organ)
{
    /// <summary>The cases that a cell of table III counts.</summary>
    public async Task<CellCases> Table3(Cell cell, CellCount count, ReportYear year, ReportSettings settings)
    {
        var (within, parameters) = Reach.Cases(officer, Can.ReadCases, database);
        (parameters["organ"], parameters["first"], parameters["last"]) = (organ, year.First, year.Last);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select r.id, r.year, r.number, case when {within} then r.summary end as summary, s.opened_on, s.closed_on, s.outcome
            from span s join request r on r.id = s.subject
            where s.organ = @organ and {Predicate.Counts(settings)} and {count.Condition(database, parameters)}
            order by s.opened_on, r.year, r.number, s.opened_seq
            """,
            parameters);
        return new(cell, count.Predicate.Sentence, [.. rows.Select(r => r.Case)]);
    }

    /// <summary>The cases that a cell of table IV counts: one line a review or suit.</summary>
    public async Task<CellCases> Table4(Cell cell, ReportYear year)
    {
        var disputes = (await Dispute.Of(connection, organ)).Where(d => d.CountsIn(cell.Row.Id, cell.Column.Id, year)).ToList();
        var (within, parameters) = Reach.Cases(officer, Can.ReadCases, database);
        parameters["ids"] = database.List(disputes.Select(d => d.Request));
        var rows = await connection.QueryAsync<Row>(
            $"""
            select r.id, r.year, r.number, case when {within} then r.summary end as summary, r.received_on as opened_on, r.closed_on, r.outcome
            from request r where r.id {database.Dialect.In("ids")}
            """,
            parameters);
        var requests = rows.ToDictionary(r => r.Id, r => r.Case);
        return new(
            cell, "本年度审结的，以及到12月31日没有审结的复议、诉讼",
            [.. disputes.Select(
                d => requests[d.Request] with { OpenedOn = d.Begun, ClosedOn = d.Ended?.On, Result = d.Ended?.Ruling.Name })]);
    }

    private sealed record Row(Guid Id, int Year, int Number, string? Summary, DateOnly OpenedOn, DateOnly? ClosedOn, string? Outcome)
    {
        public CountedCase Case =>
            new(Id, $"〔{Year}〕{Number}号", Summary, OpenedOn, ClosedOn,
                Outcome is null ? null : OutcomeTable.Find(Outcome)?.Name ?? Outcome);
    }
}

/// <summary>The cases behind a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Counts">What it counts, for people.</param>
/// <param name="Cases">One for each unit of the number.</param>
public sealed record CellCases(Cell Cell, string Counts, ImmutableArray<CountedCase> Cases);

/// <summary>A case that a cell counts.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">申请编号.</param>
/// <param name="Summary">What is asked for; null where the case itself is out of the officer's reach.</param>
/// <param name="OpenedOn">收到申请之日; of a dispute, the day the organ learnt of it.</param>
/// <param name="ClosedOn">The day of the result, or null.</param>
/// <param name="Result">The result as it stands today, or null.</param>
public sealed record CountedCase(Guid Id, string Number, string? Summary, DateOnly OpenedOn, DateOnly? ClosedOn, string? Result)
{
    /// <summary>The officer may open it.</summary>
    public bool WithinReach => Summary is not null;
}
