using System.Collections.Immutable;
using Gongkai.Law;
using Gongkai.Ledger.Keys;
using Gongkai.Ledger.Officers;
using Gongkai.Ledger.Organs;
using Gongkai.Ledger.Registers.Columns;

namespace Gongkai.Ledger.Registers.Directory;

/// <summary>Somebody with an account, and the offices.</summary>
internal sealed record KnownPerson(string Name, AppointmentHistory History)
{
    /// <summary>The key of what is sealed, where this act made or found it.</summary>
    public SubjectKey? Key { get; init; }
}

/// <summary>What becomes of a line, or of one office of it.</summary>
internal enum OfficeFate
{
    Present,
    Struck,
    Added,
    Replaced,
}

/// <summary>An office of a line.</summary>
/// <param name="Office">The office.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="Instead">The numbers of the appointments whose place it takes.</param>
internal sealed record OfficeStep(Appointment Office, OfficeFate Fate, ImmutableArray<long> Instead);

/// <summary>A line with its offices.</summary>
internal sealed record OfficerStep(OfficerLine Line, ImmutableArray<OfficeStep> Offices)
{
    /// <summary>The gravest of its offices counts.</summary>
    public OfficeFate Fate => Offices.Max(o => o.Fate);

    public int Organ => Offices[0].Office.Organ;
}

/// <summary>What a file of people would do to the ledger: a pure function of both.</summary>
internal sealed record OfficerPlan(ImmutableArray<OfficerStep> Steps, ImmutableArray<RefusedCell> Refused)
{
    public ImportResult Result => !Refused.IsEmpty ? ImportResult.Of(Refused)
        : new(
            Steps.Length, Count(OfficeFate.Added), Count(OfficeFate.Present), Count(OfficeFate.Struck), Count(OfficeFate.Replaced), []);

    /// <summary>The plan of a file.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="organs">The organs of the ledger.</param>
    /// <param name="people">Those whom it names and who have an account, by the normal form of its name.</param>
    /// <param name="today">Today.</param>
    /// <param name="manner">How it is taken in.</param>
    public static OfficerPlan Of(
        IReadOnlyList<OfficerLine> lines, IReadOnlyList<OrganHistory> organs, IReadOnlyDictionary<string, KnownPerson> people,
        DateOnly today, ImportManner manner)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedCell>();
        var steps = ImmutableArray.CreateBuilder<OfficerStep>(lines.Count);
        var (names, byCode) = (new OrganNames(), organs.ToDictionary(o => o.Row.Code, StringComparer.Ordinal));
        foreach (var organ in organs) names.Add(organ, today);
        var (persons, before) = (new Dictionary<string, string>(), new Dictionary<(string, Appointment), DateOnly>());
        foreach (var line in lines)
        {
            var breaches = Organ(line, names, byCode, out var organ).Concat(Person(line, persons, people)).ToList();
            if (breaches.Count == 0)
            {
                var offices = line.Roles.Select(r => new Appointment(organ!.Row.Id, r, UnitOf(r, line.Unit)))
                    .Select(o => Of(o, line, before, people.GetValueOrDefault(line.NormalName)?.History, manner)).ToList();
                if (offices.Find(o => !o.Allowed) is { Breach: { } breach }) breaches.Add((OfficerList.Since, breach));
                else steps.Add(new(line, [.. offices.Select(o => o.Value!)]));
            }
            refused.AddRange(breaches.Select(b => new RefusedCell(line.Line, b.Heading, b.Breach)));
        }
        return new(refused.Count > 0 ? [] : steps.ToImmutable(), refused.ToImmutable());
    }

    // What these do is the whole organ's, whichever unit they sit in.
    private static string? UnitOf(Role role, string? unit) => role is Role.Clerk or Role.UnitHead ? unit : null;

    private int Count(OfficeFate fate) => Steps.Count(s => s.Fate == fate);

    private static IEnumerable<(string Heading, Breach Breach)> Organ(
        OfficerLine line, OrganNames names, Dictionary<string, OrganHistory> byCode, out OrganHistory? organ)
    {
        var found = names.Find(line.Organ);
        organ = found.Allowed ? byCode[found.Value] : null;
        if (organ is null) return [(OfficerList.Organ, found.Breach!)];
        return organ.Finally.AbolishedOn <= line.Since ? [(OfficerList.Organ, DirectoryBreach.OrganEnded)] : [];
    }

    // One account is one person's, in the ledger and in the file.
    private static IEnumerable<(string Heading, Breach Breach)> Person(
        OfficerLine line, Dictionary<string, string> persons, IReadOnlyDictionary<string, KnownPerson> people)
    {
        if (!persons.TryGetValue(line.NormalName, out var name))
            persons[line.NormalName] = name = people.GetValueOrDefault(line.NormalName)?.Name ?? line.Name;
        return Codec.Folded(name) == Codec.Folded(line.Name) ? [] : [(OfficerList.Name, DirectoryBreach.OtherPerson)];
    }

    private static Verdict<OfficeStep> Of(
        Appointment office, OfficerLine line, Dictionary<(string, Appointment), DateOnly> before, AppointmentHistory? history,
        ImportManner manner)
    {
        if (!before.TryAdd((line.NormalName, office), line.Since))
            return before[(line.NormalName, office)] == line.Since ? Step(OfficeFate.Present) : DirectoryBreach.OtherDay;
        var standing = history is null ? []
            : history.Log.Standing.Where(f => f.What is Appointed a && a.Office == office).ToList();
        if (standing.Exists(f => f.On == line.Since)) return Step(OfficeFate.Present);
        if (!manner.Again && history?.Log.Facts.Any(f => f.What is Appointed a && a.Office == office && f.On == line.Since) is true)
            return Step(OfficeFate.Struck);
        var held = history is null ? []
            : history.Terms().Where(t => t.Office == office && !(t.Until <= line.Since)).Select(t => t.Since).ToHashSet();
        if (held.Count == 0) return Step(OfficeFate.Added);
        var instead = standing.Where(f => held.Contains(f.On)).ToList();
        return manner.Reason is null || instead.Exists(f => f.What is Appointed { Reform: not null }) ? DirectoryBreach.OtherDay
            : new OfficeStep(office, OfficeFate.Replaced, [.. instead.Select(f => f.Seq)]);

        OfficeStep Step(OfficeFate fate) => new(office, fate, []);
    }
}
