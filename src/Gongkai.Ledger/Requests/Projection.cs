using Gongkai.Law.Requests;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Requests.Paper;
using Gongkai.Ledger.Requests.Replies;
using Gongkai.Ledger.Requests.Strikes;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Requests;

/// <summary>What is searched and counted of a request, computed from its facts and nothing else; `gongkai rebuild` writes it anew.</summary>
internal static class Projection
{
    /// <summary>Writes the row of a request and its spans, in the transaction of the fact.</summary>
    public static void Write(Work work, RequestCase request, LawOfDay law)
    {
        var progress = request.Progress(law);
        var row = ProjectionRow.Of(request, progress, law);
        work.Later(new(
            """
            insert into request (id, organ, year, number, summary, applicant_kind, channel, received_on, receipt, unit, internal_due, stage, due_on,
              outcome, closed_on, waits, drafter, strike_by, last_seq)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
            on conflict (id) do update set channel = $7, received_on = $8, receipt = $9, unit = $10, internal_due = $11, stage = $12, due_on = $13,
              outcome = $14, closed_on = $15, waits = $16, drafter = $17, strike_by = $18, last_seq = $19
            """,
            request.Id, request.Organ, request.Year, request.Number, request.Summary, request.ApplicantKind.ToString(), row.Channel, row.ReceivedOn, row.Receipt,
            row.Unit, row.InternalDue, row.Stage, row.DueOn, row.Outcome, row.ClosedOn, row.Waits, row.Drafter, row.StrikeBy, row.LastSeq));
        work.Later(new("delete from span where subject = $1", request.Id));
        foreach (var s in Spans.Of(request, progress, law))
            work.Later(new(
                "insert into span (subject, opened_seq, organ, applicant_kind, opened_on, reopened, closed_on, outcome) values ($1, $2, $3, $4, $5, $6, $7, $8)",
                request.Id, s.OpenedSeq, request.Organ, request.ApplicantKind.ToString(), s.OpenedOn, s.Reopened, s.ClosedOn, s.Outcome));
    }
}

/// <summary>The row of a request, as its facts leave it: what it waits for, who drafted what is under review or entered what waits for a second person, and who proposed a strike that is not answered.</summary>
internal sealed record ProjectionRow(
    Guid Id, string Channel, DateOnly ReceivedOn, DateOnly? Receipt, string? Unit, DateOnly? InternalDue, string Stage, DateOnly? DueOn,
    string? Outcome, DateOnly? ClosedOn, string Waits, Guid? Drafter, Guid? StrikeBy, long LastSeq)
{
    public static ProjectionRow Of(RequestCase request, LawOfDay law) => Of(request, request.Progress(law), law);

    public static ProjectionRow Of(RequestCase request, Progress progress, LawOfDay law)
    {
        var assigned = request.Assignment;
        var received = progress.Received ?? request.InLaw.OfType<Received>().Last();   // struck and not recorded anew: the last that was known
        return new(
            request.Id, received.Channel.ToString(), received.On, progress.Registered?.Receipt, (assigned?.Fact as Assigned)?.To, assigned?.Detail.InternalDue,
            progress.Stage.ToString(),   // as the facts leave it: what a day changes is asked when it is shown
            progress.Outcome is null ? SafestReply(progress, law) : null, progress.Outcome?.Code, Spans.ClosedOn(progress),
            WaitingFor.Of(request, progress).ToString(), Entries.Open(request, progress)?.Row.RecordedBy ?? ApprovalRoute.Of(request, progress)?.Drafter,
            StrikeProposals.Open(request).FirstOrDefault()?.Row.RecordedBy, request.Facts[^1].Seq);
    }

    /// <summary>The earliest date under any reading of the law (P1 and P2, too: what was confirmed later than it came); null while the day of receipt is not fixed.</summary>
    private static DateOnly? SafestReply(Progress progress, LawOfDay law)
    {
        if (progress.Reopening is not null) return law.Clock(progress).Reply;
        var dates = DueDates.Of(CaseClock.Facts(progress, law.Policies), law.Calendar);
        return dates.Allowed ? dates.Value[DueKey.Reply]?.Safest : null;
    }
}
