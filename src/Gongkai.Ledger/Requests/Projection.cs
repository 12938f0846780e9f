using System.Collections.Immutable;
using Dapper;
using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Requests;

/// <summary>
/// What is searched and counted of a request: computed from its facts and the law, and from nothing else. Writing, rebuilding and verifying
/// use it alike.
/// </summary>
/// <param name="Row">The row of the request.</param>
/// <param name="Spans">The times in which it was open.</param>
internal sealed record Projection(ProjectionRow Row, ImmutableArray<Span> Spans)
{
    /// <summary>What the facts of a case come to, by this law.</summary>
    public static Projection Of(RequestCase request, LawOfDay law)
    {
        var progress = request.Progress(law);
        return new(ProjectionRow.Of(request, progress, law), [.. Requests.Spans.Of(request, progress, law)]);
    }

    /// <summary>Throws all of them away, to be written anew from the facts.</summary>
    public static async Task ForgetAll(Work work)
    {
        await work.Connection.ExecuteAsync("delete from span", transaction: work.Transaction);
        await work.Connection.ExecuteAsync("delete from request", transaction: work.Transaction);
    }

    /// <summary>Wipes what is asked for, which may name a person.</summary>
    public static Task WipeSummary(Work work, Guid request) => work.Connection.ExecuteAsync(
        "update request set summary = @SummaryGone where id = @request", new { RequestCase.SummaryGone, request }, work.Transaction);

    /// <summary>
    /// Writes it, in the transaction of the fact. The summary is no part of it: it is sealed in the facts, and written once.
    /// </summary>
    public void Write(Work work, RequestCase request)
    {
        work.Later(new(
            """
            insert into request (id, organ, year, number, summary, applicant_kind, channel, received_on, receipt, unit, internal_due, stage, due_on,
              outcome, closed_on, waits, drafter, strike_by, last_seq, made_with, paused, paused_from, paused_until, paused_left, dispute_due, destroy_by)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)
            on conflict (id) do update set organ = $2, year = $3, number = $4, channel = $7, received_on = $8, receipt = $9, unit = $10, internal_due = $11, stage = $12, due_on = $13,
              outcome = $14, closed_on = $15, waits = $16, drafter = $17, strike_by = $18, last_seq = $19, made_with = $20,
              paused = $21, paused_from = $22, paused_until = $23, paused_left = $24, dispute_due = $25, destroy_by = $26
            """,
            Row.Id, Row.Organ, Row.Year, Row.Number, request.Summary, Row.ApplicantKind, Row.Channel, Row.ReceivedOn, Row.Receipt,
            Row.Unit, Row.InternalDue, Row.Stage, Row.DueOn, Row.Outcome, Row.ClosedOn, Row.Waits, Row.Drafter, Row.StrikeBy, Row.LastSeq,
            Row.MadeWith, Row.Paused, Row.PausedFrom, Row.PausedUntil, Row.PausedLeft, Row.DisputeDue, Row.DestroyBy));
        work.Later(new("delete from span where subject = $1", Row.Id));
        foreach (var s in Spans)
            work.Later(new(
                """
                insert into span (subject, opened_seq, organ, applicant_kind, opened_on, reopened, closed_on, outcome, came_on, left_on)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                """,
                Row.Id, s.OpenedSeq, s.Organ, Row.ApplicantKind, s.OpenedOn, s.Reopened, s.ClosedOn, s.Outcome, s.CameOn, s.LeftOn));
    }
}

/// <summary>
/// The row of a request, as its facts leave it: what it waits for, who drafted what is under review or entered what waits for a second
/// person, and who proposed a strike, or the end of the person, that is not answered.
/// </summary>
internal sealed record ProjectionRow(
    Guid Id, int Organ, int Year, int Number, string ApplicantKind, string Channel, DateOnly ReceivedOn, DateOnly? Receipt, string? Unit,
    DateOnly? InternalDue, string Stage, DateOnly? DueOn,
    string? Outcome, DateOnly? ClosedOn, string Waits, Guid? Drafter, Guid? StrikeBy, long LastSeq, string? MadeWith,
    string? Paused, DateOnly? PausedFrom, DateOnly? PausedUntil, int? PausedLeft, DateOnly? DisputeDue, Guid? DestroyBy)
{
    public static ProjectionRow Of(RequestCase request, LawOfDay law) => Of(request, request.Progress(law), law);

    public static ProjectionRow Of(RequestCase request, Progress progress, LawOfDay law)
    {
        var (assigned, closed, dates) = (request.Assignment, law.ClosedOn(progress), Dates(progress, law));
        var (deadlines, pause) = (law.Clock(progress), closed is null ? dates?.Pause : null);
        // struck and not recorded anew: the last that was known
        var received = progress.Received ?? request.InLaw.OfType<Received>().Last();
        return new(
            request.Id, request.Organ, request.Year, request.Number, request.ApplicantKind.ToString(), received.Channel.ToString(),
            received.On, progress.Registered?.Receipt, (assigned?.Fact as Assigned)?.To, (assigned?.What as UnitAssigned)?.InternalDue,
            progress.Stage.ToString(),   // as the facts leave it: what a day changes is asked when it is shown
            closed is not null ? null : progress.Reopening is null ? dates?[DueKey.Reply]?.Safest : deadlines.Reply, progress.Outcome?.Code,
            closed,
            WaitingFor.Of(request, progress).ToString(),
            Entries.Open(request, progress)?.Row.RecordedBy ?? ApprovalRoute.Of(request, progress)?.Drafter,
            request.Log.OpenProposals.FirstOrDefault()?.Row.RecordedBy, request.Facts[^1].Seq, law.Name,
            pause?.Why.ToString(), pause?.From, pause?.Until, pause?.DaysLeft, deadlines.Dispute, request.OpenDestruction?.Row.RecordedBy);
    }

    // The reply is due on the earliest date under any reading of the law (P1 and P2, too: what was confirmed later than it came). There is
    // none while the day of receipt is not fixed, and of a new decision the clock is another one.
    private static DueDates? Dates(Progress progress, LawOfDay law) =>
        progress.Reopening is null && DueDates.Of(CaseClock.Facts(progress, law.Policies), law.Calendar) is { Allowed: true } dates
            ? dates.Value : null;
}
