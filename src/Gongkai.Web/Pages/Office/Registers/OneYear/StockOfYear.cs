using System.Collections.Immutable;
using Gongkai.Ledger.Registers;
using Gongkai.Ledger.Registers.Columns;
using Gongkai.Ledger.Registers.Kept;
using Gongkai.Ledger.Reports;
using Gongkai.Ledger.Reports.Declared;
using Gongkai.Reports;

namespace Gongkai.Web.Pages.Office.Registers.OneYear;

/// <summary>What table II asks of a register by class: each number opens to its rows.</summary>
/// <param name="Columns">What is asked, as the form labels it.</param>
/// <param name="Rows">The classes.</param>
public sealed record StockOfYear(ImmutableArray<(string Label, Measure Measure)> Columns, ImmutableArray<StockRow> Rows)
{
    /// <summary>What table II asks of documents in a year, and of powers in every; null where it asks nothing of that kind.</summary>
    public static ImmutableArray<(string Label, Measure Measure)>? Asked(Register register, int year)
    {
        if (register == Powers.Register) return [("上年12月31日", Measure.StoodBefore), ("本年12月31日", Measure.Standing)];
        if (register != MadeDocuments.Register || Forms.For(year) is not { } form) return null;
        return [.. form.Table2.Rows.SelectMany(r => r.Cells).Where(c => RegisterCell.Of(c).Register == register)
            .Select(c => (c.Column.Label, RegisterCell.Of(c).Measure)).DistinctBy(c => c.Measure)];
    }

    /// <summary>
    /// The numbers of a year; a class without rows of which the form asks nothing (规章 of who may make none) is left out.
    /// </summary>
    public static StockOfYear Of(
        Register register, ImmutableArray<(string Label, Measure Measure)> asked, ImmutableArray<Measured> measured, NoneList none) =>
        new(asked, [.. register.All.First(c => c.Place is Place.Class).Codec.Choices
            .Select(c => (Class: c, Measured: measured.Where(m => m.Class == c).ToImmutableArray()))
            .Select(c => new StockRow(c.Class, [.. asked.Select(a => Number(register, c.Measured, a.Measure, (c.Class, none)))]))
            .Where(r => r.Numbers.Any(n => n.IsAsked || n.Rows is not null))]);

    // Of powers any row of the class says that it is kept; of documents each number is known for itself.
    private static StockNumber Number(
        Register register, ImmutableArray<Measured> of, Measure measure, (string Class, NoneList None) said)
    {
        var rows = of.FirstOrDefault(m => m.Measure == measure)?.Rows ?? 0;
        if (rows > 0 || (register == Powers.Register && of.Any(m => m.Rows > 0))) return new(rows, IsAsked: true);
        bool Is(NoneDeclared none) => none.Of == NoneOfMeasure(measure) && (none.Class ?? said.Class) == said.Class;
        return new(said.None.Spoken.Any(s => Is(s.None.What)) ? 0 : null, said.None.Open.Any(o => Is(o.None)));
    }

    private static NoneOf NoneOfMeasure(Measure measure) =>
        measure == Measure.Made ? NoneOf.Made
        : measure == Measure.Abolished ? NoneOf.Ended
        : measure == Measure.NewlyDisclosed ? NoneOf.Disclosed
        : measure == Measure.InForce || measure == Measure.Disclosed ? NoneOf.Stock
        : NoneOf.Year;
}

/// <summary>A class and its numbers.</summary>
/// <param name="Class">The class.</param>
/// <param name="Numbers">One for each column.</param>
public sealed record StockRow(string Class, ImmutableArray<StockNumber> Numbers);

/// <summary>A number of a class.</summary>
/// <param name="Rows">How many rows; null: nobody recorded or said anything.</param>
/// <param name="IsAsked">The form asks for it.</param>
public sealed record StockNumber(long? Rows, bool IsAsked);
