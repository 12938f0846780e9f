using Gongkai.Ledger.Journal;
using Gongkai.Ledger.Store;

namespace Gongkai.Ledger.Facts;

/// <summary>A fact as it stands in the ledger.</summary>
/// <param name="Subject">What it is about: a case, an organ, an officer, a register of a year.</param>
/// <param name="Seq">Its number there, from 1, without gaps.</param>
/// <param name="Organ">Whose chain it went into; 0 for sign-ins and settings of the whole.</param>
/// <param name="Code">What happened ("received").</param>
/// <param name="HappenedOn">The legal date.</param>
/// <param name="RecordedAt">The instant of recording.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAs">As what (<see cref="Actor.Kind"/>); null in facts of before it was kept, and these have the older JSON.</param>
/// <param name="Data">What is not about a person, as JSON.</param>
/// <param name="Sealed">What may name a person, encrypted; null where nothing does.</param>
public sealed record Fact(
    Guid Subject, long Seq, int Organ, string Code, DateOnly HappenedOn, DateTimeOffset RecordedAt,
    Guid RecordedBy, string? RecordedAs, string Data, byte[]? Sealed)
{
    /// <summary>The columns, as a query names them.</summary>
    public const string Columns = "subject, seq, organ, code, happened_on, recorded_at, recorded_by, recorded_as, data, sealed";

    /// <summary>补录: recorded on a later day than it happened.</summary>
    public bool Late => RecordedAt.InBeijing > HappenedOn;

    /// <summary>It was recorded before facts said as what their recorder acted.</summary>
    public bool IsOfBefore => RecordedAs is null;

    /// <summary>Its line in the journal.</summary>
    internal Lined InJournal => new(Organ, Subject, Seq, RecordedAt, FactDigest.Of(this));
}
