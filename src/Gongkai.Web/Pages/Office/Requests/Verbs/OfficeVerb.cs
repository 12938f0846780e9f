using System.Collections.Immutable;
using Gongkai.Law.Requests.Stages;
using Gongkai.Ledger.Facts;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Requests;
using Gongkai.Web.Pages.Office.Requests.Dossier;

namespace Gongkai.Web.Pages.Office.Requests.Verbs;

/// <summary>
/// A verb as the office knows it, all of it: where it is done and by whom, what is asked, what the history says of its fact, what is said
/// afterwards, and what it is the next step of. All of them stand in <see cref="OfficeVerbs"/>.
/// </summary>
public sealed record OfficeVerb
{
    private OfficeVerb(string name, Type fact, Can can) => (Name, Fact, Can) = (name, fact, can);

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The fact that it leaves: one that the law knows, or one of the ledger.</summary>
    public Type Fact { get; }

    /// <summary>What one has to be entitled to, to do it on its page.</summary>
    public Can Can { get; }

    /// <summary>What it is in law, or null.</summary>
    public Verb? InLaw { get; private init; }

    /// <summary>The last part of its address; null: it has none, for it happens with something else.</summary>
    public string? Page { get => field ?? (Form is null ? null : RecordPage); init; }

    /// <summary>The last part of the address of its form.</summary>
    public string RecordPage => $"record/{InLaw!.Code}";

    /// <summary>
    /// The fact that it would leave today, to be judged; none where that depends on what is typed. Null: it is not offered by itself.
    /// </summary>
    public Func<CaseView, RequestFact?>? Sample { get; init; }

    /// <summary>It happens in few cases; it is folded until it is wanted.</summary>
    public bool Rare { get; init; }

    /// <summary>What is asked to record it with its true date, or null.</summary>
    public FactForm? Form { get; init; }

    /// <summary>What the history calls one of its facts.</summary>
    public Func<FactBody, string> Named { get => field ?? (_ => Name); init; }

    /// <summary>How it was, in a few words of the history, or null.</summary>
    public Func<CaseView, RecordedFact, string?> How { get; private init; } = (_, _) => null;

    /// <summary>What is said once it is done.</summary>
    public ImmutableArray<Notice> Said { get => field.IsDefault ? Form is null ? [] : [FactForm.Recorded] : field; init; }

    /// <summary>What cases wait for it.</summary>
    public ImmutableArray<CaseStep> Steps { get; init; } = [];

    /// <summary>A verb of the law.</summary>
    /// <param name="can">What one has to be entitled to.</param>
    /// <param name="how">What the history says of its fact, or null.</param>
    public static OfficeVerb Of<T>(Can can = Can.Register, Func<Line<T>, string?>? how = null)
        where T : RequestFact
    {
        var verb = VerbTable.All.First(v => v.Fact == typeof(T));
        return new(verb.Name, typeof(T), can) { InLaw = verb, How = (view, fact) => how?.Invoke(new(view, fact, (T)fact.Fact!)) };
    }

    /// <summary>What only the ledger keeps.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="can">What one has to be entitled to.</param>
    /// <param name="how">What the history says of its fact, or null.</param>
    public static OfficeVerb Kept<T>(string name, Can can, Func<Line<T>, string?>? how = null)
        where T : FactBody =>
        new(name, typeof(T), can) { How = (view, fact) => how?.Invoke(new(view, fact, (T)fact.What)) };
}

/// <summary>A fact as the history tells it.</summary>
/// <param name="View">The case.</param>
/// <param name="Recorded">The fact as it was recorded.</param>
/// <param name="Fact">What happened.</param>
public readonly record struct Line<T>(CaseView View, RecordedFact Recorded, T Fact)
{
    /// <summary>A day, as briefly as it can be said today.</summary>
    public string Day(DateOnly on) => Asking.Day.Brief(on, View.Today);
}
