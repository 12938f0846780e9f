using System.Collections.Immutable;
using Dapper;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Organs;

namespace Gongkai.Ledger.Officers;

/// <summary>经办的工作人员: a person who acts, with what the person is and where, as of now.</summary>
/// <param name="Id">The person's id; facts name it.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Appointments">The offices held now; one person may hold several, in several organs.</param>
public sealed record Officer(Guid Id, string Name, ImmutableArray<Appointment> Appointments) : Actor(Id, Name)
{
    /// <inheritdoc />
    public override string Kind => "officer";

    /// <summary>May do it in this organ; where the case lies with a unit, as one who sees the whole organ or as one of that unit.</summary>
    public bool May(Can can, int organ, string? unit = null) =>
        Where(can).Any(a => a.Organ == organ && (a.Unit is null || a.Unit == unit));

    /// <summary>The offices in which it may be done.</summary>
    public IEnumerable<Appointment> Where(Can can) => Appointments.Where(a => a.Gives(can));

    /// <summary>The organ in which the officer holds the office that reads this abolished one; null: it was not abolished.</summary>
    public int? Heir(int organ) => Appointments.FirstOrDefault(a => a.Organ == organ)?.Heir;

    /// <inheritdoc />
    internal override async Task<bool> Administers(Work work, int? organ)
    {
        if (organ is null) return false;
        var administered = await work.Connection.QueryAsync<int>(
            OrganTree.Below(work.Database), new { tops = Reach.Tops(this, work.Database) }, work.Transaction);
        return administered.Contains(organ.Value);
    }
}

/// <summary>任职: what a person is in an organ.</summary>
/// <param name="Organ">The organ.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit (科室); null: the whole organ.</param>
public sealed record Appointment(int Organ, Role Role, string? Unit = null)
{
    /// <summary>
    /// The successor in which the office is held, where the organ itself was abolished: what it left behind may be read, and nothing be
    /// done with it.
    /// </summary>
    public int? Heir { get; init; }

    /// <summary>The organ was abolished.</summary>
    public bool Inherited => Heir is not null;

    /// <summary>Whether it may be done in this office.</summary>
    public bool Gives(Can can) => Entitlements.Table[Role].Contains(can) && (!Inherited || Entitlements.Readings.Contains(can));
}
