using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>更正 of an appointment or a dismissal that was recorded wrongly.</summary>
public sealed class StrikeOffice(Database database, SubjectKeys keys)
{
    /// <summary>Strikes it.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, OfficeStrike strike, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, strike), async work =>
        {
            if (await AppointmentBook.Of(work, strike.Officer) is not { } history) return OfficerRefusal.NotFound;
            if (history.Log.Facts.FirstOrDefault(f => f.Seq == strike.Seq) is not { What: OfficerFact { Reform: null } target } fact)
                return OfficeStrikeBreach.NotThis;
            if (!await by.Administers(work, fact.Row.Organ)) return OfficerRefusal.NotYours;
            if (string.IsNullOrWhiteSpace(strike.Reason)) return OfficeStrikeBreach.NoReason;
            if (Striking.Refusal(history.Log, new(strike.Seq)) is { } before) return before;
            if (target is Dismissed && await SelfAppointment.NeedsAnother(
                work, new(strike.Officer, target.Organ, target.Role, target.Unit, target.On))) return OfficerRefusal.NotOneself;
            var reason = (await keys.FindOrMake(work, strike.Officer))?.Seal(strike.Reason.Trim());
            var after = await AppointmentBook.Append(work, history, fact.Row.Organ, reason, [new FactStruck(work.Today, strike.Seq)]);
            return new Recorded(strike.Officer, after.LastSeq);
        }, ct);
}

/// <summary>A wrong entry about a person's offices.</summary>
/// <param name="Officer">The person.</param>
/// <param name="Seq">The number of the fact.</param>
/// <param name="Reason">Why it is wrong.</param>
public sealed record OfficeStrike(Guid Officer, long Seq, string Reason);

/// <summary>What can stand in the way of correcting what was recorded of a person's offices.</summary>
public static class OfficeStrikeBreach
{
    /// <summary>No reason.</summary>
    public static readonly Breach NoReason = new("officer.strike-no-reason", "请填写更正的理由", "");

    /// <summary>Not a fact about an office, or one that follows from the end of an organ.</summary>
    public static readonly Breach NotThis = new("officer.strike-not-this", "这条记录不能单独更正：随机关撤销而免职、任职的，请更正机关撤销的记录", "");
}
