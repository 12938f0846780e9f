using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Gongkai.Law.Requests.Outcomes;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Ledger.Store;
using Gongkai.Reports;

namespace Gongkai.Ledger.Reports;

/// <summary>From a number to what is behind it: cases, and rows of registers.</summary>
internal sealed class DrillDown(Database database, DbConnection connection, Actor officer, int organ)
{
    /// <summary>The rows that a cell of table II counts.</summary>
    public async Task<Behind> Table2(Cell cell, RegisterCell counts, ReportYear year, CellNumber known, Page? page)
    {
        var filter = new EntryFilter(organ, counts.Register, year.Year) { Class = counts.Class };
        var list = new EntryList(database);
        var rows = await list.Behind(connection, officer, filter, counts.Measure, page: counts.Less is null ? page : null);
        var less = counts.Less is { } taken ? await list.Behind(connection, officer, filter, taken) : [];
        var (kept, gone) = (rows.Select(r => (r.Subject, r.Entry)).ToHashSet(), less.Select(r => (r.Subject, r.Entry)).ToHashSet());
        return new(cell, counts.Sentence, [])
        {
            Known = known,
            Rows =
            [
                .. rows.Where(r => !gone.Contains((r.Subject, r.Entry))).Select(r => new CountedRow(r, counts.Of(r.Row))),
                .. less.Where(r => !kept.Contains((r.Subject, r.Entry))).Select(r => new CountedRow(r, -counts.Of(r.Row))),
            ],
        };
    }

    /// <summary>The cases that a cell of table III counts, and what was imported of before.</summary>
    public async Task<Behind> Table3(
        Cell cell, CellCount count, ReportYear year, (ReportSettings Report, OutcomeSettings Outcomes) settings)
    {
        var form = Forms.For(year.Year)!;
        var (within, parameters) = Reach.Cases(officer, Can.ReadCases, database);
        (parameters["organ"], parameters["first"], parameters["last"]) = (organ, year.First, year.Last);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select r.id, r.year, r.number, case when {within} then r.summary end as summary, s.opened_on, s.closed_on, s.outcome
            from span s join request r on r.id = s.subject
            where s.organ = @organ and {Predicate.Counts(settings.Report)} and {count.Condition(database, parameters, (form, settings.Outcomes))}
            order by s.opened_on, r.year, r.number, s.opened_seq
            """,
            parameters);
        return new(cell, count.Predicate.Sentence, [.. rows.Select(r => r.Case)]) { Rows = await Imported(count, year, form) };
    }

    /// <summary>The cases that a cell of table IV counts, one line a review or suit, and what was imported of before.</summary>
    public async Task<Behind> Table4(Cell cell, ReportYear year)
    {
        var disputes = (await Dispute.Of(connection, organ)).Where(d => d.CountsIn(cell.Row.Id, cell.Column.Id, year)).ToList();
        var (within, parameters) = Reach.Cases(officer, Can.ReadCases, database);
        parameters["ids"] = database.List(disputes.Select(d => d.Request).OfType<Guid>());
        var rows = await connection.QueryAsync<Row>(
            $"""
            select r.id, r.year, r.number, case when {within} then r.summary end as summary, r.received_on as opened_on, r.closed_on, r.outcome
            from request r where r.id {database.Dialect.In("ids")}
            """,
            parameters);
        var requests = rows.ToDictionary(r => r.Id, r => r.Case);
        var imported = disputes.Select(d => d.Imported).OfType<(Guid Book, EntryRef Entry, string Code)>().Select(d => (d.Book, d.Entry))
            .ToHashSet();
        var kept = await new EntryList(database).Behind(connection, officer, new(organ, HistoricDisputes.Register, year.Year), Always);
        return new(
            cell, "本年度审结的，以及到12月31日没有审结的复议、诉讼",
            [.. disputes.Where(d => d.Request is not null).Select(
                d => requests[d.Request!.Value] with { OpenedOn = d.Begun, ClosedOn = d.Ended?.On, Result = d.Ended?.Name })])
        { Rows = [.. kept.Where(r => imported.Contains((r.Subject, r.Entry))).Select(r => new CountedRow(r, 1))] };
    }

    private static readonly Measure Always = new("always", "", "e.on_day <= @last");

    private async Task<ImmutableArray<CountedRow>> Imported(CellCount count, ReportYear year, Form form)
    {
        var parameters = new Dictionary<string, object>();
        var condition = count.Imported(database, parameters, form);
        var rows = await new EntryList(database).Behind(
            connection, officer, new(organ, HistoricRequests.Register, year.Year), new("imported", "", condition), parameters);
        return [.. rows.Select(r => new CountedRow(r, 1))];
    }

    private sealed record Row(Guid Id, int Year, int Number, string? Summary, DateOnly OpenedOn, DateOnly? ClosedOn, string? Outcome)
    {
        public CountedCase Case =>
            new(Id, $"〔{Year}〕{Number}号", Summary, OpenedOn, ClosedOn,
                Outcome is null ? null : OutcomeTable.Find(Outcome)?.Name ?? Outcome);
    }
}

/// <summary>What is behind a cell: each unit of the number is a case or counted in a row.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Counts">What it counts, for people.</param>
/// <param name="Cases">The cases, one for each unit.</param>
public sealed record Behind(Cell Cell, string Counts, ImmutableArray<CountedCase> Cases)
{
    /// <summary>Rows of a register, each with what it counts.</summary>
    public ImmutableArray<CountedRow> Rows { get; init; } = [];

    /// <summary>What is known of the cell where it is counted from a register; null where cases make it up.</summary>
    public CellNumber? Known { get; init; }

    /// <summary>What those that are here add up to.</summary>
    public decimal Sum => Cases.Length + Rows.Sum(r => r.Counts);

    /// <summary>The number of the cell, or the sum so far; null where nothing is known.</summary>
    public decimal? Number => Known is { } known ? known.Number ?? known.SoFar : Sum;

    /// <summary>How many there are, whether they are here or not.</summary>
    public long Count => Math.Max(Cases.Length, Known?.Rows is { } rows && Rows.Length <= rows ? rows : Rows.Length);
}

/// <summary>A row that a cell counts.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Counts">What it adds to the number, in the unit of the cell; below zero: it takes off.</param>
public sealed record CountedRow(ListedEntry Entry, decimal Counts);

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
