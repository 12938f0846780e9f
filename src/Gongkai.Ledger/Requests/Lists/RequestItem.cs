using Gongkai.Law.Requests.Stages;

namespace Gongkai.Ledger.Requests.Lists;

/// <summary>A request in a list; nothing of the applicant.</summary>
public sealed record RequestItem(
    Guid Id, int Organ, int Year, int Number, string Summary, string Stage, string Waits, DateOnly ReceivedOn, DateOnly? InternalDue,
    string? Unit, string? Outcome, DateOnly? DueOn, DateOnly? ClosedOn, string? Paused, DateOnly? PausedFrom, DateOnly? PausedUntil,
    int? PausedLeft, DateOnly? DisputeDue)
    : CaseTime(DueOn, ClosedOn, Paused, PausedFrom, PausedUntil, PausedLeft, DisputeDue)
{
    /// <summary>The columns.</summary>
    internal const string Columns =
        $"r.id, r.organ, r.year, r.number, r.summary, r.stage, r.waits, r.received_on, r.internal_due, r.unit, r.outcome, {TimeColumns}";

    /// <summary>申请编号.</summary>
    public string NumberText => $"〔{Year}〕{Number}号";

    /// <summary>Where it stands, as the facts leave it.</summary>
    public Stage StageNow => Enum.Parse<Stage>(Stage);

    /// <summary>What it waits for.</summary>
    public Waiting WaitsFor => Enum.Parse<Waiting>(Waits);
}
