using System.Collections.Immutable;

namespace Gongkai.Law.Requests.Outcomes;

/// <summary>A lawful way to end an application (办理结果): one leaf row of table III, and the letter that says so.</summary>
/// <param name="Code">Its stable code ("N5", "U1.2").</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">Which of the six kinds of result.</param>
/// <param name="RowId">The row of table III in the form of 2021; the report says which row of another form that is.</param>
/// <param name="Article">The article it rests on, or null where the Regulations name none: <see cref="OutcomeSettings"/> says then.</param>
/// <param name="LetterNumber">The number of its letter.</param>
public sealed record Outcome(string Code, string Name, OutcomeKind Kind, string RowId, string? Article, int LetterNumber)
{
    /// <summary>What its letter states beyond what the letter always states.</summary>
    public ImmutableArray<ReplyField> OwnFields { get; init; } = [];

    /// <summary>What has to be in the file before the reply may go out.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>The articles that its letter cites; else its <see cref="Article"/>, none where the one who replies names one.</summary>
    public ImmutableArray<string> Cites { get => field.IsDefault && Article is { } one ? [one] : field; init; }

    /// <summary>The sentences of its letter, with gaps (<see cref="OperativeWords"/>).</summary>
    public ImmutableArray<string> Says { get; init; } = [];

    /// <summary>Something was looked into and found, and the letter says what (经审查…).</summary>
    public bool HasFindings { get; init; } = true;

    /// <summary>It rests on articles 14, 15 or 16: from 2024-01-01 the applicant goes to review first.</summary>
    public bool Withholds { get; init; }

    /// <summary>A court will probably dismiss a suit against it (法释〔2025〕8号第十条第二款); the item, or null.</summary>
    public string? SuitBarredBy { get; init; }

    /// <summary>It ends the whole application and can't be said of one part of what was asked.</summary>
    public bool OfTheWhole { get; init; }

    /// <summary>The letter that says so.</summary>
    public Letter Letter => Letters.At(LetterNumber);

    /// <summary>Its letter is a reply and tells of remedies; a withdrawal is only confirmed.</summary>
    public bool IsReply => Letter.Remedies is not [RemedyText.None];

    /// <summary>Everything its letter states, in order.</summary>
    public ImmutableArray<ReplyField> Fields =>
        [.. Letters.Common, .. IsReply ? Letters.OfReplies.Where(f => HasFindings || f.Id != "findings") : [], .. Letter.Fields,
            .. OwnFields];

    /// <inheritdoc />
    public bool Equals(Outcome? other) => other is not null && Code == other.Code;

    /// <inheritdoc />
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc />
    public override string ToString() => Code;
}

/// <summary>Something that has to be in the file before a reply of this kind may go out (举证材料).</summary>
/// <param name="Id">Its stable id.</param>
/// <param name="Label">What it is, for people; alternatives are joined by 或者.</param>
/// <param name="Article">Where it is asked for.</param>
public sealed record Evidence(string Id, string Label, string Article);
