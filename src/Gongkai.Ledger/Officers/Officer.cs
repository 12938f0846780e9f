using System.Collections.Immutable;

namespace Gongkai.Ledger.Officers;

/// <summary>A person who acts, with what the person is and where, as of now.</summary>
/// <param name="Id">The person's id; facts name it.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Appointments">The offices held now; one person may hold several, in several organs.</param>
public sealed record Officer(Guid Id, string Name, ImmutableArray<Appointment> Appointments)
{
    /// <summary>The program itself: hourly roots, first set-up.</summary>
    public static Officer Program { get; } = new(Guid.Empty, "系统", []);

    /// <summary>May do it in this organ; where the case lies with a unit, as one who sees the whole organ or as one of that unit.</summary>
    public bool May(Can can, int organ, string? unit = null) =>
        Appointments.Any(a => a.Organ == organ && (a.Unit is null || a.Unit == unit) && Entitlements.Table[a.Role].Contains(can));

    /// <summary>The offices in which it may be done.</summary>
    public IEnumerable<Appointment> Where(Can can) => Appointments.Where(a => Entitlements.Table[a.Role].Contains(can));
}

/// <summary>任职: what a person is in an organ.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit (科室); null: the whole organ.</param>
public sealed record Appointment(int Organ, Role Role, string? Unit = null);
