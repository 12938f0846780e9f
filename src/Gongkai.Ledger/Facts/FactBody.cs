using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Gongkai.Ledger.Facts;

/// <summary>
/// What a fact says: a closed type for each kind, of whatever subject. Nothing in it names a person: words that might are sealed beside it.
/// </summary>
/// <param name="On">The legal date; a column of the fact, and not in its JSON.</param>
public abstract record FactBody(DateOnly On)
{
    /// <summary>Files that came with the fact, sealed under a key of its subject; their hashes hold them.</summary>
    public ImmutableArray<FileMark> Files { get; init; } = [];

    /// <summary>Its code, where its type has several; null: <see cref="FactKinds"/> knows it.</summary>
    [JsonIgnore]
    internal virtual string? OwnCode => null;

    /// <summary>What it strikes: a fact of the same subject, or one row of that fact; null where it strikes nothing.</summary>
    [JsonIgnore]
    internal virtual EntryRef? Strikes => null;

    /// <summary>The officer in whose name somebody else entered it from paper, or null.</summary>
    [JsonIgnore]
    public virtual Guid? InNameOf => null;

    /// <summary>The number of the earlier fact that it answers or rests on (a draft, a proposal, an entry, a consent), or null.</summary>
    [JsonIgnore]
    public virtual long? Answers => null;

    /// <summary>The same with what the columns of its row say.</summary>
    internal virtual FactBody At(DateOnly on, long seq) => this with { On = on };
}

/// <summary>A file that a fact brought.</summary>
/// <param name="Id">Where it lies.</param>
/// <param name="Role">What it is, as a code.</param>
/// <param name="Hash">SHA-256 of the encrypted bytes.</param>
public sealed record FileMark(Guid Id, string Role, string Hash);

/// <summary>A fact of the same subject by its number, or one row of it.</summary>
/// <param name="Seq">The number of the fact.</param>
/// <param name="Row">The row, from 0, of a fact that holds several; null: the whole fact.</param>
public readonly record struct EntryRef(long Seq, int? Row = null);

/// <summary>更正: a wrong entry is struck; the reason is sealed.</summary>
/// <param name="On">The day.</param>
/// <param name="Seq">The number of the fact.</param>
/// <param name="Row">The row of it, or null: all of it.</param>
/// <param name="Proposal">The proposal that it confirms, or null.</param>
public sealed record FactStruck(DateOnly On, long Seq, int? Row = null, long? Proposal = null) : FactBody(On)
{
    /// <inheritdoc />
    internal override EntryRef? Strikes => new(Seq, Row);

    /// <inheritdoc />
    public override long? Answers => Proposal;
}

/// <summary>提请更正: somebody asks that a fact be struck; a second person confirms.</summary>
/// <param name="On">The day.</param>
/// <param name="Seq">The number of the fact.</param>
/// <param name="Row">The row of it, or null: all of it.</param>
public sealed record StrikeProposed(DateOnly On, long Seq, int? Row = null) : FactBody(On)
{
    /// <summary>The reason in clear, where no key is left to seal it with; the page says so.</summary>
    public string? Ground { get; init; }
}

/// <summary>不予更正: the second person keeps the fact as it is.</summary>
/// <param name="On">The day.</param>
/// <param name="Proposal">The number of the proposal.</param>
public sealed record StrikeDeclined(DateOnly On, long Proposal) : FactBody(On)
{
    /// <summary>The reason in clear, where no key is left to seal it with; the page says so.</summary>
    public string? Ground { get; init; }

    /// <inheritdoc />
    public override long? Answers => Proposal;
}
