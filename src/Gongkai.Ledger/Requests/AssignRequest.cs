using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>分办: a unit of the organ handles the request, by an internal date that moves no legal one.</summary>
public sealed class AssignRequest(RequestBook book)
{
    /// <summary>Assigns it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Assignment assignment, CancellationToken ct) => book.Database.Write(by, key, async work =>
    {
        if (await RequestCase.Find(work, assignment.Request) is not { } request) return RequestBreach.NotFound;
        if (!by.May(Can.Assign, request.Organ, request.Unit)) return RequestBreach.NotYours;
        if (string.IsNullOrWhiteSpace(assignment.Unit)) return NoUnit;
        return await book.Append(work, request, [new(new Assigned(work.Today, assignment.Unit.Trim()), new() { InternalDue = assignment.InternalDue })], issuing: true);
    }, ct);

    /// <summary>No unit.</summary>
    public static readonly Breach NoUnit = new("assign.no-unit", "请选择承办科室", "条例第四十五条");
}

/// <summary>Which unit, by when.</summary>
public sealed record Assignment(Guid Request, string Unit, DateOnly? InternalDue);
