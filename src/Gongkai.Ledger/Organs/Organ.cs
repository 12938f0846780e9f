using System.Collections.Immutable;
using Gongkai.Law.Disputes;

namespace Gongkai.Ledger.Organs;

/// <summary>行政机关, as it was on a day.</summary>
/// <param name="Id">Its number here; chains and cases name it.</param>
/// <param name="Uid">The subject of its facts.</param>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">简称.</param>
/// <param name="Kind">What kind of organ it is.</param>
public sealed record Organ(int Id, Guid Uid, string Code, string Name, string ShortName, OrganKind Kind)
{
    /// <summary>机关代字 in the numbers of its letters.</summary>
    public required string LetterPrefix { get; init; }

    /// <summary>The organ above it, or null.</summary>
    public int? Parent { get; init; }

    /// <summary>设立机关; null where nobody wrote it down.</summary>
    public int? SetUpBy { get; init; }

    /// <summary>Names that it has besides.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>内设科室.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>渠道, and on which side each counts.</summary>
    public ImmutableSortedDictionary<string, Side> Channels { get; init; } = Organs.Channels.AtFirst;

    /// <summary>复议机关和法院; null while nobody wrote them down.</summary>
    public OrganBodies? Bodies { get; init; }

    /// <summary>联系人与联系电话 at the end of its letters; null while nobody wrote them down.</summary>
    public string? LetterContact { get; init; }

    /// <summary>规章制定权.</summary>
    public bool MakesRules { get; init; }

    /// <summary>Who carries on its business.</summary>
    public ImmutableArray<int> Successors { get; init; } = [];

    /// <summary>Of one that was abolished: who took its open cases; null where nobody did.</summary>
    public int? Successor { get; init; }

    /// <summary>The day it was abolished, or null.</summary>
    public DateOnly? AbolishedOn { get; init; }

    /// <summary>The organ after one more fact.</summary>
    public Organ After(OrganFact fact) => fact switch
    {
        OrganFounded f =>
            this with
            {
                Code = f.Code,
                Name = f.Name,
                ShortName = f.ShortName,
                Kind = f.Kind,
                LetterPrefix = f.LetterPrefix,
                Parent = f.Parent
            },
        OrganRenamed f => this with { Name = f.Name, ShortName = f.ShortName },
        OrganAlsoNamed f => this with { OtherNames = OtherNames.Add(f.Name) },
        OrganKindSet f => this with { Kind = f.Kind },
        OrganMoved f => this with { Parent = f.Parent },
        SetUpBySet f => this with { SetUpBy = f.SetUpBy },
        OrganSucceeded f => this with { Successors = With(f.Successor) },
        OrganAbolished f =>
            this with { AbolishedOn = f.On, Successor = f.Successor, Successors = f.Successor is { } s ? With(s) : Successors },
        RemedyBodiesSet f => this with { Bodies = f.Bodies },
        LetterPrefixSet f => this with { LetterPrefix = f.Prefix },
        LetterContactSet f => this with { LetterContact = f.Contact },
        RuleMakingSet f => this with { MakesRules = f.MakesRules },
        UnitsSet f => this with { Units = f.Units },
        ChannelSet f => this with { Channels = Channels.SetItem(f.Channel, f.Side) },
        _ => this,
    };

    private ImmutableArray<int> With(int successor) => Successors.Contains(successor) ? Successors : Successors.Add(successor);
}

/// <summary>A name of an organ, and from when to when it had it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Since">The first day; of a former name without one, the first that any has.</param>
/// <param name="Until">The day from which it had it no longer, or null.</param>
public sealed record OrganNaming(string Name, DateOnly Since, DateOnly? Until);
