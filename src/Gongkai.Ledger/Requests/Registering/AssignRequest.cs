using Gongkai.Law;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;

namespace Gongkai.Ledger.Requests.Registering;

/// <summary>分办: a unit of the organ handles the request, by an internal date that moves no legal one.</summary>
public sealed class AssignRequest(RequestBook book)
{
    /// <summary>Assigns it.</summary>
    public Task<Verdict<Recorded>> Run(Officer by, Guid key, Assignment assignment, CancellationToken ct) =>
        book.Act(by, Submission.Of(key, assignment), (assignment.Request, Can.Assign), async act =>
    {
        if (string.IsNullOrWhiteSpace(assignment.Unit)) return NoUnit;
        return await act.Issue(act.Fact(new UnitAssigned(new Assigned(act.Work.Today, assignment.Unit.Trim()), assignment.InternalDue)));
    }, ct);

    /// <summary>No unit.</summary>
    public static readonly Breach NoUnit = new("assign.no-unit", "请选择承办科室", "条例第四十五条");
}

/// <summary>Which unit, by when.</summary>
public sealed record Assignment(Guid Request, string Unit, DateOnly? InternalDue);
