using System.Collections.Immutable;
using System.Globalization;
using Gongkai.Law;

namespace Gongkai.Ledger.Registers.Columns;

/// <summary>A row of a register: the canonical texts of its cells.</summary>
/// <param name="Register">The register.</param>
/// <param name="Cells">One for each of <see cref="Register.All"/>; null where it is empty.</param>
public sealed record Row(Register Register, ImmutableArray<string?> Cells)
{
    /// <summary>The text under a heading, or null.</summary>
    public string? this[string heading] => Cells[Register.IndexOf(heading)];

    /// <summary>The day of the row, or the first one of its month.</summary>
    public DateOnly On => DayCodec.First(Text(Place.On)!);

    /// <summary>The day until which it goes: as it says, or the last one of its month; null where there is none.</summary>
    public DateOnly? Until => Text(Place.Until) is { } until ? DayCodec.Last(until)
        : Text(Place.On) is { Length: 7 } month ? DayCodec.Last(month) : null;

    /// <summary>A third day, or null.</summary>
    public DateOnly? Third => Text(Place.Third) is { } third ? DayCodec.First(third) : null;

    /// <summary>编号 as it is compared, whatever the width of its characters; or null.</summary>
    public string? Code => Text(Place.Code) is { } code ? Codec.Folded(code) : null;

    /// <summary>The year it belongs to.</summary>
    public int Year => On.Year;

    /// <summary>By this equal rows are known: what its cells say, whatever the width of its characters.</summary>
    public string Digest => field ??= Journal.Digest.Of(
        string.Join(
            '\n', Register.All.Zip(Cells).Where(c => c.Second is not null).Select(c => $"{c.First.Heading}={Codec.Folded(c.Second!)}")));

    /// <summary>Reads the cells of a row; what is wrong is said of each, by its heading.</summary>
    /// <param name="register">The register.</param>
    /// <param name="typed">What was typed under a heading, empty where nothing was.</param>
    /// <param name="typedOn">Today, and the year whose page it was typed on.</param>
    /// <returns>The row, or what is wrong with it.</returns>
    public static (Row? Row, ImmutableArray<CellBreach> Breaches) Read(Register register, Func<string, string> typed, TypedWhen typedOn)
    {
        var read = register.All.Select(c => (c.Heading, Verdict: c.Read(typed(c.Heading), typedOn))).ToList();
        ImmutableArray<CellBreach> breaches =
            [.. read.Where(c => c.Verdict.Breach is not null).Select(c => new CellBreach(c.Heading, c.Verdict.Breach!))];
        if (!breaches.IsEmpty) return (null, breaches);
        var row = new Row(register, [.. read.Select(c => c.Verdict.Value)]);
        breaches = [.. register.Rules.Where(r => !r.Holds(row)).Select(r => new CellBreach(r.Heading, r.Breach))];
        return breaches.IsEmpty ? (row, []) : (null, breaches);
    }

    /// <summary>The number that it counts.</summary>
    internal long? Quantity => Text(Place.Quantity) is { } count ? long.Parse(count, CultureInfo.InvariantCulture) : null;

    /// <summary>Its amount in whole yuan.</summary>
    internal long? Yuan => Money(Place.Yuan);

    /// <summary>A second amount in whole yuan.</summary>
    internal long? Paid => Money(Place.Paid);

    private long? Money(Place place) =>
        Text(place) is { } amount ? ((MoneyCodec)Register.All[Register.IndexOf(place)].Codec).Yuan(amount) : null;

    /// <summary>The text of a place, or null.</summary>
    internal string? Text(Place place) => Register.IndexOf(place) is var at and >= 0 ? Cells[at] : null;
}

/// <summary>What is wrong with a cell.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Breach">What.</param>
public sealed record CellBreach(string Heading, Breach Breach);
