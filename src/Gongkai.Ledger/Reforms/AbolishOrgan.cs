using Gongkai.Law;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Reforms;

/// <summary>
/// 撤销: an organ ends. Its open cases go to a successor with their clocks; its closed ones and its numbers stay, to be read there.
/// </summary>
public sealed class AbolishOrgan(Database database)
{
    /// <summary>Abolishes it, today or earlier at once, later when the day comes.</summary>
    public Task<Verdict<Recorded>> Run(Actor by, Guid? key, int organ, OrganAbolished fact, CancellationToken ct) =>
        OrganBook.Change(database, by, key, (organ, fact), (work, history) => Refusal(work, history, fact), ct, EndOfOrgan.TakeEffect);

    /// <summary>
    /// Whether an office is the same in the successor: whoever administers or supervises would get more there than before, and a unit has
    /// to exist.
    /// </summary>
    /// <param name="office">The office.</param>
    /// <param name="units">The units of the successor.</param>
    public static bool Follows(Appointment office, IEnumerable<string> units) =>
        office.Role is not (Role.Administrator or Role.Supervisor) && (office.Unit is not { } unit || units.Contains(unit));

    private static async Task<Breach?> Refusal(Work work, OrganHistory history, OrganAbolished fact)
    {
        var organ = history.Row.Id;
        if (history.Finally.AbolishedOn is not null) return OrganRefusal.AlreadyAbolished;
        if (await OrganParents.AnyBelow(work, organ, fact.On)) return OrganRefusal.HasOrgansBelow;
        if (fact.Successor is not { } successor)
            return fact.On > work.Today || await EndOfOrgan.HasOpenCases(work, organ) ? ReformBreach.NoSuccessor : null;
        if (successor == organ) return OrganRefusal.Circle;
        if (await OrganBook.Find(work, successor) is not { } heir || !await work.By.Administers(work, successor))
            return OrganRefusal.NotYours;
        if (await Heirs.LeadsTo(work, successor, organ)) return OrganRefusal.Circle;
        return heir.Finally.AbolishedOn <= fact.On || heir.FoundedOn > fact.On ? ReformBreach.SuccessorGone : null;
    }
}

/// <summary>What can stand in the way of a reform.</summary>
public static class ReformBreach
{
    /// <summary>Nobody would answer its applicants.</summary>
    public static readonly Breach NoSuccessor = new(
        "reform.no-successor", "请选择承接机关：没有办结的申请要有机关接着答复", "");

    /// <summary>The successor is not there on that day.</summary>
    public static readonly Breach SuccessorGone = new("reform.successor-gone", "承接机关在那一天还没有设立，或者已经撤销，请另选承接机关", "");

    /// <summary>What went over went on.</summary>
    public static readonly Breach WentOn = new(
        "reform.went-on", "承接机关后来也撤销了，申请已经再次划转，请先更正承接机关撤销的记录", "");

    /// <summary>The organ that has the case was not abolished, or has no successor.</summary>
    public static readonly Breach NotEnded = new("reform.not-ended", "办理这件申请的机关没有撤销，不需要接办", "");

    /// <summary>The successor is named by the end of the organ.</summary>
    public static readonly Breach SuccessorNeeded = new("reform.successor-needed", "撤销本机关时已经确定承接机关，请先更正撤销的记录", "");
}
