using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Officers;

/// <summary>任职: a person takes an office in an organ.</summary>
public sealed class AppointOfficer(Database database)
{
    /// <summary>Appoints.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, NewAppointment appointment, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, appointment), async work =>
    {
        if (!await by.Administers(work, appointment.Organ)) return OfficerRefusal.NotYours;
        if (await OrganBook.Find(work, appointment.Organ) is not { } organ) return OrganRefusal.NotFound;
        if (await AppointmentBook.Of(work, appointment.Officer) is not { } history) return OfficerRefusal.NotFound;
        if (OrganBook.IsTooFar(appointment.On, work.Today)) return OrganRefusal.TooFar;
        if (organ.Finally.AbolishedOn <= appointment.On) return OrganRefusal.AlreadyAbolished;
        if (await SelfAppointment.NeedsAnother(work, appointment)) return OfficerRefusal.NotOneself;
        if (appointment.Unit is { } unit && !organ.On(appointment.On).Units.Contains(unit)) return OfficerRefusal.NoSuchUnit;
        if (history.On(appointment.On).Contains(appointment.Office)) return OfficerRefusal.HoldsIt;
        return await AppointmentBook.Append(
            work, history, new Appointed(appointment.On, appointment.Organ, appointment.Role, appointment.Unit));
    }, ct);
}

/// <summary>免职: a person leaves an office.</summary>
public sealed class DismissOfficer(Database database)
{
    /// <summary>Dismisses.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, NewAppointment appointment, CancellationToken ct) =>
        database.Write<Recorded>(by, Submission.Of(key, appointment), async work =>
    {
        if (!await by.Administers(work, appointment.Organ)) return OfficerRefusal.NotYours;
        if (await AppointmentBook.Of(work, appointment.Officer) is not { } history) return OfficerRefusal.NotFound;
        if (OrganBook.IsTooFar(appointment.On, work.Today)) return OrganRefusal.TooFar;
        if (!history.On(appointment.On).Contains(appointment.Office)) return OfficerRefusal.HoldsItNot;
        return await AppointmentBook.Append(
            work, history, new Dismissed(appointment.On, appointment.Organ, appointment.Role, appointment.Unit));
    }, ct);
}

/// <summary>An office that somebody takes or leaves.</summary>
/// <param name="Officer">The person.</param>
/// <param name="Organ">The organ.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit; null: the whole organ.</param>
/// <param name="On">The day.</param>
public sealed record NewAppointment(Guid Officer, int Organ, Role Role, string? Unit, DateOnly On)
{
    /// <summary>The office.</summary>
    public Appointment Office => new(Organ, Role, Unit);
}

/// <summary>What can stand in the way of an act on an officer.</summary>
public static class OfficerRefusal
{
    public static readonly Breach NotFound = new("officer.not-found", "没有找到这位人员", "");
    public static readonly Breach NotYours = new("officer.not-yours", "您的岗位不能管理这个机关的人员，请与上级机关的管理员联系", "");
    public static readonly Breach NotOneself = new("officer.not-oneself", "给自己任职，请由另一位管理员办理", "");
    public static readonly Breach NoSuchUnit = new("officer.no-such-unit", "请从本机关的科室中选择", "");
    public static readonly Breach HoldsIt = new("officer.holds-it", "这位人员已经任这个岗位", "");
    public static readonly Breach HoldsItNot = new("officer.holds-it-not", "这位人员那一天不任这个岗位，请核对日期", "");
}
