using Gongkai.Law.Disputes;
using Gongkai.Ledger.Facts;

namespace Gongkai.Ledger.Organs;

/// <summary>An organ with all its facts.</summary>
/// <param name="Row">What is searched of it.</param>
/// <param name="Log">Its facts.</param>
public sealed record OrganHistory(OrganRow Row, Log Log)
{
    // Of a name that was handed down without its first day: no date of an organ is earlier.
    private static readonly DateOnly Earliest = new(1949, 1, 1);

    /// <summary>The facts that stand, in the order of their days.</summary>
    public IEnumerable<OrganFact> InOrder => Log.Standing.Select(f => f.What).OfType<OrganFact>();

    /// <summary>As everything recorded leaves it in the end, what is announced for a day to come among it.</summary>
    public Organ Finally => On(DateOnly.MaxValue);

    /// <summary>What is announced for a day after this one.</summary>
    public IEnumerable<OrganFact> After(DateOnly day) => InOrder.Where(f => f.On > day);

    /// <summary>The day it was founded, as far as it is known.</summary>
    public DateOnly? FoundedOn => Log.Standing.Where(f => f.What is FoundingDaySet).MaxBy(f => f.Seq)?.On
        ?? InOrder.OfType<OrganFounded>().FirstOrDefault()?.On;

    /// <summary>As it was on a day, by what is known now.</summary>
    public Organ On(DateOnly day) => InOrder.Where(f => f.On <= day).Aggregate(Start, (organ, fact) => organ.After(fact));

    /// <summary>As it would be with one more fact.</summary>
    internal OrganHistory With(FactBody fact) => this with
    {
        Log = Log with
        {
            Facts = Log.Facts.Add(new(new Fact(Row.Uid, Log.NextSeq, Row.Id, "", fact.On, default, default, "", "", null), fact)),
        },
    };

    /// <summary>Every name that it has or had.</summary>
    public IEnumerable<OrganNaming> Names
    {
        get
        {
            var founded = FoundedOn;
            var main = InOrder.Select(
                f => f switch { OrganFounded x => (On: founded ?? x.On, x.Name), OrganRenamed x => (x.On, x.Name), _ => default })
                .Where(n => n.Name is not null).ToList();
            for (var i = 0; i < main.Count; i++) yield return new(main[i].Name, main[i].On, i + 1 < main.Count ? main[i + 1].On : null);
            foreach (var other in InOrder.OfType<OrganAlsoNamed>()) yield return new(other.Name, other.On, null);
            foreach (var former in InOrder.OfType<OrganFormerlyNamed>()) yield return new(former.Name, Earliest, former.On);
        }
    }

    private Organ Start =>
        new(Row.Id, Row.Uid, Row.Code, Row.Name, Row.ShortName, Enum.Parse<OrganKind>(Row.Kind))
        { LetterPrefix = Row.LetterPrefix, Parent = Row.Parent };
}

/// <summary>What is searched of an organ: as it is on the day up to which it was counted.</summary>
public sealed record OrganRow(
    int Id, Guid Uid, string Code, string Name, string ShortName, string Kind, string LetterPrefix, int? Parent, DateOnly? AbolishedOn,
    int? Successor);
