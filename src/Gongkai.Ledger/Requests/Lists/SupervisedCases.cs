using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>监督: dates and outcomes of the requests of the organs below, without persons and without what was asked for.</summary>
public sealed class SupervisedCases(Database database)
{
    /// <summary>The organs that an officer supervises: those below the ones where the officer is supervisor.</summary>
    public async Task<ImmutableArray<SupervisedOrgan>> Organs(Officer officer, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<SupervisedOrgan>(
            $"""
            select o.id, o.name,
              count(r.id) filter (where r.closed_on is null) as open,
              count(r.id) filter (where r.closed_on is null and r.due_on < @today) as overdue,
              count(r.id) filter (where r.closed_on is not null) as closed,
              count(r.id) filter (where r.closed_on is null and r.waits = @dispatch) as unsent
            from organ o left join request r on r.organ = o.id
            where {OrganTree.Supervised(database)} group by o.id, o.name order by overdue desc, o.id
            """,
            Parameters(officer, new { today, dispatch = Waiting.Dispatch.ToString() }));
        return [.. rows];
    }

    /// <summary>The requests of one organ, those due first at the top; empty where the officer does not supervise it.</summary>
    public async Task<ImmutableArray<SupervisedCase>> Of(Officer officer, int organ, int most, CancellationToken ct)
    {
        await using var connection = await database.Open(ct);
        var rows = await connection.QueryAsync<SupervisedCase>(
            $"""
            select r.year, r.number, coalesce(r.receipt, r.received_on) as received, r.outcome, r.waits, {CaseTime.TimeColumns}
            from request r join organ o on o.id = r.organ
            where o.id = @organ and {OrganTree.Supervised(database)}
            order by case when r.closed_on is null then 0 else 1 end, r.due_on nulls last, r.year desc, r.number desc limit @most
            """,
            Parameters(officer, new { organ, most }));
        return [.. rows];
    }

    private DynamicParameters Parameters(Officer officer, object others)
    {
        var parameters = new DynamicParameters(others);
        parameters.Add("tops", database.List(officer.Where(Can.Supervise).Where(a => a.Unit is null).Select(a => a.Organ).Distinct()));
        return parameters;
    }
}

/// <summary>How an organ stands.</summary>
public sealed record SupervisedOrgan(int Id, string Name, int Open, int Overdue, int Closed, int Unsent);

/// <summary>Dates and outcome of a request; its number, and nothing that was asked or by whom.</summary>
public sealed record SupervisedCase(
    int Year, int Number, DateOnly Received, string? Outcome, string Waits, DateOnly? DueOn, DateOnly? ClosedOn, string? Paused,
    DateOnly? PausedFrom, DateOnly? PausedUntil, int? PausedLeft, DateOnly? DisputeDue)
    : CaseTime(DueOn, ClosedOn, Paused, PausedFrom, PausedUntil, PausedLeft, DisputeDue)
{
    /// <summary>It was answered, and is under review or in court, or to be decided anew.</summary>
    public bool IsDisputed =>
        ClosedOn is not null && Waits is nameof(Waiting.DisputeAnswer) or nameof(Waiting.DisputeOutcome) or nameof(Waiting.Reopening);
}
